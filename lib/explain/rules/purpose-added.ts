import { comparePurposes } from './compare-purposes.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We use your messages to provide the service.'],
    new: ['We use your messages to provide the service.', 'We use your messages to train our artificial intelligence.'],
    events: ['purpose_added'],
  },
  {
    old: ['We use your messages to provide the service.'],
    new: ['We use your messages to provide the service.', 'We do not use your messages for advertising.'],
    events: [],
  },
];

/** Data are used for something that the old version did not say. */
export const purposeAdded: Rule = {
  id: 'purpose_added',
  run: ({ gained }) => gained.changed.flatMap((changed) => comparePurposes(gained, changed) ?? []),
};
