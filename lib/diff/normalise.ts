import { canonicalSentence } from '../policy/canonical.ts';

/**
 * The words of a sentence as they are compared: canonical, lower case, with spelling variants folded
 * ("analyse" and "analyze" are one word).
 * The folding need not be good English; it only has to be the same on both sides.
 */
export function comparableWords(sentence: string): string[] {
  const words =
    canonicalSentence(sentence)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu) ?? [];
  return words.map(foldSpelling);
}

/** What every variant below holds: most words need no further look. */
const MAY_VARY = /is|ys|ll|our|tre|ence/;

function foldSpelling(word: string): string {
  if (word.length < 6 || !MAY_VARY.test(word)) return word;
  return word
    .replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1')
    .replace(/ys(e|ed|es|er|ing)$/, 'yz$1')
    .replace(/ll(ed|ing|er)$/, 'l$1')
    .replace(/our(s|ed|ing|ite|able)?$/, 'or$1')
    .replace(/tre(s|d)?$/, 'ter$1')
    .replace(/ence(s)?$/, 'ense$1');
}
