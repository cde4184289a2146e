import { comparePurposes } from './compare-purposes.ts';
import type { Rule } from './rule.ts';

/** Data are used for something that the old version did not say. */
export const purposeAdded: Rule = {
  id: 'purpose_added',
  examples: [
    {
      old: ['We use your messages to provide the service.'],
      new: [
        'We use your messages to provide the service.',
        'We use your messages to train our artificial intelligence.',
      ],
      events: ['purpose_added'],
    },
    {
      old: ['We use your messages to provide the service.'],
      new: ['We use your messages to provide the service.', 'We do not use your messages for advertising.'],
      events: [],
    },
  ],
  run: ({ gained }) => gained.changed.flatMap((changed) => comparePurposes(gained, changed) ?? []),
};
