import type { PolicyDiff } from '../../diff/types.ts';
import type { PolicyText, Range } from '../../policy/types.ts';
import type { HoldBack, HoldBackReason } from '../types.ts';

/** Enough for a person to judge by; the comparison page shows the rest. */
const MAX_SAMPLES = 3;
const MAX_SAMPLE_CHARS = 400;

function textOf(text: PolicyText, ranges: readonly Range[]): string {
  return ranges.map(({ start, end }) => text.text.slice(start, end)).join(' ');
}

/** The words of a sentence without dates, numbers and punctuation: what is left when only a date was exchanged. */
function withoutDates(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(january|february|march|april|may|june|july|august|september|october|november|december)\b/g, ' ')
    .replace(/[\p{N}\p{P}\p{S}]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(st|nd|rd|th|of)$/.test(word))
    .toSorted()
    .join(' ');
}

function renamed(text: string, diff: PolicyDiff): string {
  return diff.renames.reduce((result, { before, after }) => result.replaceAll(before, after), text);
}

/** The reason under which a difference without a finding goes into the ledger: the plainest one that covers all of it. */
export function reasonOf(diff: PolicyDiff, before: PolicyText, after: PolicyText): HoldBackReason {
  const different = diff.changes.filter(({ kind }) => kind !== 'unchanged');
  if (different.length === 0) return 'formatting_only';
  if (different.every(({ kind, similarity }) => kind === 'moved' || (kind !== 'added' && similarity === 1))) {
    return 'moved_only';
  }
  const pairs = different
    .filter(({ kind }) => kind !== 'moved')
    .map((change) => [textOf(before, change.before), textOf(after, change.after)] as const);
  if (pairs.every(([old, now]) => withoutDates(old) === withoutDates(now))) return 'dates_only';
  if (diff.renames.length > 0 && pairs.every(([old, now]) => withoutDates(renamed(old, diff)) === withoutDates(now))) {
    return 'renamed_only';
  }
  return 'same_meaning';
}

/** A few differences word for word, for the ledger. */
export function samplesOf(diff: PolicyDiff, before: PolicyText, after: PolicyText): HoldBack['samples'] {
  const cut = (text: string): string | null =>
    text === '' ? null : text.length > MAX_SAMPLE_CHARS ? `${text.slice(0, MAX_SAMPLE_CHARS)}…` : text;
  return diff.changes
    .filter(({ kind }) => kind !== 'unchanged' && kind !== 'moved')
    .slice(0, MAX_SAMPLES)
    .map((change) => ({ before: cut(textOf(before, change.before)), after: cut(textOf(after, change.after)) }));
}
