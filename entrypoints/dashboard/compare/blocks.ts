import type { Mark } from '../../../lib/diff/types.ts';
import type { ComparisonRow } from '../../../lib/watch/views.ts';

/** What of the text is shown: changes that a finding speaks of, all changes, or every sentence. */
export type Which = 'data' | 'all' | 'whole';

export type PairRow = Extract<ComparisonRow, { kind: 'pair' }>;
type HeadingRow = Extract<ComparisonRow, { kind: 'heading' }>;

/** A piece of the comparison as it is drawn. `at` is the share (0 to 1) of the text before it. */
export type Block =
  | { kind: 'heading'; row: HeadingRow; at: number }
  | { kind: 'change'; row: PairRow; index: number; at: number }
  | { kind: 'fold'; rows: ComparisonRow[]; sentences: number; changes: number; moved: number; at: number };

/** How many sentences a row stands for. */
function weightOf(row: ComparisonRow): number {
  if (row.kind === 'heading') return 0;
  return row.kind === 'same' ? row.count : 1;
}

/** True where the row is drawn open under this choice. */
function isOpen(row: ComparisonRow, which: Which): boolean {
  if (which === 'whole') return true;
  if (row.kind !== 'pair') return false;
  return which === 'all' || row.findings.length > 0;
}

function isChange(row: ComparisonRow): row is PairRow {
  return row.kind === 'pair';
}

/** The changes in the order of the text, with their places: what the position strip shows. */
export function changePlaces(rows: readonly ComparisonRow[]): { row: PairRow; at: number }[] {
  const total = Math.max(
    1,
    rows.reduce((sum, row) => sum + weightOf(row), 0),
  );
  let passed = 0;
  const places: { row: PairRow; at: number }[] = [];
  for (const row of rows) {
    if (isChange(row)) places.push({ row, at: passed / total });
    passed += weightOf(row);
  }
  return places;
}

/**
 * Folds what is not asked for into counted runs. A heading is drawn only where something open follows under it;
 * otherwise it goes into the fold with its text.
 */
export function blocksOf(rows: readonly ComparisonRow[], which: Which): Block[] {
  const total = Math.max(
    1,
    rows.reduce((sum, row) => sum + weightOf(row), 0),
  );
  const blocks: Block[] = [];
  let folded: ComparisonRow[] = [];
  let foldedFrom = 0;
  let heading: { row: HeadingRow; at: number } | null = null;
  let passed = 0;
  let index = 0;

  const fold = (row: ComparisonRow) => {
    if (folded.length === 0) foldedFrom = passed / total;
    folded.push(row);
  };
  const closeFold = () => {
    const sentences = folded.reduce((sum, row) => sum + (row.kind === 'same' ? row.count : 0), 0);
    const changes = folded.filter(isChange).length;
    const moved = folded.filter((row) => row.kind === 'moved').length;
    if (sentences + changes + moved > 0)
      blocks.push({ kind: 'fold', rows: folded, sentences, changes, moved, at: foldedFrom });
    folded = [];
  };
  const openHeading = () => {
    closeFold();
    if (heading !== null) blocks.push({ kind: 'heading', ...heading });
    heading = null;
  };

  for (const row of rows) {
    if (row.kind === 'heading') {
      if (heading !== null) fold(heading.row);
      heading = { row, at: passed / total };
    } else if (isOpen(row, which)) {
      openHeading();
      if (isChange(row)) {
        blocks.push({ kind: 'change', row, index, at: passed / total });
        index += 1;
      } else {
        blocks.push({
          kind: 'fold',
          rows: [row],
          sentences: row.kind === 'same' ? row.count : 0,
          changes: 0,
          moved: row.kind === 'moved' ? 1 : 0,
          at: passed / total,
        });
      }
    } else {
      if (heading !== null) fold(heading.row);
      heading = null;
      fold(row);
    }
    passed += weightOf(row);
  }
  if (heading !== null) fold(heading.row);
  closeFold();
  return blocks;
}

/** Both sides of a marked pair as one run: what was taken out stands before what took its place. */
export function inlineMarks(before: readonly Mark[], after: readonly Mark[]): Mark[] {
  const marks: Mark[] = [];
  let left = 0;
  let right = 0;
  while (left < before.length || right < after.length) {
    const old = before[left];
    const fresh = after[right];
    if (old !== undefined && old.kind !== 'same') {
      marks.push(old);
      left += 1;
    } else if (fresh !== undefined && fresh.kind !== 'same') {
      marks.push(fresh);
      right += 1;
    } else {
      const same = fresh ?? old;
      if (same !== undefined) marks.push(same);
      left += 1;
      right += 1;
    }
  }
  return marks;
}
