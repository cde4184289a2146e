import type { Encryption } from '../types.ts';
import type { EncryptionScope } from '../vocabulary.ts';

const SCOPES: readonly (readonly [EncryptionScope, RegExp])[] = [
  [
    'business_chats',
    /\b(?:chats?|messages?|conversations?) (?:with|to|from) (?:\w+ ){0,2}(?:business(?:es)?|shops?|merchants?|companies)|\bbusiness (?:chats?|messages?|messaging)/,
  ],
  [
    'ai_chats',
    /\b(?:ai (?:chats?|helper|assistant|features?|conversations?)|(?:chats?|messages?|conversations?)(?: \w+){0,6} ai\b|meta ai|chatbots?)/,
  ],
  ['group_chats', /\bgroup (?:chats?|messages?|conversations?|calls?)|\bgroups\b/],
  [
    'personal_chats',
    /\b(?:personal|private|secret|one-to-one|1:1|individual) (?:chats?|messages?|conversations?|messaging)|\bmessages?\b(?! with| to)|\bchats?\b(?! with| to)|\bconversations?\b(?! with)/,
  ],
  ['calls', /\bcalls?\b|\bvoice and video\b|\bmeetings?\b/],
  ['backups', /\bback-?ups?\b/],
  ['media', /\b(?:media|photos?|videos|files|attachments?|voice messages)\b/],
];

/** What kind of encryption a clause speaks of and what it covers; null where it does not speak of any. */
export function encryptionOf(clause: string): Encryption | null {
  if (!/\bencrypt|\bend-to-end\b|\bssl\b|\btls\b|\bhttps\b/.test(clause)) return null;
  return { kind: kindOf(clause), scope: encryptionScopeOf(clause) };
}

export function encryptionScopeOf(clause: string): EncryptionScope[] {
  return SCOPES.filter(([, pattern]) => pattern.test(clause)).map(([id]) => id);
}

function kindOf(clause: string): Encryption['kind'] {
  if (/\bend[- ]to[- ]end\b|\be2e/.test(clause)) return 'e2ee';
  if (/\bat rest\b|\bdatabase|\bdisks?\b|\bstored?\b|\bon our servers?\b|\bfield\b|\bstorage\b/.test(clause))
    return 'at_rest';
  return 'in_transit';
}
