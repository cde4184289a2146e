import { t } from '../../locale/findings.ts';

const MAX_ITEMS = 4;

/** "a", "a and b", "a, b and c"; more than four items become "a, b, c and 2 more". Without repetition. */
export function joinList(items: readonly string[], max = MAX_ITEMS): string {
  const unique = [...new Set(items)];
  const shown = unique.length > max ? unique.slice(0, max - 1) : unique;
  const rest = unique.length - shown.length;
  if (rest > 0) return t('list.more', { first: commaList(shown), count: rest });
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : t('list.and', { first: commaList(shown.slice(0, -1)), last });
}

function commaList(items: readonly string[]): string {
  return items.reduce((first, next) => (first === '' ? next : t('list.comma', { first, next })), '');
}

/** The text with its first letter as a capital. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const CLAUSE_END = /[,;:]\s/g;

/** A quote in quotation marks, cut at a clause or word to at most `max` characters, the cut marked by "…". */
export function quoteBriefly(text: string, max = 110): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length <= max) return t('quoted', { text: whole });
  const head = whole.slice(0, max);
  let cut = head.lastIndexOf(' ');
  for (const { index } of head.matchAll(CLAUSE_END)) if (index > max / 2) cut = index;
  return t('quoted', { text: `${head.slice(0, cut)} …` });
}

/** The same text with every quote in it cut at a word to at most 45 characters: for where two points share one line. */
export function shortenQuotes(text: string): string {
  return text.replace(/“([^“”]{46,})”/g, (_, words: string) =>
    t('quoted', { text: `${dropTail(words.slice(0, words.lastIndexOf(' ', 45)))} …` }),
  );
}

/** The text without commas, colons and blanks at its end: by hand, because a pattern for it looks at each run of them anew. */
function dropTail(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,;:'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/**
 * As `quoteBriefly`, but the stretch around the first of `phrases` that stands in the text:
 * the cut ends are marked by "…".
 */
export function quoteAround(text: string, phrases: readonly string[], max = 130): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  const at = phrases.map((phrase) => whole.indexOf(phrase.replace(/\s+/g, ' '))).find((place) => place >= 0) ?? -1;
  if (whole.length <= max || at < max * 0.6) return quoteBriefly(whole, max);
  const start = whole.indexOf(' ', Math.max(0, at - max / 2));
  const end = Math.min(whole.length, start + max);
  const last = end === whole.length ? end : whole.lastIndexOf(' ', end);
  return t('quoted', { text: `… ${whole.slice(start + 1, last)}${last === whole.length ? '' : ' …'}` });
}
