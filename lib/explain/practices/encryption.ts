import type { Encryption } from '../types.ts';
import type { EncryptionScope } from '../vocabulary.ts';

const SCOPES: readonly (readonly [EncryptionScope, RegExp])[] = [
  [
    'business_chats',
    /\b(?:chat|message|conversation)s? (?:with|to|from) (?:\w+ ){0,2}(?:business|shop|merchant|compan)|\bbusiness (?:chat|messag)/,
  ],
  [
    'ai_chats',
    /\b(?:meta ai|ai (?:chat|helper|assistant|feature|conversation)|(?:chat|message|conversation)s?(?: \w+){0,6} ai\b|chatbot)/,
  ],
  ['group_chats', /\bgroup (?:chat|message|conversation|call)|\bgroups\b/],
  [
    'personal_chats',
    /\b(?:personal|private|secret|one-to-one|1:1|individual) (?:chat|messag|conversation)|\b(?:chat|message|conversation)s?\b(?! with| to)/,
  ],
  ['calls', /\b(?:call|meeting)s?\b/],
  ['backups', /\bback-?ups?\b/],
  ['media', /\b(?:media|photos?|videos|files|attachments?|voice messages)\b/],
];

/** What kind of encryption a clause speaks of and what it covers; null where it does not speak of any. */
export function encryptionOf(clause: string): Encryption | null {
  if (!/\b(?:encrypt|end-to-end|ssl\b|tls\b|https\b)/.test(clause)) return null;
  return { kind: kindOf(clause), scope: encryptionScopeOf(clause) };
}

export function encryptionScopeOf(clause: string): EncryptionScope[] {
  return SCOPES.filter(([, pattern]) => pattern.test(clause)).map(([id]) => id);
}

function kindOf(clause: string): Encryption['kind'] {
  if (/\bend[- ]to[- ]end\b|\be2e/.test(clause)) return 'e2ee';
  if (/\b(?:at rest|database|disk|stored?\b|storage|on our server|field\b)/.test(clause)) return 'at_rest';
  return 'in_transit';
}
