import { readFileSync } from 'node:fs';
import type { Count } from './run-step.ts';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

/**
 * The tests of one run of Vitest, from its JSON report. A run without a report or with no test is a failure. Skipped tests are
 * named; they are failures unless `maySkip`: nothing may be passed over in silence.
 */
export function countVitest(reportPath: string, maySkip: boolean): (exitCode: number) => Count {
  return (exitCode) => {
    let report: VitestReport;
    try {
      report = JSON.parse(readFileSync(reportPath, 'utf8')) as VitestReport;
    } catch {
      return { passed: 0, failed: 1, note: 'the tests left no report' };
    }
    const { numPassedTests: passed, testResults } = report;
    const skipped = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName);
    // An error outside of any test (a file that does not load) leaves the counts at zero failures.
    const failed = exitCode === 0 ? report.numFailedTests : Math.max(1, report.numFailedTests);
    if (passed + failed === 0) return { passed: 0, failed: 1, note: 'no test was run' };
    if (skipped.length === 0) return { passed, failed };
    const note = ['skipped:', ...skipped].join('\n  ');
    return maySkip
      ? { passed, failed, skipped: skipped.length, note }
      : { passed, failed: failed + skipped.length, note };
  };
}

interface LintMessage {
  code: string;
  message: string;
  file?: string;
}

/**
 * What `web-ext lint` says of the Firefox build. One warning is known and accepted: Preact assigns innerHTML where a page asks
 * for it by `dangerouslySetInnerHTML`, which a test shows that no page of ours does.
 */
export function countWebExtLint(_exitCode: number, output: string): Count {
  try {
    const report = JSON.parse(output.slice(output.indexOf('{'))) as Record<
      'errors' | 'notices' | 'warnings',
      LintMessage[]
    >;
    const fromPreact = report.warnings.filter(
      ({ code, message }) => code === 'UNSAFE_VAR_ASSIGNMENT' && message.includes('innerHTML'),
    );
    const others = [...report.errors, ...report.notices, ...report.warnings.filter((one) => !fromPreact.includes(one))];
    if (fromPreact.length > 1) others.push(...fromPreact);
    return others.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, note: 'web-ext gave no report' };
  }
}
