/** Is the next text the same document as the one before, whole and in the same language? */
import { wordCount } from './text.ts';
import type { ExtractFailure, PolicyText } from './types.ts';

/** Compares a new text with the last good one; gives a failure where it is not the same document, else null. */
export function assessAgainst(previous: PolicyText, next: PolicyText): ExtractFailure | null {
  if (previous.language !== 'und' && next.language !== 'und' && previous.language !== next.language) {
    return { code: 'other_language', detail: `${previous.language} → ${next.language}` };
  }
  const share = wordCount(next) / Math.max(1, wordCount(previous));
  if (share < 0.2) return { code: 'truncated', detail: `${wordCount(previous)} → ${wordCount(next)} words` };
  return null;
}
