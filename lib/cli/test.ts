/** `npm test`: every check of the project, two at a time, ending with the line "N passed, N failed". */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, howToInstall, installBrowsers, mayInstallBrowsers } from './browsers.ts';
import type { BrowserKind } from './stage/driver.ts';
import { countVitest, countWebExtLint } from './test/count.ts';
import { runStep, type Step, type StepResult } from './test/run-step.ts';

/** Some tests measure on recorded policies beside the project. Where those are absent they are skipped, by name. */
const HAS_RECORDINGS = existsSync('../shared/corpus');

const reports = mkdtempSync(join(tmpdir(), 'clausewatch-test-'));
const results: StepResult[] = [];

function vitest(name: string, report: string, ...args: string[]): Step {
  const path = join(reports, report);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  return { name, command: ['vitest', 'run', ...reporters, ...args], count: countVitest(path, !HAS_RECORDINGS) };
}

function report(result: StepResult): void {
  results.push(result);
  const { name, passed, failed, seconds, output } = result;
  if (failed > 0) console.log(`\n${output.trim()}\n`);
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
  );
}

async function run(...steps: Step[]): Promise<void> {
  for (const step of steps) report(await runStep(step));
}

/** Both browsers are needed. Where one is missing and cannot be installed, that is a failed check, said in words. */
async function provideBrowsers(): Promise<void> {
  const missing = (['chromium', 'firefox'] satisfies BrowserKind[]).filter((kind) => findBrowser(kind) === null);
  if (missing.length === 0) return;
  const started = performance.now();
  if (mayInstallBrowsers()) console.log(`installing ${missing.join(' and ')} …`);
  const installed = mayInstallBrowsers() && (await installBrowsers(missing));
  const stillMissing = installed ? missing.filter((kind) => findBrowser(kind) === null) : missing;
  report({
    name: `browsers for the end-to-end tests (${missing.join(', ')} missing)`,
    passed: stillMissing.length === 0 ? 1 : 0,
    failed: stillMissing.length,
    seconds: (performance.now() - started) / 1000,
    skipped: 0,
    output: '',
    note: stillMissing.length === 0 ? '' : howToInstall(stillMissing),
  });
}

const builds: Step[] = [
  { name: 'build and zip for Chrome', command: ['wxt', 'zip', '-b', 'chrome'] },
  { name: 'build and zip for Firefox', command: ['wxt', 'zip', '-b', 'firefox', '--mv3'] },
  {
    name: 'web-ext lint',
    command: ['web-ext', 'lint', '-s', '.output/firefox-mv3', '--output', 'json'],
    count: countWebExtLint,
  },
];

try {
  await Promise.all([
    provideBrowsers(),
    run(...builds),
    run(
      { name: 'type check', command: ['tsc', '--noEmit'] },
      { name: 'lint', command: ['biome', 'ci', '--error-on-warnings', '.'] },
      { name: 'unused code and dependencies', command: ['knip'] },
    ),
  ]);
  await run(
    vitest('unit and property tests', 'unit.json'),
    // By itself: the browsers take both cores, and what they show is timed.
    vitest('end-to-end tests in both browsers', 'e2e.json', '-c', 'vitest.e2e.config.ts'),
  );
} finally {
  rmSync(reports, { recursive: true, force: true });
}

const total = (key: 'passed' | 'failed' | 'skipped'): number => results.reduce((sum, result) => sum + result[key], 0);
const skipped = total('skipped') === 0 ? '' : `, ${total('skipped')} skipped`;
console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`);
process.exitCode = total('failed') === 0 ? 0 : 1;
