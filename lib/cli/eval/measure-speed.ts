import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../policy/read-document.ts';
import { explainTexts } from '../explain/explain-files.ts';
import { SHARED } from './shared-data.ts';

const ROUNDS = 12;

/**
 * Milliseconds that the whole explanation of two real policies takes when warm: alignment, practices, events and wording,
 * without reading the files. The median of several rounds, and the same brought to 6,000 words of the new text.
 */
export function measureSpeed(): Record<string, number> {
  const folder = join(SHARED, 'corpus/whatsapp/privacy-policy__ota-contrib');
  const read = (name: string) => readDocument(readFileSync(join(folder, name), 'utf8'), 'md');
  const before = read('2021-04-29T125910.md');
  const after = read('2021-04-29T131023.md');
  if (!before.ok || !after.ok) throw new Error('the policies for the speed ruler cannot be read');
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    explainTexts(before.value, after.value, 'WhatsApp');
    times.push(performance.now() - started);
  }
  // The first rounds pay for the compilation of the code.
  const warm = times.slice(ROUNDS / 3).sort((a, b) => a - b);
  const median = warm[Math.floor(warm.length / 2)] ?? 0;
  const words = after.value.text.split(/\s+/).length;
  return {
    words,
    coldMs: Math.round(times[0] ?? 0),
    warmMs: Math.round(median * 10) / 10,
    warmMsPer6000Words: Math.round(((median * 6000) / words) * 10) / 10,
  };
}
