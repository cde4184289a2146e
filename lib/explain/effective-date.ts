import type { PolicyText, StatedDate } from '../policy/types.ts';

/** A date this much older than the publication is a mistake or the date of an older version. */
const MAX_DAYS_BEFORE = 31;
const MS_PER_DAY = 86_400_000;

/**
 * The calendar day from which the new text applies: its stated effective date, unless the old text states the same one or
 * it lies long before the publication (`publishedOn`, or the new text's own "last updated"). Null where nothing is stated.
 */
export function findEffectiveDate(before: PolicyText, after: PolicyText, publishedOn: string | null): string | null {
  const stated = datesOf(after, 'effective');
  const old = new Set(datesOf(before, 'effective'));
  const published = publishedOn ?? datesOf(after, 'updated').at(-1) ?? null;
  const fresh = stated.filter(
    (date) => !old.has(date) && (published === null || daysBetween(date, published) <= MAX_DAYS_BEFORE),
  );
  return fresh.at(-1) ?? null;
}

function datesOf({ statedDates }: PolicyText, kind: StatedDate['kind']): string[] {
  return statedDates
    .filter((date) => date.kind === kind)
    .map(({ date }) => date)
    .sort();
}

/** Days from `date` to `later`; negative where `date` is the later one. */
function daysBetween(date: string, later: string): number {
  return (Date.parse(later) - Date.parse(date)) / MS_PER_DAY;
}
