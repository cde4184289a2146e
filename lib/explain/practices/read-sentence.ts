import type { Range } from '../../policy/types.ts';
import type { Practice } from '../types.ts';
import type { DataType, Recipient } from '../vocabulary.ts';
import { choiceOf, conditionOf, modalityOf } from './attributes.ts';
import { readEncryption } from './encryption-practice.ts';
import { exceptionsOf } from './exceptions.ts';
import { type Frame, frameOf } from './frames.ts';
import { familyOf } from './names.ts';
import { isNoPractice, looksLikeHeading } from './not-practice.ts';
import type { Mention } from './phrases.ts';
import { polarityOf } from './polarity.ts';
import { type Reading, takeApart } from './reading.ts';
import { retentionOf } from './retention.ts';
import { grantsRight } from './rights.ts';
import { scopeOf } from './scope.ts';

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
  const alone = readWhole(text, own, family, lead != null);
  if (lead == null || lead.trim() === '' || alone.length > 0) return alone;
  const prefix = `${lead.trim().replace(/:$/, '')} `;
  return readWhole(prefix + text, own, family, true).flatMap((practice) => shift(practice, prefix.length, text.length));
}

function readWhole(
  text: string,
  own: ReadonlySet<string>,
  family: ReadonlySet<string>,
  isFragment: boolean,
): Practice[] {
  const lower = text.toLowerCase().replace(/[’‘]/g, "'");
  const reading = takeApart(text, own, family);
  if (isNoPractice(lower.trim(), reading.tokens, isFragment) || (!isFragment && looksLikeHeading(text, reading.tokens)))
    return [];
  const shared = {
    choice: choiceOf(lower),
    condition: conditionOf(lower),
    exceptions: exceptionsOf(reading, lower),
    scope: scopeOf(reading.tokens, text, lower),
  };
  const practices = readEncryption(reading, shared);
  for (const group of reading.verbs) {
    const frame = frameOf(reading, group);
    if (frame !== null) practices.push(toPractice(reading, frame, lower, shared));
  }
  if (practices.length === 0 && (grantsRight(lower) || (shared.choice === 'opt_out' && /\byou\b/.test(lower)))) {
    practices.push(rightOf(reading, shared));
  }
  return mergeSame(practices);
}

export interface Shared {
  choice: Practice['choice'];
  condition: Practice['condition'];
  exceptions: ReturnType<typeof exceptionsOf>;
  scope: Practice['scope'];
}

function toPractice(reading: Reading, frame: Frame, lower: string, shared: Shared): Practice {
  const { group } = frame;
  const verb = reading.tokens[group.at];
  const data = specific(frame.data);
  return {
    actor: frame.actor,
    action: frame.action,
    flow: frame.flow,
    data,
    recipients: specificRecipients(frame.recipients),
    sources: frame.sources,
    purposes: [...new Set(frame.purposes.flatMap(({ ids }) => ids))],
    polarity: polarityOf(reading, group, frame.subject),
    modality: modalityOf(group, frame.actor === 'user'),
    choice: frame.flow === 'user_directed' ? 'user_action' : shared.choice,
    condition: shared.condition,
    exceptions: shared.exceptions.clauses,
    crossReference: shared.exceptions.crossReference,
    scope: shared.scope,
    retention: frame.action === 'retain' || frame.action === 'delete' ? retentionOf(lower) : null,
    encryption: null,
    range: { start: 0, end: reading.text.length },
    fieldRanges: {
      action: verb === undefined ? [] : [{ start: verb.start, end: verb.end }],
      data: rangesOf(reading, frame.data),
      recipients: rangesOf(reading, frame.recipients),
      purposes: rangesOf(reading, frame.purposes),
    },
  };
}

/** The generic "information" says nothing beside a particular kind of data. */
function specific(mentions: Mention<DataType>[]): DataType[] {
  const ids = [...new Set(mentions.flatMap((mention) => mention.ids))];
  const particular = ids.filter((id) => id !== 'personal_generic');
  return particular.length > 0 ? particular : ids;
}

function specificRecipients(mentions: Mention<Recipient>[]): Recipient[] {
  return [...new Set(mentions.flatMap((mention) => mention.ids))];
}

export function rangesOf(reading: Reading, mentions: { from: number; to: number }[]): Range[] {
  return mentions.flatMap(({ from, to }) => {
    const [first, last] = [reading.tokens[from], reading.tokens[to - 1]];
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  });
}

function rightOf(reading: Reading, shared: Shared): Practice {
  return {
    actor: 'user',
    action: 'right',
    flow: null,
    data: specific(reading.data),
    recipients: [],
    sources: [],
    purposes: [...new Set(reading.purposes.flatMap(({ ids }) => ids))],
    polarity: 'does',
    modality: 'user_can',
    choice: shared.choice,
    condition: shared.condition,
    exceptions: shared.exceptions.clauses,
    crossReference: shared.exceptions.crossReference,
    scope: shared.scope,
    retention: null,
    encryption: null,
    range: { start: 0, end: reading.text.length },
    fieldRanges: { data: rangesOf(reading, reading.data) },
  };
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
        other.encryption === null &&
        practice.encryption === null,
    );
    if (same === undefined) kept.push(practice);
    else {
      same.data = union(same.data, practice.data);
      same.recipients = union(same.recipients, practice.recipients);
      same.sources = union(same.sources, practice.sources);
      same.purposes = union(same.purposes, practice.purposes);
      same.retention ??= practice.retention;
      for (const [field, ranges] of Object.entries(practice.fieldRanges) as [
        keyof Practice['fieldRanges'],
        Range[],
      ][]) {
        same.fieldRanges[field] = [...(same.fieldRanges[field] ?? []), ...ranges].sort((a, b) => a.start - b.start);
      }
    }
  }
  return kept;
}

function union<T>(a: T[], b: T[]): T[] {
  return [...new Set([...a, ...b])];
}

/** Moves ranges from the joined text back into the item; what was read in the lead-in keeps no range. */
function shift(practice: Practice, by: number, length: number): Practice[] {
  const move = (range: Range): Range[] => (range.start < by ? [] : [{ start: range.start - by, end: range.end - by }]);
  const fieldRanges = Object.fromEntries(
    Object.entries(practice.fieldRanges).map(([field, ranges]) => [field, ranges.flatMap(move)]),
  );
  return [{ ...practice, range: { start: 0, end: length }, fieldRanges }];
}
