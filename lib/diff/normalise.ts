import { canonicalSentence } from '../policy/canonical.ts';

const MONTHS = new Map(
  [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ].map((month, index) => [month, index + 1]),
);

/**
 * The words of a sentence as they are compared: canonical, lower case, with spelling variants folded
 * ("analyse" and "analyze" are one word) and written-out dates in one form ("4 January 2021", "January 4, 2021").
 * The folding need not be good English; it only has to be the same on both sides.
 */
export function comparableWords(sentence: string): string[] {
  const words =
    canonicalSentence(sentence)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu) ?? [];
  return foldDates(words.map(foldSpelling));
}

function foldSpelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1')
    .replace(/ys(e|ed|es|er|ing)$/, 'yz$1')
    .replace(/ll(ed|ing|er)$/, 'l$1')
    .replace(/our(s|ed|ing|ite|able)?$/, 'or$1')
    .replace(/tre(s|d)?$/, 'ter$1')
    .replace(/ence(s)?$/, 'ense$1');
}

function foldDates(words: string[]): string[] {
  const folded: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const date = dateAt(words, i);
    if (date === null) {
      folded.push(words[i] ?? '');
    } else {
      folded.push(date);
      i += 2;
    }
  }
  return folded;
}

function dateAt(words: string[], index: number): string | null {
  const [a = '', b = '', c = ''] = words.slice(index, index + 3);
  if (!/^\d{4}$/.test(c)) return null;
  const [day, month] = MONTHS.has(a) ? [b, a] : [a, b];
  const monthNumber = MONTHS.get(month);
  const dayNumber = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(day)?.[1];
  if (monthNumber === undefined || dayNumber === undefined) return null;
  return `${c}-${String(monthNumber).padStart(2, '0')}-${dayNumber.padStart(2, '0')}`;
}
