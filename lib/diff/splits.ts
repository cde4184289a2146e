import type { Vectors } from './pairing.ts';
import { containment, cosine, type Vector } from './similarity.ts';

/** Sentences of the two texts that belong together: places in each document, in order. */
export interface Link {
  before: number[];
  after: number[];
  similarity: number;
}

/** Least share of a leftover sentence's weight that must stand in the sentence it is joined to. */
const LEAST_CONTAINMENT = 0.7;

/** How far apart (in sentences) the parts of a split sentence may stand. */
const LARGEST_GAP = 2;

/**
 * Joins leftover sentences to the reworded pair that swallowed them (merge) or that they were cut from (split).
 * Changes `links` in place and returns the places that stay unlinked on each side.
 */
export function joinSplitsAndMerges(
  links: Link[],
  vectors: Vectors,
  leftover: { before: number[]; after: number[] },
): { before: number[]; after: number[] } {
  return {
    before: leftover.before.filter((index) => !join(index, 'before', links, vectors)),
    after: leftover.after.filter((index) => !join(index, 'after', links, vectors)),
  };
}

function join(index: number, side: 'before' | 'after', links: Link[], vectors: Vectors): boolean {
  const other = side === 'before' ? 'after' : 'before';
  const part = vectors[side].get(index);
  if (part === undefined) return false;
  for (const link of links) {
    if (link[other].length !== 1 || !link[side].some((place) => Math.abs(place - index) <= LARGEST_GAP)) continue;
    const whole = vectors[other].get(link[other][0] ?? -1);
    if (whole === undefined || containment(part, whole) < LEAST_CONTAINMENT) continue;
    const together = sum([part, ...link[side].flatMap((place) => vectors[side].get(place) ?? [])]);
    const similarity = cosine(together, whole);
    if (similarity <= link.similarity) continue;
    link[side] = [...link[side], index].sort((a, b) => a - b);
    link.similarity = similarity;
    return true;
  }
  return false;
}

function sum(vectors: Vector[]): Vector {
  const total: Vector = new Map();
  for (const vector of vectors) for (const [term, weight] of vector) total.set(term, (total.get(term) ?? 0) + weight);
  const length = Math.sqrt([...total.values()].reduce((squares, weight) => squares + weight * weight, 0)) || 1;
  for (const [term, weight] of total) total.set(term, weight / length);
  return total;
}
