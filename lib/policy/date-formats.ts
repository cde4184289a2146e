/** Calendar days as policies write them, in many languages. */
import type { Range } from './types.ts';

/** Month names and their short forms, January first. Diacritics are taken off before comparing. */
const MONTHS: readonly string[] = [
  'january jan janvier janv januar janner enero ene gennaio gen janeiro januari janvari tammikuuta ledna stycznia sty ocak januar ianuarie januarie januar gener sausio января січня януари',
  'february feb febr fevrier fevr februar feber febrero febbraio fevereiro fev februari helmikuuta unora lutego lut subat februarie februar febrer февраля лютого февруари',
  'march mar mars marz maerz marzo mar marco maart maaliskuuta brezna marca mart marts martie marc марта березня март',
  'april apr avril avr abril abr aprile aprili huhtikuuta dubna kwietnia kwi nisan aprilie апреля квітня април',
  'may mai mayo maggio mag maio mei maj toukokuuta kvetna maja mayis мая травня май',
  'june jun juin juni junio giugno giu junho kesakuuta cervna czerwca cze haziran iunie junij июня червня юни',
  'july jul juillet juil juli julio luglio lug julho heinakuuta cervence lipca lip temmuz iulie июля липня юли',
  'august aug aout agosto ago augusti augustus elokuuta srpna sierpnia sie agustos август августа серпня',
  'september sep sept septembre septiembre settembre set setembro syyskuuta zari wrzesnia wrz eylul septembrie сентября вересня септември',
  'october oct octobre oktober okt octubre ottobre ott outubro out lokakuuta rijna pazdziernika paz ekim octombrie октября жовтня октомври',
  'november nov novembre noviembre novembro marraskuuta listopadu listopada lis kasim noiembrie ноября листопада ноември',
  'december dec decembre dezember dez diciembre dic dicembre dezembro dez desember joulukuuta prosince grudnia gru aralik decembrie декабря грудня декември',
];

const monthByName = new Map<string, number>();
MONTHS.forEach((names, index) => {
  for (const name of names.split(' ')) monthByName.set(name, index + 1);
});

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MIN_YEAR = 1990;
const MAX_YEAR = 2099;

function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/\.$/, '').toLowerCase();
}

function toIso(year: number, month: number, day: number): string | null {
  if (year < MIN_YEAR || year > MAX_YEAR || day < 1 || day > (DAYS_IN_MONTH[month - 1] ?? 0)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const NAMED = String.raw`\p{L}{3,14}\.?`;
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º|°)?\s{0,2}(?:of\s|de\s|d[’'])?(${NAMED}),?\s(?:de\s|del\s)?(\d{4})(?!\d)`,
  'giu',
);
const MONTH_FIRST = new RegExp(
  String.raw`(?<![\p{L}])(${NAMED})\s{1,2}(\d{1,2})(?:st|nd|rd|th)?\s?,?\s{0,2}(\d{4})(?!\d)`,
  'giu',
);
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[年년/.-]\s?(\d{1,2})\s?[月월/.-]\s?(\d{1,2})(?!\d)/gu;
const NUMBERS = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/gu;
const MONTH_ONLY = new RegExp(String.raw`(?<![\p{L}])(${NAMED})\s(?:de\s|of\s)?(\d{4})(?!\d)`, 'giu');

export interface FoundDate {
  /** ISO calendar day; the first of the month where no day is written. */
  date: string;
  range: Range;
}

/** All calendar days written in a text, in order. `language` decides which number is the month in 04/01/2021 ("en": the first, where possible). */
export function findDates(text: string, language: string): FoundDate[] {
  return windowsAroundYears(text).flatMap(({ start, end }) =>
    findDatesIn(text.slice(start, end), language).map(({ date, range }) => ({
      date,
      range: { start: range.start + start, end: range.end + start },
    })),
  );
}

/** No written date is longer than this on either side of its year. */
const WINDOW_CHARS = 48;

/** The stretches of a text around its four-digit numbers, cut at spaces: the long patterns need not run elsewhere. */
function windowsAroundYears(text: string): Range[] {
  const windows: Range[] = [];
  for (const { index } of text.matchAll(/\d{4}/g)) {
    const space = text.lastIndexOf(' ', index - WINDOW_CHARS);
    const start = index <= WINDOW_CHARS || space < 0 ? 0 : space;
    const after = text.indexOf(' ', index + WINDOW_CHARS);
    const end = after < 0 ? text.length : after;
    const last = windows.at(-1);
    if (last !== undefined && start <= last.end) last.end = end;
    else windows.push({ start, end });
  }
  return windows;
}

function findDatesIn(text: string, language: string): FoundDate[] {
  const found: FoundDate[] = [];
  const taken = (start: number, end: number): boolean => found.some((f) => f.range.start < end && start < f.range.end);
  const add = (match: RegExpMatchArray, year: string, month: number, day: string): void => {
    const start = match.index ?? 0;
    const date = toIso(Number(year), month, Number(day));
    if (date !== null && !taken(start, start + match[0].length)) {
      found.push({ date, range: { start, end: start + match[0].length } });
    }
  };
  for (const m of text.matchAll(YEAR_FIRST)) add(m, m[1] ?? '', Number(m[2]), m[3] ?? '');
  for (const m of text.matchAll(DAY_FIRST)) {
    const month = monthByName.get(bare(m[2] ?? ''));
    if (month) add(m, m[3] ?? '', month, m[1] ?? '');
  }
  for (const m of text.matchAll(MONTH_FIRST)) {
    const month = monthByName.get(bare(m[1] ?? ''));
    if (month) add(m, m[3] ?? '', month, m[2] ?? '');
  }
  for (const m of text.matchAll(NUMBERS)) {
    const [first, second] = [Number(m[1]), Number(m[3])];
    const monthFirst = second > 12 || (first <= 12 && language === 'en' && m[2] === '/');
    if (monthFirst) add(m, m[4] ?? '', first, m[3] ?? '');
    else add(m, m[4] ?? '', second, m[1] ?? '');
  }
  for (const m of text.matchAll(MONTH_ONLY)) {
    const month = monthByName.get(bare(m[1] ?? ''));
    if (month) add(m, m[2] ?? '', month, '1');
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}
