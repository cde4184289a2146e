import type { Range } from '../../policy/types.ts';
import type { Practice } from '../types.ts';
import type { Purpose, Recipient } from '../vocabulary.ts';
import { readAsides } from './aside.ts';
import { choiceOf, conditionOf, modalityOf } from './attributes.ts';
import { composePractice, idsOf, rangesOf, type Shared, specificData } from './compose.ts';
import { readEncryption } from './encryption-practice.ts';
import { exceptionsOf } from './exceptions.ts';
import { type Frame, framesOf } from './frames.ts';
import { familyOf } from './names.ts';
import { stands } from './near.ts';
import { readNominal } from './nominal.ts';
import { isNoPractice, laysDuties, looksLikeHeading, onlyPointsToPolicy } from './not-practice.ts';
import type { Mention } from './phrases.ts';
import { polarityOf } from './polarity.ts';
import { type Reading, takeApart } from './reading.ts';
import { retentionOf } from './retention.ts';
import { grantsRight, isRightItself } from './rights.ts';
import { scopeOf } from './scope.ts';
import {
  describedGiver,
  describesCollected,
  isHandedOver,
  isNotForSale,
  isPurposeItem,
  makesAvailable,
  servesUs,
  tailorsBy,
  tellsKinds,
} from './statements.ts';

export interface SentenceInput {
  text: string;
  /** The sentence that introduces the list this one is an item of. */
  lead?: string | null;
  heading?: string | null;
  /** Names of the service and its company, in any case. */
  names?: readonly string[];
}

/**
 * What one sentence says that somebody does, or does not do, with data: zero or more practices whose ranges point into
 * `text`. A list item is read together with its lead-in. Deterministic; never throws.
 */
export function readSentence({ text, lead, names = [] }: SentenceInput): Practice[] {
  const own = new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/)).filter((name) => name.length > 1));
  const family = familyOf(own);
  const item = takeApart(text, own, family);
  if (lead == null || lead.trim() === '') return readWhole(item, { isItem: lead != null, itemFrom: 0, verbless: true });
  if (isNoPractice(plain(text), item.tokens, true) || laysDuties(plain(lead))) return [];
  const said = readWhole(item, { isItem: true, itemFrom: 0, verbless: false });
  if (said.length > 0) return said;
  const prefix = `${lead.trim().replace(/:$/, '')} `;
  const manner = { isItem: true, itemFrom: prefix.length, verbless: true };
  const whole = readWhole(takeApart(prefix + text, own, family), manner);
  // What the item's words tell without a verb stands only where the lead-in tells nothing else.
  const alone = readWhole(item, { isItem: true, itemFrom: 0, verbless: true });
  const isAgreed = alone.length > 0 && whole.every(({ action }) => action === alone[0]?.action);
  if (whole.length > 0 && !isAgreed) return whole.map((practice) => shift(practice, prefix.length, text.length));
  return isNoPractice(plain(lead), takeApart(lead, own, family).tokens, true) ? [] : alone;
}

/** Lower case with straight apostrophes, as the patterns expect. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'").trim();
}

interface Manner {
  /** True for the item of a list, whose form says little. */
  isItem: boolean;
  /** Where the item starts in a text that its lead-in opens: only verbs of the lead-in are then read. */
  itemFrom: number;
  /** Whether words without a verb that is read may tell of a practice. */
  verbless: boolean;
}

function readWhole(reading: Reading, { isItem, itemFrom, verbless }: Manner): Practice[] {
  const lower = reading.text.toLowerCase().replace(/[’‘]/g, "'");
  if (isNoPractice(lower.trim(), reading.tokens, isItem)) return [];
  if (!isItem && looksLikeHeading(reading.text, reading.tokens)) return [];
  const shared: Shared = {
    choice: choiceOf(lower),
    condition: conditionOf(lower),
    exceptions: exceptionsOf(reading, lower),
    scope: scopeOf(reading.tokens, reading.text, lower),
  };
  if (isRightItself(lower.trim())) return readWithoutVerb(reading, lower, shared, false);
  const practices = readEncryption(reading, shared);
  for (const group of reading.verbs) {
    if (itemFrom > 0 && (reading.tokens[group.at]?.start ?? 0) >= itemFrom) continue;
    for (const frame of framesOf(reading, group)) practices.push(toPractice(reading, frame, lower, shared));
  }
  practices.push(...readNominal(reading, lower, shared));
  const available = readAvailable(reading, shared);
  if (available !== null) practices.push(available);
  practices.push(...readAsides(reading, practices));
  if (onlyPointsToPolicy(lower) && practices.every(isEmpty)) return [];
  if (practices.length === 0 && verbless) practices.push(...readWithoutVerb(reading, lower, shared, itemFrom > 0));
  return withoutKeeping(mergeSame(practices), lower);
}

const KEPT = /\b(?:stored|process(?:ed)?|maintained|transferr?(?:ed)?|kept|held)\b/g;
const PLACE = /\b(?:countr(?:y|ies)|united states|u\.s|there|outside|jurisdictions?|european|servers?|facilities)\b/;
const PLACE_CHARS = 100;

/**
 * "We retain and use your data to comply with the law", "stored and processed in other countries": how long and where data
 * are kept, no use of its own.
 */
function withoutKeeping(practices: Practice[], lower: string): Practice[] {
  const isKept = practices.some(
    ({ action, polarity, recipients }) =>
      polarity === 'does' && (action === 'retain' || (action === 'share' && recipients.length === 0)),
  );
  if (!isKept) return practices;
  return practices.filter(({ action, purposes, flow }) => {
    if (action !== 'use' || flow !== 'internal') return true;
    return purposes.length > 0
      ? !purposes.every((id) => id === 'legal' || id === 'safety_moderation')
      : !stands(lower, KEPT, PLACE, PLACE_CHARS);
  });
}

/** True where a practice names no kind of data, nobody and nothing that it is for. */
function isEmpty({ data, recipients, sources, purposes, polarity, action }: Practice): boolean {
  return (
    polarity === 'does' &&
    /^(?:collect|use|share)$/.test(action) &&
    data.every((id) => id === 'personal_generic') &&
    recipients.length + sources.length + purposes.length === 0
  );
}

function toPractice(reading: Reading, frame: Frame, lower: string, shared: Shared): Practice {
  const { group } = frame;
  const verb = reading.tokens[group.at];
  const recipients = frame.recipients.length > 0 || frame.action !== 'share' ? frame.recipients : askers(reading);
  return composePractice(reading, shared, {
    actor: frame.actor,
    action: frame.action,
    flow: frame.flow,
    data: specificData(frame.data),
    recipients: idsOf(recipients),
    sources: frame.sources,
    purposes: withCondition(idsOf(frame.purposes), shared.condition),
    // "You need not enter …": what a person need not do is no promise of the company.
    polarity:
      frame.flow === 'incoming' && frame.subject.kind === 'user' ? 'does' : polarityOf(reading, group, frame.subject),
    modality: modalityOf(group, frame.actor === 'user'),
    ...(frame.flow === 'user_directed' ? { choice: 'user_action' } : {}),
    retention: frame.action === 'retain' || frame.action === 'delete' ? retentionOf(lower) : null,
    fieldRanges: {
      action: verb === undefined ? [] : [{ start: verb.start, end: verb.end }],
      data: rangesOf(reading, frame.data),
      recipients: rangesOf(reading, recipients),
      purposes: rangesOf(reading, frame.purposes),
    },
  });
}

/** "If we are audited by a tax authority, we share …": the authority that the condition names gets the data. */
function askers(reading: Reading): Mention<Recipient>[] {
  return reading.recipients.filter(
    ({ ids, from }) =>
      ids.includes('authorities') &&
      reading.clauses.some((clause) => /^(?:if|when)$/.test(clause.kind) && from >= clause.from && from < clause.to),
  );
}

/** A merger or the law as condition is also what the data are passed on for. */
function withCondition(purposes: Purpose[], condition: Practice['condition']): Purpose[] {
  if (condition === 'merger' && !purposes.includes('merger')) return [...purposes, 'merger'];
  return purposes;
}

/** "Your profile is visible to other users": sharing told by an adjective. */
function readAvailable(reading: Reading, shared: Shared): Practice | null {
  const found = makesAvailable(reading);
  if (found === null) return null;
  const recipients = reading.recipients.filter(({ from }) => from > found.at && from <= found.at + 8);
  const data = reading.data.filter(({ to }) => to <= found.at);
  if (recipients.length === 0 || data.length === 0) return null;
  const isDenied =
    reading.tokens.slice(Math.max(0, found.at - 5), found.at).some(({ word }) => /^(?:not|never|cannot)$/.test(word)) ||
    reading.verbs.some(({ at, negations }) => at === found.at - 1 && negations > 0);
  return composePractice(reading, shared, {
    action: 'share',
    flow: 'outgoing',
    data: specificData(data),
    recipients: idsOf(recipients),
    polarity: isDenied ? 'does_not' : 'does',
    fieldRanges: { data: rangesOf(reading, data), recipients: rangesOf(reading, recipients) },
  });
}

function readWithoutVerb(reading: Reading, lower: string, shared: Shared, isUnderLead: boolean): Practice[] {
  const said = {
    data: specificData(reading.data),
    purposes: idsOf(reading.purposes),
    fieldRanges: { data: rangesOf(reading, reading.data), purposes: rangesOf(reading, reading.purposes) },
  };
  if (grantsRight(lower) || (shared.choice === 'opt_out' && /\byou\b/.test(lower))) {
    return [composePractice(reading, shared, { ...said, actor: 'user', action: 'right', modality: 'user_can' })];
  }
  if ((reading.data.length > 1 && tellsKinds(lower)) || describesCollected(reading, lower))
    return [composePractice(reading, shared, { ...said, action: 'collect' })];
  if (isNotForSale(lower) && reading.data.length > 0)
    return [composePractice(reading, shared, { ...said, action: 'sell', flow: 'outgoing', polarity: 'does_not' })];
  const giver = reading.data.length > 0 && (isUnderLead || isHandedOver(reading)) ? describedGiver(reading) : null;
  if (giver !== null) {
    const fromUser = giver === 'you' ? { flow: 'incoming' as const, sources: ['user' as const] } : {};
    return [composePractice(reading, shared, { ...said, ...fromUser, action: 'collect' })];
  }
  if (servesUs(lower) || tailorsBy(reading, lower))
    return [composePractice(reading, shared, { ...said, action: 'use', flow: 'internal' })];
  if (isPurposeItem(reading) && (reading.purposes.length > 0 || /;(?: and| or)?$/.test(reading.text))) {
    return [
      composePractice(reading, shared, {
        ...said,
        action: 'use',
        flow: 'internal',
        data: said.data.length > 0 ? said.data : ['personal_generic'],
      }),
    ];
  }
  return [];
}

/** Verbs in a row ("collect, store and use") with the same meaning make one practice. */
function mergeSame(practices: Practice[]): Practice[] {
  const kept: Practice[] = [];
  for (const practice of practices) {
    const same = kept.find(
      (other) =>
        other.action === practice.action &&
        other.flow === practice.flow &&
        other.actor === practice.actor &&
        other.polarity === practice.polarity &&
        other.choice === practice.choice &&
        other.scope.regions.join() === practice.scope.regions.join() &&
        other.encryption === null &&
        practice.encryption === null,
    );
    if (same === undefined) {
      kept.push(practice);
      continue;
    }
    same.data = union(same.data, practice.data);
    same.recipients = union(same.recipients, practice.recipients);
    same.sources = union(same.sources, practice.sources);
    same.purposes = union(same.purposes, practice.purposes);
    same.retention ??= practice.retention;
    for (const [field, ranges] of Object.entries(practice.fieldRanges) as [keyof Practice['fieldRanges'], Range[]][]) {
      same.fieldRanges[field] = [...(same.fieldRanges[field] ?? []), ...ranges].sort((a, b) => a.start - b.start);
    }
  }
  return kept;
}

function union<T>(a: T[], b: T[]): T[] {
  return [...new Set([...a, ...b])];
}

/** Moves ranges from the joined text back into the item; what was read in the lead-in keeps no range. */
function shift(practice: Practice, by: number, length: number): Practice {
  const move = ({ start, end }: Range): Range[] => (start < by ? [] : [{ start: start - by, end: end - by }]);
  const fieldRanges = Object.fromEntries(
    Object.entries(practice.fieldRanges).map(([field, ranges]) => [field, ranges.flatMap(move)]),
  );
  return { ...practice, range: { start: 0, end: length }, fieldRanges };
}
