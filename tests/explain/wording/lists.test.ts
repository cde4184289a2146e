import { describe, expect, it } from 'vitest';
import { sayDuration } from '../../../lib/explain/wording/labels.ts';
import { joinList, quoteBriefly } from '../../../lib/explain/wording/lists.ts';

describe('a list in words', () => {
  it('names up to four things and counts the rest', () => {
    expect(joinList(['a'])).toBe('a');
    expect(joinList(['a', 'b'])).toBe('a and b');
    expect(joinList(['a', 'b', 'b', 'c'])).toBe('a, b and c');
    expect(joinList(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
  });
});

describe('a brief quote', () => {
  it('is whole where it is short', () => {
    expect(quoteBriefly('We do not\n sell data.')).toBe('“We do not sell data.”');
  });

  it('is cut at a clause, and says so', () => {
    const long =
      'We do not share your messages with anyone, and we never will as long as this company exists in its form of today.';
    expect(quoteBriefly(long, 60)).toBe('“We do not share your messages with anyone …”');
  });
});

describe('a period in words', () => {
  it.each([
    [1, 'one day'],
    [30, '30 days'],
    [90, '90 days'],
    [180, '6 months'],
    [183, '6 months'],
    [365, 'one year'],
    [540, '18 months'],
    [548, '18 months'],
    [730, '2 years'],
    [1095, '3 years'],
  ])('%i days are %s', (days, words) => {
    expect(sayDuration(days)).toBe(words);
  });
});
