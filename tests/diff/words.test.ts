import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords } from '../../lib/diff/words.ts';

const joined = (marks: { text: string }[]): string => marks.map((mark) => mark.text).join('');

describe('markWords', () => {
  it('marks the words that differ', () => {
    const pair = markWords('We keep it for 30 days.', 'We keep it for 14 days.');
    expect(pair.precise).toBe(true);
    expect(pair.before).toEqual([
      { kind: 'same', text: 'We keep it for ' },
      { kind: 'deleted', text: '30' },
      { kind: 'same', text: ' days.' },
    ]);
    expect(pair.after[1]).toEqual({ kind: 'inserted', text: '14' });
  });

  it('never folds a removed "not"', () => {
    const { before } = markWords('We do not sell your data to others.', 'We do sell your data to others.');
    expect(before.some((mark) => mark.kind === 'deleted' && mark.text.includes('not'))).toBe(true);
  });

  it('shows unlike wordings as a whole replacement, and says so', () => {
    const pair = markWords('We never read your chats.', 'Partners may obtain usage statistics for advertising.');
    expect(pair).toMatchObject({ precise: false, before: [{ kind: 'deleted' }], after: [{ kind: 'inserted' }] });
  });

  it('gives nothing for an empty side', () => {
    expect(markWords('', 'New.')).toEqual({ before: [], after: [{ kind: 'inserted', text: 'New.' }], precise: false });
  });

  it('loses no character on either side', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.lorem());
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pair = markWords(before, after);
        expect(joined(pair.before)).toBe(before);
        expect(joined(pair.after)).toBe(after);
      }),
    );
  });

  it('stays bounded on unrelated texts', () => {
    const words = (prefix: string): string => Array.from({ length: 12_000 }, (_, i) => `${prefix}${i}`).join(' ');
    expect(markWords(words('a'), words('b')).precise).toBe(false);
  });
});
