import { shareOf } from './ids.ts';
import { DAY_MS, daysUntil, elapsedMs, HOUR_MS, MINUTE_MS } from './times.ts';
import type { TermsState } from './types.ts';
import type { WatchedTerms } from './watched-terms.ts';

/** A text seen once is looked at again after this long; two reads closer together could meet the same passing fault. */
export const CONFIRM_AFTER_HOURS = 6;
/** Where the page states a new date, the change is announced, not a slip: look again sooner. */
export const CONFIRM_ANNOUNCED_AFTER_HOURS = 2;
/** Longest pause that the program ever plans by itself; a next check further away means that the clock was set back. */
const LONGEST_PAUSE_MS = 8 * DAY_MS;
/** A server may ask for patience, but not for ever. */
const LONGEST_RETRY_AFTER_MS = 7 * DAY_MS;
const FIRST_BACK_OFF_MS = HOUR_MS;
/** Days without a change after which a document is read more rarely, with the factor on the rhythm. */
const QUIET_STEPS = [
  { days: 540, factor: 2 },
  { days: 180, factor: 1.5 },
];
/** A change that takes effect within these days is watched twice as often. */
const EFFECTIVE_SOON_DAYS = 14;
const JITTER_MS = 20 * MINUTE_MS;
/** Reads are moved towards the document's own hour by at most this share of the rhythm. */
const SPREAD_SHARE = 0.2;

/** Milliseconds between two good reads of this document, from the person's rhythm and what the document does. */
export function rhythmMs(state: TermsState, rhythmHours: number, now: Date): number {
  const base = Math.max(1, rhythmHours) * HOUR_MS;
  if (state.effectiveOn !== null) {
    const days = daysUntil(state.effectiveOn, now);
    if (days >= -2 && days <= EFFECTIVE_SOON_DAYS) return base / 2;
  }
  const quietMs = state.lastChangeAt === null ? 0 : elapsedMs(state.lastChangeAt, now);
  const step = QUIET_STEPS.find(({ days }) => quietMs >= days * DAY_MS);
  return base * (step?.factor ?? 1);
}

/**
 * The instant of the next check after a good read. Documents are spread over the day by their ids, so that they do not all
 * run together after a start; chance (0 to 1) adds some minutes. `announced`: the unconfirmed text states a new date.
 */
export function nextCheckAt(
  state: TermsState,
  rhythmHours: number,
  now: Date,
  chance: number,
  announced = false,
): string {
  const jitter = chance * JITTER_MS;
  const period = rhythmMs(state, rhythmHours, now);
  if (state.candidate !== null) {
    const hours = announced ? CONFIRM_ANNOUNCED_AFTER_HOURS : CONFIRM_AFTER_HOURS;
    return new Date(now.getTime() + Math.min(hours * HOUR_MS, period) + jitter).toISOString();
  }
  const target = now.getTime() + period;
  // The document's own hour: the instant nearest to the target that has its phase within the rhythm.
  const phase = shareOf(state.termsId) * period;
  const aligned = Math.round((target - phase) / period) * period + phase;
  const most = period * SPREAD_SHARE;
  const shift = Math.min(most, Math.max(-most, aligned - target));
  return new Date(target + shift + jitter).toISOString();
}

/**
 * The instant of the next attempt after a failed one: one hour, doubled with each failure in a row up to the rhythm, with a
 * fifth of chance so that many readers of a recovering server do not come back together. `Retry-After` is kept where longer.
 */
export function retryAt(
  failuresInARow: number,
  retryAfterMs: number | undefined,
  rhythmHours: number,
  now: Date,
  chance: number,
): string {
  const most = Math.max(24, rhythmHours) * HOUR_MS;
  const backOff = Math.min(most, FIRST_BACK_OFF_MS * 2 ** Math.min(20, Math.max(0, failuresInARow - 1)));
  const wait = Math.max(backOff, Math.min(retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS));
  return new Date(now.getTime() + wait * (1 + 0.2 * chance)).toISOString();
}

/** True for terms that may be read without the person: not closed, and not empty without scripts. */
export function isReadInBackground(watched: WatchedTerms): boolean {
  return watched.closedOn === null && !watched.needsScripts;
}

/** True where the clock has been set back since this state was written: its times lie in an impossible future. */
export function isFromTheFuture(state: TermsState, now: Date): boolean {
  if (Date.parse(state.nextCheckAt) - now.getTime() > LONGEST_PAUSE_MS) return true;
  return state.lastAttemptAt !== null && Date.parse(state.lastAttemptAt) - now.getTime() > HOUR_MS;
}

/** The terms whose time has come, longest overdue first. Terms without a state have never been read: they come first of all. */
export function dueTerms(
  watched: readonly WatchedTerms[],
  states: ReadonlyMap<string, TermsState>,
  now: Date,
): WatchedTerms[] {
  const dueSince = (terms: WatchedTerms): number => {
    const state = states.get(terms.termsId);
    if (state === undefined || isFromTheFuture(state, now)) return 0;
    return Date.parse(state.nextCheckAt);
  };
  return watched
    .filter((terms) => isReadInBackground(terms) && dueSince(terms) <= now.getTime())
    .toSorted((a, b) => dueSince(a) - dueSince(b));
}
