import { t } from '../locale/format.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The reader's own kind of English, so that words and dates agree. */
function locale(): string {
  const own = typeof navigator === 'undefined' ? '' : navigator.language;
  return own.startsWith('en-') ? own : 'en-GB';
}

/** An ISO calendar day ("2021-02-08") has no time zone; an instant is shown in the reader's. */
function zoneOf(iso: string): { timeZone?: string } {
  return iso.length === 10 ? { timeZone: 'UTC' } : {};
}

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(locale(), { ...options, ...zoneOf(iso) }).format(date);
}

/** "23 November 2026". */
export function formatDay(iso: string): string {
  return format(iso, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A date of a record, which may be a year, a month or a day: "2016", "August 2016", "25 August 2016". */
export function formatDayOrYear(date: string): string {
  if (date.length === 10) return formatDay(date);
  return date.length === 7 ? formatMonth(`${date}-01`) : date;
}

/** "8 Jan 2027". */
export function formatShortDay(iso: string): string {
  return format(iso, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** "23 November", with the year where it is not the present one. */
export function formatNearDay(iso: string, now: string): string {
  return iso.slice(0, 4) === now.slice(0, 4) ? format(iso, { day: 'numeric', month: 'long' }) : formatDay(iso);
}

/** "November 2026", to group a list. */
export function formatMonth(iso: string): string {
  return format(iso, { month: 'long', year: 'numeric' });
}

/** "07:40". */
export function formatTime(iso: string): string {
  return format(iso, { timeStyle: 'short' });
}

function localDayNumber(iso: string): number {
  const date = new Date(iso);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS);
}

/** Whole local days from `iso` to `now`: 0 today, 1 yesterday, negative in the future. */
export function daysAgo(iso: string, now: string): number {
  return localDayNumber(now) - localDayNumber(iso);
}

/** "today at 07:40", "yesterday at 07:40", "tomorrow at 07:40", "on 19 November at 07:40": to stand inside a sentence. */
export function formatMoment(iso: string, now: string): string {
  const time = formatTime(iso);
  const days = daysAgo(iso, now);
  if (days === 0) return t('ui.moment.today', { time });
  if (days === 1) return t('ui.moment.yesterday', { time });
  if (days === -1) return t('ui.moment.tomorrow', { time });
  return t('ui.moment.day', { day: formatNearDay(iso, now), time });
}

/** "Today, 07:40", "Yesterday, 07:40", "19 November, 07:40": to stand alone in a table. */
export function formatMomentCell(iso: string, now: string): string {
  const time = formatTime(iso);
  const days = daysAgo(iso, now);
  if (days === 0) return t('ui.cell.today', { time });
  if (days === 1) return t('ui.cell.yesterday', { time });
  return t('ui.cell.day', { day: formatNearDay(iso, now), time });
}

/** "8,412". */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** "212 KB", "2.4 MB". */
export function formatBytes(bytes: number): string {
  if (bytes >= 1_000_000) {
    return new Intl.NumberFormat(locale(), {
      style: 'unit',
      unit: 'megabyte',
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    }).format(bytes / 1_000_000);
  }
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(bytes / 1000);
}
