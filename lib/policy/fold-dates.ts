/** Dates written out, in one form, so that another order of day and month is no change. */

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = MONTHS.join('|');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH}),? (\\d{4})\\b`, 'g');
const MONTH_FIRST = new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'g');

/** Rewrites English dates of a lower-case text as "2021-01-04". Linear. */
export function foldDates(lower: string): string {
  if (!/\d{4}/.test(lower)) return lower;
  const iso = (day: string, month: string, year: string): string =>
    `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return lower
    .replace(DAY_FIRST, (_, day: string, month: string, year: string) => iso(day, month, year))
    .replace(MONTH_FIRST, (_, month: string, day: string, year: string) => iso(day, month, year));
}
