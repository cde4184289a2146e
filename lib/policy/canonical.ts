/** The words that count: what must differ for a text to be another version. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldDates } from './fold-dates.ts';
import { sentencesOf, sliceOf } from './text.ts';
import type { PolicyText } from './types.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const QUOTES = /[’‘ʼ´`]/g;
/** Addresses, plain or hidden from harvesters by the host ("[email protected]"): they change with the host's settings. */
const HIDDEN_EMAIL = /\[email protected\]/g;
const LIST_MARKER = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)] +/;
const NOT_WORDS = /[^\p{L}\p{N}\p{M}'%$€£-]+/gu;

/** One sentence in the form in which sentences are compared: lower case, no signs, no list marker, dates in one form. */
export function canonicalSentence(sentence: string): string {
  const lower = sentence.normalize('NFKC').replace(INVISIBLE, '').toLowerCase().replace(QUOTES, "'");
  return foldDates(
    lower.replace(HIDDEN_EMAIL, ' e-mail ').split(' ').map(withoutAddress).join(' ').replace(LIST_MARKER, ''),
  )
    .replace(NOT_WORDS, ' ')
    .split(' ')
    .map((word) => trimSigns(word))
    .join(' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A line about the document itself is at most this long; longer ones say something else too. */
const LONGEST_NOTE_WORDS = 16;
const LONGEST_BANNER_WORDS = 45;
const DATED =
  /\b(?:last|latest) (?:updated?|modified|revised|changed|edited|reviewed|revision|modification)\b|^(?:updated?|effective|modified|revised|published|posted|date|version|in effect|changed)\b|\beffective (?:date|as of|from)?|\barchived versions?\b|\bprevious versions?\b|\bprior versions?\b/;
const COPYRIGHT = /^(?:(?:©|\(c\)|copyright)\b|\d{4} (?:©|\(c\))|.{0,40}(?:©|\(c\)) ?\d{4}|.{0,30}all rights reserved)/;
const UPDATED =
  /\b(?:updated|changed|revised|updating) (?:our|its|the|this) (?:\w{1,20} ){0,3}(?:policy|policies|terms|notice)(?= |[.!,;]|$)/;
const POINTS_BACK = /\b(?:previous|old|prior|earlier|former|here|archived|view|see|read|learn)\b/;
const FURNITURE =
  /^(?:(?:back to |return to )?top(?: of (?:the )?page)?|print(?: this page)?|skip to (?:main )?content|download(?: pdf)?|share|table of contents|contents|menu|search|english|expand all|collapse all|learn more|read more)$/;

/** True for what a page says about its own text (dates, version, banner, copyright, links to the top): no words that count. */
export function isAboutDocument(sentence: string): boolean {
  const lower = sentence.toLowerCase().replace(QUOTES, "'").trim();
  const words = lower.split(/\s+/).length;
  if (words > LONGEST_BANNER_WORDS) return false;
  if (UPDATED.test(lower) && (words <= LONGEST_NOTE_WORDS || POINTS_BACK.test(lower))) return true;
  if (words > LONGEST_NOTE_WORDS) return false;
  return (DATED.test(lower) && /\d|\bversions?\b/.test(lower)) || COPYRIGHT.test(lower) || FURNITURE.test(lower);
}

/**
 * The words that count of a whole text: its sentences in canonical form, each once and in alphabetical order, so that a
 * document that came twice, joined documents that swapped places and moved paragraphs are the same words.
 */
export function canonicalWords(text: PolicyText): string {
  const lines = new Set<string>();
  for (const { range } of sentencesOf(text)) {
    const sentence = sliceOf(text, range);
    if (!isAboutDocument(sentence)) lines.add(canonicalSentence(sentence));
  }
  lines.delete('');
  return [...lines].sort().join('\n');
}

/** The id of a version: the same terms with the same words give the same id. */
export function versionId(termsId: string, text: PolicyText): string {
  return bytesToHex(sha256(utf8ToBytes(`${termsId}\n${canonicalWords(text)}`))).slice(0, 24);
}

/** A word without hyphens and apostrophes at its ends. */
function trimSigns(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && (word[start] === '-' || word[start] === "'")) start += 1;
  while (end > start && (word[end - 1] === '-' || word[end - 1] === "'")) end -= 1;
  return word.slice(start, end);
}

/** A word that is an e-mail address says only that one stands there. */
function withoutAddress(word: string): string {
  const at = word.indexOf('@');
  return at > 0 && word.indexOf('.', at) > 0 ? 'e-mail' : word;
}
