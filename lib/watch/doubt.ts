import { DAY_MS, dayOf, daysUntil } from './times.ts';
import type { Doubt, TermsState, VersionHead } from './types.ts';

/** A page may be this old without a word: policies that stand for two years are common. */
const YOUNG_ENOUGH_DAYS = 730;
/** Silent for so many times the service's usual pace is more than a pause. */
const PACE_FACTOR = 3;
/** Against the page's own rhythm the factor is smaller, since that is its longest pause and not its mean. */
const OWN_RHYTHM_FACTOR = 1.5;
/** A sibling must be this much newer: one document of a service may well be revised without the others. */
const SIBLING_NEWER_DAYS = 540;
/** A revision that the service lists and the page lacks counts after the days that a roll-out takes. */
const REVISION_NEWER_DAYS = 30;

export interface DoubtInput {
  state: Pick<TermsState, 'doubt' | 'revisions' | 'lastChangeAt'>;
  /** Versions of these terms. */
  heads: readonly VersionHead[];
  /** The newest day that each other terms of the same service states or changed on. ISO calendar days. */
  siblings: readonly string[];
  usualPaceDays: number | null;
  now: Date;
}

function longestPause(days: readonly string[]): number | null {
  const sorted = [...new Set(days)].toSorted();
  const pauses = sorted.slice(1).map((day, index) => (Date.parse(day) - Date.parse(sorted[index] ?? day)) / DAY_MS);
  return pauses.length === 0 ? null : Math.max(...pauses);
}

/**
 * Whether a page that keeps answering may no longer be the policy in force: its own date is old, and the service's pace, its
 * list of revisions or a sibling says that it should not be. Null where nothing speaks against it. A page that is old by itself
 * is never doubted: some policies simply stand.
 */
export function doubtOf({ state, heads, siblings, usualPaceDays, now }: DoubtInput): Doubt | null {
  const told = heads.filter(({ id, toldAs }) => toldAs === id);
  const dates = told.flatMap(({ statedDate }) => statedDate ?? []).filter((day) => day <= dayOf(now));
  const pageDate = dates.toSorted().at(-1) ?? null;
  const changedOn = state.lastChangeAt === null ? null : dayOf(state.lastChangeAt);
  // Without a date of its own, the page is as old as the text has been seen unchanged.
  const reference = pageDate ?? changedOn;
  if (reference === null) return null;
  const age = -daysUntil(reference, now);
  const make = (reason: Doubt['reason'], otherDate: string | null): Doubt => ({
    reason,
    pageDate,
    otherDate,
    since: state.doubt?.since ?? now.toISOString(),
    toldAt: state.doubt?.toldAt ?? null,
  });
  const revision = state.revisions?.newest ?? null;
  if (revision !== null && pageDate !== null && daysUntil(revision, new Date(pageDate)) >= REVISION_NEWER_DAYS) {
    return make('revisions_newer', revision);
  }
  if (age < YOUNG_ENOUGH_DAYS) return null;
  const sibling = siblings.toSorted().at(-1) ?? null;
  if (sibling !== null && daysUntil(sibling, new Date(reference)) >= SIBLING_NEWER_DAYS) {
    return make('sibling_newer', sibling);
  }
  if (usualPaceDays !== null && age >= PACE_FACTOR * usualPaceDays) return make('silent_too_long', null);
  const pause = longestPause(dates);
  if (pause !== null && pageDate !== null && age >= Math.max(YOUNG_ENOUGH_DAYS, OWN_RHYTHM_FACTOR * pause)) {
    return make('own_date_old', null);
  }
  return null;
}
