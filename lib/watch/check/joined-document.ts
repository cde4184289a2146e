import type { Change, PolicyDiff } from '../../diff/types.ts';
import type { PolicyText, Range } from '../../policy/types.ts';
import { ownDate } from './stated-dates.ts';

/** At most this share of the old sentences may have changed: the policy itself stands. */
const MAX_TOUCHED_SHARE = 0.02;
/** So much new text, as a share of the old, is no addition but another document: with a date that stayed, and without any date. */
const MIN_ADDED_SHARE_DATED = 0.3;
const MIN_ADDED_SHARE_UNDATED = 0.95;
/** The new text stands in so few blocks (before, within and after the policy), which hold at least this share of it. */
const MAX_BLOCKS = 3;
const MIN_BLOCK_SHARE = 0.85;
/** Text that was there before may stand within a block: headings and "learn more" lines that both documents have. */
const MAX_GAP_SENTENCES = 2;

const isTouched = ({ kind }: Change): boolean => kind !== 'unchanged' && kind !== 'moved' && kind !== 'added';
const lengthOf = (ranges: readonly Range[]): number => ranges.reduce((sum, { start, end }) => sum + end - start, 0);

/** Characters of each block of added sentences, in the order of the new text. */
function addedBlocks(changes: readonly Change[]): number[] {
  const blocks: number[] = [];
  let gap = Number.POSITIVE_INFINITY;
  for (const { kind, after } of changes) {
    if (after.length === 0) continue;
    if (kind !== 'added') {
      gap++;
      continue;
    }
    if (gap > MAX_GAP_SENTENCES) blocks.push(0);
    blocks.push((blocks.pop() ?? 0) + lengthOf(after));
    gap = 0;
  }
  return blocks;
}

/**
 * True where the page holds the old policy as it was, and beside it a whole other document: a summary, the terms, a list of
 * questions, or the same text again. The policy states the same date as before, or none, and the new text stands in few blocks.
 */
export function joinsAnotherDocument(diff: PolicyDiff, before: PolicyText, after: PolicyText): boolean {
  const from = ownDate(before);
  if (from?.date !== ownDate(after)?.date) return false;
  const old = diff.changes.filter(({ before: ranges }) => ranges.length > 0);
  if (old.filter(isTouched).length > MAX_TOUCHED_SHARE * old.length) return false;
  const blocks = addedBlocks(diff.changes);
  const chars = blocks.reduce((sum, block) => sum + block, 0);
  const needed = from === null ? MIN_ADDED_SHARE_UNDATED : MIN_ADDED_SHARE_DATED;
  if (chars < needed * before.text.length) return false;
  const largest = blocks.toSorted((a, b) => b - a).slice(0, MAX_BLOCKS);
  return largest.reduce((sum, block) => sum + block, 0) >= MIN_BLOCK_SHARE * chars;
}
