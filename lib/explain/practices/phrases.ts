import { stemOf, type Token } from './tokens.ts';

/** A phrase of a lexicon found in a sentence: token places, end exclusive. */
export interface Mention<Id extends string> {
  ids: readonly Id[];
  from: number;
  to: number;
}

interface Entry<Id extends string> {
  stems: string[];
  ids: readonly Id[];
}

/** A lexicon made ready for looking up: entries by their first stem, longest first. */
export type PhraseIndex<Id extends string> = Map<string, Entry<Id>[]>;

/** Lexicon source: phrases by id, separated by `|`. A phrase may stand under several ids. */
export type Lexicon<Id extends string> = Partial<Record<Id, string>>;

/**
 * Makes a lexicon ready. Phrases are compared by stem, so plurals need not be listed; a word with "!" must stand as it is
 * ("contacts!" is not the verb "contact").
 */
export function indexPhrases<Id extends string>(lexicon: Lexicon<Id>): PhraseIndex<Id> {
  const idsOf = new Map<string, Id[]>();
  for (const [id, phrases] of Object.entries(lexicon) as [Id, string][]) {
    for (const phrase of phrases.split('|')) {
      const key = phrase
        .trim()
        .split(/\s+/)
        .map((word) => (word.endsWith('!') ? word : stemOf(word)))
        .join(' ');
      if (key === '') continue;
      const ids = idsOf.get(key);
      if (ids === undefined) idsOf.set(key, [id]);
      else if (!ids.includes(id)) ids.push(id);
    }
  }
  const index: PhraseIndex<Id> = new Map();
  for (const [key, ids] of idsOf) {
    const stems = key.split(' ');
    const first = stemOf((stems[0] ?? '').replace('!', ''));
    const entries = index.get(first);
    if (entries === undefined) index.set(first, [{ stems, ids }]);
    else entries.push({ stems, ids });
  }
  for (const entries of index.values()) entries.sort((a, b) => b.stems.length - a.stems.length);
  return index;
}

/**
 * The phrases of a lexicon in a sentence, longest first at each place, none inside another. "Your" gives way to a phrase
 * that goes on behind it: "your profile photo" is a profile photo, not "your profile". Linear.
 */
export function findPhrases<Id extends string>(tokens: Token[], index: PhraseIndex<Id>): Mention<Id>[] {
  const mentions: Mention<Id>[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let entry = entryAt(tokens, at, index);
    if (entry === undefined) continue;
    if (tokens[at]?.word === 'your') {
      const behind = entryAt(tokens, at + 1, index);
      if (behind !== undefined && behind.stems.length >= entry.stems.length) {
        entry = behind;
        at += 1;
      }
    }
    mentions.push({ ids: entry.ids, from: at, to: at + entry.stems.length });
    at += entry.stems.length - 1;
  }
  return mentions;
}

function entryAt<Id extends string>(tokens: Token[], at: number, index: PhraseIndex<Id>): Entry<Id> | undefined {
  return index
    .get(tokens[at]?.stem ?? '')
    ?.find(({ stems }) => stems.every((stem, i) => matches(tokens[at + i], stem)));
}

function matches(token: Token | undefined, stem: string): boolean {
  if (token === undefined) return false;
  return stem.endsWith('!') ? token.word === stem.slice(0, -1) : token.stem === stem;
}
