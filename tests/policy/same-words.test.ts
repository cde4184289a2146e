import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findSeries } from '../../lib/cli/replay/series.ts';
import { versionId } from '../../lib/policy/canonical.ts';
import { readDocument } from '../../lib/policy/read-document.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');
const isThere = existsSync(CORPUS);
if (!isThere)
  console.warn('tests/policy/same-words: ../shared/corpus is absent; ids are not measured on recorded pages.');

/** What a reader would call the same words: letters and digits in their order, whatever stands between them. */
const wordsOf = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).join(' ');

it.runIf(isThere)('gives captures of the same words the same id', { timeout: 120_000 }, () => {
  let pairs = 0;
  const apart: string[] = [];
  for (const { service, terms, captures } of findSeries(CORPUS)) {
    let previous: { stem: string; words: string; id: string } | null = null;
    for (const { path, stem } of captures.filter((capture) => capture.path.endsWith('.html'))) {
      const read = readDocument(readFileSync(path, 'utf8'), 'html');
      if (!read.ok) continue;
      const next = { stem, words: wordsOf(read.value.text), id: versionId(`${service}/${terms}`, read.value) };
      if (previous?.words === next.words) {
        pairs++;
        if (previous.id !== next.id) apart.push(`${service}/${terms} ${previous.stem} ${stem}`);
      }
      previous = next;
    }
  }
  expect(pairs).toBeGreaterThan(100);
  expect(apart.length / pairs, apart.join(', ')).toBeLessThanOrEqual(0.01);
});
