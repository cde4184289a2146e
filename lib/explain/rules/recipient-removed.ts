import { compareRecipients, nameCompanies } from './compare-recipients.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We collect your phone number to create your account.', 'We share your phone number with advertisers.'],
    new: ['We collect your phone number to create your account.'],
    events: ['recipient_removed'],
  },
];

/** Somebody who could have data is not named as getting them any more. */
export const recipientRemoved: Rule = {
  id: 'recipient_removed',
  run: ({ gained, lost }) => [
    ...lost.touchedPractices.flatMap((changed) => compareRecipients(lost, changed) ?? []),
    ...nameCompanies(lost, gained),
  ],
};
