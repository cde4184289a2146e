/** Words that say little about what a sentence is about; they weigh less but still count, since "not" among them matters. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be been but by can could do does for from has have how if in into is it its may of on or our other ' +
    'so such than that the their them then there these they this those to us was we were what when where which who will ' +
    'with would you your not no any all also'
  ).split(' '),
);

/** Weight of a stop word relative to other words. Measured on synthetic revisions of 40 policies. */
const STOP_WORD_WEIGHT = 0.3;

/** A sparse vector of unigram and bigram weights by term number, of length 1. */
export type Vector = Map<number, number>;

/** All words and word pairs of two texts, numbered: numbers compare several times faster than strings. */
export interface Terms {
  numberOfWord: Map<string, number>;
  numberOfPair: Map<number, number>;
  /** By term number: how many sentences hold the term, and whether it is a stop word. */
  frequency: number[];
  isStop: boolean[];
  /** By term number: worth looking up candidates by, as everything is but stop words and pairs of them. */
  isTelling: boolean[];
}

/** Room for the second word's number in the key of a word pair; a text has far fewer words. */
const PAIR_BASE = 2 ** 26;

/** Numbers the terms of each sentence (its words, then its word pairs) and counts in how many sentences each stands. */
export function numberTerms(sentences: readonly (readonly string[])[]): { terms: Terms; lists: number[][] } {
  const terms: Terms = { numberOfWord: new Map(), numberOfPair: new Map(), frequency: [], isStop: [], isTelling: [] };
  const lists = sentences.map((words) => termsOf(words, terms));
  for (const list of lists) for (const term of new Set(list)) terms.frequency[term] = (terms.frequency[term] ?? 0) + 1;
  return { terms, lists };
}

function termsOf(words: readonly string[], terms: Terms): number[] {
  const list = words.map((word) => {
    const known = terms.numberOfWord.get(word);
    if (known !== undefined) return known;
    const isStop = STOP_WORDS.has(word);
    const number = addTerm(terms, isStop, !isStop);
    terms.numberOfWord.set(word, number);
    return number;
  });
  for (let i = 1; i < words.length; i++) {
    const [first, second] = [list[i - 1] ?? 0, list[i] ?? 0];
    const key = first * PAIR_BASE + second;
    let number = terms.numberOfPair.get(key);
    if (number === undefined) {
      number = addTerm(terms, false, terms.isTelling[first] === true || terms.isTelling[second] === true);
      terms.numberOfPair.set(key, number);
    }
    list.push(number);
  }
  return list;
}

function addTerm(terms: Terms, isStop: boolean, isTelling: boolean): number {
  terms.isStop.push(isStop);
  terms.isTelling.push(isTelling);
  return terms.frequency.push(0) - 1;
}

/** The unit-length vector of a sentence: inverse document frequency of its words and word pairs. */
export function vectorOf(list: readonly number[], terms: Terms, sentenceCount: number): Vector {
  const vector: Vector = new Map();
  for (const term of list) {
    const idf = Math.log(1 + sentenceCount / (terms.frequency[term] ?? 1));
    vector.set(term, (vector.get(term) ?? 0) + (terms.isStop[term] === true ? idf * STOP_WORD_WEIGHT : idf));
  }
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}

export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/** Share (0 to 1) of the first vector's weight whose terms also stand in the second. */
export function containment(part: Vector, whole: Vector): number {
  let found = 0;
  let all = 0;
  for (const [term, weight] of part) {
    all += weight;
    if (whole.has(term)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}
