import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainDocuments } from '../../lib/cli/explain/explain-files.ts';
import { findSeries } from '../../lib/cli/replay/series.ts';
import { readDocument } from '../../lib/policy/read-document.ts';
import { wordCount } from '../../lib/policy/text.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');
const isThere = existsSync(CORPUS);
if (!isThere) console.warn('tests/policy/broken-pages: ../shared/corpus is absent; recorded policies are not broken.');

const blocks = (text: string): string[] => text.split(/\n{2,}/);
const share = (text: string, from: number, to: number): string =>
  text.slice(Math.floor(text.length * from), Math.floor(text.length * to));

function headingsOf(text: string): string {
  const read = readDocument(text, 'md');
  const headings = read.ok ? read.value.sections.map(({ heading }) => heading) : [];
  return headings.flatMap((heading) => (heading === '' ? [] : `* [${heading}](#)`)).join('\n');
}

/** What happens to pages on the way, done to a policy on purpose. */
const DAMAGE: Readonly<Record<string, (text: string) => string>> = {
  'cut within a sentence': (text) => share(text, 0, 0.7),
  'cut to a tenth': (text) => share(text, 0, 0.1),
  'full of holes': (text) =>
    blocks(text)
      .filter((_, at) => at < 3 || Math.floor(at / 4) % 3 !== 1)
      .join('\n\n'),
  'twice over': (text) => `${text}\n\n${text}`,
  'partly twice over': (text) => `${text}\n\n${share(text, 0.4, 1)}`,
  'its table of contents': headingsOf,
  'another page of the site': () =>
    '# Legal centre\n\nWelcome to our legal centre. Here you find our policies.\n\n* Privacy policy\n* Cookies\n\nChoose your country.',
  'an error text': () => 'getaddrinfo ENOTFOUND www.example.com',
  garbled: (text) => text.replace(/[’‘]/g, 'â€™').replace(/[“”]/g, 'â€œ').replace(/[–—]/g, 'â€“'),
  'with question marks for letters': (text) => text.replace(/[^\0-\x7f]/g, '?'),
};

interface Tally {
  pairs: number;
  named: number;
  silent: number;
}

const policies = isThere
  ? findSeries(CORPUS).flatMap(({ service, captures }) => {
      const path = captures.findLast((capture) => !capture.path.endsWith('.html'))?.path;
      const text = path === undefined ? '' : readFileSync(path, 'utf8');
      const read = readDocument(text, 'md');
      return read.ok && read.value.language === 'en' && wordCount(read.value) >= 400 ? [{ service, text }] : [];
    })
  : [];
/** One of each service is enough. */
const chosen = policies.filter(({ service }, at) => policies.findIndex((other) => other.service === service) === at);

function tally(isOld: boolean): Tally {
  const total: Tally = { pairs: 0, named: 0, silent: 0 };
  for (const { service, text } of chosen) {
    for (const damage of Object.values(DAMAGE)) {
      const broken = damage(text);
      if (broken === text) continue;
      const [before, after] = isOld ? [broken, text] : [text, broken];
      const { outcome, findings } = explainDocuments(
        { content: before, format: 'md' },
        { content: after, format: 'md' },
        service,
      ).answer;
      total.pairs++;
      if (outcome === 'unreadable') total.named++;
      if (findings.length === 0) total.silent++;
    }
  }
  return total;
}

describe.runIf(isThere)('recorded policies that are broken on purpose', () => {
  it('stay silent and are recognised where the new capture is broken', { timeout: 120_000 }, () => {
    const { pairs, named, silent } = tally(false);
    expect(pairs).toBeGreaterThan(80);
    expect(silent / pairs).toBeGreaterThanOrEqual(0.95);
    expect(named / pairs).toBeGreaterThanOrEqual(0.9);
  });

  // Where a text only grows, a new section and the end of a hole look alike.
  it('mostly do where the old one is', { timeout: 120_000 }, () => {
    const { pairs, named, silent } = tally(true);
    expect(silent / pairs).toBeGreaterThanOrEqual(0.9);
    expect(named / pairs).toBeGreaterThanOrEqual(0.8);
  });
});
