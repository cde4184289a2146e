import { describe, expect, it } from 'vitest';
import { doubtOf } from '../../lib/watch/doubt.ts';
import type { VersionHead } from '../../lib/watch/types.ts';

const now = new Date('2025-02-01T00:00:00.000Z');

function head(id: string, statedDate: string | null): VersionHead {
  const firstSeenAt = '2021-04-29T00:00:00.000Z';
  return {
    id,
    termsId: 't',
    extractorVersion: 1,
    firstSeenAt,
    lastSeenAt: firstSeenAt,
    words: 900,
    statedDate,
    toldAs: id,
  };
}

const current = head('now', '2021-01-04');
const base = {
  state: { doubt: null, revisions: null, lastChangeAt: '2021-04-29T00:00:00.000Z', toldVersionId: 'now' },
  heads: [current],
  siblings: [],
  usualPaceDays: null,
  now,
};

describe('a page that never changes', () => {
  it('is not doubted for its age alone: some policies simply stand', () => {
    expect(doubtOf(base)).toBeNull();
  });

  it('is doubted when it is silent for far longer than it ever was before', () => {
    const heads = [head('old', '2018-04-24'), current];
    expect(doubtOf({ ...base, heads })).toMatchObject({ reason: 'own_date_old', pageDate: '2021-01-04' });
    expect(doubtOf({ ...base, heads, now: new Date('2024-06-01') })).toBeNull();
  });

  it('is doubted when the service usually revises much oftener', () => {
    expect(doubtOf({ ...base, usualPaceDays: 130 })).toMatchObject({ reason: 'silent_too_long' });
    expect(doubtOf({ ...base, usualPaceDays: 1500 })).toBeNull();
  });

  it('is doubted when the service lists a newer revision, however young it is', () => {
    const revisions = { checkedAt: now.toISOString(), newest: '2024-04-11' };
    const state = { ...base.state, revisions };
    expect(doubtOf({ ...base, state })).toMatchObject({ reason: 'revisions_newer', otherDate: '2024-04-11' });
    expect(doubtOf({ ...base, state: { ...state, revisions: { ...revisions, newest: '2021-01-20' } } })).toBeNull();
  });

  it('is doubted when the same document for other readers is newer by years, another document by more', () => {
    const twin = { sameType: true, statedDate: '2023-01-01' };
    expect(doubtOf({ ...base, siblings: [twin] })).toMatchObject({ reason: 'sibling_newer' });
    expect(doubtOf({ ...base, siblings: [{ ...twin, sameType: false }] })).toBeNull();
    expect(doubtOf({ ...base, siblings: [{ sameType: false, statedDate: '2024-06-01' }] })).not.toBeNull();
  });

  it('keeps the day on which the doubt began and that it was told', () => {
    const doubt = {
      reason: 'silent_too_long' as const,
      pageDate: null,
      otherDate: null,
      since: '2023-01-01T00:00:00.000Z',
      toldAt: '2023-01-02T00:00:00.000Z',
    };
    expect(doubtOf({ ...base, state: { ...base.state, doubt }, usualPaceDays: 130 })).toMatchObject({
      since: doubt.since,
      toldAt: doubt.toldAt,
    });
  });

  it('is not doubted when the text that means the same carries a new date', () => {
    const newer = { ...head('newer', '2024-12-01'), toldAs: 'now' };
    expect(doubtOf({ ...base, heads: [current, newer], usualPaceDays: 130 })).toBeNull();
  });
});
