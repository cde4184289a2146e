import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './sentences.ts';

const WORDS =
  'we you Parlo partners advertisers share shares shared collect never not no your messages contacts location with to from if unless except , ; . ( ) and or but which that who may will must for ads “ ” encrypted days 30 delete keep nothing other than only';
const sentence = fc
  .array(fc.oneof(fc.constantFrom(...WORDS.split(' ')), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 })
  .map((words) => words.join(' '));

describe('any sentence', () => {
  it('is read without an error, the same way twice, with ranges inside it', () => {
    fc.assert(
      fc.property(sentence, fc.option(sentence, { nil: undefined }), (text, lead) => {
        const practices = read(text, lead);
        expect(read(text, lead)).toEqual(practices);
        for (const { range, fieldRanges } of practices) {
          for (const { start, end } of [range, ...Object.values(fieldRanges).flat()]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(start).toBeLessThanOrEqual(end);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('may be very long', () => {
    const long = 'We share your contacts with partners and '.repeat(1_500);
    expect(read(`${long} others.`).length).toBeGreaterThan(0);
  });
});
