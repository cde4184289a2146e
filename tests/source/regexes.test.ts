import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { check } from 'recheck';
import { expect, it } from 'vitest';
import { topLevelAlternatives } from './alternatives.ts';
import { visitSources } from './source-files.ts';

interface Pattern {
  source: string;
  flags: string;
  file: string;
}

/**
 * Patterns that take quadratic time on a text made to hurt, with the bound on their input that makes this harmless.
 * 1,000 characters squared are 1 ms.
 */
const BOUNDED_INPUT: Record<string, string> = {
  [String.raw`/<meta\b[^>]*?\bcharset\s*=\s*["']?([\w.:-]+)/`]: 'the first 1,024 bytes of a page',
};

/** Literals as written, and what the pure modules build with `new RegExp` when they are loaded. */
async function collectPatterns(): Promise<Pattern[]> {
  const patterns: Pattern[] = [];
  visitSources(['lib/**/*.ts', 'lib/**/*.tsx', 'entrypoints/**/*.ts', 'entrypoints/**/*.tsx'], (node, file) => {
    const regex = node['regex'] as { pattern: string; flags: string } | undefined;
    if (node.type === 'Literal' && regex) patterns.push({ source: regex.pattern, flags: regex.flags, file });
  });
  const NativeRegExp = RegExp;
  let loading = '';
  globalThis.RegExp = new Proxy(NativeRegExp, {
    construct(target, args: [string | RegExp, string?], newTarget) {
      const built = Reflect.construct(target, args, newTarget) as RegExp;
      patterns.push({ source: built.source, flags: built.flags, file: loading });
      return built;
    },
  });
  try {
    for (const file of globSync('lib/{policy,diff,explain,catalog,watch}/**/*.ts')) {
      loading = file;
      await import(/* @vite-ignore */ pathToFileURL(file).href);
    }
  } finally {
    globalThis.RegExp = NativeRegExp;
  }
  return patterns;
}

/**
 * The longest of the pattern's runs over texts that repeat what it could match: for patterns too large to be decided.
 * A linear one needs about a millisecond for 100,000 characters; a quadratic one minutes.
 */
function longestRunMs({ source, flags }: Pattern): number {
  const words = source.match(/[\p{L}]{2,}/gu) ?? [];
  const pieces = [
    'a',
    ' ',
    '1',
    '.',
    'a ',
    '<',
    '[',
    '*',
    '-',
    ...words,
    ...(words.length > 1 ? [words.join(' ')] : []),
  ];
  const times = pieces.map((piece) => {
    const text = `${piece.repeat(100_000 / piece.length)}\u0000`;
    const started = performance.now();
    new RegExp(source, flags.replace(/[gy]/g, '')).test(text);
    return performance.now() - started;
  });
  return Math.max(...times);
}

async function judge(pattern: Pattern): Promise<string> {
  const { source, flags } = pattern;
  // Searching for A|B costs what searching for A and for B costs, so each alternative is decided by itself.
  for (const alternative of topLevelAlternatives(source)) {
    const verdict = await check(alternative, flags, { timeout: 2_000, randomSeed: 1 });
    if (verdict.status === 'vulnerable') return verdict.complexity.summary;
    if (verdict.status === 'unknown' && longestRunMs({ ...pattern, source: alternative }) > 300) return 'slow';
  }
  return 'linear';
}

it('has no regular expression that backtracks badly on any text', { timeout: 300_000 }, async () => {
  const patterns = await collectPatterns();
  const different = [...new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]))];
  expect(different.length).toBeGreaterThan(100);
  const bad: string[] = [];
  for (const [text, pattern] of different) {
    const verdict = await judge(pattern);
    if (verdict !== 'linear' && !(text in BOUNDED_INPUT)) bad.push(`${pattern.file}: ${text} is ${verdict}`);
  }
  expect(bad).toEqual([]);
});

it('would notice one', async () => {
  expect(await judge({ source: '(a+)+$', flags: '', file: '' })).toMatch(/exponential/);
  expect(await judge({ source: String.raw`b|\s+$`, flags: '', file: '' })).toMatch(/2nd degree/);
});
