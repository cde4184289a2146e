import type { Quote, Range } from '../policy/types.ts';
import type {
  Action,
  Actor,
  Audience,
  Choice,
  Condition,
  DataType,
  Direction,
  EncryptionKind,
  EncryptionScope,
  EventType,
  Flow,
  Modality,
  Polarity,
  Purpose,
  Recipient,
  RetentionKind,
  Severity,
  Source,
} from './vocabulary.ts';

export interface Scope {
  /** ISO 3166 codes, plus EEA, UK, US-XX for states, rest_of_world. Empty: everywhere. */
  regions: string[];
  audience: Audience[];
  /** As the policy names it. */
  product: string | null;
}

export interface Retention {
  kind: RetentionKind;
  /** Only with `stated`. */
  days: number | null;
}

export interface Encryption {
  kind: EncryptionKind;
  scope: EncryptionScope[];
}

/** The fields of a practice for which the place in the text is kept, so that a page can highlight it. */
export type PracticeField =
  | 'action'
  | 'data'
  | 'recipients'
  | 'sources'
  | 'purposes'
  | 'polarity'
  | 'modality'
  | 'choice'
  | 'condition'
  | 'retention'
  | 'encryption';

/** What one clause says that somebody does, or does not do, with data. */
export interface Practice {
  actor: Actor;
  action: Action;
  flow: Flow | null;
  data: DataType[];
  recipients: Recipient[];
  sources: Source[];
  purposes: Purpose[];
  polarity: Polarity;
  modality: Modality;
  choice: Choice;
  condition: Condition | null;
  /** Verbatim clauses. */
  exceptions: string[];
  /** True where the clause points elsewhere ("except as described below"). */
  crossReference: boolean;
  scope: Scope;
  retention: Retention | null;
  encryption: Encryption | null;
  /** The sentence it was read from, in the policy's text (or in the sentence itself when read alone). */
  range: Range;
  /** Where in the text each field was read. */
  fieldRanges: Partial<Record<PracticeField, Range[]>>;
}

/** A sentence of ours with the clauses that it rests on. */
export interface Finding {
  event: EventType;
  direction: Direction;
  severity: Severity;
  data: DataType[];
  recipients: Recipient[];
  purposes: Purpose[];
  regions: string[];
  fromDays?: number;
  toDays?: number;
  /** Plain words. */
  sentence: string;
  /** The same in at most about 45 characters, for one line of the popup. */
  short: string;
  evidence: { before: Quote | null; after: Quote | null };
  /** Further quotes of findings that were merged into this one. */
  moreEvidence: { before: Quote | null; after: Quote | null }[];
}

/** What a reader is told about two versions of one terms. */
export interface Explanation {
  outcome: 'changed' | 'unchanged' | 'cosmetic';
  severity: Severity;
  /** '' unless changed. */
  headline: string;
  /** ISO calendar day from which the new text applies, if it says so and it is not before its publication. */
  effectiveOn: string | null;
  /** Heaviest first. */
  findings: Finding[];
}

/** One cell of what a policy says today: this data goes to this recipient. `recipient` 'first_party' stands for the service itself. */
export interface GridCell {
  data: DataType;
  recipient: Recipient | 'first_party';
  polarity: Polarity;
  choice: Choice;
  condition: Condition | null;
  purposes: Purpose[];
  quote: Quote;
}

/** A statement that binds the company: "we never…", "end-to-end encrypted", "we delete … after …". */
export interface PolicyPromise {
  kind: 'denial' | 'encryption' | 'deletion' | 'choice';
  data: DataType[];
  quote: Quote;
}

export interface PolicySummary {
  grid: GridCell[];
  promises: PolicyPromise[];
}
