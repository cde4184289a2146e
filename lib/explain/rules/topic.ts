/** What a whole revision is about, in the policy's own words: a thing that many changed clauses name and the other text lacks. */
import type { RuleContext, View } from './context.ts';
import type { SentenceView } from './sentence-view.ts';
import { isContentWord, stemOf } from './words.ts';

export interface Topic {
  /** As the policy writes it ("merchandise shop"). */
  phrase: string;
  /** True where the new text brings it, false where it went with the old one. */
  isNew: boolean;
}

/** A thing in fewer changed clauses, or in a smaller share of them, is a detail and not the topic. */
const LEAST_CLAUSES = 3;
const LEAST_SHARE = 0.12;
/** A heading names its subject; it counts as much as this many clauses. */
const HEADING_CLAUSES = 2;
const MOST_HEADING_WORDS = 5;
/** Postal addresses, numbers and links. */
const NO_CLAUSE = /@|https?:|\d{3}|\b(?:Street|Road|Floor|Attn)\b/;

/** The thing that came with most new clauses, or went with most old ones; null where none runs through the change. */
export function findTopic({ gained, lost }: RuleContext): Topic | null {
  const [came, went] = [commonest(gained), commonest(lost)];
  if (came !== null && (went === null || came.count >= went.count)) return { phrase: came.phrase, isNew: true };
  return went === null ? null : { phrase: went.phrase, isNew: false };
}

/** A word as it stands in a sentence, with a word before it that carries matter ("merchandise shop"). */
interface Mention {
  word: string;
  pair: string | null;
  sentence: SentenceView;
}

function commonest(view: View): { phrase: string; count: number } | null {
  const sentences = view.touched
    .map(({ sentence }) => sentence)
    .filter(({ isChangeNote, text }) => !isChangeNote && !NO_CLAUSE.test(text));
  const byStem = new Map<string, Mention[]>();
  for (const sentence of sentences) {
    for (const [stem, mention] of thingsIn(sentence)) {
      if (view.other.vocabulary.has(stem)) continue;
      const list = byStem.get(stem);
      if (list === undefined) byStem.set(stem, [mention]);
      else list.push(mention);
    }
  }
  const countOf = (mentions: readonly Mention[]): number =>
    mentions.reduce((sum, { sentence }) => sum + (sentence.isHeading ? HEADING_CLAUSES : 1), 0);
  const [mentions] = [...byStem.values()].sort((a, b) => countOf(b) - countOf(a));
  if (mentions === undefined) return null;
  const count = countOf(mentions);
  if (count < LEAST_CLAUSES || count / sentences.length < LEAST_SHARE) return null;
  return { phrase: phraseOf(mentions), count };
}

const NO_NOUN = /(?:ly|ed|ing|ive|able|ible|ous|ful)$|^(?:three|four|five|seven|eight|nine|eleven|twelve)$/i;
const BEFORE_VERB = /^(?:to|we|you|they|may|will|can|which|that|who)$/i;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*|[^\s\p{L}\p{N}]/gu;

/** The nouns of a sentence, by stem: words that carry matter before one that carries none. */
function thingsIn(sentence: SentenceView): Map<string, Mention> {
  const things = new Map<string, Mention>();
  const words = (sentence.text.match(WORD) ?? []).map((word) => word.replace(/['’]s?$/, ''));
  const isMatter = (word: string | undefined): boolean =>
    word !== undefined && /^\p{L}/u.test(word) && isContentWord(word.toLowerCase());
  words.forEach((word, at) => {
    const [before, next] = [words[at - 1], words[at + 1]];
    // "Shop" is the thing in "the shop contains", not in "shop orders"; "possess" in "we possess" is none.
    const isName = at > 0 && /^\p{Lu}/u.test(word) && !/^\p{Lu}/u.test(before ?? '');
    const isNoun = isName || !isMatter(next) || /^[a-z]+s$/.test(next ?? '');
    if (word.length < 4 || !isMatter(word) || !isNoun || NO_NOUN.test(word) || BEFORE_VERB.test(before ?? '')) return;
    things.set(stemOf(word.toLowerCase()), {
      word,
      pair: before !== undefined && isMatter(before) ? `${before} ${word}` : null,
      sentence,
    });
  });
  return things;
}

/** A short heading says it best; else the word, with the one before it where the two mostly stand together. */
function phraseOf(mentions: readonly Mention[]): string {
  const heading = mentions.find(
    ({ sentence }) => sentence.isHeading && sentence.text.split(' ').length <= MOST_HEADING_WORDS,
  );
  if (heading !== undefined) return heading.sentence.text.replace(/^[\d.\s]+/, '').trim();
  const pairs = new Map<string, number>();
  for (const { pair } of mentions) if (pair !== null) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  const [best] = [...pairs].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] * 2 > mentions.length ? best[0] : (mentions[0]?.word ?? '');
}
