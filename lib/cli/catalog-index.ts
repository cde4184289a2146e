/** Writes lib/catalog/files/*.ts: the list of the files in assets/catalog, as imports that both Node and the bundler understand. */
import { readdirSync, writeFileSync } from 'node:fs';

const KINDS = ['services', 'record', 'guides'] as const;

/** The source of the list of one folder's files. `names` are file names ending in .json. */
export function indexSource(kind: (typeof KINDS)[number], names: readonly string[]): string {
  const sorted = [...names].sort();
  const imports = sorted.map(
    (name, at) => `import file${at} from '../../../assets/catalog/${kind}/${name}' with { type: 'json' };`,
  );
  const variable = kind === 'record' ? 'recordFiles' : kind === 'guides' ? 'guideFiles' : 'serviceFiles';
  const rows = sorted.map((name, at) => `  ['${kind}/${name}', file${at}],`);
  return [
    '// Written by `npm run catalog:index`.',
    ...imports,
    '',
    `export const ${variable}: readonly (readonly [file: string, json: unknown])[] = [`,
    ...rows,
    '];',
    '',
  ].join('\n');
}

/** The names of the catalogue files of one kind, from the folder. */
export function catalogFileNames(kind: (typeof KINDS)[number]): string[] {
  return readdirSync(new URL(`../../assets/catalog/${kind}/`, import.meta.url)).filter((name) =>
    name.endsWith('.json'),
  );
}

if (import.meta.main) {
  for (const kind of KINDS) {
    const target = new URL(`../catalog/files/${kind}.ts`, import.meta.url);
    writeFileSync(target, indexSource(kind, catalogFileNames(kind)));
  }
}
