import { compareRecipients, nameCompanies } from './compare-recipients.ts';
import type { Rule } from './rule.ts';

/** Somebody who could have data is not named as getting them any more. */
export const recipientRemoved: Rule = {
  id: 'recipient_removed',
  examples: [
    {
      old: ['We collect your phone number to create your account.', 'We share your phone number with advertisers.'],
      new: ['We collect your phone number to create your account.'],
      events: ['recipient_removed'],
    },
  ],
  run: ({ gained, lost }) => [
    ...lost.touchedPractices.flatMap((changed) => compareRecipients(lost, changed) ?? []),
    ...nameCompanies(lost, gained),
  ],
};
