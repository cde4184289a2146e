import { FAILING_AFTER_DAYS } from './notices.ts';
import { DAY_MS, elapsedMs } from './times.ts';
import type { CoverageKind, TermsState } from './types.ts';
import type { WatchedTerms } from './watched-terms.ts';

/** A text read from the person's own tab counts as read for this long. */
const TAB_READ_COUNTS_DAYS = 14;

/** How well one terms is watched, as one word. What speaks against trusting silence comes before what does not. */
export function coverageOf(
  watched: Pick<WatchedTerms, 'closedOn' | 'needsScripts'>,
  state: TermsState | null,
  now: Date,
): CoverageKind {
  if (watched.closedOn !== null) return 'closed';
  const lastRead = state?.lastGoodReadAt ?? null;
  if (watched.needsScripts) {
    return lastRead !== null && elapsedMs(lastRead, now) < TAB_READ_COUNTS_DAYS * DAY_MS ? 'read' : 'needs_tab';
  }
  if (state === null) return 'not_yet_read';
  if (state.failure !== null) {
    if (state.failure.code === 'no_permission') return 'no_permission';
    return elapsedMs(state.failure.since, now) >= FAILING_AFTER_DAYS * DAY_MS ? 'failing' : 'retrying';
  }
  if (lastRead === null) return 'not_yet_read';
  if (state.doubt !== null) return 'may_be_wrong_page';
  return state.move !== null ? 'moved' : 'read';
}
