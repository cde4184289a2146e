import type { SentenceView, Side } from './sentence-view.ts';
import { isContentWord, stemOf, tokensOf } from './words.ts';

const ITEM_BREAK =
  /[,;:()•\u2013\u2014]|\s(?:and|or|such as|including|includes?|like|for example|e\.g\.|to|for|from|with|when|if|on|in|of|by|that|which)\s/i;

const MAX_PHRASES = 6;
const MAX_PHRASE_WORDS = 6;

/** The items of a sentence: what stands between its commas, conjunctions and prepositions. */
export function splitItems(text: string): string[] {
  return text.split(ITEM_BREAK).map(trimPhrase);
}

/**
 * The policy's own words in a sentence that the other version uses nowhere: list items with at least one word, or pair of
 * words, that is new ("battery level"). At most six, those with the most new words first.
 */
export function newPhrases(sentence: SentenceView, counterparts: SentenceView[], other: Side): string[] {
  const near = new Set(counterparts.flatMap((counterpart) => [...counterpart.stems]));
  const found: { phrase: string; fresh: number; place: number }[] = [];
  splitItems(sentence.text).forEach((phrase, place) => {
    const tokens = tokensOf(phrase.toLowerCase());
    const content = tokens.filter(isContentWord).map(stemOf);
    if (content.length === 0 || tokens.length > MAX_PHRASE_WORDS) return;
    const fresh = content.filter((stem) => !other.vocabulary.has(stem) && !near.has(stem)).length;
    if (fresh > 0) found.push({ phrase, fresh, place });
  });
  return found
    .sort((a, b) => b.fresh - a.fresh || a.place - b.place)
    .slice(0, MAX_PHRASES)
    .map(({ phrase }) => phrase);
}

/**
 * As `newPhrases`, but only items of a list, each between commas, brackets or conjunctions: what makes a known list longer.
 */
export function newItems(
  sentence: SentenceView,
  counterparts: SentenceView[],
  other: Side,
  renamed: ReadonlySet<string>,
): string[] {
  const near = new Set(counterparts.flatMap((counterpart) => [...counterpart.stems]));
  const items = sentence.text.split(LIST_BREAK).slice(1).map(trimPhrase);
  const found = items.filter((item) => {
    const tokens = tokensOf(item.toLowerCase());
    const content = tokens.filter(isContentWord).map(stemOf);
    if (content.length === 0 || tokens.length > MAX_ITEM_WORDS || isName(item) || item.includes('{{')) return false;
    const product = productWords(item);
    return content.some(
      (stem) => !other.vocabulary.has(stem) && !near.has(stem) && !renamed.has(stem) && !product.has(stem),
    );
  });
  return found.slice(0, MAX_PHRASES);
}

const MAX_ITEM_WORDS = 10;

/** Stems of words with a capital that stand side by side: the name of a product, which says nothing about data. */
function productWords(item: string): Set<string> {
  const words = item.split(' ');
  const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);
  const inName = words.filter((word, at) => isCapital(word) && (isCapital(words[at - 1]) || isCapital(words[at + 1])));
  return new Set(tokensOf(inName.join(' ').toLowerCase()).map(stemOf));
}

/** True where all words of an item are written with a capital and are no abbreviation: the name of a product. */
function isName(item: string): boolean {
  const words = item.split(' ').filter((word) => word.length > 1);
  return words.every((word) => /^\p{Lu}/u.test(word)) && words.some((word) => word.length > 3 && !/\bID\b/.test(item));
}

const LIST_BREAK = /[,;()]|\s(?:and|or|such as|including|like)\s/i;

const EDGE = new Set(' \t\n"\'“”‘’*_.');

function trimPhrase(piece: string): string {
  let [start, end] = [0, piece.length];
  while (start < end && EDGE.has(piece.charAt(start))) start++;
  while (end > start && EDGE.has(piece.charAt(end - 1))) end--;
  return piece
    .slice(start, end)
    .replace(/^(?:the|a|an|your|our|their|any|other|certain|some|also|as well as|then|both) /i, '');
}

/** The text without web addresses, whose small letters say nothing about how a name is written. */
function withoutAddresses(text: string): string {
  return text
    .split(/\s/)
    .filter((word) => !word.includes('://') && !/\.(?:com|org|net|io)\b/.test(word))
    .join(' ');
}

const NOT_A_NAME = new Set(
  'i we you our your us it the a an they he she this that these those if when in on for to and or of by as at from with no not yes'.split(
    ' ',
  ),
);

/** Names that stand in a text: words written with a capital inside a sentence and never without. Lower case → as written. */
export function collectNames(side: Side): Map<string, string> {
  const capital = new Map<string, string>();
  const small = new Set<string>();
  for (const sentence of side.sentences) {
    if (sentence.isHeading) continue;
    const words = withoutAddresses(sentence.text).match(/[\p{L}\p{N}][\p{L}\p{N}&'-]*/gu) ?? [];
    // A sentence written in capitals or in title case says nothing about names.
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
    const isTitle = words.length > 0 && capitals / words.length > 0.75;
    words.forEach((word, index) => {
      const key = word.toLowerCase();
      if (/\p{Lu}/u.test(word)) {
        if ((index > 0 && !isTitle) || /\p{Ll}\p{Lu}/u.test(word)) capital.set(key, word);
      } else small.add(key);
    });
  }
  for (const key of [...capital.keys()])
    if (small.has(key) || NOT_A_NAME.has(key) || key.length < 3) capital.delete(key);
  return capital;
}

/** Names in a sentence that the other version has nowhere, neighbouring ones joined ("Telegraph Inc"). */
export function newNames(sentence: SentenceView, names: Map<string, string>, other: Side): string[] {
  const found: string[] = [];
  let run: string[] = [];
  const close = () => {
    if (run.length > 0) found.push(run.join(' '));
    run = [];
  };
  for (const word of sentence.text.match(/[\p{L}\p{N}][\p{L}\p{N}&'-]*|[^\s\p{L}\p{N}]/gu) ?? []) {
    const key = word.toLowerCase().replace(/'s?$/, '');
    if (names.has(key) && /\p{Lu}/u.test(word)) run.push(word.replace(/['’]s?$/, ''));
    else close();
  }
  close();
  return [...new Set(found)].filter((name) =>
    tokensOf(name.toLowerCase()).some((token) => !other.vocabulary.has(stemOf(token)) && !MONTHS.has(token)),
  );
}

const MONTHS = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
