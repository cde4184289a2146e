import type { ChangeKind } from '../../diff/types.ts';
import type { DataType, Direction, EventType, Purpose, Recipient, Severity } from '../../explain/vocabulary.ts';
import type { ExtractFailureCode } from '../../policy/types.ts';

/** One finding of the JSON answer; each stands on its own quotes. */
export interface FindingAnswer {
  event: EventType;
  direction: Direction;
  severity: Severity;
  data: DataType[];
  recipients: Recipient[];
  purposes: Purpose[];
  regions: string[];
  from_days?: number;
  to_days?: number;
  sentence: string;
  evidence: { before: string | null; after: string | null };
}

/** The JSON answer of `npm run -s explain`; the field names are a contract with other programs. */
export interface ExplainAnswer {
  outcome: 'changed' | 'unchanged' | 'cosmetic' | 'unreadable';
  severity: Severity;
  headline: string;
  effectiveOn: string | null;
  findings: FindingAnswer[];
  changes: Record<ChangeKind, number>;
  failure: { code: ExtractFailureCode; side: 'old' | 'new' } | null;
}
