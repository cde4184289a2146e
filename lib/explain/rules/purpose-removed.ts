import { comparePurposes } from './compare-purposes.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We use your messages to provide the service.', 'We use your messages to train our artificial intelligence.'],
    new: ['We use your messages to provide the service.'],
    events: ['purpose_removed'],
  },
];

/** A use of data is not named any more. */
export const purposeRemoved: Rule = {
  id: 'purpose_removed',
  run: ({ lost }) => lost.changed.flatMap((changed) => comparePurposes(lost, changed) ?? []),
};
