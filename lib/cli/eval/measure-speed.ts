import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetSentences } from '../../policy/canonical.ts';
import { readDocument } from '../../policy/read-document.ts';
import type { PolicyText } from '../../policy/types.ts';
import { explainTexts } from '../explain/explain-files.ts';
import { type PairRow, readRows, SHARED } from './shared-data.ts';

const ROUNDS = 12;
/** Texts of about the length that the bar speaks of; others would be measured by what does not grow with the length. */
const LEAST_WORDS = 3_500;
const MOST_WORDS = 9_000;

/**
 * Milliseconds that the whole explanation of two real versions takes when warm: alignment, practices, events and wording,
 * without reading the files, brought to 6,000 words of the new text. Of each gold revision of a long text the median of
 * several rounds, each with texts that nothing is remembered of; of these the median and the slowest, which is a text written anew.
 */
export function measureSpeed(): Record<string, number> {
  let coldMs: number | null = null;
  const figures: number[] = [];
  for (const row of readRows<PairRow>(join(SHARED, 'corpus/gold.jsonl'))) {
    const words = readVersion(row.new)?.text.split(/\s+/).length ?? 0;
    if (words < LEAST_WORDS || words > MOST_WORDS) continue;
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const [before, after] = [readVersion(row.old), readVersion(row.new)];
      if (before === null || after === null) break;
      forgetSentences();
      const started = performance.now();
      explainTexts(before, after, '');
      times.push(performance.now() - started);
    }
    coldMs ??= times[0] ?? null;
    // The first rounds pay for the compilation of the code.
    figures.push((median(times.slice(ROUNDS / 3)) * 6000) / words);
  }
  return {
    revisions: figures.length,
    coldMs: round1(coldMs ?? 0),
    warmMsPer6000Words: round1(median(figures)),
    slowestMsPer6000Words: round1(Math.max(...figures)),
  };
}

function readVersion(path: string): PolicyText | null {
  const read = readDocument(readFileSync(join(SHARED, 'corpus', path), 'utf8'), path.endsWith('.md') ? 'md' : 'txt');
  return read.ok ? read.value : null;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
