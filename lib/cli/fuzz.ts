import { spawnSync } from 'node:child_process';

const USAGE = 'usage: npm run fuzz [-- DOCUMENTS]   (how many documents are made up: 200,000 unless told)';
const TESTS = ['tests/policy/hostile.test.ts', 'tests/cli/hostile-pairs.test.ts'];

/** Runs the tests on hostile documents with many more of them than the suite does. Exit code of the tests, 2 for bad usage. */
function main(documents = '200000', ...rest: readonly string[]): number {
  if (!/^\d{1,9}$/.test(documents) || rest.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const { status } = spawnSync('vitest', ['run', ...TESTS], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, CLAUSEWATCH_FUZZ_RUNS: documents },
  });
  return status ?? 1;
}

process.exitCode = main(...process.argv.slice(2));
