/** The words that count: what must differ for a text to be another version. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { blocksOf, sliceOf } from './text.ts';
import type { PolicyText } from './types.ts';

/** One sentence in the form in which sentences are compared: lower case, no marks, one space between words. */
export function canonicalSentence(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\p{M}]/gu, (m) => (/\p{M}/u.test(m) ? m : ''))
    .replace(/[’‘ʼ']/g, "'")
    .replace(/[^\p{L}\p{N}\p{M}'%$€£]+/gu, ' ')
    .trim();
}

/** The words that count of a whole text. */
export function canonicalWords(text: PolicyText): string {
  return blocksOf(text)
    .map((b) => canonicalSentence(sliceOf(text, b.range)))
    .filter((s) => s !== '')
    .join('\n');
}

/** The id of a version: the same terms with the same words give the same id. */
export function versionId(termsId: string, text: PolicyText): string {
  return bytesToHex(sha256(utf8ToBytes(`${termsId}\n${canonicalWords(text)}`))).slice(0, 24);
}
