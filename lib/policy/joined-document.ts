/** Another document that comes to stand on the page beside the policy. */
import { ownDate } from './own-dates.ts';
import { ownStretches, type ShapeSentence, shapeOf } from './shape.ts';
import type { PolicyText } from './types.ts';

/** At most this share of the old sentences may be gone: the policy itself stands. */
const MAX_TOUCHED_SHARE = 0.02;
/** So much new text, as a share of the old, is no addition but another document: with a date that stayed, and without any date. */
export const MIN_ADDED_SHARE_DATED = 0.3;
export const MIN_ADDED_SHARE_UNDATED = 0.95;
/** The new text stands in so few blocks (before, within and after the policy), which hold at least this share of it. */
const MAX_BLOCKS = 3;
const MIN_BLOCK_SHARE = 0.85;
/** Text that was there before may stand within a block: headings and "learn more" lines that both documents have. */
const MAX_GAP_SENTENCES = 2;

const charsOf = (stretch: readonly ShapeSentence[]): number => stretch.reduce((sum, { chars }) => sum + chars, 0);

/**
 * True where the page holds the old policy as it was, and beside it a whole other document: a summary, the terms, a list of
 * questions, or the same text again. The policy states the same date as before, or none, and the new text stands in few blocks.
 */
export function joinsAnotherDocument(before: PolicyText, after: PolicyText): boolean {
  const from = ownDate(before);
  if (from?.date !== ownDate(after)?.date) return false;
  const old = shapeOf(before);
  const now = shapeOf(after);
  const gone = ownStretches(old, now, 0).flat().length;
  if (gone > MAX_TOUCHED_SHARE * old.sentences.length) return false;
  const blocks = ownStretches(now, old, MAX_GAP_SENTENCES).map(charsOf);
  const chars = blocks.reduce((sum, block) => sum + block, 0);
  const needed = from === null ? MIN_ADDED_SHARE_UNDATED : MIN_ADDED_SHARE_DATED;
  if (chars < needed * before.text.length) return false;
  const largest = blocks.toSorted((a, b) => b - a).slice(0, MAX_BLOCKS);
  return largest.reduce((sum, block) => sum + block, 0) >= MIN_BLOCK_SHARE * chars;
}
