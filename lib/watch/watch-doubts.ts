import { findDates } from '../policy/date-formats.ts';
import { doubtOf, pageDateOf } from './doubt.ts';
import type { Ports } from './ports.ts';
import { isReadInBackground } from './schedule.ts';
import { DAY_MS, dayOf, daysUntil, elapsedMs } from './times.ts';
import type { RequestLogEntry, TermsState, VersionHead } from './types.ts';
import type { WatchedTerms } from './watched-terms.ts';

/** The list of revisions is asked for only once a page is this old, and not oftener than this. */
const ASK_REVISIONS_WHEN_OLDER_DAYS = 365;
const ASK_REVISIONS_EVERY_DAYS = 30;

/** Reads the newest day from the page that lists archived versions; null where it was not read or gives no day. */
async function askRevisions(ports: Ports, watched: WatchedTerms, now: Date): Promise<string | null> {
  const url = watched.declaration.revisionsUrl;
  if (url === undefined) return null;
  const fetched = await ports.fetch({ url, accept: 'page', language: watched.declaration.language });
  const entry: RequestLogEntry = fetched.ok
    ? {
        at: now.toISOString(),
        url,
        status: fetched.value.status,
        outcome: 'same_text',
        bytes: fetched.value.bytes,
        failure: null,
      }
    : { at: now.toISOString(), url, status: null, outcome: 'failed', bytes: 0, failure: fetched.failure.code };
  await ports.store.commit({ requests: [entry] });
  if (!fetched.ok || fetched.value.kind !== 'page') return null;
  const { language } = watched.declaration;
  const page = { termsId: watched.termsId, sourceDocuments: [{ url }], language, region: 'world' };
  const text = ports.engine.extract([{ ...fetched.value.snapshot, sourceUrl: url }], page);
  if (!text.ok) return null;
  const days = findDates(text.value.text, language).map(({ date }) => date);
  return (
    days
      .filter((day) => day <= dayOf(now))
      .toSorted()
      .at(-1) ?? null
  );
}

function mayAskRevisions(watched: WatchedTerms, state: TermsState, heads: readonly VersionHead[], now: Date): boolean {
  if (watched.declaration.revisionsUrl === undefined || state.failure !== null) return false;
  const own = pageDateOf(heads, state.toldVersionId, now);
  if (own === null || -daysUntil(own, now) < ASK_REVISIONS_WHEN_OLDER_DAYS) return false;
  return state.revisions === null || elapsedMs(state.revisions.checkedAt, now) >= ASK_REVISIONS_EVERY_DAYS * DAY_MS;
}

/**
 * Looks at everything watched for pages that may no longer be the policy in force, and keeps the doubt in each state. A list of
 * revisions is asked for at most once a month, and only where the page has grown old.
 */
export async function assessDoubts(ports: Ports, watched: readonly WatchedTerms[]): Promise<void> {
  const now = ports.clock.now();
  const states = new Map((await ports.store.states()).map((state) => [state.termsId, state]));
  const heads = new Map<string, VersionHead[]>();
  for (const { termsId } of watched) {
    if (states.has(termsId)) heads.set(termsId, await ports.store.versionHeads(termsId));
  }
  const dated = watched.flatMap((terms) => {
    const statedDate = pageDateOf(
      heads.get(terms.termsId) ?? [],
      states.get(terms.termsId)?.toldVersionId ?? null,
      now,
    );
    return statedDate === null ? [] : [{ terms, statedDate }];
  });
  for (const terms of watched) {
    const state = states.get(terms.termsId);
    const own = heads.get(terms.termsId) ?? [];
    if (state === undefined || state.lastGoodReadAt === null || !isReadInBackground(terms)) continue;
    let { revisions } = state;
    if (mayAskRevisions(terms, state, own, now)) {
      const newest = await askRevisions(ports, terms, now);
      revisions = { checkedAt: now.toISOString(), newest: newest ?? revisions?.newest ?? null };
    }
    const doubt = doubtOf({
      state: { ...state, revisions },
      heads: own,
      siblings: dated
        .filter(({ terms: other }) => other.serviceId === terms.serviceId && other.termsId !== terms.termsId)
        .map(({ terms: other, statedDate }) => ({ sameType: other.type === terms.type, statedDate })),
      usualPaceDays: terms.usualPaceDays,
      now,
    });
    if (revisions === state.revisions && JSON.stringify(doubt) === JSON.stringify(state.doubt)) continue;
    await ports.store.modifyState(terms.termsId, (current) => ({ ...current, revisions, doubt }));
  }
}
