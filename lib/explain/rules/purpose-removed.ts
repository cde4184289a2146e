import { comparePurposes } from './compare-purposes.ts';
import type { Rule } from './rule.ts';

/** A use of data is not named any more. */
export const purposeRemoved: Rule = {
  id: 'purpose_removed',
  examples: [
    {
      old: [
        'We use your messages to provide the service.',
        'We use your messages to train our artificial intelligence.',
      ],
      new: ['We use your messages to provide the service.'],
      events: ['purpose_removed'],
    },
  ],
  run: ({ lost }) => lost.changed.flatMap((changed) => comparePurposes(lost, changed) ?? []),
};
