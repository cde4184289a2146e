/** The words that count: what must differ for a text to be another version. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldDates } from './fold-dates.ts';
import { sliceOf } from './text.ts';
import type { PolicyText } from './types.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const QUOTES = /[’‘ʼ´`]/g;
/** Addresses, plain or hidden from harvesters by the host ("[email protected]"): they change with the host's settings. */
const HIDDEN_EMAIL = /\[email protected\]/g;
/** An address that the page's line breaks tore apart. */
const TORN_ADDRESS = /(@[\w-]{1,63})(?:\. | \.)(?=(?:com|org|net|eu)\b)/g;

/** How many e-mail addresses the host hid from programs in this text. */
export function countHiddenAddresses(text: string): number {
  return text.normalize('NFKC').match(HIDDEN_EMAIL)?.length ?? 0;
}

const LIST_MARKER = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)] +/;
const ASCII = /^[\x20-\x7e]*$/;
const MAY_NEED_TRIMMING = /['-]/;
const NOT_WORDS = /[^\p{L}\p{N}\p{M}'%$€£-]+/gu;

/** Versions of one policy share most sentences, and a check needs each several times. Some 6 MB where it is full. */
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED_CHARS = 2000;
const remembered = new Map<string, string>();

/** One sentence in the form in which sentences are compared: lower case, no signs, no list marker, dates in one form. */
export function canonicalSentence(sentence: string): string {
  const known = remembered.get(sentence);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const canonical = toCanonical(sentence);
  if (sentence.length <= LONGEST_REMEMBERED_CHARS) remembered.set(sentence, canonical);
  return canonical;
}

/** Empties that memory, for measuring what a text costs that was never seen. */
export function forgetSentences(): void {
  remembered.clear();
}

function toCanonical(sentence: string): string {
  const plain = ASCII.test(sentence) ? sentence : sentence.normalize('NFKC').replace(INVISIBLE, '');
  const lower = plain.toLowerCase().replace(QUOTES, "'").replace(HIDDEN_EMAIL, ' e-mail ');
  const named = lower.includes('@')
    ? lower.replace(TORN_ADDRESS, '$1.').split(' ').map(withoutAddress).join(' ')
    : lower;
  const words = foldDates(named.replace(LIST_MARKER, '')).replace(NOT_WORDS, ' ');
  const trimmed = MAY_NEED_TRIMMING.test(words) ? words.split(' ').map(trimSigns).join(' ') : words;
  return trimmed.replace(/ {2,}/g, ' ').trim();
}

/** A line about the document itself is at most this long; longer ones say something else too. */
const LONGEST_NOTE_WORDS = 16;
const LONGEST_BANNER_WORDS = 45;
const LONGEST_NOTE_CHARS = 600;
const DATED =
  /\b(?:last|latest) (?:updated?|modified|revised|changed|edited|reviewed|revision|modification)\b|^(?:updated?|effective|modified|revised|published|posted|date|version|in effect|changed)\b|\beffective (?:date|as of|from)?|\barchived versions?\b|\bprevious versions?\b|\bprior versions?\b/;
const COPYRIGHT = /^(?:(?:©|\(c\)|copyright)\b|\d{4} (?:©|\(c\))|.{0,40}(?:©|\(c\)) ?\d{4}|.{0,30}all rights reserved)/;
const UPDATED =
  /\b(?:updated|changed|revised|updating) (?:our|its|the|this) (?:\w{1,20} ){0,3}(?:policy|policies|terms|notice)(?= |[.!,;]|$)/;
const POINTS_BACK = /\b(?:previous|old|prior|earlier|former|here|archived|view|see|read|learn)\b/;
const FURNITURE =
  /^(?:(?:back to |return to )?top(?: of (?:the )?page)?|print(?: this page)?|skip to (?:main )?content|download(?: pdf)?|share|table of contents|contents|menu|search|english|expand all|collapse all|learn more|read more)$/;

/** A short line with such a word in it says what happens with data, or after how long, whatever else it says. */
const SAYS_MORE =
  /\b(?:shar(?:e|es|ed|ing)|collect(?:s|ed|ing|ion)?|sell(?:s|ing)?|sold|disclos\w{1,4}|delet\w{1,4}|retain\w{0,3}|retention|stor(?:e|es|ed|age|ing)|process(?:es|ed|ing)?|transfer\w{0,4}|advertis\w{1,4}|train(?:s|ed|ing)?|messages?|contacts|days?|weeks?|months|hours|never|no longer)\b/;
const YEAR_OR_VERSION = /\b(?:19|20)\d\d\b|\d[./-]\d|\bversions?\b/;

/** True for what a page says about its own text (dates, version, banner, copyright, links to the top): no words that count. */
export function isAboutDocument(sentence: string): boolean {
  if (sentence.length > LONGEST_NOTE_CHARS) return false;
  const lower = sentence.toLowerCase().replace(QUOTES, "'").trim();
  const words = lower.split(/\s+/).length;
  if (words > LONGEST_BANNER_WORDS || SAYS_MORE.test(lower)) return false;
  if (UPDATED.test(lower) && (words <= LONGEST_NOTE_WORDS || POINTS_BACK.test(lower))) return true;
  if (words > LONGEST_NOTE_WORDS) return false;
  return (DATED.test(lower) && YEAR_OR_VERSION.test(lower)) || COPYRIGHT.test(lower) || FURNITURE.test(lower);
}

/** A text in which this share of the longer sentences stands at least twice came twice over. */
const DOUBLED_SHARE = 0.9;
const LONGER_SENTENCE_WORDS = 5;

interface CountingSentence {
  words: string;
  /** True where a joined document may begin with it. */
  opens: boolean;
}

/** A heading without the subheading that stands in the same line: "5. Your choices 5.1 Advertisements". */
function firstOf(heading: string): string {
  const sub = /(?<=\S) \d{1,2}\.\d{1,2}\.? /.exec(heading);
  return sub === null ? heading : heading.slice(0, sub.index);
}

/** The sentences that count, in order. */
function countingSentences(text: PolicyText): CountingSentence[] {
  const headings = new Set(text.sections.map(({ heading }) => canonicalSentence(firstOf(heading))));
  const found: CountingSentence[] = [];
  for (const section of text.sections) {
    for (const block of section.blocks) {
      for (const { range } of block.sentences) {
        const sentence = sliceOf(text, range);
        if (isAboutDocument(sentence)) continue;
        const words = canonicalSentence(sentence);
        // A line that repeats a heading belongs to a table of contents, which comes and goes.
        const repeatsHeading = block.kind !== 'heading' && block.sentences.length === 1 && headings.has(words);
        if (words !== '' && !repeatsHeading)
          found.push({ words, opens: block.kind === 'heading' && section.level === 1 });
      }
    }
  }
  return found;
}

/** A document that came twice over, once: of each sentence the first half of its occurrences. Other texts stay as they are. */
function foldDoubled(sentences: CountingSentence[]): CountingSentence[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences) counts.set(words, (counts.get(words) ?? 0) + 1);
  const longer = [...counts].filter(
    ([words]) => words.split(' ', LONGER_SENTENCE_WORDS).length === LONGER_SENTENCE_WORDS,
  );
  const twice = longer.filter(([, count]) => count > 1).length;
  if (longer.length < 2 || twice < longer.length * DOUBLED_SHARE) return sentences;
  const kept = new Map<string, number>();
  return sentences.filter(({ words }) => {
    const before = kept.get(words) ?? 0;
    kept.set(words, before + 1);
    return before < Math.ceil((counts.get(words) ?? 0) / 2);
  });
}

/**
 * The words that count of a whole text, one line for each joined document (they begin at headings of the first level).
 * Equal documents count once and their order does not matter; within one, order counts: a list item that moves from
 * "we share" to "we never share" is another text. Where sentences and blocks end does not matter.
 */
export function canonicalWords(text: PolicyText): string {
  const documents: string[][] = [[]];
  for (const { words, opens } of foldDoubled(countingSentences(text))) {
    if (opens) documents.push([]);
    documents.at(-1)?.push(words);
  }
  const lines = new Set(documents.map((words) => words.join(' ')));
  lines.delete('');
  return [...lines].sort().join('\n');
}

/** A space that parts two numbers; every other one depends on how the page is laid out ("CookiesAbout cookies"). */
const SPACE_OF_LAYOUT = /(?<!\d) | (?!\d)/g;

/** The id of a version: the same terms with the same words give the same id. */
export function versionId(termsId: string, text: PolicyText): string {
  const words = canonicalWords(text).replace(SPACE_OF_LAYOUT, '');
  return bytesToHex(sha256(utf8ToBytes(`${termsId}\n${words}`))).slice(0, 24);
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
