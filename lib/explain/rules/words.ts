/**
 * Words that carry no matter of their own. Negations, numbers and modal verbs are not among them: they are compared
 * apart, because one of them turns a sentence round.
 */
const STOP_WORDS = new Set(
  (
    'a an the this that these those there here it its they them their we us our ours you your yours he she his her i my ' +
    'and or but if then than so as at by for from in into of on onto to with within about above below under over after before ' +
    'between through during while when where which who whom whose what how why is are was were be been being am do does did done ' +
    'have has had having will would shall should may might can could must also such other others any all each every some more most ' +
    'many much own same both either neither only just very please see further however therefore thus including include includes ' +
    'included example e g i.e etc like via per upon out up off again still now new use used uses using service services app ' +
    'information data personal privacy policy provide provides provided providing well make makes made one two way ways'
  ).split(' '),
);

/** Words of two letters that carry matter. */
const SHORT_WORDS = new Set(['uk', 'eu', 'ai', 'ip', 'id']);

/** Word tokens of a text, hyphens and straight apostrophes kept inside words. */
export function tokensOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’ʼ]/g, "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** A rough stem that makes singular and plural, and the commonest verb forms, equal. */
export function stemOf(token: string): string {
  let stem = foldSpelling(token.replace(/'s?$/, '').replaceAll('-', ''));
  if (stem.length > 5) stem = stem.replace(/(?:ies)$/, 'y').replace(/(?:ing|ed)$/, '');
  if (stem.length > 3) stem = stem.replace(/(?:es|s|e)$/, '');
  return stem;
}

const OUR = /(behavi|col|fav|hon|lab|neighb|harb|rum|endeav|flav)our/;

/** British and American spelling made one: a text that only changes its spelling says nothing new. */
function foldSpelling(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/y[sz](e[sdr]?|ing)$/, 'yz$1')
    .replace(/is(e[sdr]?|ing|ations?|able)$/, 'iz$1')
    .replace(OUR, '$1or')
    .replace(/^enquir/, 'inquir')
    .replace(/^((?:licen|defen|offen|preten)|practi)[cs](e[sd]?|ing)$/, '$1s$2')
    .replace(/^(cent|met|theat|fib)re(s?)$/, '$1er$2')
    .replace(/ll(ed|ing|er|ers)$/, 'l$1')
    .replace(/^(program)me(s?)$/, '$1$2')
    .replace(/^(catalog|dialog|analog)ue(s?)$/, '$1$2')
    .replace(/^fulfil(ment)?$/, 'fulfill$1')
    .replace(/^judge(ment)/, 'judg$1')
    .replace(/^synchroni[sz]\w*$/, 'sync');
}

/** True for a word that carries matter. */
export function isContentWord(token: string): boolean {
  return !STOP_WORDS.has(token) && (token.length > 2 || SHORT_WORDS.has(token));
}

/** Share (0 to 1) of the stems of `part` that `whole` has too; 1 for an empty part. */
export function containment(part: Set<string>, whole: Set<string>): number {
  if (part.size === 0) return 1;
  let found = 0;
  for (const stem of part) if (whole.has(stem)) found++;
  return found / part.size;
}
