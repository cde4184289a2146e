import type { Practice, PracticeField } from '../types.ts';
import type { SentenceView } from './sentence-view.ts';
import { stemOf, tokensOf } from './words.ts';

/** Words that turn a sentence round or set its strength, numbers and units: never folded as style. */
const TURNING =
  /^(?:not|never|no|none|nothing|neither|nor|cannot|without|unless|except|only|solely|all|any|every|may|might|can|will|must|shall|should|always|generally|before|after|until|days?|weeks?|months?|years?|hours?|\d.*)$|n't$/;

/** The turning words of sentences, sorted and joined, for comparing. */
function turnsOf(sentences: SentenceView[]): string {
  return sentences
    .flatMap(({ lower }) => tokensOf(lower))
    .filter((token) => TURNING.test(token))
    .sort()
    .join(' ');
}

function stemsOf(sentences: SentenceView[]): Set<string> {
  return new Set(sentences.flatMap(({ stems }) => [...stems]));
}

/** True for a rewording in which the same words that carry matter stand on both sides, and the same words that turn the sense. */
export function isStyleOnly({ before, after }: { before: SentenceView[]; after: SentenceView[] }): boolean {
  if (before.length === 0 || after.length === 0) return false;
  const [old, young] = [stemsOf(before), stemsOf(after)];
  return old.size === young.size && [...old].every((stem) => young.has(stem)) && turnsOf(before) === turnsOf(after);
}

/**
 * True where the words from which a field of the practice was read are not all in the aligned sentences of the other
 * version: what a rewording adds must stand in words that it added.
 */
export function isFresh(
  practice: Practice,
  field: PracticeField,
  sentence: SentenceView,
  counterparts: SentenceView[],
): boolean {
  if (counterparts.length === 0) return true;
  const near = stemsOf(counterparts);
  const nearTokens = new Set(counterparts.flatMap(({ lower }) => tokensOf(lower).map(stemOf)));
  const ranges = practice.fieldRanges[field] ?? [];
  if (ranges.length === 0) return [...sentence.stems].some((stem) => !near.has(stem));
  return ranges.some(({ start, end }) =>
    tokensOf(sentence.lower.slice(start - sentence.range.start, end - sentence.range.start)).some(
      (token) => !nearTokens.has(stemOf(token)),
    ),
  );
}
