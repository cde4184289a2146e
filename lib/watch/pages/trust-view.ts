import type { Ports } from '../ports.ts';
import type { HoldBackReason } from '../types.ts';
import type { TrustView } from '../views.ts';
import { termsView } from './terms-view.ts';
import { describeTerms, loadWatchView } from './watch-view.ts';

/** Lines of the ledger and of the request log that one page shows. */
const RECENT_HOLD_BACKS = 60;
const SHOWN_REQUESTS = 200;

/** What speaks for and against trusting the silence: coverage, what was held back and why, every request made. */
export async function getTrust(ports: Ports): Promise<TrustView> {
  const view = await loadWatchView(ports);
  const holdBacks = await ports.store.holdBacks();
  const counts = new Map<HoldBackReason, number>();
  for (const { reason, count } of holdBacks) counts.set(reason, (counts.get(reason) ?? 0) + count);
  const requests = await ports.store.requests(SHOWN_REQUESTS);
  return {
    now: view.now.toISOString(),
    terms: await Promise.all(view.watched.map((watched) => termsView(ports, view, watched))),
    heldBack: [...counts].map(([reason, count]) => ({ reason, count })).toSorted((a, b) => b.count - a.count),
    shown: view.alerts.length,
    recent: holdBacks.slice(0, RECENT_HOLD_BACKS).map((entry) => ({
      ...entry,
      serviceName: describeTerms(ports, view.settings, entry.termsId).serviceName,
    })),
    requests: requests.entries,
    requestCount: requests.total,
    hostCount: requests.hosts,
  };
}
