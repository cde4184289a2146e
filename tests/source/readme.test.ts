import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');

it('names only files and folders that exist', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)\s]{1,200})\)/g)].map(([, path]) => path ?? '');
  const paths = [...readme.matchAll(/`((?:lib|entrypoints|assets|tests|docs|\.ci)\/[\w./-]{0,100})`/g)].map(
    ([, path]) => path ?? '',
  );
  expect(links.length + paths.length).toBeGreaterThan(20);
  expect([...links, ...paths].filter((path) => !existsSync(path))).toEqual([]);
});

it('names only npm scripts that exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm (?:run (?:-s )?)([\w:]{1,40})/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
