import { changedRights } from './compare-rights.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We collect your phone number.'],
    new: ['We collect your phone number.', 'You have the right to request a copy of your data.'],
    events: ['right_added'],
  },
];

/** A right (to see, correct, delete, object, complain) that the whole old text did not give. */
export const rightAdded: Rule = {
  id: 'right_added',
  run: ({ gained, after }) =>
    changedRights(gained, after).map(({ sentence, rights }) =>
      makeEvent({ event: 'right_added', direction: 'better', after: sentence, phrases: rights }),
    ),
};
