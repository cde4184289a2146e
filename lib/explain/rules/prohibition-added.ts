import { changedDenials, isNarrower, successorOf } from './compare-denials.ts';
import { makeEvent } from './event.ts';
import { evidenceOf } from './evidence.ts';
import type { Rule, RuleExample } from './rule.ts';
import { withDeniedPurposes } from './weighty-purposes.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We collect your phone number.'],
    new: ['We collect your phone number.', 'We will not use your messages to train artificial intelligence.'],
    events: ['prohibition_added'],
  },
];

/** A new promise not to do something, or an old one that now holds for more. */
export const prohibitionAdded: Rule = {
  id: 'prohibition_added',
  run: ({ gained }) =>
    changedDenials(gained).flatMap((changed) => {
      const predecessor = successorOf(changed);
      if (changed.practice !== null && predecessor !== null && isNarrower(changed.practice, predecessor)) return [];
      return [
        makeEvent({
          event: 'prohibition_added',
          direction: 'better',
          grade: predecessor === null && changed.practice !== null ? 'fact' : 'detail',
          practice: changed.practice,
          purposes: withDeniedPurposes(changed.practice?.purposes ?? [], changed.sentence),
          phrases: gained.phrases(changed.sentence, changed.counterparts),
          ...evidenceOf(gained, changed),
        }),
      ];
    }),
};
