import { compareData } from './compare-data.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We collect your phone number.', 'We also collect your precise location while the app is open.'],
    new: ['We collect your phone number.'],
    events: ['data_type_removed'],
  },
];

/** Data that were collected, used or given are not named any more. */
export const dataTypeRemoved: Rule = {
  id: 'data_type_removed',
  run: ({ lost }) => lost.touchedPractices.flatMap((changed) => compareData(lost, changed) ?? []),
};
