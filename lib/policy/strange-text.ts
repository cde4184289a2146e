/** Texts of the same policy that are probably not its next one: an older one, or the one for readers elsewhere. */
import { findDates } from './date-formats.ts';
import { isAnnounced } from './own-dates.ts';
import { countBrokenSigns } from './recognise-page.ts';
import { countKept, shapeOf } from './shape.ts';
import { blocksOf, sliceOf } from './text.ts';
import type { ExtractFailure, PolicyText, StatedDateKind } from './types.ts';

/** So many words must have changed their spelling, all in one direction. */
const MIN_RESPELT_WORDS = 3;
/** Less than this share of the old sentences is kept by a text written anew, which may well spell anew. */
const MIN_KEPT_SHARE = 0.4;

function wordsOf(text: PolicyText): Set<string> {
  return new Set(text.text.toLowerCase().match(/[a-z]{6,}/g) ?? []);
}

/** Words of `from` that `to` has in American spelling only: "personalise", where `to` says "personalize". */
function countRespelt(from: ReadonlySet<string>, to: ReadonlySet<string>): number {
  let count = 0;
  for (const word of from) {
    const american = word.replace(/(i|y)s(e|ed|es|ing|ation|ations)$/, '$1z$2');
    if (american !== word && to.has(american) && !to.has(word) && !from.has(american)) count++;
  }
  return count;
}

/** True where one text is in British and the other in American spelling: sites keep both for readers of different regions. */
function isRespelt(before: PolicyText, after: PolicyText): boolean {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const toAmerican = countRespelt(old, now);
  const toBritish = countRespelt(now, old);
  return Math.max(toAmerican, toBritish) >= MIN_RESPELT_WORDS && Math.min(toAmerican, toBritish) === 0;
}

const max = (days: readonly string[]): string | null =>
  days.reduce<string | null>((best, day) => (best === null || day > best ? day : best), null);

/** The newest day that the text states of this kind. */
function newestOf(text: PolicyText, kind: StatedDateKind): string | null {
  return max(text.statedDates.filter((stated) => stated.kind === kind).map(({ date }) => date));
}

/** A date with so few other characters around it is a line of its own. */
const MOST_BESIDE_CHARS = 4;
const LONGEST_DATE_CHARS = 40;

/** The newest day that stands in a line of its own, as the entries of a list of changes do. */
function newestListed(text: PolicyText): string | null {
  const days = blocksOf(text).flatMap(({ range }) => {
    if (range.end - range.start > LONGEST_DATE_CHARS) return [];
    const line = sliceOf(text, range);
    const [found] = findDates(line, text.language);
    if (found === undefined) return [];
    return line.length - (found.range.end - found.range.start) <= MOST_BESIDE_CHARS ? [found.date] : [];
  });
  return max(days);
}

/** From which day to which earlier one the text went back: by its own date, else by the list of its changes. */
function goneBack(before: PolicyText, after: PolicyText): string | null {
  const stepOf = (mark: (text: PolicyText) => string | null): [old: string, now: string] | null => {
    const [old, now] = [mark(before), mark(after)];
    return old === null || now === null ? null : [old, now];
  };
  const own = stepOf((text) => newestOf(text, 'updated')) ?? stepOf((text) => newestOf(text, 'effective'));
  const [old, now] = (own !== null && own[0] !== own[1] ? own : stepOf(newestListed)) ?? ['', ''];
  return now < old ? `${old} → ${now}` : null;
}

/** So many garbled characters where the other text has none. */
const MIN_BROKEN_SIGNS = 3;

/** Which of the two texts was decoded wrongly, as the other one shows. */
export function garbledSide(before: PolicyText, after: PolicyText): 'old' | 'new' | null {
  const [old, now] = [countBrokenSigns(before.text), countBrokenSigns(after.text)];
  if (now >= MIN_BROKEN_SIGNS && old === 0) return 'new';
  return old >= MIN_BROKEN_SIGNS && now === 0 ? 'old' : null;
}

/**
 * Why a text that changes something is probably not the next text of this policy, judged by both texts side by side: its
 * letters are garbled, its own dates go back, or its spelling is that of other readers. Null where nothing speaks against it.
 */
export function strangenessOf(before: PolicyText, after: PolicyText): ExtractFailure | null {
  if (garbledSide(before, after) === 'new') return { code: 'wrong_charset' };
  const back = goneBack(before, after);
  if (back !== null) return { code: 'older_text', detail: back };
  if (isAnnounced(before, after)) return null;
  const old = shapeOf(before);
  const isSameText = countKept(old, shapeOf(after)) >= old.counts.size * MIN_KEPT_SHARE;
  return isSameText && isRespelt(before, after) ? { code: 'other_region', detail: 'spelling of another region' } : null;
}
