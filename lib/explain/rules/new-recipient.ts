import { compareRecipients, nameCompanies } from './compare-recipients.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
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
];

/** Somebody may have data who could not before, or a named company comes in. */
export const newRecipient: Rule = {
  id: 'new_recipient',
  run: ({ gained, lost }) => [
    ...gained.touchedPractices.flatMap((changed) => compareRecipients(gained, changed) ?? []),
    ...nameCompanies(gained, lost),
  ],
};
