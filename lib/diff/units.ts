import type { PolicyText, Range } from '../policy/types.ts';
import { comparableWords } from './normalise.ts';

/** A sentence made ready for comparing. `index` is its place in the document's sentences. */
export interface Unit {
  index: number;
  range: Range;
  text: string;
  words: string[];
  /** The words joined: equal keys are equal sentences. */
  key: string;
}

/** All sentences of a policy, headings among them, in document order. Sentences without words (rules, bullets) are left out. */
export function unitsOf(policy: PolicyText): Unit[] {
  const units: Unit[] = [];
  for (const section of policy.sections) {
    for (const block of section.blocks) {
      for (const { range } of block.sentences) {
        const text = policy.text.slice(range.start, range.end);
        const words = comparableWords(text);
        if (words.length > 0) units.push({ index: units.length, range, text, words, key: words.join(' ') });
      }
    }
  }
  return units;
}
