import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countVitest, countWebExtLint } from '../../lib/cli/test/count.ts';

const preactWarning = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML' };
const lintReport = (warnings: object[], errors: object[] = []): string =>
  `WebExtension linting\n${JSON.stringify({ errors, notices: [], warnings })}`;

describe('the count of web-ext lint', () => {
  it("passes with Preact's own warning and without it", () => {
    expect(countWebExtLint(0, lintReport([preactWarning]))).toEqual({ passed: 1, failed: 0 });
    expect(countWebExtLint(0, lintReport([]))).toEqual({ passed: 1, failed: 0 });
  });

  it('fails with any other warning, a second one of that kind, an error, or no report', () => {
    const failed = { passed: 0, failed: 1 };
    expect(countWebExtLint(0, lintReport([{ code: 'DANGEROUS_EVAL', message: 'eval' }]))).toMatchObject(failed);
    expect(countWebExtLint(0, lintReport([preactWarning, preactWarning]))).toMatchObject(failed);
    expect(countWebExtLint(1, lintReport([], [{ code: 'JSON_INVALID', message: 'manifest' }]))).toMatchObject(failed);
    expect(countWebExtLint(1, 'crashed')).toMatchObject(failed);
  });
});

describe('the count of a run of Vitest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'count-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const count = (exitCode: number, statuses: string[], maySkip = false): object => {
    const path = join(folder, 'report.json');
    const howMany = (wanted: string): number => statuses.filter((status) => status === wanted).length;
    const assertionResults = statuses.map((status, index) => ({ status, fullName: `test ${index}` }));
    const report = { numPassedTests: howMany('passed'), numFailedTests: howMany('failed') };
    writeFileSync(path, JSON.stringify({ ...report, testResults: [{ assertionResults }] }));
    return countVitest(path, maySkip)(exitCode);
  };

  it('takes the counts of the report', () => {
    expect(count(0, ['passed', 'passed'])).toEqual({ passed: 2, failed: 0 });
    expect(count(1, ['passed', 'failed'])).toEqual({ passed: 1, failed: 1 });
  });

  it('fails where tests were skipped, none was run, or a file did not load', () => {
    const note = 'skipped:\n  test 1\n  test 2';
    expect(count(0, ['passed', 'skipped', 'todo'])).toEqual({ passed: 1, failed: 2, note });
    expect(count(0, [])).toMatchObject({ failed: 1 });
    expect(count(1, ['passed'])).toEqual({ passed: 1, failed: 1 });
    expect(countVitest(join(folder, 'none.json'), true)(1)).toMatchObject({ failed: 1 });
  });

  it('names and counts what was skipped where that is allowed', () => {
    expect(count(0, ['passed', 'skipped'], true)).toEqual({
      passed: 1,
      failed: 0,
      skipped: 1,
      note: 'skipped:\n  test 1',
    });
  });
});
