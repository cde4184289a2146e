import { formatMonth, formatShortDay } from '../dates.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The middle of what a date of a record names, which may be a year, a month or a day; in milliseconds. */
export function timeOf(date: string): number {
  if (date.length === 4) return Date.parse(`${date}-07-01`);
  return Date.parse(date.length === 7 ? `${date}-15` : date);
}

export interface Tick {
  at: number;
  label: string;
}

/** Marks for an axis of time, at most ten: years, else months, else the first and the last day. */
export function ticksOf(from: number, to: number): Tick[] {
  const first = new Date(from);
  const last = new Date(to);
  const years = last.getUTCFullYear() - first.getUTCFullYear();
  if (to - from > 700 * DAY_MS) {
    const step = Math.ceil((years + 1) / 14);
    return starts(from, to, 12 * step).map((at) => ({ at, label: String(new Date(at).getUTCFullYear()) }));
  }
  if (to - from > 75 * DAY_MS) {
    const step = to - from > 300 * DAY_MS ? 3 : 1;
    return starts(from, to, step).map((at) => ({ at, label: formatMonth(new Date(at).toISOString().slice(0, 10)) }));
  }
  return [from, to].map((at) => ({ at, label: formatShortDay(new Date(at).toISOString().slice(0, 10)) }));
}

/** The starts of every so many months from January on that lie between two times. */
function starts(from: number, to: number, months: number): number[] {
  const found: number[] = [];
  const year = new Date(from).getUTCFullYear();
  for (let month = 0; ; month += months) {
    const at = Date.UTC(year, month, 1);
    if (at > to) return found;
    if (at >= from) found.push(at);
  }
}
