import type { Practice } from '../types.ts';
import type { DataType, Direction, EventType, Purpose, Recipient } from '../vocabulary.ts';
import type { SentenceView } from './sentence-view.ts';

/**
 * How sure we are that something is new or gone. `fact`: the whole other text says nothing of the kind. `detail`: the
 * other text says it in general and this sentence only names more (or fewer) particulars.
 */
export type Grade = 'fact' | 'detail';

/** What a change means for a user, before it is weighed and put into words. */
export interface RuleEvent {
  event: EventType;
  direction: Direction;
  grade: Grade;
  data: DataType[];
  recipients: Recipient[];
  purposes: Purpose[];
  regions: string[];
  fromDays?: number;
  toDays?: number;
  /** The sentences that it rests on; one of the two is always there. */
  before: SentenceView | null;
  after: SentenceView | null;
  /** The practice that was gained or lost, for the wording: its modality, actor and choice. */
  practice: Practice | null;
  /** Names (of companies, places, products) that are new or gone. */
  names: string[];
  /** The policy's own words for what is new or gone ("battery level"). */
  phrases: string[];
}

type Given = Partial<RuleEvent> & Pick<RuleEvent, 'event' | 'direction'>;

/** An event with the given fields, the others empty; data, recipients, purposes and regions are taken from the practice. */
export function makeEvent(given: Given): RuleEvent {
  const practice = given.practice ?? null;
  return {
    grade: 'fact',
    data: practice?.data ?? [],
    recipients: practice?.recipients ?? [],
    purposes: practice?.purposes ?? [],
    regions: practice?.scope.regions ?? [],
    before: null,
    after: null,
    practice,
    names: [],
    phrases: [],
    ...given,
  };
}
