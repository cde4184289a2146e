import { readFileSync } from 'node:fs';
import { readPractices } from '../explain/practices/read-practices.ts';
import { readSentence } from '../explain/practices/read-sentence.ts';
import { summarisePolicy } from '../explain/summary.ts';
import type { Practice } from '../explain/types.ts';
import { readDocument } from '../policy/read-document.ts';
import { sliceOf } from '../policy/text.ts';

const USAGE = 'usage: npm run -s practices -- FILE [--json | --jsonl-sentences]';

/** A practice with the field names of the contract, which other programs read. */
function toContract({ crossReference, fieldRanges: _, ...practice }: Practice) {
  return { ...practice, cross_reference: crossReference };
}

function printSentences(content: string): void {
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  const answers = lines.map((line) => {
    const { text, lead } = JSON.parse(line) as { text: string; lead?: string };
    return JSON.stringify({ practices: readSentence({ text, lead: lead ?? null }).map(toContract) });
  });
  process.stdout.write(`${answers.join('\n')}\n`);
}

function printDocument(path: string, content: string, asJson: boolean): void {
  const format = path.endsWith('.md') ? 'md' : path.endsWith('.txt') ? 'txt' : 'html';
  const read = readDocument(content, format);
  if (!read.ok) {
    console.log(
      asJson ? JSON.stringify({ failure: read.failure }) : `This file gives no policy text: ${read.failure.code}`,
    );
    return;
  }
  const policy = read.value;
  if (asJson) {
    const practices = readPractices(policy).map((practice) => ({
      ...toContract(practice),
      quote: sliceOf(policy, practice.range),
    }));
    console.log(JSON.stringify({ practices, ...summarisePolicy(policy) }));
    return;
  }
  const { grid, promises } = summarisePolicy(policy);
  for (const cell of grid) {
    const refuse = cell.choice === 'none' ? '' : `, ${cell.choice}`;
    console.log(
      `${cell.polarity === 'does' ? '+' : '-'} ${cell.data} -> ${cell.recipient} (${cell.purposes.join(', ')}${refuse})\n    ${cell.quote.text}`,
    );
  }
  for (const promise of promises) console.log(`! ${promise.kind}\n    ${promise.quote.text}`);
}

function main(args: string[]): number {
  const options = args.filter((arg) => arg.startsWith('--'));
  const [path, ...rest] = args.filter((arg) => !arg.startsWith('--'));
  if (
    path === undefined ||
    rest.length > 0 ||
    options.some((option) => option !== '--json' && option !== '--jsonl-sentences')
  ) {
    console.error(USAGE);
    return 2;
  }
  try {
    const content = readFileSync(path, 'utf8');
    if (options.includes('--jsonl-sentences')) printSentences(content);
    else printDocument(path, content, options.includes('--json'));
    return 0;
  } catch (error) {
    console.error(`practices: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
