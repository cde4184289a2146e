import type { Range } from '../../policy/types.ts';
import type { Practice } from '../types.ts';
import type { DataType } from '../vocabulary.ts';
import type { Exceptions } from './exceptions.ts';
import type { Mention } from './phrases.ts';
import type { Reading } from './reading.ts';

/** What holds for the whole sentence, whatever its verbs. */
export interface Shared {
  choice: Practice['choice'];
  condition: Practice['condition'];
  exceptions: Exceptions;
  scope: Practice['scope'];
}

/** A practice of the company with everything that the whole sentence gives; `fields` fills in or replaces. */
export function composePractice(
  reading: Reading,
  shared: Shared,
  fields: Partial<Practice> & Pick<Practice, 'action'>,
): Practice {
  return {
    actor: 'first_party',
    flow: null,
    data: [],
    recipients: [],
    sources: [],
    purposes: [],
    polarity: 'does',
    modality: 'asserted',
    choice: shared.choice,
    condition: shared.condition,
    exceptions: shared.exceptions.clauses,
    crossReference: shared.exceptions.crossReference,
    scope: shared.scope,
    retention: null,
    encryption: null,
    range: { start: 0, end: reading.text.length },
    fieldRanges: {},
    ...fields,
  };
}

/** The ids of data mentions; the generic "information" says nothing beside a particular kind of data. */
export function specificData(mentions: Mention<DataType>[]): DataType[] {
  const ids = idsOf(mentions);
  const particular = ids.filter((id) => id !== 'personal_generic');
  return particular.length > 0 ? particular : ids;
}

export function idsOf<Id extends string>(mentions: Mention<Id>[]): Id[] {
  return [...new Set(mentions.flatMap(({ ids }) => ids))];
}

/** Where mentions stand in the sentence. */
export function rangesOf(reading: Reading, mentions: { from: number; to: number }[]): Range[] {
  return mentions.flatMap(({ from, to }) => {
    const [first, last] = [reading.tokens[from], reading.tokens[to - 1]];
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  });
}
