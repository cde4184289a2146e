import type { FailureCode, TermsState } from '../types.ts';
import { declarationKey, type WatchedTerms } from '../watched-terms.ts';

/** The state of terms that were never read: due at once. */
export function newState(watched: WatchedTerms, extractorVersion: number, now: Date): TermsState {
  return {
    termsId: watched.termsId,
    declarationKey: declarationKey(watched.declaration),
    extractorVersion,
    toldVersionId: null,
    stableVersionId: null,
    lastReadVersionId: null,
    candidate: null,
    away: null,
    sources: [],
    nextCheckAt: now.toISOString(),
    lastAttemptAt: null,
    lastGoodReadAt: null,
    lastChangeAt: null,
    effectiveOn: null,
    joinedFrom: null,
    twoPolicies: false,
    failure: null,
    endedFailure: null,
    doubt: null,
    move: null,
    followed: {},
    revisions: null,
  };
}

/** The state after one more failed read. A streak keeps its beginning though its name may change: the page stayed unread. */
export function withFailure(state: TermsState, code: FailureCode, detail: string | null, now: Date): TermsState {
  const { failure } = state;
  return {
    ...state,
    failure: {
      code,
      detail,
      since: failure?.since ?? now.toISOString(),
      codeSince: failure?.code === code && failure.detail === detail ? failure.codeSince : now.toISOString(),
      inARow: (failure?.inARow ?? 0) + 1,
      toldAt: failure?.toldAt ?? null,
    },
  };
}

/** The state after a good read: a failure that the person was told of is remembered until its end is told too. */
export function withGoodRead(state: TermsState, now: Date): TermsState {
  const { failure } = state;
  const ended = failure?.toldAt ? { code: failure.code, since: failure.since, endedAt: now.toISOString() } : null;
  return {
    ...state,
    lastGoodReadAt: now.toISOString(),
    failure: null,
    endedFailure: ended ?? state.endedFailure,
  };
}
