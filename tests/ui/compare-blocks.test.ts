import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, changePlaces, inlineMarks, type Which } from '../../entrypoints/dashboard/compare/blocks.ts';
import { markWords } from '../../lib/diff/words.ts';
import type { ComparisonRow } from '../../lib/watch/views.ts';
import { comparison } from './preview/sample.ts';

const heading = (text: string): ComparisonRow => ({ kind: 'heading', before: text, after: text });
const same = (count: number): ComparisonRow => ({
  kind: 'same',
  count,
  sentences: Array.from({ length: count }, () => 'Same.'),
});
const change = (findings: number[]): ComparisonRow => ({
  kind: 'pair',
  change: 'reworded',
  pair: markWords('We may.', 'We will.'),
  findings,
});
const moved: ComparisonRow = { kind: 'moved', text: 'Moved.', fromHeading: 'A', toHeading: 'B' };

const anyRow = fc.oneof(
  fc.constantFrom('A', 'B').map(heading),
  fc.integer({ min: 1, max: 5 }).map(same),
  fc.constantFrom<number[]>([], [0], [1, 2]).map(change),
  fc.constant(moved),
);
const anyWhich = fc.constantFrom<Which>('data', 'all', 'whole');

describe('blocksOf', () => {
  it('folds what is not asked for and counts it', () => {
    const blocks = blocksOf([same(3), change([]), moved, same(2), change([0])], 'data');
    expect(blocks.map(({ kind }) => kind)).toEqual(['fold', 'change']);
    expect(blocks[0]).toMatchObject({ sentences: 5, changes: 1, moved: 1 });
  });

  it('draws a heading only where something open follows under it', () => {
    const blocks = blocksOf([heading('Quiet'), same(3), heading('Loud'), change([0]), heading('End')], 'all');
    expect(blocks.map(({ kind }) => kind)).toEqual(['fold', 'heading', 'change']);
    expect(blocks[1]).toMatchObject({ row: { after: 'Loud' } });
  });

  it('loses no row and keeps their order, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), anyWhich, (rows, which) => {
        const drawn = blocksOf(rows, which).flatMap((block): ComparisonRow[] =>
          block.kind === 'fold' ? block.rows : [block.row],
        );
        // Headings at the very end have nothing under them; all else must be there.
        const text = (list: readonly ComparisonRow[]) => list.filter(({ kind }) => kind !== 'heading');
        expect(text(drawn)).toEqual(text(rows));
      }),
    );
  });

  it('numbers the open changes from 0 without gaps', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), anyWhich, (rows, which) => {
        const numbers = blocksOf(rows, which).flatMap((block) => (block.kind === 'change' ? [block.index] : []));
        expect(numbers).toEqual(numbers.map((_, index) => index));
      }),
    );
  });

  it('places changes by the share of sentences before them', () => {
    const places = changePlaces([same(3), change([0]), same(4), change([])]);
    expect(places.map(({ at }) => at)).toEqual([3 / 9, 8 / 9]);
    expect(changePlaces(comparison.rows)).toHaveLength(6);
  });
});

describe('inlineMarks', () => {
  const sentence = fc
    .array(fc.constantFrom('we', 'share', 'your', 'data', 'never', 'with', 'partners', 'may', '.'), { maxLength: 12 })
    .map((words) => words.join(' '));

  it('holds both texts whole: without insertions the old one, without deletions the new one', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const pair = markWords(before, after);
        const marks = inlineMarks(pair.before, pair.after);
        const without = (kind: string) =>
          marks
            .filter((mark) => mark.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect(without('inserted')).toBe(before);
        expect(without('deleted')).toBe(after);
      }),
    );
  });
});
