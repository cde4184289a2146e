import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Capture, findSeries, type Series } from '../../lib/cli/replay/series.ts';
import { markdownToHtml } from '../../lib/policy/markdown.ts';
import { DAY_MS } from '../../lib/watch/times.ts';
import { policyMarkdown } from '../policy/documents.ts';

const CORPUS = resolve('../shared/corpus');
export const hasRecordedHistories = existsSync(CORPUS);

/** A stretch of a recorded history: the captures from one to another, both by name; all of them where `whole` is asked for. */
interface Stretch {
  service: string;
  terms: string;
  from: string;
  to: string;
}

const STRETCHES: readonly Stretch[] = [
  { service: 'whatsapp', terms: 'privacy-policy__derived-noneea', from: '2012', to: '2021-01-05' },
  // A table of contents, another document beside the policy, bullets lost, the real change, and a page that froze.
  { service: 'whatsapp', terms: 'privacy-policy__ota-contrib', from: '2020-07-29', to: '2021-04-30' },
  { service: 'signal', terms: 'privacy-policy__ota-contrib', from: '2018', to: '2026' },
  { service: 'signal', terms: 'legal-all__tosback-html', from: '2018', to: '2026' },
  // Two variants that take turns.
  { service: 'telegram', terms: 'privacy-policy__ota-contrib', from: '2024-04-10', to: '2024-09-24' },
  { service: 'telegram', terms: 'privacy-policy__tosback-html', from: '2020-10', to: '2021-06' },
  // A redirect stub.
  { service: 'discord', terms: 'privacy-policy__tosback-html', from: '2020-08-18', to: '2020-09-23' },
  // French for some hours, and British and American spelling.
  { service: 'facebook', terms: 'privacy-policy__ota-contrib', from: '2020-12-04', to: '2021-03-04' },
  { service: 'line', terms: 'privacy-policy__ota-contrib', from: '2021-11-25', to: '2022-06-02' },
  // An older text for some minutes.
  { service: 'zoom', terms: 'privacy-policy__ota-contrib', from: '2022-12-30', to: '2023-04-11' },
  { service: 'olvid', terms: 'privacy-policy__ota-contrib', from: '2022', to: '2023-02' },
  { service: 'parlo', terms: 'privacy-policy__played', from: '2027', to: '2028' },
  { service: 'threema-web', terms: 'privacy-policy__tosback-html', from: '2021-02', to: '2021-06' },
];

/** The coming policy above the present one for some weeks, then alone: no recorded series here has it, so it is played. */
function comingBesidePresent(): string[] {
  const present = policyMarkdown(8, 'January 4, 2021');
  const coming = present
    .replace('Last modified: January 4, 2021', 'Effective: March 1, 2027')
    .replace('We do not sell your contacts to anyone', 'We share your contacts with advertising partners');
  const untilThen = present.replace('Last modified: January 4, 2021', 'Effective until March 1, 2027');
  return [present, `${coming}\n\n${untilThen}`, coming];
}

/** One history as it is played: what its page shows from which day on. */
export interface History {
  /** Host and path. */
  address: string;
  series: Series;
  shows: { day: number; html: string }[];
}

/** Between two captures that are further apart than the first, a page stays as it is until the next of common days. */
const SHORT_GAP_DAYS = 3;
/** What the watch does with time is done after two weeks. */
const DAYS_BETWEEN_COMMON = 16;

/** The days on which the captures appear, from 0. Longer gaps end on common days, so that many pages change on the same ones. */
function daysOf(captures: readonly Capture[]): number[] {
  const days: number[] = [];
  for (const [index, { at }] of captures.entries()) {
    const last = days.at(-1);
    const before = captures[index - 1];
    if (last === undefined || before === undefined) days.push(0);
    else {
      const gap = Math.max(1, Math.round((at - before.at) / DAY_MS));
      const common = (Math.floor(last / DAYS_BETWEEN_COMMON) + 1) * DAYS_BETWEEN_COMMON;
      days.push(gap <= SHORT_GAP_DAYS ? last + gap : common);
    }
  }
  return days;
}

/** The page as a site would send it: recorded Markdown in the simplest page around it. */
function pageOf({ path }: Capture): string {
  const content = readFileSync(path, 'utf8');
  if (path.endsWith('.html')) return content;
  return `<!doctype html><html><head><meta charset="utf-8"><title>Policy</title></head><body><main>${markdownToHtml(content)}</main></body></html>`;
}

/**
 * Recorded histories on one common calendar that begins at `startAt`, as pages to serve and as series for the replay; both are
 * made of the same files, which are written to `folder`.
 */
export function recordedHistories(whole: boolean, startAt: Date, folder: string): History[] {
  for (const [index, text] of comingBesidePresent().entries()) {
    const played = join(folder, 'recorded', 'parlo', 'privacy-policy__played');
    mkdirSync(played, { recursive: true });
    writeFileSync(join(played, `2027-0${index + 1}-01.md`), text);
  }
  const all = [...findSeries(CORPUS), ...findSeries(join(folder, 'recorded'))];
  return STRETCHES.flatMap(({ service, terms, from, to }) => {
    const series = all.find((candidate) => candidate.service === service && candidate.terms === terms);
    if (series === undefined) return [];
    const chosen = series.captures.filter(({ stem }) => whole || (stem >= from && stem <= to));
    return [historyOf(series, chosen, startAt, folder)];
  });
}

function historyOf({ service, terms }: Series, chosen: readonly Capture[], startAt: Date, folder: string): History {
  const days = daysOf(chosen);
  const shows = chosen.map((capture, index) => ({ day: days[index] ?? 0, html: pageOf(capture) }));
  const host = `${service}.example`;
  mkdirSync(join(folder, 'served', service, terms), { recursive: true });
  const captures = chosen.map((capture, index): Capture => {
    const { day, html } = shows[index] ?? { day: 0, html: '' };
    const path = join(folder, 'served', service, terms, `${capture.stem}.html`);
    writeFileSync(path, html);
    // The replay reads at midnight: what a day shows was there shortly before.
    return { stem: capture.stem, at: startAt.getTime() + day * DAY_MS - 1, path, contentType: 'text/html' };
  });
  return {
    address: `${host}/${terms}`,
    series: { service, terms, url: `https://${host}/${terms}`, captures },
    shows,
  };
}

/**
 * After a change the watch does something on these days: two reads confirm, a week settles, two weeks make a habit, which
 * another read confirms. A text that lost a part waits two months: no page here stands so long.
 */
const DAYS_THAT_COUNT = [0, 1, 7, 14, 15];

/** The days on which the pages are read. On the days between nothing differs from the day before. */
export function daysToRead(histories: readonly History[]): number[] {
  const days = histories.flatMap(({ shows }) =>
    shows.flatMap(({ day }) => DAYS_THAT_COUNT.map((after) => day + after)),
  );
  return [...new Set(days)].toSorted((a, b) => a - b);
}
