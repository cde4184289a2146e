import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAgainst } from '../../lib/policy/assess.ts';
import { canonicalWords } from '../../lib/policy/canonical.ts';
import { splitCoexisting } from '../../lib/policy/coexisting.ts';
import { readDocument } from '../../lib/policy/read-document.ts';
import { sentencesOf } from '../../lib/policy/text.ts';
import { page, policyMarkdown } from './documents.ts';

/** `npm run fuzz` raises it. */
const RUNS = Number(process.env['CLAUSEWATCH_FUZZ_RUNS'] ?? 400);

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
  it.each([
    ['100,000 nested tags', '<div>'.repeat(100_000)],
    ['one line of 5 MB', page(`<p>${'word '.repeat(1_000_000)}</p>`)],
    ['5 MB without a space', page(`<p>${'a'.repeat(5_000_000)}</p>`)],
    ['unclosed everything', page('<ul><li><b><i><a href="x"><table><tr><td>'.repeat(5_000))],
    ['megabytes of attributes', page(`<p ${'data-x="y" '.repeat(200_000)}>We collect data.</p>`)],
    ['an entity bomb', page(`<p>${'&amp;lt;'.repeat(300_000)}</p>`)],
    ['lone surrogates', page(`<p>We collect \ud800 data \udfff of yours.</p>`)],
    ['right-to-left overrides', page('<p>We never \u202eshare\u202c your data with anyone.</p>')],
    ['null bytes', page('<p>We collect\0 your\0 data when you use it.</p>')],
    ['a heading over every line', page('<h2>A</h2><p>We collect what you type.</p>'.repeat(50_000))],
    ['links that never end', '[a](b'.repeat(100_000)],
    ['a Markdown of brackets', '['.repeat(100_000)],
    ['a Markdown of stars', '*'.repeat(100_000)],
    ['a Markdown of quotes', '> '.repeat(50_000)],
  ])('are read or refused: %s', { timeout: 20_000 }, (_, content) => {
    survives(content, 'html');
    survives(content, 'md');
    survives(content, 'txt');
  });

  it('of any kind never throw and keep every range inside the text', { timeout: 600_000 }, () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<ul><li>',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '&#x202e;',
        '<h1>',
        '# ',
        '**',
        '](',
        '<td>',
        '\0',
        '<br',
        "'",
        '- ',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.lorem({ maxCount: 12 }),
    );
    const document = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(document, fc.constantFrom('html' as const, 'md' as const, 'txt' as const), (content, format) =>
        survives(content, format),
      ),
      { numRuns: RUNS },
    );
  });

  it('made by cutting up a policy never throw', { timeout: 600_000 }, () => {
    const policy = policyMarkdown(3);
    const place = fc.nat(policy.length);
    fc.assert(
      fc.property(place, place, fc.string({ unit: 'binary', maxLength: 12 }), (from, to, inserted) => {
        survives(policy.slice(0, Math.min(from, to)) + inserted + policy.slice(Math.max(from, to)), 'md');
      }),
      { numRuns: RUNS },
    );
  });
});
