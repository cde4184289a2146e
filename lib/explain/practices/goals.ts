import type { DataType, Recipient } from '../vocabulary.ts';
import type { Mention } from './phrases.ts';
import type { Reading } from './reading.ts';
import { wordAt } from './tokens.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Verbs whose object is somebody at work for the company, never data. */
export const HELPED = /^(?:engage|hire|work|partner|contract|rely)$/;

/** "… to us", "with us", "tell us": the company gets it. */
export function goesToUs(reading: Reading, group: VerbGroup): boolean {
  const end = Math.min(group.clause.to, group.at + 16);
  for (let at = group.at + 1; at < end; at++) {
    if (wordAt(reading.tokens, at) !== 'us') continue;
    if (at === group.at + 1 || /^(?:to|with|and)$/.test(wordAt(reading.tokens, at - 1))) return true;
  }
  return false;
}

/** "… to Parlo", "… with the Service": the company by its name. */
export function namesUs(reading: Reading, group: VerbGroup): boolean {
  for (let at = group.at + 1; at < Math.min(reading.tokens.length, group.at + 16); at++) {
    if (
      reading.ownNames.has(reading.tokens[at]?.stem ?? '') &&
      /^(?:to|with|tell|give)$/.test(wordAt(reading.tokens, at - 1))
    )
      return true;
  }
  return false;
}

/** "Provide you with information": what goes to the person is no sharing. */
export function toYou(reading: Reading, group: VerbGroup): boolean {
  return (
    wordAt(reading.tokens, group.at + 1) === 'you' ||
    (wordAt(reading.tokens, group.at + 1) === 'to' && wordAt(reading.tokens, group.at + 2) === 'you')
  );
}

/** "We use Google Analytics", "we work with advertising partners": others as the object, who then get data. */
export function helpersUsed(reading: Reading, group: VerbGroup): Mention<Recipient>[] {
  if (!HELPED.test(group.lemma) && !/^(?:use|employ|utili[sz]e)$/.test(group.lemma)) return [];
  return reading.recipients.filter(({ from, to, ids }) => {
    if (from <= group.at || from > group.at + 4 || from >= group.clause.to) return false;
    if (reading.data.some((mention) => mention.from > group.at && mention.from < from)) return false;
    // "Adobe Flash cookies", "your Facebook name": whose data they are.
    if (reading.data.some((mention) => mention.from >= to && mention.from < to + 2) && ids[0] === 'third_parties')
      return false;
    if (wordAt(reading.tokens, from - 1) === 'your') return false;
    return !ids.some((id) => id === 'public' || id === 'other_users' || id === 'authorities' || id === 'successor');
  });
}

/** Bare "information" given to others may be anything; "your information" and particular data are about people. */
export function aboutPeople(reading: Reading, data: Mention<DataType>[]): boolean {
  if (data.length === 0) return true;
  return data.some(({ ids, from, to }) => {
    if (!ids.includes('personal_generic') || to - from > 1) return true;
    return /^(?:your|personal|user|customer|this|that|their|such|his|her)$/.test(wordAt(reading.tokens, from - 1));
  });
}

/** "Transferred to other countries", "to our computers": where data are kept, not who gets them. */
export function goesToPlace(reading: Reading, group: VerbGroup): boolean {
  if (!/^(?:transfer|transmit)$/.test(group.lemma)) return false;
  return reading.tokens
    .slice(group.at + 1, group.at + 24)
    .some(({ word }) =>
      /^(?:outside|countries|country|jurisdiction|jurisdictions|servers|computers|facilities)$/.test(word),
    );
}

/** "Allow partners access to your data". */
export function givesAccess(reading: Reading, group: VerbGroup): boolean {
  return reading.tokens.slice(group.at + 1, group.at + 9).some(({ word }) => word === 'access');
}
