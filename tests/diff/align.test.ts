import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPolicies } from '../../lib/diff/align.ts';
import type { PolicyDiff } from '../../lib/diff/types.ts';
import type { Range } from '../../lib/policy/types.ts';
import { policyOf } from './policy-of.ts';

const A = 'We collect your phone number when you register.';
const B = 'Your messages are end-to-end encrypted by default.';
const C = 'Undelivered messages are kept for thirty days on our servers.';
const D = 'You can delete your account in the settings at any time.';

function described(before: string[], after: string[]): string[] {
  const [old, now] = [policyOf(before), policyOf(after)];
  const slice = (text: string, ranges: Range[]): string => ranges.map((r) => text.slice(r.start, r.end)).join(' + ');
  return diffPolicies(old, now).changes.map((change) => {
    const parts = [change.kind, slice(old.text, change.before), slice(now.text, change.after)];
    return parts.filter((part) => part !== '').join(' | ');
  });
}

const kinds = (diff: PolicyDiff): string[] => diff.changes.map((change) => change.kind);

describe('diffPolicies', () => {
  it('finds nothing between equal texts', () => {
    expect(kinds(diffPolicies(policyOf([A, B, C]), policyOf([A, B, C])))).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
  });

  it('tells additions and removals, each where it stands', () => {
    expect(described([A, B, C], [A, C, D])).toEqual([
      `unchanged | ${A} | ${A}`,
      `removed | ${B}`,
      `unchanged | ${C} | ${C}`,
      `added | ${D}`,
    ]);
  });

  it('puts a removal at the very start first', () => {
    expect(described([A, B], [B])).toEqual([`removed | ${A}`, `unchanged | ${B} | ${B}`]);
  });

  it('pairs a rewording', () => {
    const longer = 'Undelivered messages are kept for ninety days on our servers.';
    expect(described([A, C, D], [A, longer, D])).toContain(`reworded | ${C} | ${longer}`);
  });

  it('sees a moved sentence as moved, the others as unchanged', () => {
    expect(kinds(diffPolicies(policyOf([A, B, C, D]), policyOf([D, A, B, C])))).toEqual([
      'moved',
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
  });

  it('says that a reworded sentence also moved', () => {
    const reworded = 'You can delete your account in the settings whenever you like.';
    const change = diffPolicies(policyOf([A, B, C, D]), policyOf([reworded, A, B, C])).changes[0];
    expect(change).toMatchObject({ kind: 'reworded', moved: true });
  });

  it('recognises a split and, the other way round, a merge', () => {
    const whole =
      'We collect your phone number when you register, and we keep it until you delete your account for good.';
    const parts = [
      'We collect your phone number when you register.',
      'We keep it until you delete your account for good.',
    ];
    expect(described([B, whole, C], [B, ...parts, C])).toContain(`split | ${whole} | ${parts.join(' + ')}`);
    expect(described([B, ...parts, C], [B, whole, C])).toContain(`merged | ${parts.join(' + ')} | ${whole}`);
  });

  it('makes renamed companies equal before aligning', () => {
    const old = ['We share your data with the Parlo Companies.', 'The Parlo Companies help us run the service.', A];
    const now = ['We share your data with the Nova Companies.', 'The Nova Companies help us run the service.', A];
    const diff = diffPolicies(policyOf(old), policyOf(now));
    expect(kinds(diff)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(diff.renames).toMatchObject([{ before: 'parlo companies', after: 'nova companies', count: 2 }]);
  });

  it('does not take a new recipient for a rename', () => {
    const old = ['We share your data with Alfa.', 'Alfa helps us run the service.', 'You can ask Alfa.'];
    const now = ['We share your data with Beta.', 'Alfa helps us run the service.', 'You can ask Alfa.'];
    expect(diffPolicies(policyOf(old), policyOf(now)).renames).toEqual([]);
  });

  it('does not take headings that changed for a rename', () => {
    const old = ['Third Party Providers', A, 'Our Third Party Providers', B];
    const now = ['Parlo Privacy Policy', A, 'Our Parlo Privacy Policy', B];
    expect(diffPolicies(policyOf(old), policyOf(now)).renames).toEqual([]);
  });

  it('ignores spelling variants and the form of a date', () => {
    const old = ['We analyse usage as of January 4, 2021 to personalise the service.'];
    const now = ['We analyze usage as of 4 January 2021 to personalize the service.'];
    expect(kinds(diffPolicies(policyOf(old), policyOf(now)))).toEqual(['unchanged']);
  });

  it('accounts for every sentence exactly once, whatever the texts', () => {
    const words = fc.constantFrom('we', 'share', 'your', 'data', 'with', 'Meta', 'not', 'partners', 'keep', 'days');
    const sentence = fc.array(words, { minLength: 1, maxLength: 8 }).map((list) => `${list.join(' ')}.`);
    const document = fc.array(sentence, { maxLength: 12 });
    fc.assert(
      fc.property(document, document, (before, after) => {
        const { changes } = diffPolicies(policyOf(before), policyOf(after));
        const starts = (side: 'before' | 'after'): number[] =>
          changes.flatMap((c) => c[side].map((r) => r.start)).sort((a, b) => a - b);
        const expected = (list: string[]): number[] =>
          list.map((_, i) => list.slice(0, i).reduce((at, s) => at + s.length + 1, 0));
        expect(starts('before')).toEqual(expected(before));
        expect(starts('after')).toEqual(expected(after));
      }),
    );
  });
});
