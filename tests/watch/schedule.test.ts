import { describe, expect, it } from 'vitest';
import { newState } from '../../lib/watch/check/terms-state.ts';
import { dueTerms, isFromTheFuture, nextCheckAt, retryAt, rhythmMs } from '../../lib/watch/schedule.ts';
import type { TermsState } from '../../lib/watch/types.ts';
import { termsOfService } from '../../lib/watch/watched-terms.ts';
import { DAY, HOUR, toyService } from './toy-world.ts';

const now = new Date('2021-01-10T12:00:00.000Z');
const watched = Array.from({ length: 40 }, (_, index) => termsOfService(toyService(`app${index}`), 'world')).flat();
const [first] = watched;
if (first === undefined) throw new Error('no terms');
const base: TermsState = { ...newState(first, 1, now), lastChangeAt: '2021-01-01T00:00:00.000Z' };
const hoursUntil = (iso: string): number => (Date.parse(iso) - now.getTime()) / HOUR;

describe('rhythm', () => {
  it.each([
    ['daily by default', {}, 24],
    ['slower after half a year of silence', { lastChangeAt: '2020-06-01T00:00:00.000Z' }, 36],
    ['slowest after a year and a half', { lastChangeAt: '2019-01-01T00:00:00.000Z' }, 48],
    ['twice as often before a change takes effect', { effectiveOn: '2021-01-20' }, 12],
    ['as usual once it has', { effectiveOn: '2021-01-05' }, 24],
  ])('is %s', (_, more, hours) => {
    expect(rhythmMs({ ...base, ...more }, 24, now) / HOUR).toBe(hours);
  });
});

describe('next check', () => {
  it('comes within a fifth of the rhythm and some minutes of chance', () => {
    for (const { termsId } of watched) {
      const hours = hoursUntil(nextCheckAt({ ...base, termsId }, 24, now, 0.99));
      expect(hours).toBeGreaterThanOrEqual(24 * 0.8);
      expect(hours).toBeLessThanOrEqual(24 * 1.2 + 0.34);
    }
  });

  it('spreads documents that were read together over the day within a week', () => {
    const hours = watched.map(({ termsId }) => {
      let at = now;
      for (let read = 0; read < 7; read++) at = new Date(nextCheckAt({ ...base, termsId }, 24, at, 0));
      return at.getUTCHours();
    });
    for (let quarter = 0; quarter < 4; quarter++) {
      expect(hours.filter((hour) => Math.floor(hour / 6) === quarter).length).toBeGreaterThan(4);
    }
  });

  it('is the same for the same document and chance', () => {
    expect(nextCheckAt(base, 24, now, 0.5)).toBe(nextCheckAt(base, 24, now, 0.5));
  });

  it('comes within hours for a text that was seen once, sooner still where it is announced', () => {
    const waiting = {
      ...base,
      candidate: { versionId: 'v', firstSeenAt: now.toISOString(), reads: 1, effectiveOn: null },
    };
    expect(hoursUntil(nextCheckAt(waiting, 24, now, 0))).toBe(6);
    expect(hoursUntil(nextCheckAt(waiting, 24, now, 0, true))).toBe(2);
  });
});

describe('retry', () => {
  it('doubles from an hour to a day', () => {
    expect([1, 2, 3, 4, 5, 6, 40].map((n) => hoursUntil(retryAt(n, undefined, 24, now, 0)))).toEqual([
      1, 2, 4, 8, 16, 24, 24,
    ]);
  });

  it('adds up to a fifth by chance', () => {
    expect(hoursUntil(retryAt(1, undefined, 24, now, 0.999))).toBeCloseTo(1.2, 2);
  });

  it('keeps Retry-After where it is longer, up to a week', () => {
    expect(hoursUntil(retryAt(1, 5 * HOUR, 24, now, 0))).toBe(5);
    expect(hoursUntil(retryAt(1, 60_000, 24, now, 0))).toBe(1);
    expect(hoursUntil(retryAt(1, 999 * DAY, 24, now, 0))).toBe(7 * 24);
  });
});

describe('due terms', () => {
  const states = (state: TermsState) => new Map([[first.termsId, state]]);

  it('are the overdue ones, the longest first, and before them what was never read', () => {
    const two = watched.slice(0, 3);
    const at = (index: number, nextCheckAt: string): [string, TermsState] => {
      const termsId = two[index]?.termsId ?? '';
      return [termsId, { ...base, termsId, nextCheckAt }];
    };
    const known = new Map([at(0, '2021-01-10T11:00:00.000Z'), at(1, '2021-01-10T10:00:00.000Z')]);
    expect(dueTerms(two, known, now).map(({ termsId }) => termsId)).toEqual([
      two[2]?.termsId,
      two[1]?.termsId,
      two[0]?.termsId,
    ]);
  });

  it('are not those whose time has not come', () => {
    expect(dueTerms([first], states({ ...base, nextCheckAt: '2021-01-10T12:01:00.000Z' }), now)).toEqual([]);
  });

  it('are those whose times lie in an impossible future: the clock was set back', () => {
    const ahead = { ...base, nextCheckAt: '2023-01-01T00:00:00.000Z' };
    expect(isFromTheFuture(ahead, now)).toBe(true);
    expect(dueTerms([first], states(ahead), now).length).toBe(1);
    const attempted = { ...base, nextCheckAt: '2021-01-11T00:00:00.000Z', lastAttemptAt: '2021-01-10T20:00:00.000Z' };
    expect(dueTerms([first], states(attempted), now).length).toBe(1);
  });

  it('are neither closed services nor pages that need scripts', () => {
    const closed = termsOfService({ ...toyService('gone'), closedOn: '2020-01-01' }, 'world');
    const scripted = termsOfService(toyService('rich', ['privacy-policy'], { needsScripts: true }), 'world');
    expect(dueTerms([...closed, ...scripted], new Map(), now)).toEqual([]);
  });
});
