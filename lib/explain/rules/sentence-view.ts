import type { PolicyText, Range } from '../../policy/types.ts';
import type { Practice } from '../types.ts';

/** A sentence of one version with what was read from it. */
export interface SentenceView {
  index: number;
  range: Range;
  text: string;
  /** Lower case, apostrophes straightened: the form on which cues are looked for. */
  lower: string;
  stems: Set<string>;
  isHeading: boolean;
  /** True for a line of the policy's own list of changes, or about where to find older versions: it tells, it does not rule. */
  isChangeNote: boolean;
  /** The heading above it; '' where so much stands under it that it names nothing. */
  heading: string;
  /** The sentence that introduces the list it stands in. */
  lead: string;
  practices: Practice[];
  /** True where its practice was not read but follows from the sentences around it. */
  isImplied: boolean;
}

/** One version as the rules see it. */
export interface Side {
  policy: PolicyText;
  sentences: SentenceView[];
  /** By the start of the sentence's range. */
  byStart: Map<number, SentenceView>;
  practices: Practice[];
  /** Stems of all words of the whole text. */
  vocabulary: Set<string>;
  /** The sentences that hold a stem. */
  byStem: Map<string, SentenceView[]>;
}
