/**
 * True where `second` stands at most `reach` characters behind a place of `first` (a global pattern), in the same part of
 * the sentence. One pattern for both with a gap between them would backtrack.
 */
export function stands(text: string, first: RegExp, second: RegExp, reach: number): boolean {
  for (const { index, 0: found } of text.matchAll(first)) {
    const from = index + found.length;
    if (second.test(text.slice(from, from + reach).split(/[.;]/, 1)[0] ?? '')) return true;
  }
  return false;
}
