import { compareRecipients, nameCompanies } from './compare-recipients.ts';
import type { Rule } from './rule.ts';

/** Somebody may have data who could not before, or a named company comes in. */
export const newRecipient: Rule = {
  id: 'new_recipient',
  examples: [
    {
      old: ['We collect your phone number to create your account.'],
      new: ['We collect your phone number to create your account.', 'We share your phone number with advertisers.'],
      events: ['new_recipient'],
    },
    {
      old: ['We share your phone number with advertisers.', 'We delete your account when you ask.'],
      new: ['We delete your account when you ask.', 'We share your phone number with advertisers.'],
      events: [],
    },
  ],
  run: ({ gained, lost }) => [
    ...gained.touchedPractices.flatMap((changed) => compareRecipients(gained, changed) ?? []),
    ...nameCompanies(gained, lost),
  ],
};
