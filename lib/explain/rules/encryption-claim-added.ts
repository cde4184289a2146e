import { changedClaims, claimsOf, scopeCovers } from './compare-encryption.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We collect your phone number.'],
    new: ['We collect your phone number.', 'Your calls are end-to-end encrypted.'],
    events: ['encryption_claim_added'],
  },
];

/** Something is said to be encrypted that was not said to be before, or more strongly. */
export const encryptionClaimAdded: Rule = {
  id: 'encryption_claim_added',
  run: ({ gained, before }) =>
    changedClaims(gained, 'does')
      .filter(
        ({ encryption }) =>
          !claimsOf(before, encryption.kind).some(
            (practice) => practice.encryption !== null && scopeCovers(practice.encryption, encryption),
          ),
      )
      .map(({ sentence, counterparts, practice }) =>
        makeEvent({
          event: 'encryption_claim_added',
          direction: 'better',
          practice,
          before: counterparts[0] ?? null,
          after: sentence,
        }),
      ),
};
