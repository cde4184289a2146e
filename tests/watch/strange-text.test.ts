import { describe, expect, it } from 'vitest';
import { joinsAnotherDocument } from '../../lib/policy/joined-document.ts';
import { readDocument } from '../../lib/policy/read-document.ts';
import { strangenessOf } from '../../lib/policy/strange-text.ts';
import type { PolicyText } from '../../lib/policy/types.ts';
import { hasSettled } from '../../lib/watch/check/strange-text.ts';
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

describe('a strange text', () => {
  it('is one in the spelling of another region', () => {
    expect(strangenessOf(policy(BRITISH), policy(AMERICAN))).toMatchObject({ code: 'other_region' });
    expect(strangenessOf(policy(AMERICAN), policy(BRITISH))).toMatchObject({ code: 'other_region' });
  });

  it('is one whose own date goes back', () => {
    expect(strangenessOf(policy(BRITISH), policy(BRITISH, '1 June 2019'))).toMatchObject({
      code: 'older_text',
      detail: '2020-03-03 → 2019-06-01',
    });
  });

  it('is one whose list of changes lost its last entry', () => {
    const log = ['## Changes', '**1 March 2019**', 'We wrote about groups.', '**5 May 2019**', 'We wrote about bots.'];
    const read = (lines: string[]) => policy([...BRITISH, ...lines]);
    expect(strangenessOf(read(log), read(log.slice(0, 3)))).toMatchObject({ code: 'older_text' });
    expect(strangenessOf(read(log.slice(0, 3)), read(log))).toBeNull();
  });

  it('is one with garbled letters', () => {
    const french = [...BRITISH, 'It’s “yours” and we don’t give it away.'];
    const doubtful = french.map((text) => text.replace(/’/g, 'â€™').replace(/“/g, 'â€œ'));
    expect(strangenessOf(policy(french), policy(doubtful))).toMatchObject({ code: 'wrong_charset' });
    expect(strangenessOf(policy(doubtful), policy(french))).toBeNull();
  });

  it('is none where the page announces a change', () => {
    expect(strangenessOf(policy(BRITISH), policy(AMERICAN, '1 June 2020'))).toBeNull();
  });

  it('is none for the question marks of addresses', () => {
    const links = ['terms.parlo.example/rules?lang=en', 'parlo.example/policy?version', 'parlo.example/q?a'];
    expect(strangenessOf(policy(BRITISH), policy([...BRITISH, `Read ${links.join(' or ')} too.`]))).toBeNull();
  });

  it('is none where words merely changed', () => {
    const changed = BRITISH.with(2, 'We sell your phone number to advertisers.');
    expect(strangenessOf(policy(BRITISH), policy(changed))).toBeNull();
  });

  it('is what the page shows now after two weeks, and one with a part gone after two months', () => {
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
    const cut = { code: 'truncated', detail: '900 → 700 words' } as const;
    const short = { ...state, failure: { ...failure, ...cut } };
    expect(hasSettled(short, cut, at(59))).toBe(false);
    expect(hasSettled(short, cut, at(60))).toBe(true);
    const wall = { code: 'consent_wall', detail: 'accept all' } as const;
    expect(hasSettled({ ...state, failure: { ...failure, ...wall } }, wall, at(999))).toBe(false);
  });
});

describe('another document on the same page', () => {
  it('is a summary before the policy, an appendix after it, or the same text again', () => {
    expect(joinsAnotherDocument(policy(BRITISH), policy([...SUMMARY, ...BRITISH]))).toBe(true);
    expect(joinsAnotherDocument(policy(BRITISH), policy([...BRITISH, ...SUMMARY]))).toBe(true);
    expect(joinsAnotherDocument(policy(BRITISH), policy([...BRITISH, ...BRITISH]))).toBe(true);
  });

  it('is not a new section of a revised policy', () => {
    expect(joinsAnotherDocument(policy(BRITISH), policy([...BRITISH, ...SUMMARY], '1 June 2020'))).toBe(false);
  });

  it('is not there where the policy itself changed', () => {
    const changed = BRITISH.with(2, 'We sell your phone number to advertisers.');
    expect(joinsAnotherDocument(policy(BRITISH), policy([...SUMMARY, ...changed]))).toBe(false);
  });

  it('is not a sentence more', () => {
    expect(
      joinsAnotherDocument(policy([...BRITISH, ...SUMMARY]), policy([...BRITISH, ...SUMMARY, 'We like birds.'])),
    ).toBe(false);
  });
});
