import type { Severity } from '../../explain/vocabulary.ts';
import type { Result } from '../../result.ts';
import type { Ports, StoreFailure } from '../ports.ts';
import { daysUntil } from '../times.ts';
import type { Alert } from '../types.ts';
import type { AlertView } from '../views.ts';
import { describeTerms, loadWatchView, typeNameOf, type WatchView } from './watch-view.ts';

const WEIGHT: Record<Severity, number> = { none: 0, low: 1, medium: 2, high: 3, critical: 4 };

/** An alert with what the pages show beside it. */
export async function alertView(ports: Ports, view: WatchView, alert: Alert): Promise<AlertView> {
  const watched = describeTerms(ports, view.settings, alert.termsId);
  const heads = await ports.store.versionHeads(alert.termsId);
  const to = heads.find(({ id }) => id === alert.toVersionId);
  const { declaration } = watched;
  return {
    ...alert,
    serviceId: watched.serviceId,
    serviceName: watched.serviceName,
    monogram: watched.monogram,
    typeName: typeNameOf(watched.type),
    region: declaration.region,
    language: declaration.language,
    sourceUrl: declaration.sourceDocuments[0]?.url ?? '',
    daysLeft: alert.effectiveOn === null ? null : daysUntil(alert.effectiveOn, view.now),
    publishedOn: (to?.firstSeenAt ?? alert.createdAt).slice(0, 10),
  };
}

/** Unread first and heaviest first among them, then the read ones; the newest first where all else is equal. */
export function inReadingOrder(alerts: readonly Alert[]): Alert[] {
  return alerts.toSorted((a, b) => {
    const unread = Number(b.readAt === null) - Number(a.readAt === null);
    const weight = a.readAt === null ? WEIGHT[b.severity] - WEIGHT[a.severity] : 0;
    return unread || weight || b.createdAt.localeCompare(a.createdAt);
  });
}

export async function alertViews(ports: Ports, view: WatchView, alerts: readonly Alert[]): Promise<AlertView[]> {
  return Promise.all(inReadingOrder(alerts).map((alert) => alertView(ports, view, alert)));
}

export async function getAlert(ports: Ports, alertId: string): Promise<AlertView | null> {
  const alert = await ports.store.alert(alertId);
  return alert === null ? null : alertView(ports, await loadWatchView(ports), alert);
}

/** Marks an alert as read or unread; its notification goes, and the badge counts anew. */
export async function markAlertRead(ports: Ports, alertId: string, read: boolean): Promise<Result<null, StoreFailure>> {
  const marked = await ports.store.markAlerts([alertId], { readAt: read ? ports.clock.now().toISOString() : null });
  if (!marked.ok) return marked;
  if (read) await ports.notifier.clear(alertId);
  const alerts = await ports.store.alerts();
  await ports.notifier.setBadge(alerts.filter(({ readAt }) => readAt === null).length);
  ports.announce();
  return marked;
}
