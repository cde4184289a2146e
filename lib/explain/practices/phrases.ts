import { stemOf, type Token } from './tokens.ts';

/** A phrase of a lexicon found in a sentence: token places, end exclusive. */
export interface Mention<Id extends string> {
  ids: readonly Id[];
  from: number;
  to: number;
}

interface Entry<Id extends string> {
  words: string[];
  ids: readonly Id[];
}

/** A lexicon made ready for looking up: entries by their first word, longest first. */
export type PhraseIndex<Id extends string> = Map<string, Entry<Id>[]>;

/**
 * Lexicon source: phrases by id, separated by `|`. A phrase may stand under several ids. Words parted by "/" stand for each
 * other ("phone/fax number"); a word with "!" must stand as it is ("contacts!" is not the verb "contact"). Not listed are
 * plurals, the open form of what has a hyphen, and "data" or "details" for "information" behind another word.
 */
export type Lexicon<Id extends string> = Partial<Record<Id, string>>;

/** Makes a lexicon ready. */
export function indexPhrases<Id extends string>(lexicon: Lexicon<Id>): PhraseIndex<Id> {
  const idsOf = new Map<string, Id[]>();
  for (const [id, phrases] of Object.entries(lexicon) as [Id, string][]) {
    for (const phrase of phrases.split('|').flatMap(writtenOut)) {
      const ids = idsOf.get(phrase);
      if (ids === undefined) idsOf.set(phrase, [id]);
      else if (!ids.includes(id)) ids.push(id);
    }
  }
  const index: PhraseIndex<Id> = new Map();
  for (const [phrase, ids] of idsOf) {
    const words = phrase.split(' ');
    const first = stemOf((words[0] ?? '').replace('!', ''));
    const entries = index.get(first);
    if (entries === undefined) index.set(first, [{ words, ids }]);
    else entries.push({ words, ids });
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** "ad/web server" → "ad server", "web server", in the form in which words are compared. */
function writtenOut(phrase: string): string[] {
  let forms = [''];
  for (const word of phrase.split(' '))
    forms = forms.flatMap((form) => word.split('/').map((choice) => `${form} ${choice}`));
  return forms.map((form) =>
    form
      .trim()
      .split(/[ -]/)
      .map((word, i) => (word.endsWith('!') ? word : plain(stemOf(word), i)))
      .join(' '),
  );
}

/** One word for "information" and for what means the same behind another word. */
function plain(stem: string, place: number): string {
  return place > 0 && (stem === 'data' || stem === 'detail') ? 'information' : stem;
}

/**
 * The phrases of a lexicon in a sentence, longest first at each place, none inside another. "Your" gives way to a phrase
 * that goes on behind it: "your profile photo" is a profile photo, not "your profile". Linear.
 */
export function findPhrases<Id extends string>(tokens: Token[], index: PhraseIndex<Id>): Mention<Id>[] {
  const mentions: Mention<Id>[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let found = phraseAt(tokens, at, index);
    if (found === null) continue;
    if (tokens[at]?.word === 'your') {
      const behind = phraseAt(tokens, at + 1, index);
      if (behind !== null && behind.to > found.to) found = behind;
    }
    mentions.push(found);
    at = found.to - 1;
  }
  return mentions;
}

function phraseAt<Id extends string>(tokens: Token[], at: number, index: PhraseIndex<Id>): Mention<Id> | null {
  const stem = tokens[at]?.stem ?? '';
  const entries = index.get(stem.includes('-') ? (stem.split('-', 1)[0] ?? '') : stem);
  if (entries === undefined) return null;
  for (const { words, ids } of entries) {
    const to = endOf(words, tokens, at);
    if (to > at) return { ids, from: at, to };
  }
  return null;
}

/** The place behind a phrase that stands at a place; -1 where it does not. A token with hyphens is several words. */
function endOf(words: string[], tokens: Token[], at: number): number {
  let place = at;
  for (let i = 0; i < words.length; place++) {
    const token = tokens[place];
    if (token === undefined) return -1;
    const { word, stem } = token;
    const wanted = words[i] ?? '';
    // Most tokens have no hyphen: these are compared without taking them apart.
    if (wanted.endsWith('!')) {
      if (wanted.length !== word.length + 1 || !wanted.startsWith(word)) return -1;
      i += 1;
    } else if (!stem.includes('-')) {
      if (wanted !== plain(stem, i)) return -1;
      i += 1;
    } else for (const part of stem.split('-')) if (words[i] !== plain(part, i++)) return -1;
  }
  return place;
}
