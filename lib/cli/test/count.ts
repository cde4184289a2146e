import { readFileSync } from 'node:fs';

interface Count {
  passed: number;
  failed: number;
  note?: string;
}

/**
 * The tests of one run of Vitest, from its JSON report. A run without a report, with no test, or with skipped tests is a
 * failure: nothing may be passed over in silence.
 */
export function countVitest(reportPath: string): (exitCode: number) => Count {
  return (exitCode) => {
    try {
      const report = JSON.parse(readFileSync(reportPath, 'utf8')) as Record<string, number>;
      const { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests: skipped = 0 } = report;
      const { numTodoTests: todo = 0 } = report;
      if (skipped + todo > 0)
        return { passed, failed: failed + skipped + todo, note: `${skipped + todo} tests were skipped` };
      if (passed + failed === 0) return { passed: 0, failed: 1, note: 'no test was run' };
      // An error outside of any test (a file that does not load) leaves the counts at zero failures.
      return { passed, failed: exitCode === 0 ? failed : Math.max(1, failed) };
    } catch {
      return { passed: 0, failed: 1, note: 'the tests left no report' };
    }
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
