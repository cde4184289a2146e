import { findAll, innerText } from 'domutils';
import { parseDocument } from 'htmlparser2';
import * as z from 'zod/mini';
import { statusSource } from '../../catalog/services.ts';
import type { Ports } from '../ports.ts';
import type { RequestLogEntry } from '../types.ts';
import type { StatusView } from '../views.ts';
import { originOf } from '../watched-terms.ts';

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

/** How bad it is, where a page made for eyes uses the words that status pages have for it. */
const SCALE: readonly [words: string, level: StatusView['level']][] = [
  ['major outage', 'major_outage'],
  ['partial outage', 'partial_outage'],
];

const BLOCKS = /^(?:p|li|td|h[1-6]|div|section|article|main|body)$/;

function shownText(nodes: ReturnType<typeof parseDocument>['children']): string {
  return innerText(nodes).replace(/\s+/g, ' ').trim();
}

/** The sentence with these words, from the smallest block that has them: what a person would find on the page. */
function sentenceWith(nodes: ReturnType<typeof parseDocument>['children'], words: string): string {
  const has = (text: string) => text.toLowerCase().includes(words.toLowerCase());
  const blocks = findAll((element) => BLOCKS.test(element.name) && has(shownText(element.children)), nodes);
  const text = shownText(blocks.at(-1)?.children ?? nodes);
  const sentence = text.split(/(?<=[.!])\s/).find(has) ?? words;
  return sentence.slice(0, MAX_DESCRIPTION_CHARS);
}

/** Reads a status page that is made for eyes. Words of trouble win; a page with neither is `unknown`. */
export function readStatusWords(
  html: string,
  words: { up: string; down: string[] },
): Pick<StatusView, 'level' | 'description'> {
  const { children } = parseDocument(html.slice(0, MAX_PAGE_CHARS));
  const lower = shownText(children).toLowerCase();
  const trouble = words.down.find((each) => lower.includes(each.toLowerCase()));
  if (trouble !== undefined) {
    const level = SCALE.find(([each]) => lower.includes(each))?.[1] ?? 'degraded';
    return { level, description: sentenceWith(children, trouble) };
  }
  return lower.includes(words.up.toLowerCase())
    ? { level: 'operational', description: words.up }
    : { level: 'unknown', description: '' };
}

/**
 * Whether a service works, by its own status page. `fresh` asks the page now, which a person must have wanted, and never without the
 * host's permission. Otherwise it is the last answer, however old, and nobody is asked; `checkedAt` is null where there is none.
 * A page that did not answer leaves the last answer in place.
 */
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
  const url = status === undefined ? null : statusSource(status);
  if (status === undefined || url === null) return without('no_page');
  const last = (await ports.store.statuses()).find((each) => each.serviceId === serviceId);
  if (!fresh) return last ?? without('unknown');
  if (!(await ports.permissions.has([originOf(url)]))) return without('not_allowed');
  const fetched = await ports.fetch({ url, accept: status.api === undefined ? 'page' : 'json', language: 'en' });
  const at = ports.clock.now().toISOString();
  const entry: RequestLogEntry = {
    at,
    url,
    status: fetched.ok ? fetched.value.status : (fetched.failure.status ?? null),
    outcome: fetched.ok ? 'status_page' : 'failed',
    bytes: fetched.ok ? fetched.value.bytes : 0,
    failure: fetched.ok ? null : fetched.failure.code,
  };
  await ports.store.commit({ requests: [entry] });
  if (!fetched.ok) return { ...without('unknown'), checkedAt: at, failure: fetched.failure.code };
  const body = fetched.value.kind === 'page' ? fetched.value.snapshot.html : '';
  const read =
    status.api === undefined && status.words !== undefined ? readStatusWords(body, status.words) : readStatus(body);
  const view: StatusView = { serviceId, ...read, checkedAt: at, pageUrl };
  await ports.store.saveStatus(view);
  ports.announce();
  return view;
}

/** The hosts of all status pages that can be asked, whether they were allowed or not. */
export function statusOrigins(ports: Ports): string[] {
  return ports.catalog.services.flatMap(({ status }) => {
    const url = status === undefined ? null : statusSource(status);
    return url === null ? [] : [originOf(url)];
  });
}
