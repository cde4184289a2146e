import { DAY_MS, dayOf, daysUntil } from './times.ts';
import type { Doubt, TermsState, VersionHead } from './types.ts';

/** A page may be this old without a word: policies that stand for two years are common. */
const YOUNG_ENOUGH_DAYS = 730;
/** Silent for so many times the service's usual pace is more than a pause. */
const PACE_FACTOR = 3;
/** Against the page's own rhythm the factor is smaller, since that is its longest pause and not its mean; the years are more. */
const OWN_RHYTHM_FACTOR = 1.5;
const OWN_RHYTHM_MIN_DAYS = 1095;
/** The same kind of document for other readers, newer by so much, is revised together with this one. */
const TWIN_NEWER_DAYS = 540;
/** Another kind of document may well be revised alone, for years. */
const SIBLING_NEWER_DAYS = 1095;
/** A revision that the service lists and the page lacks counts after the days that a roll-out takes. */
const REVISION_NEWER_DAYS = 30;

/** Another terms of the same service and the newest day that it states about itself. */
export interface Sibling {
  sameType: boolean;
  statedDate: string;
}

export interface DoubtInput {
  state: Pick<TermsState, 'doubt' | 'revisions' | 'lastChangeAt' | 'toldVersionId'>;
  /** Versions of these terms. */
  heads: readonly VersionHead[];
  siblings: readonly Sibling[];
  usualPaceDays: number | null;
  now: Date;
}

/** The newest day that a text, or one that means the same, states about itself; null where it states none that has come. */
export function pageDateOf(heads: readonly VersionHead[], toldVersionId: string | null, now: Date): string | null {
  const current = heads.filter(({ toldAs }) => toldAs !== null && toldAs === toldVersionId);
  return newestPast(current, now);
}

function newestPast(heads: readonly VersionHead[], now: Date): string | null {
  const days = heads.flatMap(({ statedDate }) => statedDate ?? []).filter((day) => day <= dayOf(now));
  return days.toSorted().at(-1) ?? null;
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
  const pageDate = pageDateOf(heads, state.toldVersionId, now);
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
  const sibling = siblings.find(
    ({ sameType, statedDate }) =>
      daysUntil(statedDate, new Date(reference)) >= (sameType ? TWIN_NEWER_DAYS : SIBLING_NEWER_DAYS),
  );
  if (sibling !== undefined && pageDate !== null) return make('sibling_newer', sibling.statedDate);
  if (usualPaceDays !== null && age >= PACE_FACTOR * usualPaceDays) return make('silent_too_long', null);
  const dates = heads.flatMap(({ statedDate, toldAs }) => (toldAs !== null && statedDate !== null ? [statedDate] : []));
  const pause = longestPause(dates);
  if (pause !== null && pageDate !== null && age >= Math.max(OWN_RHYTHM_MIN_DAYS, OWN_RHYTHM_FACTOR * pause)) {
    return make('own_date_old', null);
  }
  return null;
}
