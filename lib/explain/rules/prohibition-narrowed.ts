import type { DataType } from '../vocabulary.ts';
import { changedDenials, isNarrower, shrunkPromises, successorOf, whatIsLost } from './compare-denials.ts';
import { makeEvent } from './event.ts';
import { evidenceOf } from './evidence.ts';
import { dataNamedIn, purposesNamedIn } from './implied.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We do not share your location with advertisers.'],
    new: ['We do not share your precise location with advertisers.'],
    events: ['prohibition_narrowed'],
  },
];

/** A promise stays, but holds for less: less data, fewer recipients, fewer uses, or more exceptions. */
export const prohibitionNarrowed: Rule = {
  id: 'prohibition_narrowed',
  run: (context) => [
    ...shrunkPromises(context).map(({ before, after, gone }) => {
      const denials = before.practices.filter(({ polarity }) => polarity === 'does_not');
      return makeEvent({
        event: 'prohibition_narrowed',
        direction: 'worse',
        practice: denials[0] ?? before.practices[0] ?? null,
        data: narrowedData(gone, denials[0]?.data ?? dataNamedIn(before)),
        purposes: denials[0]?.purposes ?? purposesNamedIn(before),
        before,
        after,
        phrases: gone,
      });
    }),
    ...changedDenials(context.lost).flatMap((changed) => {
      const successor = successorOf(changed);
      if (successor === null || changed.practice === null || !isNarrower(successor, changed.practice)) return [];
      const rest = whatIsLost(successor, changed.practice);
      const isExceptionOnly = rest.data.length + rest.recipients.length + rest.purposes.length === 0;
      if (isExceptionOnly && successor.exceptions.length > changed.practice.exceptions.length) return [];
      return [
        makeEvent({
          event: 'prohibition_narrowed',
          direction: 'worse',
          practice: changed.practice,
          data: rest.data.length > 0 ? rest.data : changed.practice.data,
          recipients: rest.recipients.length > 0 ? rest.recipients : changed.practice.recipients,
          purposes: rest.purposes.length > 0 ? rest.purposes : changed.practice.purposes,
          phrases: context.lost.phrases(changed.sentence, changed.counterparts),
          ...evidenceOf(context.lost, changed),
        }),
      ];
    }),
  ],
};

/** What is no longer covered: a promise about the "precise location" leaves the rough one open. */
function narrowedData(gone: string[], data: DataType[]): DataType[] {
  const isPrecise = gone.some((word) => word === 'precise' || word === 'exact');
  return isPrecise && data.some((item) => item.startsWith('location')) ? ['location_approximate'] : data;
}
