import type { EventType } from '../vocabulary.ts';
import type { RuleEvent } from './event.ts';
import { orderByNews } from './news.ts';
import type { SentenceView } from './sentence-view.ts';
import { weighEvent } from './severity.ts';

/**
 * Where two rules speak about the same sentence, the one that says what happened silences the ones that only see its
 * traces: adding the word "opt out" is no gain where consent was dropped.
 */
const SILENCES: readonly (readonly [EventType, readonly EventType[]])[] = [
  [
    'opt_in_to_opt_out',
    [
      'opt_out_added',
      'opt_out_removed',
      'modality_strengthened',
      'modality_weakened',
      'purpose_added',
      'data_type_added',
      'prohibition_removed',
      'prohibition_narrowed',
      'right_added',
    ],
  ],
  [
    'opt_out_to_opt_in',
    [
      'opt_out_added',
      'opt_out_removed',
      'modality_strengthened',
      'modality_weakened',
      'purpose_added',
      'data_type_added',
      'prohibition_removed',
      'right_removed',
    ],
  ],
  [
    'encryption_scope_narrowed',
    [
      'encryption_claim_weakened',
      'encryption_claim_added',
      'prohibition_removed',
      'prohibition_added',
      'modality_strengthened',
      'modality_weakened',
      'definition_changed',
    ],
  ],
  [
    'encryption_claim_weakened',
    [
      'encryption_claim_added',
      'prohibition_removed',
      'prohibition_added',
      'modality_strengthened',
      'modality_weakened',
      'definition_changed',
    ],
  ],
  [
    'encryption_claim_added',
    [
      'prohibition_added',
      'modality_strengthened',
      'modality_weakened',
      'definition_changed',
      'data_type_added',
      'purpose_added',
    ],
  ],
  [
    'authority_disclosure_widened',
    [
      'authority_disclosure_narrowed',
      'new_recipient',
      'recipient_removed',
      'modality_strengthened',
      'modality_weakened',
      'data_type_added',
      'purpose_added',
      'purpose_removed',
      'data_type_removed',
      'notice_weakened',
      'definition_changed',
      'exception_added',
    ],
  ],
  [
    'authority_disclosure_narrowed',
    [
      'new_recipient',
      'recipient_removed',
      'modality_strengthened',
      'modality_weakened',
      'data_type_added',
      'purpose_added',
      'purpose_removed',
      'data_type_removed',
      'prohibition_added',
    ],
  ],
  ['sale_added', ['new_recipient', 'data_type_added']],
  [
    'recipient_renamed',
    ['new_recipient', 'recipient_removed', 'data_type_added', 'data_type_removed', 'purpose_added', 'purpose_removed'],
  ],
  [
    'prohibition_narrowed',
    [
      'prohibition_removed',
      'prohibition_added',
      'exception_added',
      'data_type_added',
      'data_type_removed',
      'recipient_removed',
      'purpose_removed',
      'modality_weakened',
      'modality_strengthened',
    ],
  ],
  ['exception_added', ['prohibition_removed', 'prohibition_added', 'modality_weakened', 'modality_strengthened']],
  ['exception_removed', ['prohibition_removed', 'prohibition_added', 'modality_weakened', 'modality_strengthened']],
  [
    'prohibition_removed',
    ['prohibition_added', 'purpose_removed', 'data_type_removed', 'recipient_removed', 'right_removed'],
  ],
  [
    'retention_extended',
    [
      'retention_shortened',
      'retention_made_vague',
      'modality_strengthened',
      'modality_weakened',
      'opt_out_removed',
      'data_type_removed',
    ],
  ],
  [
    'retention_shortened',
    [
      'retention_made_vague',
      'modality_strengthened',
      'modality_weakened',
      'data_type_added',
      'data_type_removed',
      'prohibition_added',
      'purpose_added',
    ],
  ],
  [
    'retention_made_vague',
    ['modality_strengthened', 'modality_weakened', 'prohibition_removed', 'data_type_removed', 'purpose_removed'],
  ],
  ['notice_weakened', ['modality_weakened', 'modality_strengthened', 'right_removed', 'definition_changed']],
  ['opt_out_removed', ['right_removed', 'purpose_removed', 'data_type_removed']],
  ['opt_out_added', ['right_added', 'purpose_added', 'data_type_added', 'modality_strengthened']],
  ['protection_limited_to_region', ['right_removed', 'storage_place_widened', 'storage_place_narrowed']],
  [
    'protection_extended_to_region',
    ['right_added', 'storage_place_widened', 'storage_place_narrowed', 'definition_changed', 'new_recipient'],
  ],
  ['storage_place_widened', ['storage_place_narrowed', 'recipient_renamed']],
  ['definition_changed', ['modality_strengthened', 'modality_weakened']],
];

/** Opposites that, on one reworded pair and with nothing but new words, cancel out: the clause only says it otherwise. */
const OPPOSITES: readonly (readonly [EventType, EventType])[] = [
  ['data_type_added', 'data_type_removed'],
  ['purpose_added', 'purpose_removed'],
  ['new_recipient', 'recipient_removed'],
];

const MAX_PER_SENTENCE = 2;

function shares(a: RuleEvent, b: RuleEvent): boolean {
  return (a.after !== null && a.after === b.after) || (a.before !== null && a.before === b.before);
}

/** Drops events that another one explains, opposites that cancel out, repetitions, and more than two per sentence. Heaviest first. */
export function settleEvents(events: RuleEvent[]): RuleEvent[] {
  let rest = events;
  for (const [strong, silenced] of SILENCES) {
    const holders = rest.filter(({ event }) => event === strong);
    if (holders.length === 0) continue;
    rest = rest.filter((event) => !(silenced.includes(event.event) && holders.some((holder) => shares(holder, event))));
  }
  for (const [one, other] of OPPOSITES) {
    const isIdle = (event: RuleEvent): boolean =>
      event.grade === 'detail' &&
      event.before !== null &&
      event.after !== null &&
      rest.some(
        (twin) =>
          (twin.event === one || twin.event === other) &&
          twin.event !== event.event &&
          twin.grade === 'detail' &&
          twin.before === event.before &&
          twin.after === event.after,
      );
    const idle = new Set(rest.filter((event) => (event.event === one || event.event === other) && isIdle(event)));
    rest = rest.filter((event) => !idle.has(event));
  }
  const perSentence = new Map<SentenceView, RuleEvent[]>();
  const kept: RuleEvent[] = [];
  for (const event of [...rest].sort(
    (a, b) => weighEvent(b) - weighEvent(a) || Number(b.direction === 'worse') - Number(a.direction === 'worse'),
  )) {
    const sentence = event.after ?? event.before;
    if (sentence === null) continue;
    const here = perSentence.get(sentence) ?? [];
    if (isToldAsGiven(event, here) || isToldOfClause(event, here) || isToldOtherWay(event, here)) continue;
    if (here.length >= MAX_PER_SENTENCE || here.some((other) => other.event === event.event)) continue;
    perSentence.set(sentence, [...here, event]);
    kept.push(event);
  }
  return orderByNews(kept);
}

/** True for particulars of data in a clause about giving that is already told by who gets them. */
function isToldAsGiven(event: RuleEvent, here: RuleEvent[]): boolean {
  return (
    event.event === 'data_type_added' &&
    event.grade === 'detail' &&
    event.practice?.action === 'share' &&
    here.some((other) => other.event === 'new_recipient' && other.grade === 'fact' && other.practice === event.practice)
  );
}

/** What one clause tells of one practice: which data, what for and to whom are parts of the same news. */
const OF_ONE_CLAUSE = new Set<EventType>(['data_type_added', 'purpose_added', 'new_recipient']);

/**
 * True for mere particulars of a clause that is told already, and for a use that is told with the data or the recipient
 * of the same practice; not where it names somebody else who gets data.
 */
function isToldOfClause(event: RuleEvent, here: RuleEvent[]): boolean {
  if (!OF_ONE_CLAUSE.has(event.event)) return false;
  const isUse = event.event === 'purpose_added';
  return here.some(
    (other) =>
      OF_ONE_CLAUSE.has(other.event) &&
      event.recipients.every((item) => other.recipients.includes(item)) &&
      (event.grade === 'detail' ||
        (isUse && other.practice === event.practice && event.purposes.every((item) => other.purposes.includes(item)))),
  );
}

/** True where the same two sentences are already told as the opposite, which weighs more. */
function isToldOtherWay(event: RuleEvent, here: RuleEvent[]): boolean {
  return (
    event.grade === 'detail' &&
    here.some(
      (other) =>
        other.before === event.before &&
        other.after === event.after &&
        ((other.direction === 'worse' && event.direction === 'better') ||
          (other.direction === 'better' && event.direction === 'worse')),
    )
  );
}
