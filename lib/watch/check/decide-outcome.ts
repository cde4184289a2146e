import type { Severity } from '../../explain/vocabulary.ts';
import { joinsAnotherDocument } from '../../policy/joined-document.ts';
import { isAnnounced } from '../../policy/own-dates.ts';
import { strangenessOf } from '../../policy/strange-text.ts';
import { wordCount } from '../../policy/text.ts';
import type { ExtractFailure, PolicyText } from '../../policy/types.ts';
import type { Comparison } from '../engine.ts';
import { DAY_MS, elapsedMs, HOUR_MS } from '../times.ts';
import type { Candidate, TermsState, VersionHead } from '../types.ts';
import { explainOtherLanguage, hasSettled } from './strange-text.ts';

/** Two reads closer together than this could meet the same passing fault, so they count as one. */
export const CONFIRM_MIN_HOURS = 4;
/** An announced change needs less: the service itself says that something changed. */
export const CONFIRM_ANNOUNCED_MIN_HOURS = 1;
/** Of 998 returns to a known text, 877 last under a week (field study of 4,406 recorded changes). */
export const SETTLE_DAYS = 7;
/** A first record this short that grows this much was a stub, not the policy. */
const STUB_MAX_WORDS = 150;
const STUB_GROWTH = 4;

export type Outcome =
  | { kind: 'first_record' }
  /** The first record was a stub: the text takes its place without a word. */
  | { kind: 'stub_replaced' }
  | { kind: 'unchanged' }
  /** The text differs and means the same. */
  | { kind: 'cosmetic'; comparison: Comparison }
  /** Another document came to stand on the page beside the policy, which did not change. */
  | { kind: 'document_joined' }
  /** That other document is gone, and the policy is as it was before. */
  | { kind: 'document_left' }
  /** Seen once: read again later. `since` is the first sight of this text or of one that means the same. */
  | { kind: 'unconfirmed'; since: string; reads: number; announced: boolean }
  /** A text that was seen before and left again is back, but not for long enough. */
  | { kind: 'known_version'; since: string }
  /** `since`: when the new text was first seen. */
  | { kind: 'changed'; comparison: Comparison; since: string }
  | { kind: 'went_back'; comparison: Comparison; since: string }
  | { kind: 'unreadable'; failure: ExtractFailure };

export interface Read {
  id: string;
  text: PolicyText;
}

export interface DecisionInput {
  state: TermsState;
  heads: readonly VersionHead[];
  /** The told version, null before the first record. */
  told: Read | null;
  /** The newest version that means the same as the told one. */
  stable: Read | null;
  /** The policy as it was told before another document came to stand on the page, if one did. */
  alone: Read | null;
  /** The text that waits for confirmation, if any. */
  candidate: Read | null;
  next: Read;
  now: Date;
  /** The language that the declaration expects; "und" takes any. */
  language: string;
  assess(previous: PolicyText, next: PolicyText): ExtractFailure | null;
  compare(before: PolicyText, after: PolicyText): Comparison;
}

const WEIGHT: Record<Severity, number> = { none: 0, low: 1, medium: 2, high: 3, critical: 4 };

function isChange({ explanation }: Comparison): boolean {
  return explanation.outcome === 'changed';
}

/** A known text that is not the told one must stay for a week before it counts as where the policy stands now. */
function decideKnown(input: DecisionInput, told: Read, head: VersionHead): Outcome {
  const { state, next, now } = input;
  const since = state.away?.versionId === next.id ? state.away.since : now.toISOString();
  if (elapsedMs(since, now) < SETTLE_DAYS * DAY_MS) return { kind: 'known_version', since };
  const comparison = input.compare(told.text, next.text);
  if (!isChange(comparison)) return { kind: 'cosmetic', comparison };
  if (joinsAnotherDocument(told.text, next.text)) return { kind: 'document_joined' };
  return head.toldAs === null ? { kind: 'changed', comparison, since } : { kind: 'went_back', comparison, since };
}

/** Compares a new text with the told one, and with the newest text that means the same: small steps must not add up unseen. */
function compareWithTold(input: DecisionInput, told: Read, stable: Read): Comparison {
  const whole = input.compare(told.text, input.next.text);
  if (stable.id === told.id || !isChange(whole)) return whole;
  const step = input.compare(stable.text, input.next.text);
  // Steps that mean nothing each may mean something together, but only what weighs counts: the rest is the sum of rewordings.
  return isChange(step) || WEIGHT[whole.explanation.severity] >= WEIGHT.high ? whole : step;
}

/** True where the page shows the policy as it was before another document joined it. */
function isAloneAgain({ alone, next, assess, compare }: DecisionInput, head: VersionHead | undefined): boolean {
  if (alone === null) return false;
  if (next.id === alone.id || head?.toldAs === alone.id) return true;
  return assess(alone.text, next.text) === null && !isChange(compare(alone.text, next.text));
}

function isCandidate({ state, next }: DecisionInput): boolean {
  return state.candidate?.versionId === next.id;
}

/**
 * A text that is unlike the policy is a failure, unless it has come to stay and may be for this reader. Null where it is then to
 * be judged like any other; a text in another language cannot be compared.
 */
function decideUnlike(input: DecisionInput, stable: Read, failure: ExtractFailure): Outcome | null {
  const { state, next, now, language } = input;
  if (!hasSettled(state, failure, now)) return { kind: 'unreadable', failure };
  if (failure.code !== 'other_language') return null;
  if (language !== 'und' && language !== next.text.language) return { kind: 'unreadable', failure };
  const comparison = explainOtherLanguage(input.compare(stable.text, next.text), stable.text, next.text);
  return { kind: 'changed', comparison, since: state.failure?.codeSince ?? now.toISOString() };
}

/** The waiting candidate, where the text just read is that one or means the same. */
function continuedCandidate({ state, candidate, next, compare }: DecisionInput): Candidate | null {
  if (state.candidate === null || candidate === null) return null;
  const same = candidate.id === next.id || !isChange(compare(candidate.text, next.text));
  return same ? state.candidate : null;
}

function decideNew(input: DecisionInput, told: Read, stable: Read): Outcome {
  const { next, now } = input;
  const comparison = compareWithTold(input, told, stable);
  if (!isChange(comparison)) return { kind: 'cosmetic', comparison };
  if (joinsAnotherDocument(told.text, next.text)) return { kind: 'document_joined' };
  const strange = isCandidate(input) ? null : strangenessOf(stable.text, next.text);
  if (strange !== null && !hasSettled(input.state, strange, now)) return { kind: 'unreadable', failure: strange };
  const announced = isAnnounced(stable.text, next.text);
  const waiting = continuedCandidate(input);
  if (waiting === null) return { kind: 'unconfirmed', since: now.toISOString(), reads: 1, announced };
  const minHours = announced ? CONFIRM_ANNOUNCED_MIN_HOURS : CONFIRM_MIN_HOURS;
  const { firstSeenAt, reads } = waiting;
  if (elapsedMs(firstSeenAt, now) >= minHours * HOUR_MS) return { kind: 'changed', comparison, since: firstSeenAt };
  return { kind: 'unconfirmed', since: firstSeenAt, reads: reads + 1, announced };
}

/**
 * What a text that was just read means for a person, given all that was read before. Pure: compares texts only as far as the
 * answer needs it. A failure never becomes a change, and a change is told only when a second read has met it.
 */
export function decideOutcome(input: DecisionInput): Outcome {
  const { state, heads, told, stable, next } = input;
  if (told === null || stable === null) return { kind: 'first_record' };
  const head = heads.find(({ id }) => id === next.id);
  if (next.id === told.id || next.id === stable.id || head?.toldAs === told.id) return { kind: 'unchanged' };
  if (isAloneAgain(input, head)) return { kind: 'document_left' };
  if ((head === undefined || head.toldAs === null) && !isCandidate(input)) {
    const failure = input.assess(stable.text, next.text);
    const outcome = failure === null ? null : decideUnlike(input, stable, failure);
    if (outcome !== null) return outcome;
  }
  const words = heads.find(({ id }) => id === told.id)?.words ?? Number.POSITIVE_INFINITY;
  const isFirst = heads.every(({ toldAs }) => toldAs === null || toldAs === told.id);
  if (isFirst && words <= STUB_MAX_WORDS && wordCount(next.text) >= words * STUB_GROWTH) {
    return { kind: 'stub_replaced' };
  }
  if (head !== undefined && next.id !== state.candidate?.versionId) return decideKnown(input, told, head);
  return decideNew(input, told, stable);
}
