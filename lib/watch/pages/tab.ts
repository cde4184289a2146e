import { fail, ok, type Result } from '../../result.ts';
import { takeDocuments } from '../check/check-terms.ts';
import { placeOf } from '../check/read-documents.ts';
import { newState } from '../check/terms-state.ts';
import { runAlone } from '../flight.ts';
import { tellWhatIsNew } from '../notices.ts';
import type { Ports } from '../ports.ts';
import type { RequestFailure } from '../requests.ts';
import { armAlarm } from '../run.ts';
import { originOf, type WatchedTerms, watchedTerms } from '../watched-terms.ts';
import { typeNameOf } from './watch-view.ts';

/** The page that a person has open, as it stands after its scripts have run. */
export interface TabPage {
  url: string;
  contentType: string;
  html: string;
}

/** The watched terms that a page belongs to, by host and path: query and fragment are the reader's own. */
function termsAt(watched: readonly WatchedTerms[], url: string): WatchedTerms | undefined {
  if (!URL.canParse(url) || !url.startsWith('https://')) return undefined;
  const place = placeOf(url);
  // Terms of several pages cannot be read from one tab.
  return watched.find(({ declaration: { sourceDocuments: pages } }) => {
    const [page, ...more] = pages;
    return page !== undefined && more.length === 0 && placeOf(page.url) === place;
  });
}

export async function termsOfPage(
  ports: Ports,
  url: string,
): Promise<{ termsId: string; serviceName: string; typeName: string } | null> {
  const settings = await ports.settings.read();
  const terms = termsAt(watchedTerms(settings, ports.catalog.services), url);
  return terms ? { termsId: terms.termsId, serviceName: terms.serviceName, typeName: typeNameOf(terms.type) } : null;
}

/** Reads a policy from the person's own tab: the same extraction, judgement and record as a read in the background. */
export async function readPageFromTab(
  ports: Ports,
  page: TabPage,
): Promise<Result<{ termsId: string; words: number }, RequestFailure>> {
  const settings = await ports.settings.read();
  const all = watchedTerms(settings, ports.catalog.services);
  const watched = termsAt(all, page.url);
  const declared = watched?.declaration.sourceDocuments[0];
  if (watched === undefined || declared === undefined) return fail({ code: 'page_not_watched' });
  if (ports.flight.running !== null) await ports.flight.running.catch(() => undefined);
  let outcome: Result<{ termsId: string; words: number }, RequestFailure> = fail({ code: 'page_not_readable' });
  await runAlone(ports.flight, async () => {
    const now = ports.clock.now();
    const known = (await ports.store.state(watched.termsId)) ?? newState(watched, ports.engine.extractorVersion, now);
    const { url, contentType, html } = page;
    const snapshot = { sourceUrl: declared.url, finalUrl: url, fetchedAt: now.toISOString(), contentType, html };
    const end = await takeDocuments(
      { ports, watched, rhythmHours: settings.rhythmHours, now },
      { ...known, lastAttemptAt: now.toISOString() },
      { documents: [snapshot], sources: [], movedTo: null },
      [],
    );
    if (end.kind === 'not_written') outcome = fail({ code: end.code });
    else if (end.kind !== 'failed') {
      const state = await ports.store.state(watched.termsId);
      const heads = await ports.store.versionHeads(watched.termsId);
      const words = heads.find(({ id }) => id === state?.lastReadVersionId)?.words ?? 0;
      outcome = ok({ termsId: watched.termsId, words });
    }
    await tellWhatIsNew(ports, all);
    await armAlarm(ports);
  });
  ports.announce();
  return outcome;
}

/** Reads from the address that the policy moved to from now on. The page has asked for its host before. */
export async function followMove(ports: Ports, termsId: string): Promise<Result<null, RequestFailure>> {
  const settings = await ports.settings.read();
  const watched = watchedTerms(settings, ports.catalog.services).find((terms) => terms.termsId === termsId);
  const declared = watched?.declaration.sourceDocuments[0]?.url;
  const move = (await ports.store.state(termsId))?.move ?? null;
  if (declared === undefined || move === null) return fail({ code: 'not_found' });
  if (!(await ports.permissions.has([originOf(move.to)]))) return fail({ code: 'not_found' });
  const now = ports.clock.now().toISOString();
  const written = await ports.store.modifyState(termsId, (state) => ({
    ...state,
    move: null,
    followed: { ...state.followed, [declared]: move.to },
    sources: [],
    lastReadVersionId: null,
    nextCheckAt: now,
  }));
  if (written.ok) await armAlarm(ports);
  ports.announce();
  return written;
}
