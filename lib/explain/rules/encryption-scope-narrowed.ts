import { narrowedClaims } from './compare-encryption.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['All messages on Parlo are end-to-end encrypted.'],
    new: ['Messages between individuals are end-to-end encrypted.'],
    events: ['encryption_scope_narrowed'],
  },
];

/** The same encryption is claimed for less: "all messages" became "personal messages". */
export const encryptionScopeNarrowed: Rule = {
  id: 'encryption_scope_narrowed',
  run: (context) =>
    narrowedClaims(context).map(({ sentence, counterparts, practice }) =>
      makeEvent({
        event: 'encryption_scope_narrowed',
        direction: 'worse',
        practice,
        before: sentence,
        after: counterparts[0] ?? null,
      }),
    ),
};
