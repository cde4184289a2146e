import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { explainPaths, formatOf } from './explain/explain-files.ts';
import { printAlert } from './explain/print-alert.ts';

const USAGE = 'usage: npm run -s explain -- OLD NEW [--json]   (OLD and NEW are .html, .md or .txt files)';

/** Explains the change from one file to another on standard output. Exit code 0 for any outcome, 2 for bad usage. */
function main(): number {
  const args = readArguments();
  if (args === null) {
    console.error(USAGE);
    return 2;
  }
  for (const path of [args.oldPath, args.newPath]) {
    if (!existsSync(path)) {
      console.error(`There is no file ${path}.`);
      return 2;
    }
    if (formatOf(path) === null) {
      console.error(`${path} is not a .html, .md or .txt file.`);
      return 2;
    }
  }
  const explained = explainPaths(args.oldPath, args.newPath);
  if (args.json) console.log(JSON.stringify(explained.answer));
  else printAlert(explained, process.stdout.columns ?? 80);
  return 0;
}

function readArguments(): { oldPath: string; newPath: string; json: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [oldPath, newPath, ...rest] = positionals;
    return oldPath === undefined || newPath === undefined || rest.length > 0
      ? null
      : { oldPath, newPath, json: values.json };
  } catch {
    return null;
  }
}

process.exitCode = main();
