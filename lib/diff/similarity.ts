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

/** A sparse vector of unigram and bigram weights, of length 1. */
export type Vector = Map<string, number>;

/** How many sentences of both texts hold each term. */
export function documentFrequencies(sentences: Iterable<readonly string[]>): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const words of sentences) {
    for (const term of new Set(termsOf(words))) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return frequencies;
}

/** The unit-length vector of a sentence: inverse document frequency of its words and word pairs. */
export function vectorOf(words: readonly string[], frequencies: Map<string, number>, sentenceCount: number): Vector {
  const vector: Vector = new Map();
  for (const term of termsOf(words)) {
    const idf = Math.log(1 + sentenceCount / (frequencies.get(term) ?? 1));
    vector.set(term, (vector.get(term) ?? 0) + (STOP_WORDS.has(term) ? idf * STOP_WORD_WEIGHT : idf));
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

/** Terms worth looking up candidates by: everything but stop words and pairs of them. */
export function isTelling(term: string): boolean {
  return !STOP_WORDS.has(term) && !term.split(' ').every((word) => STOP_WORDS.has(word));
}

function termsOf(words: readonly string[]): string[] {
  const terms = [...words];
  for (let i = 1; i < words.length; i++) terms.push(`${words[i - 1]} ${words[i]}`);
  return terms;
}
