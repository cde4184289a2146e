/** Reading a PolicyText: slices, quotes, blocks and sentences. */
import type { Block, PolicyText, Quote, Range, Sentence } from './types.ts';

export function sliceOf(text: PolicyText, range: Range): string {
  return text.text.slice(range.start, range.end);
}

/** The verbatim words of a range, with the range. */
export function quoteOf(text: PolicyText, range: Range): Quote {
  return { text: sliceOf(text, range), range };
}

export function blocksOf(text: PolicyText): Block[] {
  return text.sections.flatMap((section) => section.blocks);
}

/** All sentences in document order; a heading is one sentence. */
export function sentencesOf(text: PolicyText): Sentence[] {
  return text.sections.flatMap((section) => section.blocks.flatMap((block) => block.sentences));
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;

/** The number of words. Scripts without spaces between words count two characters as one word. */
export function countWords(words: string): number {
  const dense = words.match(CJK)?.length ?? 0;
  if (dense === 0) return words.match(WORD)?.length ?? 0;
  return (words.replace(CJK, ' ').match(WORD)?.length ?? 0) + Math.ceil(dense / 2);
}

const counted = new WeakMap<PolicyText, number>();

/** The number of words of a whole text. Counted once: a text is never changed in place. */
export function wordCount(text: PolicyText): number {
  const known = counted.get(text);
  if (known !== undefined) return known;
  const count = countWords(text.text);
  counted.set(text, count);
  return count;
}
