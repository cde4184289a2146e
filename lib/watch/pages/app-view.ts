import type { Ports } from '../ports.ts';
import type { VersionHead } from '../types.ts';
import type { AppDocument, AppView, VersionView } from '../views.ts';
import { termsOfService, type WatchedTerms } from '../watched-terms.ts';
import { alertViews } from './alert-view.ts';
import { summaryOf, usesOf } from './app-summary.ts';
import { getOverview } from './overview.ts';
import { termsView } from './terms-view.ts';
import { loadWatchView, type WatchView } from './watch-view.ts';

/** Fewer versions show a step, not a drift. */
const DRIFT_FROM_VERSIONS = 3;
/** Older versions than these are listed without their uses: each costs a read of its whole text. */
const DRIFT_VERSIONS = 8;

async function documentView(ports: Ports, view: WatchView, watched: WatchedTerms): Promise<AppDocument> {
  const heads = await ports.store.versionHeads(watched.termsId);
  const stableId = view.states.get(watched.termsId)?.stableVersionId ?? null;
  const stable = heads.find(({ id }) => id === stableId) ?? null;
  const summary = stable === null ? null : await summaryOf(ports, stable);
  const told = heads.filter(({ id, toldAs }) => toldAs === id).toReversed();
  return {
    terms: await termsView(ports, view, watched),
    versions: await versionViews(ports, told),
    text:
      stable === null || summary === null
        ? null
        : {
            firstSeenAt: stable.firstSeenAt,
            lastSeenAt: stable.lastSeenAt,
            statedDate: stable.statedDate,
            language: summary.language,
          },
    grid: summary?.grid ?? [],
    promises: summary?.promises ?? [],
  };
}

async function versionViews(ports: Ports, newestFirst: readonly VersionHead[]): Promise<VersionView[]> {
  const views: VersionView[] = [];
  for (const [index, head] of newestFirst.entries()) {
    const { id, firstSeenAt, lastSeenAt, words, statedDate } = head;
    const counts = newestFirst.length >= DRIFT_FROM_VERSIONS && index < DRIFT_VERSIONS;
    const summary = counts ? await summaryOf(ports, head) : null;
    views.push({
      id,
      firstSeenAt,
      lastSeenAt,
      words,
      statedDate,
      ...(summary === null ? {} : { uses: usesOf(summary.grid) }),
    });
  }
  return views;
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
