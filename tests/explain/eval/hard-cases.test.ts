import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreHardCases } from '../../../lib/cli/eval/score-hard-cases.ts';
import { type HardCase, readRows } from '../../../lib/cli/eval/shared-data.ts';
import { readSentence } from '../../../lib/explain/practices/read-sentence.ts';

describe('the hard cases', () => {
  const { figures, misses } = scoreHardCases(
    readRows<HardCase>(join(import.meta.dirname, '../hard-cases.jsonl')),
    (text, lead) => readSentence(lead === undefined ? { text } : { text, lead }),
  );

  it('says nothing that must not be said', () => {
    expect(misses.filter((miss) => miss.startsWith('MUST NOT'))).toEqual([]);
    expect(figures.mustNot).toBeGreaterThan(15);
  });

  it('gets every direction right', () => {
    expect(figures.directionWrong).toBe(0);
  });

  it('finds nine of ten facts and events', () => {
    const found = figures.factsFound + figures.eventsFound;
    expect(found / (figures.facts + figures.events)).toBeGreaterThanOrEqual(0.9);
  });
});
