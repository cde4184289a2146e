import { summarisePolicy } from '../../explain/summary.ts';
import type { Ports } from '../ports.ts';
import type { AppView, VersionView } from '../views.ts';
import { termsOfService, type WatchedTerms } from '../watched-terms.ts';
import { alertViews } from './alert-view.ts';
import { getOverview } from './overview.ts';
import { termsView } from './terms-view.ts';
import { loadWatchView, type WatchView } from './watch-view.ts';

async function documentView(
  ports: Ports,
  view: WatchView,
  watched: WatchedTerms,
): Promise<AppView['documents'][number]> {
  const heads = await ports.store.versionHeads(watched.termsId);
  const stableId = view.states.get(watched.termsId)?.stableVersionId ?? null;
  const stable = stableId === null ? null : await ports.store.version(stableId);
  const summary = stable === null ? { grid: [], promises: [] } : summarisePolicy(stable.text);
  const versions: VersionView[] = heads
    .filter(({ id, toldAs }) => toldAs === id)
    .map(({ id, firstSeenAt, lastSeenAt, words, statedDate }) => ({ id, firstSeenAt, lastSeenAt, words, statedDate }))
    .toReversed();
  return { terms: await termsView(ports, view, watched), versions, ...summary };
}

/** One service: how it is watched, what was told, and what its policies say today. Null for an unknown service. */
export async function getApp(ports: Ports, serviceId: string): Promise<AppView | null> {
  const { services } = await getOverview(ports);
  const service = services.find((each) => each.serviceId === serviceId);
  if (service === undefined) return null;
  const view = await loadWatchView(ports);
  const alerts = view.alerts.filter(({ termsId }) => termsId.startsWith(`${serviceId}/`));
  const known = ports.catalog.services.find(({ id }) => id === serviceId);
  const watched = view.watched.filter((terms) => terms.serviceId === serviceId);
  const terms = watched.length > 0 || known === undefined ? watched : termsOfService(known, view.settings.region);
  return {
    service,
    alerts: await alertViews(ports, view, alerts),
    documents: await Promise.all(terms.map((each) => documentView(ports, view, each))),
  };
}
