import { describe, expect, it } from 'vitest';
import { diffPolicies } from '../../lib/diff/align.ts';
import { explainInFull } from '../../lib/explain/explain.ts';
import type { ReadingMemory } from '../../lib/explain/practices/read-practices.ts';
import type { Direction } from '../../lib/explain/vocabulary.ts';
import type { PolicyText } from '../../lib/policy/types.ts';
import { explainPages, toPolicy } from './explain-pages.ts';

/** A whole small policy in our own wording. */
const POLICY = [
  'Last updated: 3 March 2024.',
  'Parlo Limited runs the messenger Parlo.',
  'We collect your phone number to create your account.',
  'We collect details of your device, such as its model and its operating system.',
  'If you allow it, we read the phone numbers in your address book so that you can find friends.',
  'Your messages are end-to-end encrypted.',
  'We do not read your messages, and we do not sell your personal data.',
  'We share your phone number with our service providers, who host our servers.',
  'We use cookies to keep you signed in.',
  'We use your activity in the app to measure how our features are used. You can turn this off in Settings.',
  'We keep connection logs for 30 days.',
  'We disclose data to authorities only in response to a court order.',
  'You have the right to request a copy of your data.',
  'We will notify you at least 30 days before we change this policy.',
];

const BAD_CLAUSES = [
  { clause: 'We share your contacts with advertisers.', event: 'new_recipient' },
  { clause: 'We use the content of your messages to train our artificial intelligence.', event: 'purpose_added' },
  { clause: 'We collect your precise location while the app is open.', event: 'data_type_added' },
  { clause: 'We sell your phone number to data brokers.', event: 'sale_added' },
];

function eventsOf(old: string[], young: string[]): string[] {
  return explainPages(old, young).parts.map(({ event, direction }) => `${event}/${direction}`);
}

describe('a change without meaning', () => {
  it('is no event when paragraphs change places', () => {
    const shuffled = [...POLICY.slice(7), ...POLICY.slice(2, 7).reverse(), ...POLICY.slice(0, 2)];
    expect(eventsOf(POLICY, shuffled)).toEqual([]);
  });

  it('is no event when a sentence is split', () => {
    const split = POLICY.map((paragraph) =>
      paragraph.replace(
        'We do not read your messages, and we do not sell',
        'We do not read your messages. We do not sell',
      ),
    );
    expect(split).not.toEqual(POLICY);
    expect(eventsOf(POLICY, split)).toEqual([]);
  });

  it('is no event when the company gets another name', () => {
    const renamed = POLICY.map((paragraph) => paragraph.replaceAll('Parlo', 'Fono'));
    expect(eventsOf(POLICY, renamed)).toEqual([]);
  });

  it('is no event when dates change', () => {
    const dated = POLICY.map((paragraph) => paragraph.replace('3 March 2024', '1 May 2025'));
    expect(eventsOf(POLICY, dated)).toEqual([]);
  });

  it('is no event when bullets become prose', () => {
    const items = ['We collect:', '* your phone number', '* the model of your device', '* your email address'];
    const prose = 'We collect your phone number, the model of your device and your email address.';
    expect(eventsOf([...POLICY, items.join('\n')], [...POLICY, prose])).toEqual([]);
  });
});

describe('one bad clause in the middle', () => {
  it.each(BAD_CLAUSES)('is exactly its event: $event', ({ clause, event }) => {
    const { parts } = explainPages(POLICY, [...POLICY.slice(0, 7), clause, ...POLICY.slice(7)]);
    expect(parts.map(({ direction }) => direction)).toEqual(parts.map(() => 'worse'));
    expect(parts.map((part) => part.event)).toContain(event);
    for (const { evidence } of parts) expect(evidence).toMatchObject({ before: null, after: { text: clause } });
  });

  it.each(BAD_CLAUSES)('has the mirrored direction the other way round: $event', ({ clause }) => {
    const young = [...POLICY.slice(0, 7), clause, ...POLICY.slice(7)];
    const directions = explainPages(young, POLICY).parts.map(({ direction }) => direction);
    const mirrored: Direction[] = directions.map(() => 'better');
    expect(directions).toEqual(mirrored);
  });
});

describe('one promise taken out', () => {
  const promise = 'We do not read your messages, and we do not sell your personal data.';

  it('is a loss, and a gain when it is put in', () => {
    const without = POLICY.filter((paragraph) => paragraph !== promise);
    const lost = explainPages(POLICY, without).parts;
    expect(lost.map(({ event, direction }) => `${event}/${direction}`)).toContain('prohibition_removed/worse');
    const gained = explainPages(without, POLICY).parts;
    expect(gained.map(({ event, direction }) => `${event}/${direction}`)).toContain('prohibition_added/better');
  });
});

describe('what was compared before', () => {
  it('changes nothing about the next comparison', () => {
    // The example needs the sentence before it, which the two comparisons see changed in different ways.
    const birthday = 'You can add your birthday to your profile.';
    const ads = 'We show ads in channels.';
    const example = 'For example, your phone number, your e-mail address and your name.';
    const base = POLICY.slice(1, 3);
    const explain = (before: PolicyText, after: PolicyText, memory?: ReadingMemory) =>
      explainInFull({
        before,
        after,
        diff: diffPolicies(before, after),
        serviceName: 'Parlo',
        publishedOn: null,
        ...(memory === undefined ? {} : { memory }),
      });
    const old = [...base, birthday, ads, example];
    const young = [...base, birthday, ads, 'You may enter your postal address in the settings.'];
    const memory: ReadingMemory = new Map();
    const told = toPolicy(old);
    explain(told, toPolicy(base), memory);
    expect(explain(told, toPolicy(young), memory)).toEqual(explain(toPolicy(old), toPolicy(young)));
  });
});
