export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Milliseconds from one ISO instant to a moment. Never negative: a clock that was set back makes no time pass. */
export function elapsedMs(since: string, now: Date): number {
  return Math.max(0, now.getTime() - Date.parse(since));
}

/** The UTC calendar day of a moment, "2021-02-08". */
export function dayOf(moment: Date | string): string {
  return (typeof moment === 'string' ? moment : moment.toISOString()).slice(0, 10);
}

/** Whole days from today to an ISO calendar day; negative when it has passed. */
export function daysUntil(day: string, now: Date): number {
  return Math.round((Date.parse(day) - Date.parse(dayOf(now))) / DAY_MS);
}

const longDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A calendar day in words, "8 February 2021". */
export function sayDay(day: string): string {
  return longDay.format(new Date(day));
}
