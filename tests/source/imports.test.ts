import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

/** A file, what it imports, and the reason for which that is refused. */
const REFUSED = [
  ['lib/policy/a.ts', '../diff/align.ts', 'lib/policy is pure'],
  ['lib/policy/deep/b.ts', 'wxt/browser', 'lib/policy is pure'],
  ['lib/diff/a.ts', '../explain/explain.ts', 'lib/diff is pure'],
  ['lib/diff/deep/b.ts', '../../watch/types.ts', 'lib/diff is pure'],
  ['lib/explain/rules/a.ts', '../../watch/types.ts', 'lib/explain is pure'],
  ['lib/explain/b.ts', 'node:fs', 'lib/explain is pure'],
  ['lib/catalog/a.ts', '../watch/settings.ts', 'lib/catalog is pure'],
  ['lib/watch/a.ts', '../browser/store.ts', 'lib/watch holds use cases'],
  ['lib/watch/deep/b.ts', 'wxt/browser', 'lib/watch holds use cases'],
  ['lib/ui/A.tsx', '../browser/store.ts', 'Pages see types'],
  ['entrypoints/popup/A.tsx', '../../lib/browser/store.ts', 'Pages see types'],
  ['entrypoints/dashboard/pages/A.tsx', 'wxt/browser', 'Pages see types'],
] as const;

const ALLOWED = [
  ['lib/diff/allowed.ts', '../policy/types.ts'],
  ['lib/explain/allowed.ts', '../diff/types.ts'],
  ['lib/watch/allowed.ts', '../explain/types.ts'],
  ['lib/browser/allowed.ts', 'wxt/browser'],
  ['entrypoints/popup/allowed.tsx', '../../lib/browser/client.ts'],
] as const;

interface Diagnostic {
  message: string | { content: string }[];
  location: { path: string };
}

describe('imports go one way', () => {
  let report: Diagnostic[] = [];

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'imports-'));
    try {
      copyFileSync('biome.json', join(folder, 'biome.json'));
      for (const [path, imported] of [...REFUSED, ...ALLOWED]) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), `import { x } from '${imported}';\nexport const y = x;\n`);
      }
      const { stdout, stderr } = spawnSync(
        resolve('node_modules/.bin/biome'),
        [
          'lint',
          '--only=style/noRestrictedImports',
          '--vcs-enabled=false',
          '--max-diagnostics=100',
          '--reporter=json',
          '.',
        ],
        { cwd: folder, encoding: 'utf8' },
      );
      if (!stdout.startsWith('{')) throw new Error(stderr);
      report = (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const saidOf = (path: string): string =>
    JSON.stringify(report.filter((diagnostic) => diagnostic.location.path === path).map(({ message }) => message));

  it.each(REFUSED)('%s may not import %s', (path, _imported, reason) => {
    expect(saidOf(path)).toContain(reason);
  });

  it.each(ALLOWED)('%s may import %s', (path) => {
    expect(saidOf(path)).toBe('[]');
  });
});
