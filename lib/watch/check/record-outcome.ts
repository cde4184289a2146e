import { newestDay } from '../../policy/own-dates.ts';
import { wordCount } from '../../policy/text.ts';
import type { Snapshot } from '../../policy/types.ts';
import type { Commit } from '../ports.ts';
import { DAY_MS, elapsedMs } from '../times.ts';
import type { HoldBack, HoldBackReason, TermsState, Version, VersionHead } from '../types.ts';
import { reasonOf, samplesOf } from './classify-difference.ts';
import type { Outcome, Read } from './decide-outcome.ts';
import { makeHoldBack } from './hold-back.ts';
import { makeAlert } from './make-alert.ts';

/** A text that was only seen, or meant the same as a told one, is forgotten when the page has not shown it for so long. */
const FORGET_AFTER_DAYS = 90;

/** All that one read brought and all that was known before it. */
export interface Recording {
  /** Already with the marks of a good read: sources, move, time. */
  state: TermsState;
  heads: readonly VersionHead[];
  /** Loaded where the outcome needs more than its id. */
  told: Read | null;
  next: Read;
  /** The pages that `next` was extracted from; null where they were not sent again. */
  documents: Snapshot[] | null;
  /** From when the coming policy applies, where the page carries both. */
  effectiveOn: string | null;
  /** True where the page carried two policies before this read and one now. */
  oldPartDropped: boolean;
  /** The id for the alert, where the outcome is one. */
  alertId: string;
  /** Told versions before the last one, newest first: loaded for a change only. */
  earlier: readonly Version[];
  extractorVersion: number;
  now: Date;
}

/** A commit in the making, with the one state that it is about. */
export type Draft = Required<Omit<Commit, 'states' | 'requests'>> & { state: TermsState };

function hold(
  { state, next, now }: Recording,
  draft: Draft,
  reason: HoldBackReason,
  samples: HoldBack['samples'] = [],
): void {
  draft.holdBacks.push(makeHoldBack(state, reason, next.id, now, samples));
}

/** The same words under another date: no change, but a difference that the ledger names. */
function holdNewDate(recording: Recording, draft: Draft): void {
  const before = recording.heads.find(({ id }) => id === recording.next.id)?.statedDate ?? null;
  const after = newestDay(recording.next.text);
  if (after !== null && before !== after) hold(recording, draft, 'dates_only', [{ before, after }]);
}

/** Writes the version that was just read: only its head where the text is stored already. */
function putVersion(recording: Recording, draft: Draft, toldAs: string | null, firstSeenAt?: string): void {
  const { state, heads, next, now, extractorVersion } = recording;
  const known = heads.find(({ id }) => id === next.id);
  const lastSeenAt = now.toISOString();
  if (known !== undefined) {
    const statedDate = newestDay(next.text) ?? known.statedDate;
    draft.heads.push({ ...known, toldAs, lastSeenAt, statedDate, firstSeenAt: firstSeenAt ?? known.firstSeenAt });
    return;
  }
  draft.versions.push({
    id: next.id,
    termsId: state.termsId,
    text: next.text,
    extractorVersion,
    firstSeenAt: firstSeenAt ?? lastSeenAt,
    lastSeenAt,
    words: wordCount(next.text),
    statedDate: newestDay(next.text),
    toldAs,
  });
}

function putSnapshot({ state, next, documents }: Recording, draft: Draft): void {
  if (documents !== null) draft.snapshots.push({ versionId: next.id, termsId: state.termsId, documents });
}

/** Snapshots are kept only of what is, or may become, the stable version: a page can weigh megabytes. */
function dropSnapshotsBut(before: TermsState, draft: Draft): void {
  const idsOf = ({ stableVersionId, candidate, away }: TermsState) => [
    stableVersionId,
    candidate?.versionId ?? null,
    away?.versionId ?? null,
  ];
  const kept = idsOf(draft.state);
  for (const id of idsOf(before)) {
    if (id !== null && !kept.includes(id)) draft.dropSnapshots.push(id);
  }
}

function forgetOldVersions({ heads, next, now }: Recording, draft: Draft): void {
  const { toldVersionId, stableVersionId, candidate, away } = draft.state;
  const needed = [next.id, toldVersionId, stableVersionId, candidate?.versionId, away?.versionId];
  for (const { id, toldAs, lastSeenAt } of heads) {
    if (toldAs === id || needed.includes(id) || elapsedMs(lastSeenAt, now) < FORGET_AFTER_DAYS * DAY_MS) continue;
    draft.dropVersions.push(id);
  }
}

/** The read text becomes what later comparisons start from. */
function becomesTold(recording: Recording, draft: Draft): void {
  draft.state = {
    ...draft.state,
    toldVersionId: recording.next.id,
    stableVersionId: recording.next.id,
    candidate: null,
    away: null,
    joinedFrom: null,
    lastChangeAt: recording.now.toISOString(),
  };
  putSnapshot(recording, draft);
}

/** A text that waited for its second read and did not get it goes into the ledger. */
function leaveCandidate(recording: Recording, draft: Draft): void {
  const { candidate } = draft.state;
  if (candidate === null) return;
  if (candidate.versionId !== recording.next.id) hold(recording, draft, 'seen_once');
  draft.state = { ...draft.state, candidate: null };
}

function recordChange(
  recording: Recording,
  draft: Draft,
  outcome: Extract<Outcome, { kind: 'changed' | 'went_back' }>,
): void {
  const { state, heads, told, next, now } = recording;
  if (told === null) throw new Error('a change without a told version');
  const known = heads.find(({ id }) => id === next.id);
  const alert = makeAlert({
    id: recording.alertId,
    kind: outcome.kind === 'went_back' ? 'went_back' : 'change',
    termsId: state.termsId,
    told,
    next,
    knownSince: known?.firstSeenAt ?? null,
    comparison: outcome.comparison,
    effectiveOn: recording.effectiveOn ?? state.candidate?.effectiveOn ?? null,
    earlier: recording.earlier,
    now,
  });
  draft.alerts.push(alert);
  putVersion(recording, draft, next.id, outcome.kind === 'changed' ? outcome.since : undefined);
  // What meant the same as the version that is back means the same as it still.
  const family = known?.toldAs ?? null;
  if (family !== null) {
    for (const head of heads)
      if (head.toldAs === family && head.id !== next.id) draft.heads.push({ ...head, toldAs: next.id });
  }
  becomesTold(recording, draft);
  draft.state = { ...draft.state, effectiveOn: alert.effectiveOn };
}

/**
 * Everything that is to be written for the outcome of one read, as one commit. Pure. The caller adds the next check's time and
 * the request log.
 */
export function recordOutcome(recording: Recording, outcome: Exclude<Outcome, { kind: 'unreadable' }>): Draft {
  const { state, told, next } = recording;
  const draft: Draft = {
    state: { ...state, lastReadVersionId: next.id },
    versions: [],
    heads: [],
    snapshots: [],
    dropSnapshots: [],
    dropVersions: [],
    alerts: [],
    holdBacks: [],
  };
  // Where the coming policy was told as such, the end of the old one beside it is no news.
  if (recording.oldPartDropped) hold(recording, draft, 'old_part_dropped');
  switch (outcome.kind) {
    case 'first_record':
      putVersion(recording, draft, next.id);
      becomesTold(recording, draft);
      break;
    case 'stub_replaced':
      hold(recording, draft, 'unreadable');
      putVersion(recording, draft, next.id);
      becomesTold(recording, draft);
      break;
    case 'unchanged':
      leaveCandidate(recording, draft);
      holdNewDate(recording, draft);
      putVersion(recording, draft, state.toldVersionId ?? next.id);
      draft.state = { ...draft.state, stableVersionId: next.id, away: null };
      if (next.id !== state.stableVersionId) putSnapshot(recording, draft);
      break;
    case 'cosmetic': {
      const { diff } = outcome.comparison;
      if (told === null) throw new Error('a cosmetic difference without a told version');
      leaveCandidate(recording, draft);
      hold(recording, draft, reasonOf(diff, told.text, next.text), samplesOf(diff, told.text, next.text));
      putVersion(recording, draft, told.id);
      putSnapshot(recording, draft);
      draft.state = { ...draft.state, stableVersionId: next.id, away: null };
      break;
    }
    case 'document_joined':
      leaveCandidate(recording, draft);
      hold(recording, draft, 'other_document');
      putVersion(recording, draft, next.id);
      becomesTold(recording, draft);
      // No change of the policy: its age goes on, and what it said alone stays known.
      draft.state = {
        ...draft.state,
        lastChangeAt: state.lastChangeAt,
        joinedFrom: state.joinedFrom ?? state.toldVersionId,
      };
      break;
    case 'document_left': {
      leaveCandidate(recording, draft);
      hold(recording, draft, 'other_document');
      const alone = state.joinedFrom ?? next.id;
      putVersion(recording, draft, alone);
      becomesTold(recording, draft);
      draft.state = { ...draft.state, toldVersionId: alone, lastChangeAt: state.lastChangeAt };
      break;
    }
    case 'unconfirmed': {
      const waiting = state.candidate;
      if (waiting !== null && outcome.reads === 1) hold(recording, draft, 'seen_once');
      putVersion(recording, draft, null);
      if (waiting?.versionId !== next.id) putSnapshot(recording, draft);
      draft.state = {
        ...draft.state,
        candidate: {
          versionId: next.id,
          firstSeenAt: outcome.since,
          reads: outcome.reads,
          effectiveOn: recording.effectiveOn ?? waiting?.effectiveOn ?? null,
        },
        away: null,
      };
      break;
    }
    case 'known_version': {
      leaveCandidate(recording, draft);
      const toldAs = recording.heads.find(({ id }) => id === next.id)?.toldAs ?? null;
      if (state.away?.versionId !== next.id) {
        putSnapshot(recording, draft);
        hold(recording, draft, toldAs === null ? 'known_version' : 'went_back_within_week');
      }
      putVersion(recording, draft, toldAs);
      draft.state = { ...draft.state, away: { versionId: next.id, since: outcome.since } };
      break;
    }
    case 'changed':
    case 'went_back':
      recordChange(recording, draft, outcome);
      break;
  }
  dropSnapshotsBut(state, draft);
  if (draft.versions.length > 0) forgetOldVersions(recording, draft);
  return draft;
}
