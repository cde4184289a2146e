import { changedDenials, successorOf } from './compare-denials.ts';
import { makeEvent } from './event.ts';
import { evidenceOf } from './evidence.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We do not share your messages with third parties, except where a partner needs them.'],
    new: ['We do not share your messages with third parties.'],
    events: ['exception_removed'],
  },
];

/** A promise loses its "except …" and now holds without it. */
export const exceptionRemoved: Rule = {
  id: 'exception_removed',
  run: ({ gained }) =>
    changedDenials(gained).flatMap((changed) => {
      const predecessor = successorOf(changed);
      if (
        predecessor === null ||
        changed.practice === null ||
        predecessor.exceptions.length <= changed.practice.exceptions.length
      )
        return [];
      return [
        makeEvent({
          event: 'exception_removed',
          direction: 'better',
          practice: changed.practice,
          phrases: predecessor.exceptions.filter((words) => !changed.practice?.exceptions.includes(words)),
          ...evidenceOf(gained, changed),
        }),
      ];
    }),
};
