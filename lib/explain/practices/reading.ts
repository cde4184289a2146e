import type { DataType, Purpose, Recipient } from '../vocabulary.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { OTHER_COMPANIES } from './lexicon/companies.ts';
import { DATA_WORDS } from './lexicon/data.ts';
import { PURPOSE_WORDS } from './lexicon/purposes.ts';
import { RECIPIENT_WORDS } from './lexicon/recipients.ts';
import { isOtherSense, isStrayPurpose } from './other-sense.ts';
import { findPhrases, indexPhrases, type Mention } from './phrases.ts';
import { type Token, tokenise } from './tokens.ts';
import { findVerbGroups, type VerbGroup } from './verb-groups.ts';

const DATA = indexPhrases(DATA_WORDS);
const RECIPIENTS = indexPhrases(RECIPIENT_WORDS);
const PURPOSES = indexPhrases(PURPOSE_WORDS);

/** Verbs that are nouns inside a name: "business partner", "driver's license". */
const NOUNS =
  /^(?:partner|license|review|record|log|process|contract|access|host|report|post|trade|market|track|profile|match)$/;

/** Everything that later steps ask of one sentence, read once. */
export interface Reading {
  text: string;
  tokens: Token[];
  clauses: Clause[];
  verbs: VerbGroup[];
  data: Mention<DataType>[];
  recipients: Mention<Recipient>[];
  purposes: Mention<Purpose>[];
  /** Lower-case words of the service's own names. */
  ownNames: ReadonlySet<string>;
  /** Lower-case names of companies of the same owner. */
  family: ReadonlySet<string>;
}

/** Takes a sentence apart: words, clauses, verbs, and what the lexicons find in it. */
export function takeApart(text: string, ownNames: ReadonlySet<string>, family: ReadonlySet<string>): Reading {
  const tokens = tokenise(text);
  const data = findPhrases(tokens, DATA).filter((mention) => !isOtherSense(tokens, mention));
  const clauses = splitClauses(tokens, (at) => data.some(({ from, to }) => from < at && to >= at));
  const recipients = withCompanies(tokens, findPhrases(tokens, RECIPIENTS), ownNames, family);
  // "Usage statistics", "advertising partners": a word inside the name of data or of a recipient is no purpose.
  const named = [...data, ...recipients].filter(({ from, to }) => to - from > 1);
  const verbs = findVerbGroups(tokens, clauses).filter(
    ({ lemma, at }) => !NOUNS.test(lemma) || !named.some(({ from, to }) => from <= at && at < to),
  );
  const isNamed = ({ from, to }: Mention<Purpose>): boolean =>
    named.some((mention) => mention.from <= from && mention.to >= to);
  return {
    text,
    tokens,
    clauses,
    verbs,
    data,
    // "We will store and use": a verb is no shop.
    recipients: recipients.filter(({ from, to }) => to - from > 1 || !verbs.some(({ at }) => at === from)),
    purposes: findPhrases(tokens, PURPOSES).filter((mention) => !isNamed(mention) && !isStrayPurpose(tokens, mention)),
    ownNames,
    family,
  };
}

function withCompanies(
  tokens: Token[],
  mentions: Mention<Recipient>[],
  ownNames: ReadonlySet<string>,
  family: ReadonlySet<string>,
): Mention<Recipient>[] {
  const taken = new Set(mentions.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  const named = tokens.flatMap(({ stem, isCapital }, at): Mention<Recipient>[] => {
    if (!isCapital || taken.has(at)) return [];
    const group = groupNamedAt(tokens, at);
    if (group !== null) return [{ ids: ['affiliates'], from: at, to: group }];
    if (ownNames.has(stem)) return [];
    if (family.has(stem)) return [{ ids: ['affiliates'], from: at, to: at + 1 }];
    return OTHER_COMPANIES.has(stem) ? [{ ids: ['third_parties'], from: at, to: at + 1 }] : [];
  });
  return named.length === 0 ? mentions : [...mentions, ...named].sort((a, b) => a.from - b.from);
}

/**
 * "The Bramble Companies", "Bramble Group companies", "the Bramble family of companies": a group that goes by a name is the
 * company's own. Gives the place behind it, or null.
 */
function groupNamedAt(tokens: Token[], at: number): number | null {
  const next = tokens[at + 1];
  return next?.word === 'companies' && next.isCapital ? at + 2 : null;
}
