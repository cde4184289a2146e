import { compareData } from './compare-data.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We collect your phone number.'],
    new: ['We collect your phone number.', 'We also collect your precise location while the app is open.'],
    events: ['data_type_added'],
  },
  {
    old: ['We collect your phone number and your precise location.'],
    new: ['We collect your phone number.', 'We collect your precise location.'],
    events: [],
  },
];

/** Data are collected, used or given that the old version did not name. */
export const dataTypeAdded: Rule = {
  id: 'data_type_added',
  run: ({ gained }) => gained.touchedPractices.flatMap((changed) => compareData(gained, changed) ?? []),
};
