import { changedRights } from './compare-rights.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We collect your phone number.', 'You have the right to request a copy of your data.'],
    new: ['We collect your phone number.'],
    events: ['right_removed'],
  },
];

/** A right (to see, correct, delete, object, complain) is gone from the whole text. */
export const rightRemoved: Rule = {
  id: 'right_removed',
  run: ({ lost, before }) =>
    changedRights(lost, before).map(({ sentence, rights }) =>
      makeEvent({ event: 'right_removed', direction: 'worse', before: sentence, phrases: rights }),
    ),
};
