import type { PolicyDiff } from '../diff/types.ts';
import type { Explanation } from '../explain/types.ts';
import type { Declaration, ExtractFailure, PolicyText, Snapshot } from '../policy/types.ts';
import type { Result } from '../result.ts';

/** The pure half of the program as the flow sees it: pages become texts, two texts become an explanation. */
export interface Engine {
  /** Grows whenever the same page may give another text than before. */
  extractorVersion: number;
  extract(snapshots: Snapshot[], declaration: Declaration): Result<PolicyText, ExtractFailure>;
  /** The reason why `next` cannot be a later text of the same policy as `previous`, judged by its shape. */
  assess(previous: PolicyText, next: PolicyText): ExtractFailure | null;
  /** The coming and the present policy where one page carries both. */
  split(text: PolicyText): { present: PolicyText; coming: PolicyText; effectiveOn: string | null } | null;
  versionId(termsId: string, text: PolicyText): string;
  compare(before: PolicyText, after: PolicyText, serviceName: string, publishedOn: string): Comparison;
}

export interface Comparison {
  diff: PolicyDiff;
  explanation: Explanation;
}
