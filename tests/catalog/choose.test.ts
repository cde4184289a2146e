import { describe, expect, it } from 'vitest';
import { compareServices, questions, rankAlternatives, wishOf } from '../../lib/catalog/catalog.ts';
import type { RankedAlternative } from '../../lib/catalog/rank.ts';
import { NEEDS, type Need } from '../../lib/catalog/schema.ts';

const order = (fromId: string, needs: readonly Need[]): string[] =>
  rankAlternatives(fromId, needs).map(({ serviceId }) => serviceId);
const of = (ranked: RankedAlternative[], id: string): RankedAlternative => {
  const found = ranked.find(({ serviceId }) => serviceId === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

describe('the ranking for usual wishes', () => {
  it('gives families what everybody can set up, and no app of the same owner', () => {
    const family = questions().audiences.find(({ id }) => id === 'family')?.needs ?? [];
    const ranked = order('whatsapp', family);
    expect(ranked[0]).toBe('signal');
    expect(ranked.indexOf('messenger')).toBeGreaterThan(10);
    expect(ranked.indexOf('instagram')).toBeGreaterThan(10);
  });

  it('gives who asks for big channels apps that have them, sealed or not', () => {
    const first = rankAlternatives('whatsapp', ['big_channels']).slice(0, 5);
    expect(first.map(({ met }) => met)).toEqual([1, 1, 1, 1, 1]);
    expect(order('whatsapp', ['big_channels']).slice(0, 4)).toContain('telegram');
  });

  it('does not put an easy app that reads along before a private one that takes patience', () => {
    const ranked = order('whatsapp', ['no_phone_number', 'calls', 'easy_start']);
    expect(ranked[0]).toBe('threema');
    expect(ranked.indexOf('element')).toBeLessThan(ranked.indexOf('discord'));
  });

  it('keeps tools for teams in front for who leaves one, whatever else is asked', () => {
    const ranked = order('slack', ['no_phone_number']);
    for (const tool of ['element', 'wire', 'zulip', 'mattermost'])
      expect(ranked.indexOf(tool)).toBeLessThan(ranked.indexOf('threema'));
    expect(of(rankAlternatives('slack', []), 'zulip')).toMatchObject({ asked: 0, met: 0 });
  });

  it('counts for and against by what was asked, and says each thing once', () => {
    const signal = of(rankAlternatives('whatsapp', ['no_phone_number']), 'signal');
    expect(signal.against[0]).toMatchObject({ kind: 'need', level: 'no', isSourceRead: true });
    expect(signal.against.filter(({ text }) => /phone number/.test(text))).toHaveLength(1);
    const threema = of(rankAlternatives('whatsapp', ['no_phone_number']), 'threema');
    expect(threema.for.filter(({ text }) => /phone number/.test(text))).toHaveLength(1);
    expect(of(rankAlternatives('whatsapp', ['disappearing_messages']), 'element').against[0]).toMatchObject({
      kind: 'need',
      level: 'unknown',
      source: null,
    });
  });

  it('says unasked where an app falls short of what most people expect', () => {
    const texts = (needs: Need[], id: string) =>
      of(rankAlternatives('whatsapp', needs), id).against.map(({ text }) => text);
    expect(texts([], 'jami')).toEqual(expect.arrayContaining(['Works best in small groups.']));
    for (const needs of [[], ['calls']] satisfies Need[][]) {
      const calls = texts(needs, 'keybase').filter((text) => text === 'There are no calls.');
      expect(calls).toHaveLength(1);
    }
  });

  it('says who the common owner is', () => {
    const ranked = rankAlternatives('whatsapp', []);
    expect(of(ranked, 'messenger').sameOwner).toBe('Meta');
    expect(of(ranked, 'signal').sameOwner).toBeNull();
  });
});

describe('the comparison by wishes', () => {
  it('answers first what was asked, in the order of the form, with the reason', () => {
    const table = compareServices(['whatsapp', 'signal', 'threema'], ['calls', 'no_phone_number']);
    expect(table.slice(0, 3).map(({ need }) => need)).toEqual(['no_phone_number', 'calls', null]);
    expect(table[0]?.cells.map((cell) => cell?.text)).toEqual(['No', 'No', 'Yes']);
    expect(table[0]?.cells[1]?.note).toMatch(/phone number/);
  });

  it('keeps a row that was asked for where nothing was checked', () => {
    const [row] = compareServices(['element', 'skype'], ['disappearing_messages']);
    expect(row).toMatchObject({ need: 'disappearing_messages', cells: [null, null] });
  });
});

describe('a need inside a sentence', () => {
  it('begins small and ends without a full stop', () => {
    for (const need of NEEDS) expect(wishOf(need)).toMatch(/^[a-z].*\w$/);
  });
});
