import { innerText } from 'domutils';
import { parseDocument } from 'htmlparser2';
import * as z from 'zod/mini';
import type { Ports } from '../ports.ts';
import { elapsedMs, MINUTE_MS } from '../times.ts';
import type { RequestLogEntry } from '../types.ts';
import type { StatusView } from '../views.ts';
import { originOf } from '../watched-terms.ts';

/** A status younger than this is shown as it is, unless a fresh one is asked for. */
const FRESH_MS = 15 * MINUTE_MS;
const MAX_DESCRIPTION_CHARS = 200;
const MAX_PAGE_CHARS = 500_000;

/** The part of a Statuspage summary (https://metastatuspage.com/api) that is read. Anything else in it is passed over. */
const Summary = z.object({
  status: z.object({ indicator: z.string(), description: z.string() }),
  scheduled_maintenances: z.optional(z.array(z.object({ status: z.string() }))),
});

const LEVELS: Record<string, StatusView['level']> = {
  none: 'operational',
  minor: 'degraded',
  major: 'partial_outage',
  critical: 'major_outage',
  maintenance: 'maintenance',
};

/** Reads a Statuspage summary. What does not look like one is `unknown`, never "fine". */
export function readStatus(json: string): Pick<StatusView, 'level' | 'description'> {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return { level: 'unknown', description: '' };
  }
  const summary = Summary.safeParse(raw);
  if (!summary.success) return { level: 'unknown', description: '' };
  const { status, scheduled_maintenances: planned = [] } = summary.data;
  const level = LEVELS[status.indicator] ?? 'unknown';
  const inMaintenance = level === 'operational' && planned.some((each) => each.status === 'in_progress');
  return {
    level: inMaintenance ? 'maintenance' : level,
    description: status.description.slice(0, MAX_DESCRIPTION_CHARS),
  };
}

/** Reads a status page that is made for eyes. Words of trouble win; a page with neither is `unknown`. */
export function readStatusWords(
  html: string,
  words: { up: string; down: string[] },
): Pick<StatusView, 'level' | 'description'> {
  const { children } = parseDocument(html.slice(0, MAX_PAGE_CHARS));
  const shown = innerText(children).replace(/\s+/g, ' ').toLowerCase();
  const trouble = words.down.find((each) => shown.includes(each.toLowerCase()));
  if (trouble !== undefined) return { level: 'degraded', description: trouble };
  return shown.includes(words.up.toLowerCase())
    ? { level: 'operational', description: words.up }
    : { level: 'unknown', description: '' };
}

/** Whether a service works now, by its own status page. Asked only when a person asks, and never without the host's permission. */
export async function getStatus(ports: Ports, serviceId: string, fresh: boolean): Promise<StatusView> {
  const { status } = ports.catalog.services.find(({ id }) => id === serviceId) ?? {};
  const pageUrl = status?.page ?? null;
  const without = (level: StatusView['level']): StatusView => ({
    serviceId,
    level,
    description: '',
    checkedAt: null,
    pageUrl,
  });
  const url = status?.api ?? (status?.words === undefined ? undefined : status.page);
  if (status === undefined || url === undefined) return without('no_page');
  const now = ports.clock.now();
  const last = (await ports.store.statuses()).find((each) => each.serviceId === serviceId);
  const isYoung = last?.checkedAt != null && elapsedMs(last.checkedAt, now) < FRESH_MS;
  if (last !== undefined && isYoung && !fresh) return last;
  if (!(await ports.permissions.has([originOf(url)]))) return without('not_allowed');
  const fetched = await ports.fetch({ url, accept: status.api === undefined ? 'page' : 'json', language: 'en' });
  const at = now.toISOString();
  const body = fetched.ok && fetched.value.kind === 'page' ? fetched.value.snapshot.html : '';
  const read =
    status.api === undefined && status.words !== undefined ? readStatusWords(body, status.words) : readStatus(body);
  const entry: RequestLogEntry = {
    at,
    url,
    status: fetched.ok ? fetched.value.status : (fetched.failure.status ?? null),
    outcome: fetched.ok ? 'status_page' : 'failed',
    bytes: fetched.ok ? fetched.value.bytes : 0,
    failure: fetched.ok ? null : fetched.failure.code,
  };
  const view: StatusView = { serviceId, ...read, checkedAt: at, pageUrl };
  await ports.store.commit({ requests: [entry] });
  await ports.store.saveStatus(view);
  return view;
}
