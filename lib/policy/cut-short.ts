/** A text that stops before its end. */
import { canonicalSentence } from './canonical.ts';
import { type Shape, shapeOf } from './shape.ts';
import { blocksOf, sliceOf } from './text.ts';
import type { PolicyText } from './types.ts';

/** What is missing is at least this share of the words: less is a line at the foot that came or went. */
const LEAST_MISSING_SHARE = 0.03;
const LEAST_WORDS_OF_STUMP = 3;
/** At most this share of the sentences before the cut may differ. */
const MOST_OTHER_SHARE = 0.03;
const CLOSED = /[.!?:;。！？：；]["'”’)\]»]*$/u;
/** What policies end with, as their last headings say. */
const CLOSING =
  /\b(?:contact(?:ing)?|how to reach|questions|complaints?|changes to|updates to|amendments?|kontakt|änderungen|contactez|nous contacter|modifications|contacto|cambios|contatt\w{1,4}|contato)\b/u;

/** The words with which the text breaks off within a sentence, or null where its last sentence is whole. */
function stumpOf(text: PolicyText): string | null {
  const last = blocksOf(text).at(-1);
  const range = last?.sentences.at(-1)?.range;
  if (last === undefined || range === undefined || last.kind === 'heading') return null;
  const said = sliceOf(text, range).trim();
  const words = canonicalSentence(said);
  return CLOSED.test(said) || words.split(' ').length < LEAST_WORDS_OF_STUMP ? null : words;
}

/**
 * True where `part` is the beginning of `whole` and breaks off: within a sentence that `whole` has in full, or before the
 * parts about changes and contact that every policy ends with and only `whole` has. The latter says nothing where `isRevised`:
 * a revision may end elsewhere.
 */
export function isCutShort(part: PolicyText, whole: PolicyText, isRevised: boolean): boolean {
  const [short, full] = [shapeOf(part), shapeOf(whole)];
  if (full.words - short.words < full.words * LEAST_MISSING_SHARE) return false;
  const stump = stumpOf(part);
  const isStump =
    stump !== null &&
    !full.counts.has(stump) &&
    full.sentences.some(({ words }) => words.length > stump.length && words.startsWith(stump));
  const beginning = short.sentences.slice(0, isStump ? -1 : undefined);
  const other = beginning.filter(({ words }) => !full.counts.has(words)).length;
  if (other > beginning.length * MOST_OTHER_SHARE) return false;
  if (isStump) return true;
  // Further sections are appended, for readers of a region say; the closing ones are not.
  return !isRevised && lacksOnlyItsEnd(short, full) && lacksClosing(short, full);
}

/** True where all that is missing comes after the last sentence. */
function lacksOnlyItsEnd(short: Shape, full: Shape): boolean {
  const at = placeOfLast(short, full);
  if (at < 0) return false;
  const skipped = full.sentences.slice(0, at).filter(({ words }) => !short.counts.has(words)).length;
  return skipped <= short.sentences.length * MOST_OTHER_SHARE;
}

/** True where only `full` has the headings that policies close with, and has them after all of `short`. */
function lacksClosing(short: Shape, full: Shape): boolean {
  const closes = (sentences: Shape['sentences']): boolean =>
    sentences.some(({ words, isHeading }) => isHeading && CLOSING.test(words));
  return closes(full.sentences.slice(placeOfLast(short, full) + 1)) && !closes(short.sentences);
}

/** Where in `full` the last sentence of `short` stands: of equal sentences the one with as many before it. */
function placeOfLast(short: Shape, full: Shape): number {
  const last = short.sentences.at(-1)?.words ?? '';
  let left = short.counts.get(last) ?? 0;
  return full.sentences.findIndex(({ words }) => words === last && --left === 0);
}
