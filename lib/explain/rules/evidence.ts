import type { ChangedPractice, View } from './context.ts';
import type { SentenceView } from './sentence-view.ts';

/** The two quotes of a changed practice: its own sentence on its own side, the aligned one (if any) on the other. */
export function evidenceOf(
  view: View,
  { sentence, counterparts }: Pick<ChangedPractice, 'sentence' | 'counterparts'>,
): { before: SentenceView | null; after: SentenceView | null } {
  const other = counterparts[0] ?? null;
  return view.side === 'gained' ? { before: other, after: sentence } : { before: sentence, after: other };
}

/** True for a clause that has no counterpart in the old text: even where all its parts were known, it says something in new words. */
export function isNewClause(view: View, { counterparts }: Pick<ChangedPractice, 'counterparts'>): boolean {
  return view.side === 'gained' && counterparts.length === 0;
}
