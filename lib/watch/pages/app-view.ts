import type { Ports } from '../ports.ts';
import type { VersionHead } from '../types.ts';
import type { AppDocument, AppView, VersionView } from '../views.ts';
import { termsOfService, type WatchedTerms } from '../watched-terms.ts';
import { alertViews } from './alert-view.ts';
import { summaryOf, type TextSummary, usesOf, withSince } from './app-summary.ts';
import { getOverview } from './overview.ts';
import { termsView } from './terms-view.ts';
import { loadWatchView, type WatchView } from './watch-view.ts';

/** Fewer versions show a step, not a drift. */
const DRIFT_FROM_VERSIONS = 3;
/** Older versions than these are listed only: each costs a read of its whole text. */
const VERSIONS_READ = 8;

interface ReadVersion {
  head: VersionHead;
  summary: TextSummary;
}

async function documentView(ports: Ports, view: WatchView, watched: WatchedTerms): Promise<AppDocument> {
  const heads = await ports.store.versionHeads(watched.termsId);
  const stableId = view.states.get(watched.termsId)?.stableVersionId ?? null;
  const stable = heads.find(({ id }) => id === stableId) ?? null;
  const summary = stable === null ? null : await summaryOf(ports, stable);
  const told = heads.filter(({ id, toldAs }) => toldAs === id).toReversed();
  const read: ReadVersion[] = [];
  for (const head of told.length > 1 ? told.slice(0, VERSIONS_READ) : []) {
    const earlier = await summaryOf(ports, head);
    if (earlier !== null) read.push({ head, summary: earlier });
  }
  return {
    terms: await termsView(ports, view, watched),
    versions: told.map((head) => versionView(head, told.length >= DRIFT_FROM_VERSIONS ? read : [])),
    ...(stable === null || summary === null
      ? { text: null, grid: [], promises: [] }
      : {
          text: {
            firstSeenAt: stable.firstSeenAt,
            lastSeenAt: stable.lastSeenAt,
            statedDate: stable.statedDate,
            language: summary.language,
          },
          grid: summary.grid,
          promises: withSince(
            summary,
            stable,
            read.filter(({ head }) => head.id !== stable.id),
          ),
        }),
  };
}

function versionView(head: VersionHead, read: readonly ReadVersion[]): VersionView {
  const { id, firstSeenAt, lastSeenAt, words, statedDate } = head;
  const own = read.find((each) => each.head.id === id);
  return {
    id,
    firstSeenAt,
    lastSeenAt,
    words,
    statedDate,
    ...(own === undefined ? {} : { uses: usesOf(own.summary.grid) }),
  };
}

/** One service: how it is watched, what was told, and what its policies say today. Null for an unknown service. */
export async function getApp(ports: Ports, serviceId: string): Promise<AppView | null> {
  const { services, checking } = await getOverview(ports);
  const service = services.find((each) => each.serviceId === serviceId);
  if (service === undefined) return null;
  const view = await loadWatchView(ports);
  const alerts = view.alerts.filter(({ termsId }) => termsId.startsWith(`${serviceId}/`));
  const known = ports.catalog.services.find(({ id }) => id === serviceId);
  const watched = view.watched.filter((terms) => terms.serviceId === serviceId);
  const terms = watched.length > 0 || known === undefined ? watched : termsOfService(known, view.settings.region);
  return {
    now: view.now.toISOString(),
    checking,
    service,
    alerts: await alertViews(ports, view, alerts),
    documents: await Promise.all(terms.map((each) => documentView(ports, view, each))),
  };
}
