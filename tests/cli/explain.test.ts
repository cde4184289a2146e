import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExplainAnswer } from '../../lib/cli/explain/answer.ts';

const run = promisify(execFile);
const SCRIPT = join(import.meta.dirname, '../../lib/cli/explain.ts');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'explain-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function explain(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await run(process.execPath, [SCRIPT, ...args])) };
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string };
    return { code: failed.code, stdout: failed.stdout, stderr: failed.stderr };
  }
}

const OLD = `# Privacy Policy

Parlo is a messenger. We collect your phone number to create your account.

We do not use the content of your messages for advertising.
`;
const NEW = `# Privacy Policy

Effective 8 February 2021

Parlo is a messenger. We collect your phone number to create your account.

We share your contacts with advertisers.
`;

describe('the command explain', () => {
  it('prints one JSON object with the contract’s fields', async () => {
    const { code, stdout } = await explain(save('old.md', OLD), save('new.md', NEW), '--json');
    expect(code).toBe(0);
    const answer: ExplainAnswer = JSON.parse(stdout);
    expect(Object.keys(answer)).toEqual([
      'outcome',
      'severity',
      'headline',
      'effectiveOn',
      'findings',
      'changes',
      'failure',
    ]);
    expect(answer).toMatchObject({ outcome: 'changed', effectiveOn: '2021-02-08', failure: null });
    expect(answer.findings.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['prohibition_removed', 'new_recipient']),
    );
    const lost = answer.findings.find(({ event }) => event === 'prohibition_removed');
    expect(lost?.evidence).toEqual({
      before: 'We do not use the content of your messages for advertising.',
      after: null,
    });
  });

  it('prints what a person can read, with the quotes', async () => {
    const { code, stdout } = await explain(save('old.md', OLD), save('new.md', NEW));
    expect(code).toBe(0);
    expect(stdout).toContain('8 February 2021');
    expect(stdout).toContain('“We share your contacts with advertisers.”');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(96);
  });

  it('says that nothing changed', async () => {
    const path = save('old.md', OLD);
    const { code, stdout } = await explain(path, path, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'unchanged', severity: 'none', headline: '', findings: [] });
  });

  it('says which side cannot be read', async () => {
    const { code, stdout } = await explain(save('old.md', OLD), save('empty.html', ''), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'unreadable',
      severity: 'none',
      findings: [],
      failure: { side: 'new' },
    });
  });

  it.each([
    [[]],
    [['one.md']],
    [['one.md', 'two.md', 'three.md']],
    [['a.pdf', 'b.pdf']],
    [['missing.md', 'missing.md']],
    [['a.md', 'b.md', '--nonsense']],
  ])('ends with 2 and one line for %j', async (args) => {
    const { code, stdout, stderr } = await explain(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
