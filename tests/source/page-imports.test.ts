import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { visitSource } from './source-files.ts';

/** Files that a file needs when it runs: type imports are gone by then. */
function neededBy(file: string): string[] {
  const needed: string[] = [];
  visitSource(file, readFileSync(file, 'utf8'), (node) => {
    const { type, importKind, exportKind, specifiers, source } = node as {
      type: string;
      importKind?: string;
      exportKind?: string;
      specifiers?: { importKind?: string }[];
      source?: { value?: string };
    };
    if (!/^(?:Import|ExportNamed|ExportAll)Declaration$/.test(type) || source?.value === undefined) return;
    if (importKind === 'type' || exportKind === 'type') return;
    if (specifiers !== undefined && specifiers.length > 0 && specifiers.every((each) => each.importKind === 'type'))
      return;
    if (source.value.startsWith('.') && /\.tsx?$/.test(source.value)) needed.push(join(dirname(file), source.value));
  });
  return needed;
}

function everythingBehind(entry: string): Set<string> {
  const found = new Set([entry]);
  for (const file of found) for (const needed of neededBy(file)) if (existsSync(needed)) found.add(needed);
  return found;
}

describe.each(['entrypoints/popup/main.tsx', 'entrypoints/dashboard/main.tsx'])('%s', (entry) => {
  const files = [...everythingBehind(entry)];

  it('reaches its pages', () => {
    expect(files).toEqual(expect.arrayContaining(['lib/ui/client.tsx', 'lib/ui/components/Quote.tsx']));
  });

  it('leaves reading and explaining to the background', () => {
    const engine = files.filter((file) => /^lib\/(?:explain|policy|watch\/(?:check|pages))\//.test(file));
    expect(engine.filter((file) => file !== 'lib/explain/vocabulary.ts')).toEqual([]);
  });
});

it('would notice the engine', () => {
  expect([...everythingBehind('lib/watch/pages/app-view.ts')]).toContain('lib/explain/practices/read-practices.ts');
});
