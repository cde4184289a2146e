import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainDocuments } from '../../lib/cli/explain/explain-files.ts';
import { readDocument } from '../../lib/policy/read-document.ts';
import { policyMarkdown } from '../policy/documents.ts';
import { HOSTILE, PIECES } from '../policy/hostile-documents.ts';

/** How many pairs are made up; `npm run fuzz` raises it, with the number of documents. */
const PAIRS = Math.ceil(Number(process.env['CLAUSEWATCH_FUZZ_RUNS'] ?? 24_000) / 12);
/** Enough for millions of documents. */
const LONG_MS = 10 * 3_600_000;

const SENTENCES = [
  'We share your phone number with our partners for advertising.',
  'We never sell your messages.',
  'You may opt out at any time in the settings.',
  'Unless you live in the EU, we keep your location for 90 days.',
  'Our partners, including Acme Corp and “Big” (Ads) Ltd., receive it:',
  'Messages are end-to-end encrypted.',
] as const;

/** Explains a pair and checks that every quote stands in its text. */
function explain(before: string, after: string): void {
  const answer = explainDocuments({ content: before, format: 'md' }, { content: after, format: 'md' }, 'Parlo').answer;
  const texts = { before: textOf(before), after: textOf(after) };
  for (const { evidence } of answer.findings) {
    for (const side of ['before', 'after'] as const) {
      const quote = evidence[side];
      if (quote !== null) expect(texts[side]).toContain(quote);
    }
  }
}

function textOf(content: string): string {
  const read = readDocument(content, 'md');
  return read.ok ? read.value.text : '';
}

describe('pairs of hostile documents', () => {
  it.each(HOSTILE)('are explained within two seconds beside their reading: %s', { timeout: 60_000 }, (_, content) => {
    const changed = `${content} We share your contacts with advertisers.`;
    const before = process.cpuUsage();
    explainDocuments({ content, format: 'html' }, { content: changed, format: 'html' }, 'Parlo');
    expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(4);
  });

  it('made of sentences and pieces of markup never throw, and quote verbatim', { timeout: LONG_MS }, () => {
    const piece = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...SENTENCES) },
      { weight: 2, arbitrary: fc.constantFrom(...PIECES, '\n\n', '\n\n## Sharing\n\n') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    );
    const document = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(document, document, (before, after) => explain(before, after)),
      { numRuns: Math.ceil(PAIRS / 2) },
    );
  });

  it('made by cutting up one policy never throw, and quote verbatim', { timeout: LONG_MS }, () => {
    const policy = policyMarkdown(3);
    const place = fc.nat(policy.length);
    const inserted = fc.oneof(fc.constantFrom(...SENTENCES), fc.string({ unit: 'binary', maxLength: 12 }));
    fc.assert(
      fc.property(place, place, inserted, (from, to, words) => {
        explain(policy, policy.slice(0, Math.min(from, to)) + words + policy.slice(Math.max(from, to)));
      }),
      { numRuns: Math.ceil(PAIRS / 2) },
    );
  });
});
