import type { Range } from '../policy/types.ts';

export const CHANGE_KINDS = ['unchanged', 'reworded', 'moved', 'split', 'merged', 'added', 'removed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * One aligned difference between two policies, on whole sentences.
 * `before` and `after` list the sentences on each side in document order: none for an addition or a removal,
 * one for most, several where a sentence was split or merged.
 */
export interface Change {
  kind: ChangeKind;
  before: Range[];
  after: Range[];
  /** True where the text also stands at another place than before. Always true for `moved` (same words, other place). */
  moved: boolean;
  /** 0 to 1; 1 means the same words. */
  similarity: number;
}

/** A name that was replaced throughout the document, e.g. "Facebook Companies" by "Meta Companies". */
export interface Rename {
  before: string;
  after: string;
  /** How many times the old name gave way to the new one. */
  count: number;
}

/** The alignment of two policies, in the order of the new text, removals placed where they stood. */
export interface PolicyDiff {
  changes: Change[];
  renames: Rename[];
  /** Share (0 to 1) of the longer side's sentences that survive word for word. Below about 0.4, facts lead, not sentence pairs. */
  exactShare: number;
}

export type MarkKind = 'same' | 'inserted' | 'deleted';

/** A run of text in a word-marked pair. */
export interface Mark {
  kind: MarkKind;
  text: string;
}

/** Word marks inside one pair. `precise` is false where the pair was too different and is shown as a whole replacement. */
export interface MarkedPair {
  before: Mark[];
  after: Mark[];
  precise: boolean;
}
