import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAgainst } from '../../lib/policy/assess.ts';
import { canonicalWords } from '../../lib/policy/canonical.ts';
import { splitCoexisting } from '../../lib/policy/coexisting.ts';
import { readDocument } from '../../lib/policy/read-document.ts';
import { sentencesOf } from '../../lib/policy/text.ts';
import { policyMarkdown } from './documents.ts';
import { HOSTILE, PIECES } from './hostile-documents.ts';

/** How many documents are made up in all; `npm run fuzz` raises it. A third of them are a policy cut up. */
const DOCUMENTS = Number(process.env['CLAUSEWATCH_FUZZ_RUNS'] ?? 24_000);
/** Enough for millions of documents. */
const LONG_MS = 10 * 3_600_000;

function survives(content: string, format: 'html' | 'md' | 'txt'): void {
  const result = readDocument(content, format);
  if (!result.ok) return;
  const { text } = result.value;
  for (const { range } of sentencesOf(result.value)) {
    expect(range.start).toBeGreaterThanOrEqual(0);
    expect(range.end).toBeLessThanOrEqual(text.length);
    expect(range.start).toBeLessThan(range.end);
  }
  expect(text.isWellFormed()).toBe(true);
  canonicalWords(result.value);
  assessAgainst(result.value, result.value);
  splitCoexisting(result.value);
}

describe('hostile documents', () => {
  it.each(HOSTILE)('are read or refused within two seconds: %s', { timeout: 30_000 }, (_, content) => {
    for (const format of ['html', 'md', 'txt'] as const) {
      const before = process.cpuUsage();
      survives(content, format);
      // The time of this process, whatever else the machine is doing.
      expect(process.cpuUsage(before).user / 1_000_000, format).toBeLessThan(2);
    }
  });

  it('are read within 512 MB', { timeout: 120_000 }, () => {
    const script = join(import.meta.dirname, 'read-hostile.ts');
    const { status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=512', script], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  });

  it('of any kind never throw and keep every range inside the text', { timeout: LONG_MS }, () => {
    const piece = fc.oneof(
      fc.constantFrom(...PIECES),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.lorem({ maxCount: 12 }),
    );
    const document = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(document, fc.constantFrom('html' as const, 'md' as const, 'txt' as const), (content, format) =>
        survives(content, format),
      ),
      { numRuns: Math.ceil((DOCUMENTS * 2) / 3) },
    );
  });

  it('made by cutting up a policy never throw', { timeout: LONG_MS }, () => {
    const policy = policyMarkdown(3);
    const place = fc.nat(policy.length);
    fc.assert(
      fc.property(place, place, fc.string({ unit: 'binary', maxLength: 12 }), (from, to, inserted) => {
        survives(policy.slice(0, Math.min(from, to)) + inserted + policy.slice(Math.max(from, to)), 'md');
      }),
      { numRuns: Math.ceil(DOCUMENTS / 3) },
    );
  });
});
