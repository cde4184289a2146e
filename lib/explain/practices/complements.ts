import type { DataType, Recipient } from '../vocabulary.ts';
import { VERB_FORMS } from './lexicon/verbs.ts';
import type { Mention } from './phrases.ts';
import type { Reading } from './reading.ts';
import { type Subject, someone } from './subject.ts';
import { wordAt } from './tokens.ts';
import type { VerbGroup } from './verb-groups.ts';

/** The stretch of the sentence that belongs to a verb: its clause with the relative clauses hanging on its object. */
export interface Region {
  from: number;
  to: number;
}

/** The stretch that belongs to a verb: up to the next finite verb with a subject of its own. */
export function regionOf(reading: Reading, group: VerbGroup): Region {
  const index = reading.clauses.indexOf(group.clause);
  let to = group.clause.to;
  // Relative and inserted clauses hang on the object; a new main clause or condition does not.
  for (let i = index + 1; i < reading.clauses.length; i++) {
    const clause = reading.clauses[i];
    if (clause === undefined) break;
    const opener = wordAt(reading.tokens, clause.from);
    const hangs =
      clause.kind === 'because' ||
      clause.kind === 'relative' ||
      clause.kind === 'whether' ||
      (clause.kind === 'main' && /^[(:)[\]•]$/.test(opener)) ||
      (clause.kind === 'main' && i === index + 1 && opener === ',');
    if (
      !hangs ||
      (clause.kind === 'main' &&
        reading.verbs.some((verb) => verb.clause === clause && verb.form === 'finite' && verb.auxiliaries.length > 0))
    )
      break;
    to = clause.to;
  }
  const next = reading.verbs.find(
    (verb) => verb.at > group.at && verb.clause === group.clause && verb.form === 'finite' && !verb.coordinated,
  );
  if (next !== undefined && next.from > group.at + 1 && next.from < to) to = Math.max(group.at + 1, next.from);
  return { from: group.clause.from, to };
}

/** A test for mentions that stand wholly in a region. */
export function inside(region: Region): (mention: { from: number; to: number }) => boolean {
  return (mention) => mention.from >= region.from && mention.to <= region.to;
}

/** Data words inside the name of an acting subject ("message recipients may see …") are not its object. */
export function isInSubject(mention: Mention<DataType>, group: VerbGroup, subject: Subject): boolean {
  // "Your data go to partners".
  if (group.passive || group.lemma === 'go' || mention.from >= group.at) return false;
  return subject.kind !== 'none' && (group.clause.kind === 'main' || /^(?:oth|us)ers?$/.test(subject.kind));
}

const ENDS_OBJECT = /^(?:to|for|that|which|who|so|by|via|when|if|while|because|where|with|without)$/;

/** What makes of "with" no way to somebody: "associated with", "in connection with". */
const NO_GOAL =
  /^(?:associated|connection|accordance|linked|compliance|contact|along|registered|together|comply|interact|interacts|relationship|relationships|conjunction|consistent|dealing|agreement|agreements|contract|contracts)$/;

/** Who gets the data: the recipients behind the verb that no "from" or "by" introduces. */
export function recipientsAfter(reading: Reading, group: VerbGroup, region: Region): Mention<Recipient>[] {
  return reading.recipients.filter((mention) => {
    if (mention.from < group.at || mention.to > region.to) return false;
    // "Your bank's name".
    if (/['’]s?$/.test(wordAt(reading.tokens, mention.to - 1))) return false;
    // "Your contacts" without "to" or "with" are data that are passed on, not people who get them.
    const isData = reading.data.some(({ from, to }) => from < mention.to && to > mention.from);
    if (isData && !/^(?:to|with)$/.test(wordAt(reading.tokens, mention.from - 1))) return false;
    for (let i = mention.from - 1; i >= Math.max(group.at + 1, mention.from - 4); i--) {
      const word = wordAt(reading.tokens, i);
      if (/^(?:from|by|of|on|about|through|via)$/.test(word))
        return mention.ids[0] === 'public' || (word === 'by' && group.lemma === 'make');
      if (word === 'with' && NO_GOAL.test(wordAt(reading.tokens, i - 1))) return false;
      if (/^(?:to|with|and|or|,|for)$/.test(word)) return true;
    }
    return true;
  });
}

/** Who acts in a passive clause: "collected by us", "shared by partners". Null where nobody is named. */
export function agentOf(reading: Reading, group: VerbGroup, region: Region): Subject | null {
  for (let at = group.at + 1; at < Math.min(region.to, group.at + 8); at++) {
    if (wordAt(reading.tokens, at) !== 'by') continue;
    const mentions = reading.recipients.filter((mention) => mention.from > at && mention.from <= at + 5);
    const words = reading.tokens.slice(at + 1, at + 5).map((token) => token.word);
    if (/^(?:you|your)$/.test(words[0] ?? '')) return someone('user');
    if (words.includes('us') || words[0] === 'our') return someone('first_party');
    if (words[0] === 'others') return someone('others', [{ ids: ['third_parties'], from: at + 1, to: at + 2 }]);
    if (mentions.length > 0) return someone('others', mentions.slice(0, 2));
  }
  return null;
}

/** True where "it", "them" or a relative that is not the subject stands for the data. */
export function hasPronounObject(reading: Reading, group: VerbGroup): boolean {
  const [object, next] = [wordAt(reading.tokens, group.at + 1), wordAt(reading.tokens, group.at + 2)];
  if (/^(?:it|them|anything|nothing|which)$/.test(object)) return true;
  // "We use these to …", not "we evaluate this position".
  if (/^(?:this|these)$/.test(object) && /^(?:\W|to|for|in|as|with)?$/.test(next)) return true;
  if (group.clause.kind !== 'relative') return false;
  const first = reading.verbs.find((verb) => verb.clause === group.clause) ?? group;
  const opener = wordAt(reading.tokens, group.clause.from);
  // "The data that we collect are used": behind its own verb, what the relative describes is the subject.
  if (first !== group && !group.coordinated) return group.passive;
  const hasSubject = first.from > group.clause.from + 1 || /^(?:we|you|they)$/.test(opener);
  return hasSubject !== group.passive;
}

/** Where the object of an active "use" ends: data after "to …" or "for …" are not what is used. */
export function objectEnd(reading: Reading, group: VerbGroup): number {
  if (group.verbClass !== 'use' || group.passive) return Number.POSITIVE_INFINITY;
  for (let at = group.at + 1; at < group.clause.to; at++) {
    const word = wordAt(reading.tokens, at);
    if (word === 'to' && at > group.at + 1) return at;
  }
  return Number.POSITIVE_INFINITY;
}

/** True where the object itself is no data: "we use measures that protect your information". */
export function usesOtherThings(reading: Reading, group: VerbGroup, data: Mention<DataType>[]): boolean {
  if (group.passive || hasPronounObject(reading, group)) return false;
  const first = Math.min(...data.filter(({ from }) => from > group.at).map(({ from }) => from));
  for (let at = group.at + 1; at < first && at < reading.tokens.length; at++) {
    const word = wordAt(reading.tokens, at);
    if (/^(?:,|and|or|\/)$/.test(word) && VERB_FORMS.has(wordAt(reading.tokens, at + 1))) return false;
    if (ENDS_OBJECT.test(word)) return at > group.at + 1;
  }
  return false;
}

/** What "it" or "them" stands for: the data named last before the verb. */
export function antecedent(reading: Reading, group: VerbGroup): Mention<DataType>[] {
  return reading.data.filter(({ to }) => to <= group.at).slice(-1);
}
