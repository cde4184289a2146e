/** A word or sign of a sentence. `word` is in lower case with straight apostrophes; offsets are those of the sentence. */
export interface Token {
  word: string;
  /** The word without plural or possessive ending: the form in which phrases are compared. */
  stem: string;
  start: number;
  end: number;
  isWord: boolean;
  /** True where the text writes it with a capital first letter. */
  isCapital: boolean;
}

// Words keep inner apostrophes, dots and hyphens ("don't", "e.g", "opt-out"); anything else but space is a sign.
const TOKEN = /[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

const WORD = /^[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;

/** The words and signs of a sentence, in order. Linear. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const lower = raw.toLowerCase();
    const word = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
    const isWord = WORD.test(raw);
    tokens.push({
      word,
      stem: isWord ? stemOf(word) : word,
      start: match.index,
      end: match.index + raw.length,
      isWord,
      isCapital: raw !== lower && CAPITAL.test(raw),
    });
  }
  return tokens;
}

/** The word at a place, '' where there is none. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? '';
}

/** Strips possessive and plural endings. Need not be good English: text and lexicons go through the same function. */
export function stemOf(word: string): string {
  let stem = word;
  if (stem.endsWith("'s")) stem = stem.slice(0, -2);
  else if (stem.endsWith("'")) stem = stem.slice(0, -1);
  if (!stem.endsWith('s') || stem.length < 4 || /(?:ss|us|is)$/.test(stem)) return stem;
  if (stem.endsWith('ies')) return `${stem.slice(0, -3)}y`;
  return stem.slice(0, /(?:s|x|z|ch|sh)es$/.test(stem) ? -2 : -1);
}
