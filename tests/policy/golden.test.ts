import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { read } from './documents.ts';

const GOLDEN = join(import.meta.dirname, '../../../shared/corpus/golden');
const isThere = existsSync(GOLDEN);
if (!isThere)
  console.warn('tests/policy/golden: ../shared/corpus is absent; extraction is not measured on recorded pages.');

/** Pages where the other extractor kept less, or more, than the policy; each with the reason. */
const PARTLY_COVERED: readonly { name: RegExp; why: string }[] = [
  { name: /^whatsapp-/, why: 'The page holds three documents; the other text has one.' },
  { name: /^skype-/, why: 'The statement opens with panels that the other extractor left out.' },
  { name: /^zoom-privacy-policy-202/, why: 'The other text begins with the navigation of the site.' },
  { name: /^threema-web-/, why: 'The other text begins with the navigation of the site.' },
  { name: /^(?:twitter|wechat)-/, why: 'The other text is partial.' },
];

function wordBag(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function f1(a: Map<string, number>, b: Map<string, number>): number {
  const size = (bag: Map<string, number>): number => [...bag.values()].reduce((sum, n) => sum + n, 0);
  let shared = 0;
  for (const [word, n] of a) shared += Math.min(n, b.get(word) ?? 0);
  return (2 * shared) / (size(a) + size(b));
}

it.runIf(isThere)('takes the words of recorded pages as another extractor does', { timeout: 120_000 }, () => {
  const scores = readdirSync(GOLDEN)
    .filter((name) => name.endsWith('.html') && !PARTLY_COVERED.some((page) => page.name.test(name)))
    .map((name) => {
      const html = read(readFileSync(join(GOLDEN, name), 'utf8'));
      const markdown = read(readFileSync(join(GOLDEN, name.replace(/html$/, 'md')), 'utf8'), 'md');
      return { name, score: f1(wordBag(html.text), wordBag(markdown.text)) };
    })
    .sort((a, b) => a.score - b.score);
  expect(scores.length).toBeGreaterThan(50);
  expect(scores[Math.floor(scores.length / 2)]?.score).toBeGreaterThanOrEqual(0.98);
  expect(scores.filter(({ score }) => score < 0.95)).toEqual([]);
});
