import type { DataType } from '../vocabulary.ts';
import { idsOf } from './compose.ts';
import type { Mention } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Subject } from './subject.ts';
import type { VerbGroup } from './verb-groups.ts';

/** "It can get your order to you", "we have no access to their cookies": nothing that the company gets to know. */
export function isNoTaking(group: VerbGroup, doer: Subject, data: Mention<DataType>[]): boolean {
  if (group.lemma === 'get' && (doer.kind === 'none' || doer.kind === 'things')) return true;
  if (/^(?:get|see|view|learn)$/.test(group.lemma) && data.length === 0) return true;
  return group.lemma === 'access' && doer.kind === 'first_party' && idsOf(data).every((id) => id === 'cookies');
}

/** "Obtain your consent", "ask for permission": what is asked for is leave, not data. */
export function seeksLeave(reading: Reading, group: VerbGroup): boolean {
  const behind = reading.tokens.slice(group.at + 1, group.at + 7);
  const leave = behind.findIndex(({ word }) =>
    /^(?:consent|permission|authori[sz]ation|approval|permissions)$/.test(word),
  );
  return leave >= 0 && !reading.data.some(({ from }) => from > group.at && from < group.at + 1 + leave);
}

/** "We keep a record of your calls", "keep track of". */
export function keepsRecord(reading: Reading, { at }: VerbGroup): boolean {
  return reading.tokens
    .slice(at + 1, at + 4)
    .some(({ word }, i, words) => /^(?:records?|logs?|track)$/.test(word) && words[i + 1]?.word === 'of');
}

/** "We require our partners to follow …": people, not data, are what is asked for. */
export function asksSomebody(reading: Reading, group: VerbGroup): boolean {
  const somebody = reading.recipients.find(({ from }) => from > group.at && from <= group.at + 3);
  if (somebody === undefined) return false;
  return reading.tokens.slice(group.at, somebody.from).every(({ word }) => word !== 'for');
}

/** "You may submit a request", "send an e-mail requesting …": a person who asks for something. */
export function makesRequest(reading: Reading, { at }: VerbGroup): boolean {
  return reading.tokens.slice(at + 1, at + 12).some(({ word }) => /^request(?:s|ing)?$/.test(word));
}

/** "Data that cannot be linked to you": what data are like. */
export function tellsNature({ passive, negations, auxiliaries }: VerbGroup): boolean {
  return passive && negations > 0 && auxiliaries.some((word) => /^c(?:an|ould)/.test(word));
}
