import { describe, expect, it } from 'vitest';
import { diffPolicies } from '../../lib/diff/align.ts';
import { readDocument } from '../../lib/policy/read-document.ts';
import type { PolicyText } from '../../lib/policy/types.ts';
import { joinsAnotherDocument } from '../../lib/watch/check/joined-document.ts';
import { hasSettled, strangenessOf } from '../../lib/watch/check/strange-text.ts';
import { newState } from '../../lib/watch/check/terms-state.ts';
import { termsOfService } from '../../lib/watch/watched-terms.ts';
import { DAY, toyService } from './toy-world.ts';

function policy(paragraphs: string[], updated = '3 March 2020'): PolicyText {
  const read = readDocument(['# Privacy Policy', `Last updated: ${updated}`, ...paragraphs].join('\n\n'), 'md');
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}

const BRITISH = [
  'We personalise the service and analyse how you use it.',
  'We organise your chats and recognise your devices.',
  'We never sell your phone number to anybody.',
];
const AMERICAN = BRITISH.map((text) => text.replace(/(i|y)se\b/g, '$1ze'));
const SUMMARY = [
  'Here are the key points of our policy in short.',
  'We work with other companies that help us to run the messenger.',
  'You can read more about every one of these points below.',
  'This summary does not replace the policy itself.',
];
const strange = (before: PolicyText, after: PolicyText) => strangenessOf(diffPolicies(before, after), before, after);
const joins = (before: PolicyText, after: PolicyText) =>
  joinsAnotherDocument(diffPolicies(before, after), before, after);

describe('a strange text', () => {
  it('is one in the spelling of another region', () => {
    expect(strange(policy(BRITISH), policy(AMERICAN))).toMatchObject({ code: 'other_region' });
    expect(strange(policy(AMERICAN), policy(BRITISH))).toMatchObject({ code: 'other_region' });
  });

  it('is one that keeps nothing and is several times as long', () => {
    const questions = Array.from({ length: 40 }, (_, n) => `Question ${n}: how do I change setting number ${n}?`);
    const read = readDocument(['# Frequent questions', ...questions].join('\n\n'), 'md');
    if (!read.ok) throw new Error(read.failure.code);
    expect(strange(policy(BRITISH), read.value)).toMatchObject({ code: 'landing_page' });
  });

  it('is none where the page announces a change', () => {
    expect(strange(policy(BRITISH), policy(AMERICAN, '1 June 2020'))).toBeNull();
  });

  it('is none where words merely changed', () => {
    const changed = BRITISH.with(2, 'We sell your phone number to advertisers.');
    expect(strange(policy(BRITISH), policy(changed))).toBeNull();
  });

  it('is what the page shows now after two weeks', () => {
    const [watched] = termsOfService(toyService('chat'), 'world');
    if (watched === undefined) throw new Error('no terms');
    const begun = new Date('2021-01-01T00:00:00.000Z');
    const since = begun.toISOString();
    const code = 'other_language';
    const failure = { code, detail: 'en → fr', since, codeSince: since, inARow: 3, toldAt: null } as const;
    const state = { ...newState(watched, 1, begun), failure };
    const at = (days: number) => new Date(begun.getTime() + days * DAY);
    expect(hasSettled(state, { code, detail: 'en → fr' }, at(13))).toBe(false);
    expect(hasSettled(state, { code, detail: 'en → fr' }, at(14))).toBe(true);
    expect(hasSettled(state, { code, detail: 'en → de' }, at(14))).toBe(false);
    expect(hasSettled({ ...state, failure: { ...failure, code: 'truncated' } }, { code: 'truncated' }, at(99))).toBe(
      false,
    );
  });
});

describe('another document on the same page', () => {
  it('is a summary before the policy, an appendix after it, or the same text again', () => {
    expect(joins(policy(BRITISH), policy([...SUMMARY, ...BRITISH]))).toBe(true);
    expect(joins(policy(BRITISH), policy([...BRITISH, ...SUMMARY]))).toBe(true);
    expect(joins(policy(BRITISH), policy([...BRITISH, ...BRITISH]))).toBe(true);
  });

  it('is not a new section of a revised policy', () => {
    expect(joins(policy(BRITISH), policy([...BRITISH, ...SUMMARY], '1 June 2020'))).toBe(false);
  });

  it('is not there where the policy itself changed', () => {
    const changed = BRITISH.with(2, 'We sell your phone number to advertisers.');
    expect(joins(policy(BRITISH), policy([...SUMMARY, ...changed]))).toBe(false);
  });

  it('is not a sentence more', () => {
    expect(joins(policy([...BRITISH, ...SUMMARY]), policy([...BRITISH, ...SUMMARY, 'We like birds.']))).toBe(false);
  });
});
