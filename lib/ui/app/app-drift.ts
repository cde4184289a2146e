import { t } from '../../locale/format.ts';
import type { AppDocument, VersionView } from '../../watch/views.ts';
import { COLUMNS, type ColumnId } from './app-grid.ts';
import { timeOf } from './app-times.ts';

/** One line of the drift: a number for each version, oldest first. Lines of one scale share their height. */
export interface DriftLine {
  id: 'words' | ColumnId;
  name: string;
  values: number[];
  /** The top of its scale. */
  top: number;
}

export interface Drift {
  /** ISO days, oldest first, ascending. */
  days: string[];
  times: number[];
  lines: DriftLine[];
}

/** Fewer show a step, not a drift. */
const LEAST_VERSIONS = 3;

function usesIn(version: VersionView, column: (typeof COLUMNS)[number]): number {
  return column.recipients.reduce((sum, recipient) => sum + (version.uses?.[recipient] ?? 0), 0);
}

/**
 * How one document changed from version to version: its length in words, and for each recipient the number of uses that the text
 * allows. Null where fewer than three versions are kept with their uses.
 */
export function driftOf({ versions }: Pick<AppDocument, 'versions'>): Drift | null {
  const kept = versions
    .filter(({ uses }) => uses !== undefined)
    .map((version) => ({ version, day: version.statedDate ?? version.firstSeenAt.slice(0, 10) }))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.version.firstSeenAt.localeCompare(b.version.firstSeenAt));
  if (kept.length < LEAST_VERSIONS) return null;
  const uses = COLUMNS.map((column) => ({
    id: column.id,
    name: t(`ui.app.column.${column.id}`),
    values: kept.map(({ version }) => usesIn(version, column)),
  })).filter(({ values }) => values.some((value) => value > 0));
  const top = Math.max(1, ...uses.flatMap(({ values }) => values));
  const words = kept.map(({ version }) => version.words);
  return {
    days: kept.map(({ day }) => day),
    times: kept.map(({ day }) => timeOf(day)),
    lines: [
      { id: 'words', name: t('ui.app.driftWords'), values: words, top: Math.max(1, ...words) },
      ...uses.map((line) => ({ ...line, top })),
    ],
  };
}
