import { describe, expect, it } from 'vitest';
import { RULES } from '../../../lib/explain/rules/all-rules.ts';
import { EVENTS } from '../../../lib/explain/vocabulary.ts';
import { explainPages } from '../explain-pages.ts';

/** Sentences that both versions have, so that no example is a page with one line. */
const COMMON = [
  'Parlo is a messenger for people and groups.',
  'Please read this text with care and write to us if something is not clear.',
];

describe('the rules', () => {
  it('has one rule for each event type', () => {
    expect(RULES.map(({ id }) => id)).toEqual([...EVENTS]);
  });

  for (const rule of RULES) {
    it.each(rule.examples.map((example, index) => ({ example, name: `${rule.id} ${index + 1}` })))(
      '$name',
      ({ example }) => {
        const { parts } = explainPages([...COMMON, ...example.old], [...COMMON, ...example.new]);
        const found = parts.map(({ event }) => event);
        if (example.events.length === 0) expect(found).not.toContain(rule.id);
        else expect(found).toEqual(expect.arrayContaining(example.events));
        for (const { evidence } of parts) expect(evidence.before ?? evidence.after).not.toBeNull();
      },
    );
  }
});
