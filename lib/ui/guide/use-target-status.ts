import { useEffect, useState } from 'preact/hooks';
import { serviceById, statusSource } from '../../catalog/catalog.ts';
import { t } from '../../locale/format.ts';
import type { StatusView } from '../../watch/views.ts';
import { useAnnounce } from '../announcer.tsx';
import { useAction } from '../use-action.ts';
import { useHosts } from '../use-hosts.ts';
import { useRequest } from '../use-request.ts';

const MINUTE_MS = 60_000;
/** An outage lasts hours, seldom a day: older news says nothing about today. */
const TODAY_MINUTES = 24 * 60;

const TROUBLE: readonly StatusView['level'][] = ['degraded', 'partial_outage', 'major_outage', 'maintenance'];

export interface TargetStatus {
  name: string;
  /** The page that is asked; null where none can be read by machine. */
  host: string | null;
  /** The page for a person to look at, if there is one. */
  pageUrl: string | null;
  /** The last answer; null where nobody has asked. */
  last: (StatusView & { checkedAt: string }) | null;
  /** How old the last answer is, in whole minutes. */
  ageMinutes: number;
  /** Whether the app had trouble by an answer that is still worth something. */
  isInTrouble: boolean;
  /** Why there is no answer to the last question. */
  failed: StatusView | null;
  /** The person said no to the browser's question. */
  denied: boolean;
  asking: boolean;
  /** Must be called straight from a click: the browser may have to ask for the host. */
  ask: () => Promise<void>;
}

/** The time, anew each minute, so that ages do not grow old on an open page. */
function useMinutes(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** "Signal: major outage": what a status comes to, in a few words. */
export function statusTitle(name: string, level: StatusView['level']): string {
  return level === 'not_allowed' || level === 'no_page' ? name : t(`ui.status.${level}`, { name });
}

/** Whether the app one moves to works, as far as its status page says so. Nothing is asked before `ask` is called. */
export function useTargetStatus(serviceId: string): TargetStatus {
  const service = serviceById(serviceId);
  const name = service?.name ?? serviceId;
  const source = service?.status === undefined ? null : statusSource(service.status);
  const host = source === null ? null : new URL(source).host;
  const { answer, replace } = useRequest('getStatus', { serviceId, fresh: false });
  const hosts = useHosts();
  const request = useAction('getStatus');
  const announce = useAnnounce();
  const [failed, setFailed] = useState<StatusView | null>(null);
  const now = useMinutes();

  const ask = async () => {
    if (host === null) return;
    if (!(await hosts.ask([host]))) return;
    const fresh = await request.run({ serviceId, fresh: true });
    if (fresh === null) return;
    const isAnswer = fresh.value.failure === undefined && fresh.value.checkedAt !== null;
    setFailed(isAnswer ? null : fresh.value);
    if (isAnswer) replace(fresh.value);
    announce(isAnswer ? statusTitle(name, fresh.value.level) : t('ui.status.notAsked', { name }));
  };

  const view = answer.state === 'ready' ? answer.value : null;
  const last = view?.checkedAt == null ? null : { ...view, checkedAt: view.checkedAt };
  const ageMinutes = last === null ? 0 : Math.max(0, Math.floor((now - Date.parse(last.checkedAt)) / MINUTE_MS));
  return {
    name,
    host,
    pageUrl: service?.status?.page ?? null,
    last,
    ageMinutes,
    isInTrouble: last !== null && TROUBLE.includes(last.level) && ageMinutes < TODAY_MINUTES,
    failed,
    denied: hosts.denied,
    asking: hosts.asking || request.busy,
    ask,
  };
}
