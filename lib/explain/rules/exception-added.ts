import { changedDenials, successorOf } from './compare-denials.ts';
import { makeEvent } from './event.ts';
import { evidenceOf } from './evidence.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We do not share your messages with third parties.'],
    new: ['We do not share your messages with third parties, except where a partner needs them.'],
    events: ['exception_added'],
  },
];

/** A promise stays word for word but gets an "except …". */
export const exceptionAdded: Rule = {
  id: 'exception_added',
  run: ({ lost }) =>
    changedDenials(lost).flatMap((changed) => {
      const successor = successorOf(changed);
      if (
        successor === null ||
        changed.practice === null ||
        successor.exceptions.length <= changed.practice.exceptions.length
      )
        return [];
      return [
        makeEvent({
          event: 'exception_added',
          direction: 'worse',
          practice: changed.practice,
          phrases: successor.exceptions.filter((words) => !changed.practice?.exceptions.includes(words)),
          ...evidenceOf(lost, changed),
        }),
      ];
    }),
};
