import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../lib/explain/rules/all-rules.ts';
import type { RuleExample } from '../../../lib/explain/rules/rule.ts';
import { EVENTS } from '../../../lib/explain/vocabulary.ts';
import { explainPages } from '../explain-pages.ts';

/** Sentences that both versions have, so that no example is a page with one line. */
const COMMON = [
  'Parlo is a messenger for people and groups.',
  'Please read this text with care and write to us if something is not clear.',
];

const FOLDER = join(import.meta.dirname, '../../../lib/explain/rules');

/** The examples of the file that is named like the rule. */
async function examplesOf(id: string): Promise<RuleExample[]> {
  const file = `${id.replaceAll('_', '-')}.ts`;
  if (!readdirSync(FOLDER).includes(file)) throw new Error(`there is no file ${file}`);
  const { examples }: { examples: RuleExample[] } = await import(join(FOLDER, file));
  return examples;
}

const EXAMPLES = new Map(await Promise.all(RULES.map(async ({ id }) => [id, await examplesOf(id)] as const)));

describe('the rules', () => {
  it('has one rule for each event type', () => {
    expect(RULES.map(({ id }) => id)).toEqual([...EVENTS]);
  });

  it('have examples, each of them', () => {
    for (const examples of EXAMPLES.values()) expect(examples.length).toBeGreaterThan(0);
  });

  for (const [id, examples] of EXAMPLES) {
    it.each(examples.map((example, index) => ({ example, name: `${id} ${index + 1}` })))('$name', ({ example }) => {
      const { parts } = explainPages([...COMMON, ...example.old], [...COMMON, ...example.new]);
      const found = parts.map(({ event }) => event);
      if (example.events.length === 0) expect(found).not.toContain(id);
      else expect(found).toEqual(expect.arrayContaining(example.events));
      for (const { evidence } of parts) expect(evidence.before ?? evidence.after).not.toBeNull();
    });
  }
});
