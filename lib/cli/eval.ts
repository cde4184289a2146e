import { parseArgs } from 'node:util';
import { RULERS } from './eval/rulers.ts';
import { hasSharedData } from './eval/shared-data.ts';
import { printFigures } from './eval/table.ts';

const USAGE = `usage: npm run -s eval -- [--only ${RULERS.map(({ id }) => id).join('|')}[,…]] [--id GOLD-ID] [--verbose] [--json]`;

/** Runs the rulers over the shared data in this one process and prints one table of their figures. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      id: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const wanted = values.only?.split(',');
  const chosen = RULERS.filter(({ id }) => wanted === undefined || wanted.includes(id));
  if (chosen.length === 0) {
    console.error(USAGE);
    return 2;
  }
  if (!hasSharedData()) {
    console.error('The rulers need ../shared beside the project; it is not there.');
    return 2;
  }
  const figures: Record<string, Record<string, number>> = {};
  for (const ruler of chosen) {
    const started = performance.now();
    const result = await ruler.run({ id: values.id ?? null, verbose: values.verbose });
    if (values.verbose) for (const miss of result.misses) console.error(`${ruler.id}  ${miss}`);
    figures[ruler.id] = { ...result.figures, seconds: Math.round((performance.now() - started) / 100) / 10 };
  }
  if (values.json) console.log(JSON.stringify(figures));
  else printFigures(figures);
  return 0;
}

process.exitCode = await main();
