import type { RecordEntry } from '../../catalog/schema.ts';
import type { Direction, Severity } from '../../explain/vocabulary.ts';
import { t } from '../../locale/format.ts';
import type { AppView } from '../../watch/views.ts';
import { formatNumber } from '../dates.ts';
import { hrefTo } from '../router.ts';
import { timeOf } from './app-times.ts';

/** What an entry is, as its shape says it in the picture and its word in the list. */
export type EventKind =
  | 'version'
  | 'worse'
  | 'better'
  | 'different'
  | 'policy_change'
  | 'ruling'
  | 'promise'
  | 'promise_broken'
  | 'promise_kept'
  | 'outage'
  | 'company';
export type Lane = 'version' | 'alert' | 'record';

export interface TimelineEvent {
  id: string;
  lane: Lane;
  kind: EventKind;
  /** A year, a month or a day. */
  date: string;
  at: number;
  text: string;
  /** The alert in the dashboard, or null. */
  href: string | null;
  /** The page that the entry rests on; null for what the extension itself read. */
  source: { url: string; verifiedOn: string; reread: boolean } | null;
  certain: boolean;
  severity: Severity;
  /** The company's own words, where the entry is a statement. */
  quote: string | null;
}

const KINDS: Record<RecordEntry['kind'], EventKind> = {
  policy_change: 'policy_change',
  decision: 'ruling',
  fine: 'ruling',
  promise: 'promise',
  promise_broken: 'promise_broken',
  promise_kept: 'promise_kept',
  outage: 'outage',
  incident: 'outage',
  ownership: 'company',
  statement: 'company',
  feature: 'company',
};
const DIRECTIONS: Record<Direction, EventKind> = {
  worse: 'worse',
  better: 'better',
  neutral: 'different',
  unclear: 'different',
};

/** What the list can be narrowed to, with the kinds that each shows. */
export const FILTERS = [
  { id: 'all', kinds: null },
  { id: 'texts', kinds: ['version', 'worse', 'better', 'different', 'policy_change'] },
  { id: 'promises', kinds: ['promise', 'promise_broken', 'promise_kept'] },
  { id: 'rulings', kinds: ['ruling'] },
  { id: 'outages', kinds: ['outage'] },
  { id: 'company', kinds: ['company'] },
] as const satisfies readonly { id: string; kinds: readonly EventKind[] | null }[];
export type FilterId = (typeof FILTERS)[number]['id'];

export function passes({ kind }: Pick<TimelineEvent, 'kind'>, filter: FilterId): boolean {
  const kinds: readonly EventKind[] | null = FILTERS.find(({ id }) => id === filter)?.kinds ?? null;
  return kinds === null || kinds.includes(kind);
}

function recordEvent(entry: RecordEntry): TimelineEvent {
  return {
    id: `record ${entry.id}`,
    lane: 'record',
    kind: KINDS[entry.kind],
    date: entry.date,
    at: timeOf(entry.date),
    text: entry.text,
    href: null,
    source: { url: entry.source, verifiedOn: entry.verifiedOn, reread: entry.sourceRead !== false },
    certain: entry.certainty === 'certain',
    severity: 'none',
    quote: entry.quote ?? null,
  };
}

/** Everything with a date about one app, newest first: its track record, the reader's own alerts, and the versions kept here. */
export function timelineOf(
  app: Pick<AppView, 'alerts' | 'documents'>,
  record: readonly RecordEntry[],
): TimelineEvent[] {
  const own = { source: null, certain: true, quote: null };
  const alerts = app.alerts.map((alert): TimelineEvent => {
    const date = alert.publishedOn.slice(0, 10);
    return {
      ...own,
      id: `alert ${alert.id}`,
      lane: 'alert',
      kind: DIRECTIONS[alert.direction],
      date,
      at: timeOf(date),
      text: alert.headline,
      href: hrefTo('alert', alert.id),
      severity: alert.severity,
    };
  });
  const versions = app.documents.flatMap(({ terms, versions: kept }) =>
    kept.map(({ id, words, statedDate, firstSeenAt }, index): TimelineEvent => {
      const date = statedDate ?? firstSeenAt.slice(0, 10);
      const first = index === kept.length - 1;
      return {
        ...own,
        id: `version ${id}`,
        lane: 'version',
        kind: 'version',
        date,
        at: timeOf(date),
        text: t(first ? 'ui.app.firstVersion' : 'ui.app.newVersion', {
          name: terms.typeName,
          words: formatNumber(words),
        }),
        href: null,
        severity: 'none',
      };
    }),
  );
  return [...record.map(recordEvent), ...alerts, ...versions].toSorted((a, b) => b.at - a.at);
}
