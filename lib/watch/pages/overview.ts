import { guideById } from '../../catalog/guides.ts';
import { type MessageKey, t } from '../../locale/format.ts';
import type { Ports, Recovery } from '../ports.ts';
import { DAY_MS, elapsedMs, sayDay } from '../times.ts';
import type { MovePlan, Overview, ServiceView, TermsView } from '../views.ts';
import { termsOfService } from '../watched-terms.ts';
import { alertViews } from './alert-view.ts';
import { termsView } from './terms-view.ts';
import { describeTerms, loadWatchView, serviceList, typeNameOf, type WatchView } from './watch-view.ts';

const LATELY_MS = 30 * DAY_MS;

/** Coverage that a person can do something about. */
const NEEDS_HELP: TermsView['coverage'][] = ['failing', 'no_permission', 'needs_tab', 'may_be_wrong_page', 'moved'];

async function serviceViews(ports: Ports, view: WatchView): Promise<ServiceView[]> {
  const unread = view.alerts.filter(({ readAt }) => readAt === null);
  return Promise.all(
    serviceList(ports, view.settings).map(async ({ service, ...known }) => {
      const watched = view.watched.filter(({ serviceId }) => serviceId === known.serviceId);
      const terms = watched.length > 0 || service === null ? watched : termsOfService(service, view.settings.region);
      return {
        ...known,
        watched: watched.length > 0,
        terms: await Promise.all(terms.map((each) => termsView(ports, view, each))),
        unread: unread.filter(({ termsId }) => termsId.startsWith(`${known.serviceId}/`)).length,
      };
    }),
  );
}

/** How far a move has come, for the list of moves under way. */
export function moveProgress(plan: MovePlan): Overview['moves'][number] {
  const guide = guideById(plan.guideId);
  const toGo = plan.groups.filter(({ state }) => state === 'not_asked' || state === 'asked');
  return {
    guideId: plan.guideId,
    title: guide?.title ?? plan.guideId,
    done: guide ? guide.steps.filter(({ id }) => plan.doneSteps.includes(id)).length : plan.doneSteps.length,
    total: guide?.steps.length ?? plan.doneSteps.length,
    groupsToGo: toGo.filter(({ kind }) => kind === 'group').length,
    peopleToGo: toGo.filter(({ kind }) => kind === 'person').length,
  };
}

const RECOVERIES = {
  restored_from_copy: 'watch.restored',
  started_anew: 'watch.started_anew',
  records_dropped: 'watch.records_dropped',
} as const satisfies Record<Recovery['kind'], MessageKey>;

async function messageOf(ports: Ports): Promise<string | null> {
  const { storageFailure } = ports.flight;
  if (storageFailure !== null)
    return t(storageFailure === 'storage_full' ? 'watch.storage_full' : 'watch.storage_failed');
  const recovery = await ports.store.recovery();
  if (recovery === null) return null;
  return t(RECOVERIES[recovery.kind], { date: sayDay(recovery.at) });
}

/** Everything that the popup and the dashboard's first page show. */
export async function getOverview(ports: Ports): Promise<Overview> {
  const view = await loadWatchView(ports);
  const services = await serviceViews(ports, view);
  const watched = services.filter((service) => service.watched).flatMap(({ terms }) => terms);
  const reads = watched.flatMap(({ lastGoodReadAt }) => lastGoodReadAt ?? []).toSorted();
  const today = view.now.toISOString().slice(0, 10);
  const { progress } = ports.flight;
  const plans = await ports.store.movePlans();
  const heldBack = (await ports.store.holdBacks()).filter(({ at }) => elapsedMs(at, view.now) < LATELY_MS);
  return {
    now: view.now.toISOString(),
    firstRunDone: view.settings.firstRunDone,
    services,
    alerts: await alertViews(ports, view, view.alerts),
    checking: progress && { ...progress, current: currentInWords(ports, view, progress.current) },
    documents: {
      watched: watched.filter(({ coverage }) => coverage !== 'closed').length,
      readToday: reads.filter((at) => at.startsWith(today)).length,
      needHelp: watched.filter(({ coverage }) => NEEDS_HELP.includes(coverage)).length,
    },
    lastGoodReadAt: reads.at(-1) ?? null,
    moves: plans.map(moveProgress),
    message: await messageOf(ports),
    heldBackLately: heldBack.reduce((sum, { count }) => sum + count, 0),
  };
}

function currentInWords(ports: Ports, view: WatchView, termsId: string | null): string | null {
  if (termsId === null) return null;
  const { serviceName, type } = describeTerms(ports, view.settings, termsId);
  return `${serviceName}, ${typeNameOf(type).toLowerCase()}`;
}
