import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'practices-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['lib/cli/practices.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('practices', { timeout: 30_000 }, () => {
  it('answers each sentence with one line, in order', () => {
    const sentences = [
      { text: 'We never sell your contacts.' },
      { text: 'your messages;', lead: 'We share with partners:' },
    ];
    const path = file('s.jsonl', sentences.map((sentence) => JSON.stringify(sentence)).join('\n'));
    const { status, stdout } = run(path, '--jsonl-sentences');
    expect(status).toBe(0);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).practices[0]);
    expect(answers[0]).toMatchObject({ action: 'sell', polarity: 'does_not', cross_reference: false });
    expect(answers[1]).toMatchObject({ action: 'share', data: ['message_content'] });
  });

  it('gives practices, grid and promises of a document, with quotes', () => {
    const path = file('p.md', '# Parlo\n\nWe share your contacts with advertisers. We never read your messages.\n');
    const { practices, grid, promises } = JSON.parse(run(path, '--json').stdout);
    expect(practices[0]).toMatchObject({ quote: 'We share your contacts with advertisers.' });
    expect(grid).toContainEqual(expect.objectContaining({ data: 'contacts', recipient: 'advertisers' }));
    expect(promises).toMatchObject([{ kind: 'denial' }]);
  });

  it.each([[[]], [['a.md', 'b.md']], [['a.md', '--wrong']], [['/no/such/file.md']]])(
    'ends with 2 and one line on bad usage: %j',
    (args) => {
      const { status, stdout, stderr } = run(...args);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
  );
});
