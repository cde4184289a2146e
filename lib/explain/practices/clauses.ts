import { AUXILIARIES, BE, isAdverb, OBJECT_STARTS } from './lexicon/function-words.ts';
import { VERB_FORMS } from './lexicon/verbs.ts';
import { type Token, wordAt } from './tokens.ts';

export type ClauseKind = 'main' | 'if' | 'when' | 'unless' | 'except' | 'relative' | 'whether' | 'because' | 'contrast';

/** A stretch of a sentence with at most one subject: token places, end exclusive. */
export interface Clause {
  kind: ClauseKind;
  from: number;
  to: number;
}

const OPENERS: Record<string, ClauseKind> = {
  if: 'if',
  when: 'when',
  whenever: 'when',
  once: 'when',
  while: 'when',
  where: 'when',
  wherever: 'when',
  after: 'when',
  before: 'when',
  until: 'when',
  upon: 'when',
  unless: 'unless',
  except: 'except',
  apart: 'except',
  whether: 'whether',
  how: 'whether',
  what: 'whether',
  why: 'whether',
  because: 'because',
  although: 'because',
  though: 'because',
  since: 'because',
  which: 'relative',
  who: 'relative',
  whom: 'relative',
  whose: 'relative',
};
const PRONOUNS = new Set(['we', 'you', 'they', 'it', 'i', "we'll", "you'll", "they'll", "we've", "we're", 'nobody']);
const HARD_BREAKS = new Set([';', ':', '.', '!', '?', '(', ')', '—', '–', '•', '[', ']']);

/** Nouns beside data that a clause without "that" describes: "the ways we use your data". */
const DESCRIBED =
  /^(?:ways?|manner|types?|kinds?|categories|practices|procedures|measures|methods|technolog(?:y|ies)|tools?|companies|partners|parties|providers|vendors|choices|content|details)$/;

/**
 * Cuts a sentence into clauses, in order, none overlapping. `endsData` tells whether words for data reach up to a token's
 * place. Linear.
 */
export function splitClauses(tokens: Token[], endsData: (at: number) => boolean): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let kind: ClauseKind = 'main';
  const cut = (at: number, next: ClauseKind): void => {
    if (at > from) clauses.push({ kind, from, to: at });
    from = at;
    kind = next;
  };
  let described = -1;
  tokens.forEach((token, at) => {
    // "The cookies | we use | do not …": behind its verb such a clause is over where a finite verb follows.
    if (at === described && (AUXILIARIES.has(token.word) || BE.has(token.word))) {
      cut(at, 'main');
      return;
    }
    if (HARD_BREAKS.has(token.word)) {
      cut(at, 'main');
      return;
    }
    const opener = openerAt(tokens, at);
    if (opener !== null) cut(at, opener);
    else if (kind !== 'whether' && describes(tokens, at, endsData)) {
      cut(at, 'relative');
      described = verbBehind(tokens, at) + 1;
    } else if (opensMain(tokens, at, kind)) cut(at, 'main');
    else if (token.word === 'but') cut(at, 'contrast');
  });
  cut(tokens.length, 'main');
  return clauses;
}

function openerAt(tokens: Token[], at: number): ClauseKind | null {
  const { word } = tokens[at] ?? { word: '' };
  const next = wordAt(tokens, at + 1);
  const previous = tokens[at - 1];
  if (word === 'so' && next === 'that') return 'because';
  if (word === 'other' && next === 'than') return 'except';
  if (word === 'that') {
    // "that" opens a relative clause after a noun, not before one ("that information").
    const isAfterNoun =
      previous?.isWord === true &&
      !/^(?:so|such|than|and|or|to|of|in|with|for|by|on|all|ensure|note|agree|mean|means)$/.test(previous.word);
    return isAfterNoun &&
      (PRONOUNS.has(next) ||
        isAdverb(next) ||
        VERB_FORMS.has(next) ||
        /^(?:may|can|will|is|are|has|have|could|might|do|does|would|was|were|helps?|allows?|provides?|uses?|identif\w+|collects?|perform\w*|\w+s)$/.test(
          next,
        ))
      ? 'relative'
      : null;
  }
  // "…, whom we share it with": a question, where no noun stands before.
  if (word === 'whom' && asksWhom(tokens, at)) return 'whether';
  const kind = OPENERS[word];
  if (kind === undefined) return null;
  // "in which", "for whom" stay with what they hang on; "before" and "after" as prepositions do too.
  if (/^(?:after|before|until|upon|since|once|where|while)$/.test(word) && !opensClauseSoon(tokens, at)) return null;
  return kind;
}

/** True where "whom", with its preposition, stands at the start, behind a comma or behind "and". */
function asksWhom(tokens: Token[], at: number): boolean {
  const isPreposition = /^(?:to|with|from)$/.test(wordAt(tokens, at - 1));
  return /^(?:|,|and|or|about|explain|when)$/.test(wordAt(tokens, isPreposition ? at - 2 : at - 1));
}

/** True where a pronoun or a finite verb follows within a few words: then the opener opens a clause, not a phrase. */
function opensClauseSoon(tokens: Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 7); i++) {
    const word = wordAt(tokens, i);
    if (word === ',' || HARD_BREAKS.has(word)) return false;
    if (PRONOUNS.has(word) || /^(?:is|are|has|have|was|were|may|can|will|do|does)$/.test(word)) return true;
  }
  return false;
}

/** "The information | we collect": a pronoun right behind a noun, whose verb has no object of its own. */
function describes(tokens: Token[], at: number, endsData: (at: number) => boolean): boolean {
  if (!/^(?:we|you|they)(?:'ve)?$/.test(wordAt(tokens, at))) return false;
  const noun = tokens[at - 1];
  if (
    noun === undefined ||
    !(DESCRIBED.test(noun.word) || endsData(at)) ||
    /^(?:about|from|to|of|with|by|for)$/.test(noun.word)
  )
    return false;
  return !OBJECT_STARTS.has(wordAt(tokens, verbBehind(tokens, at) + 1));
}

/** The place of the verb behind a pronoun and its auxiliaries. */
function verbBehind(tokens: Token[], at: number): number {
  let verb = at + 1;
  while (AUXILIARIES.has(wordAt(tokens, verb)) || isAdverb(wordAt(tokens, verb))) verb += 1;
  return verb;
}

function opensMain(tokens: Token[], at: number, kind: ClauseKind): boolean {
  const word = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  const isJoint = /^(?:and|or|but|yet|however|so)$/.test(word);
  if (isJoint && PRONOUNS.has(next)) return true;
  if (word === 'but' && next !== 'not') return true;
  if (word !== ',') return false;
  if (PRONOUNS.has(next)) return true;
  if (/^(?:and|or|but)$/.test(next)) return next === 'but' || startsSubject(tokens, at + 2);
  // The comma that ends a subordinate clause at the start of the sentence.
  return (
    kind !== 'main' &&
    kind !== 'relative' &&
    kind !== 'except' &&
    (startsSubject(tokens, at + 1) || startsStatement(tokens, at + 1))
  );
}

/** "…, our servers record the address": a verb with its object right behind a short noun phrase. */
function startsStatement(tokens: Token[], at: number): boolean {
  if (/^(?:do|please|not|to|as|in|for|by|and|or|such)$/.test(wordAt(tokens, at))) return false;
  return [at + 1, at + 2, at + 3].some(
    (i) =>
      VERB_FORMS.get(wordAt(tokens, i))?.forms.some((form) => form !== 'ing') === true &&
      OBJECT_STARTS.has(wordAt(tokens, i + 1)) &&
      tokens.slice(at, i).every(({ isWord }) => isWord),
  );
}

/** True where a noun phrase with a finite auxiliary follows: "your data may be …", "third parties will …". */
function startsSubject(tokens: Token[], at: number): boolean {
  const first = tokens[at];
  if (first?.isWord !== true || /^(?:in|at|on|for|with|by|to|from|such|including|as|not)$/.test(first.word))
    return false;
  for (let i = at + 1; i < Math.min(tokens.length, at + 9); i++) {
    const word = wordAt(tokens, i);
    if (word === ',' || HARD_BREAKS.has(word) || word === 'that' || word === 'which') return false;
    if (/^(?:may|can|will|would|is|are|has|have|must|could|might|do|does|shall|cannot)$/.test(word)) return true;
  }
  return false;
}
