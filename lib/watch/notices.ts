import type { Severity } from '../explain/vocabulary.ts';
import { t } from '../locale/format.ts';
import { failureText } from './failure-text.ts';
import { hashId } from './ids.ts';
import type { Notice, Ports } from './ports.ts';
import type { Settings } from './settings.ts';
import { DAY_MS, dayOf, daysUntil, elapsedMs, sayDay } from './times.ts';
import type { Alert, TermsState } from './types.ts';
import type { WatchedTerms } from './watched-terms.ts';

/** A failure this long is told once; shorter ones are everybody's bad day. */
export const FAILING_AFTER_DAYS = 7;
/** A reminder sooner after the alert than this would only say it twice. */
const REMIND_NOT_BEFORE_DAYS = 2;

const WEIGHT: Record<Severity, number> = { none: 0, low: 1, medium: 2, high: 3, critical: 4 };

/** Where a click on a notification leads. */
export type NoticeTarget = { page: 'alert'; alertId: string } | { page: 'alerts' } | { page: 'trust' };

/** The target of a notification by its id. */
export function targetOfNotice(id: string): NoticeTarget {
  const [kind, rest] = id.split(':', 2);
  if (rest === undefined) return { page: 'alert', alertId: id };
  if (kind === 'remind') return { page: 'alert', alertId: rest };
  return kind === 'digest' ? { page: 'alerts' } : { page: 'trust' };
}

/** True in the hours in which the person wants no notification. A span over midnight (22 to 7) is meant as written. */
export function isQuietHour(quietHours: Settings['quietHours'], now: Date, offsetMinutes: number): boolean {
  if (quietHours === null || quietHours.from === quietHours.to) return false;
  const hour = new Date(now.getTime() + offsetMinutes * 60_000).getUTCHours();
  const { from, to } = quietHours;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** True for alerts that are worth a notification under these settings. */
export function mayNotify(
  { severity }: Pick<Alert, 'severity'>,
  { notifyFrom }: Pick<Settings, 'notifyFrom'>,
): boolean {
  return notifyFrom !== 'never' && WEIGHT[severity] >= WEIGHT[notifyFrom];
}

/**
 * True on the days on which an alert is to be remembered: within the person's days before it takes effect. An alert that came
 * within those days already is remembered on the last day only, and not at all where that would follow on its heels.
 */
export function isReminderDue(alert: Alert, remindDaysBefore: number | null, now: Date): boolean {
  if (remindDaysBefore === null || alert.effectiveOn === null || alert.remindedAt !== null) return false;
  const left = daysUntil(alert.effectiveOn, now);
  if (left < 0 || left > remindDaysBefore) return false;
  if (elapsedMs(alert.createdAt, now) < REMIND_NOT_BEFORE_DAYS * DAY_MS) return false;
  const leftAtFirst = daysUntil(alert.effectiveOn, new Date(alert.createdAt));
  return leftAtFirst > remindDaysBefore || left <= 1;
}

function nameOf(watched: ReadonlyMap<string, WatchedTerms>, termsId: string): string {
  return watched.get(termsId)?.serviceName ?? termsId.split('/')[0] ?? termsId;
}

type Names = ReadonlyMap<string, WatchedTerms>;

function noticeOfAlerts(alerts: readonly Alert[], names: Names): Notice | null {
  const [first, ...more] = alerts;
  if (first === undefined) return null;
  if (more.length === 0) {
    return { id: first.id, title: nameOf(names, first.termsId), message: first.headline };
  }
  const services = [...new Set(alerts.map(({ termsId }) => nameOf(names, termsId)))];
  return {
    id: `digest:${hashId(...alerts.map(({ id }) => id).toSorted())}`,
    title: t('watch.digest_title', { n: alerts.length }),
    message: services.join(', '),
  };
}

function noticeOfReminder(alert: Alert, names: Names, now: Date): Notice {
  const day = alert.effectiveOn ?? dayOf(now);
  return {
    id: `remind:${alert.id}`,
    title: t('watch.remind_title', { service: nameOf(names, alert.termsId), n: daysUntil(day, now) }),
    message: t('watch.remind_message', { date: sayDay(day), headline: alert.headline }),
  };
}

function noticeOfStates(
  kind: 'failing' | 'ended' | 'doubt',
  states: readonly TermsState[],
  names: Names,
): Notice | null {
  const [first, ...more] = states;
  if (first === undefined) return null;
  const services = [...new Set(states.map(({ termsId }) => nameOf(names, termsId)))].join(', ');
  const id = `${kind}:${hashId(...states.map(({ termsId }) => termsId).toSorted())}`;
  if (kind === 'ended')
    return { id, title: t('watch.ended_title', { service: services }), message: t('watch.ended_message') };
  if (kind === 'doubt')
    return { id, title: t('watch.doubt_title', { service: services }), message: t('watch.doubt_message') };
  const watched = names.get(first.termsId);
  const message =
    more.length === 0 && first.failure && watched
      ? failureText(first.failure.code, watched)
      : t('watch.failing_message');
  return { id, title: t('watch.failing_title', { service: services }), message };
}

/** Shows a notice unless it is on the screen already: a process that died after showing it repeats this step. */
async function show(ports: Ports, notice: Notice | null, onScreen: readonly string[]): Promise<void> {
  if (notice !== null && !onScreen.includes(notice.id)) await ports.notifier.show(notice);
}

async function tellAlerts(
  ports: Ports,
  alerts: readonly Alert[],
  settings: Settings,
  names: Names,
  onScreen: string[],
) {
  const now = ports.clock.now();
  const waiting = alerts.filter(
    (alert) => alert.readAt === null && (alert.notifiedAt ?? null) === null && mayNotify(alert, settings),
  );
  if (waiting.length > 0) {
    await show(ports, noticeOfAlerts(waiting, names), onScreen);
    await ports.store.markAlerts(
      waiting.map(({ id }) => id),
      { notifiedAt: now.toISOString() },
    );
  }
  const due = alerts.filter(
    (alert) => mayNotify(alert, settings) && isReminderDue(alert, settings.remindDaysBefore, now),
  );
  for (const alert of due) {
    await show(ports, noticeOfReminder(alert, names, now), onScreen);
    await ports.store.markAlerts([alert.id], { remindedAt: now.toISOString() });
  }
}

async function tellStates(
  ports: Ports,
  states: readonly TermsState[],
  settings: Settings,
  names: Names,
  onScreen: string[],
) {
  const now = ports.clock.now();
  const isSilent = settings.notifyFrom === 'never';
  const at = now.toISOString();
  const tell = async (
    kind: 'failing' | 'ended' | 'doubt',
    found: TermsState[],
    mark: (s: TermsState) => TermsState,
  ) => {
    if (found.length === 0) return;
    if (!isSilent) await show(ports, noticeOfStates(kind, found, names), onScreen);
    for (const { termsId } of found) await ports.store.modifyState(termsId, mark);
  };
  const lasting = states.filter(
    ({ failure }) =>
      failure !== null && failure.toldAt === null && elapsedMs(failure.since, now) >= FAILING_AFTER_DAYS * DAY_MS,
  );
  await tell('failing', lasting, (s) => (s.failure ? { ...s, failure: { ...s.failure, toldAt: at } } : s));
  await tell(
    'ended',
    states.filter(({ endedFailure }) => endedFailure !== null),
    (s) => ({ ...s, endedFailure: null }),
  );
  await tell(
    'doubt',
    states.filter(({ doubt }) => doubt !== null && doubt.toldAt === null),
    (s) => (s.doubt ? { ...s, doubt: { ...s.doubt, toldAt: at } } : s),
  );
}

/**
 * Brings badge and notifications in line with what is stored: both are derived, never remembered elsewhere. In quiet hours all
 * notifications wait; what has been read leaves the screen.
 */
export async function tellWhatIsNew(ports: Ports, watched: readonly WatchedTerms[]): Promise<void> {
  const settings = await ports.settings.read();
  const alerts = await ports.store.alerts();
  await ports.notifier.setBadge(alerts.filter(({ readAt }) => readAt === null).length);
  const onScreen = await ports.notifier.shown();
  for (const { id } of alerts.filter((alert) => alert.readAt !== null && onScreen.includes(alert.id))) {
    await ports.notifier.clear(id);
  }
  const now = ports.clock.now();
  if (isQuietHour(settings.quietHours, now, ports.clock.offsetMinutes(now))) return;
  const names = new Map(watched.map((terms) => [terms.termsId, terms]));
  await tellAlerts(ports, alerts, settings, names, onScreen);
  const states = (await ports.store.states()).filter(({ termsId }) => names.has(termsId));
  await tellStates(ports, states, settings, names, onScreen);
}
