import { changedDenials, isNarrower, subjectIsGone, successorOf } from './compare-denials.ts';
import { makeEvent } from './event.ts';
import { evidenceOf } from './evidence.ts';
import type { Rule, RuleExample } from './rule.ts';
import { withDeniedPurposes } from './weighty-purposes.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We do not use the content of your messages for advertising.', 'We collect your phone number.'],
    new: ['We collect your phone number.'],
    events: ['prohibition_removed'],
  },
  {
    old: ['We do not sell your contacts.', 'We collect your phone number.'],
    new: ['We collect your phone number.', 'We never sell your contacts.'],
    events: [],
  },
];

/** A promise not to do something is gone, and nothing in the whole new text says as much. */
export const prohibitionRemoved: Rule = {
  id: 'prohibition_removed',
  run: (context) =>
    changedDenials(context.lost).flatMap((changed) => {
      const { lost } = context;
      const successor = successorOf(changed);
      if (changed.practice !== null && successor !== null && isNarrower(successor, changed.practice)) return [];
      if (changed.counterparts.length === 0 && subjectIsGone(changed, context)) return [];
      return [
        makeEvent({
          event: 'prohibition_removed',
          direction: 'worse',
          grade: changed.practice === null ? 'detail' : 'fact',
          practice: changed.practice,
          purposes: withDeniedPurposes(changed.practice?.purposes ?? [], changed.sentence),
          phrases: lost.phrases(changed.sentence, changed.counterparts),
          ...evidenceOf(lost, changed),
        }),
      ];
    }),
};
