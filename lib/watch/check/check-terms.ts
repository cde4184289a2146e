import type { PolicyText, Snapshot } from '../../policy/types.ts';
import type { Comparison } from '../engine.ts';
import type { Ports } from '../ports.ts';
import { nextCheckAt, retryAt } from '../schedule.ts';
import { dayOf } from '../times.ts';
import type { FailureCode, RequestLogEntry, TermsState, Version, VersionHead } from '../types.ts';
import { originOf, type WatchedTerms } from '../watched-terms.ts';
import { decideOutcome, type Outcome, type Read } from './decide-outcome.ts';
import { countedWith, makeHoldBack } from './hold-back.ts';
import { idForStep } from './make-alert.ts';
import { type DocumentsRead, readDocuments } from './read-documents.ts';
import { recordOutcome } from './record-outcome.ts';
import { newState, withFailure, withGoodRead } from './terms-state.ts';
import { needsUpgrade, upgradeStable } from './upgrade.ts';

/** How one check of one terms ended. `not_written`: the store refused, and everything stands as before. */
export type CheckEnd =
  | { kind: Exclude<Outcome['kind'], 'unreadable'>; alertIds: string[] }
  | { kind: 'failed'; code: FailureCode }
  | { kind: 'not_written'; code: 'storage_full' | 'storage_failed' };

/** At most so many earlier told versions are searched for what a change brings back. */
const EARLIER_VERSIONS = 5;

/** One check under way: what is fixed for its duration. */
interface Check {
  ports: Ports;
  watched: WatchedTerms;
  rhythmHours: number;
  now: Date;
}

interface Failure {
  code: FailureCode;
  detail?: string;
  retryAfterMs?: number;
}

/** A page that was fetched and is not the policy counts as held back; a page that was not fetched does not. */
async function recordFailure(
  { ports, now, rhythmHours }: Check,
  state: TermsState,
  failure: Failure,
  requests: RequestLogEntry[],
  isUnreadable: boolean,
): Promise<CheckEnd> {
  const failed = withFailure(state, failure.code, failure.detail ?? null, now);
  const inARow = failed.failure?.inARow ?? 1;
  const next = retryAt(inARow, failure.retryAfterMs, rhythmHours, now, ports.random());
  // A followed address that stops giving the policy is given up for the declared one.
  const followed = inARow >= 2 ? {} : failed.followed;
  const isNewlyUnreadable = isUnreadable && state.toldVersionId !== null && state.failure?.code !== failure.code;
  const entries = isNewlyUnreadable ? [makeHoldBack(state, 'unreadable', null, now)] : [];
  const written = await ports.store.commit({
    states: [{ ...failed, followed, nextCheckAt: next }],
    holdBacks: await countedWith(ports.store, entries),
    requests: isUnreadable
      ? requests.map((entry) => ({ ...entry, outcome: 'failed' as const, failure: failure.code }))
      : requests,
  });
  if (!written.ok) return { kind: 'not_written', code: written.failure.code };
  return { kind: 'failed', code: failure.code };
}

async function loadRead(ports: Ports, id: string | null): Promise<Read | null> {
  const version = id === null ? null : await ports.store.version(id);
  return version === null ? null : { id: version.id, text: version.text };
}

/** The told versions before the last one, newest first. */
async function loadEarlier(ports: Ports, heads: readonly VersionHead[], toldId: string): Promise<Version[]> {
  const earlier = heads.filter(({ id, toldAs }) => toldAs === id && id !== toldId).slice(-EARLIER_VERSIONS);
  const versions = await Promise.all(earlier.toReversed().map(({ id }) => ports.store.version(id)));
  return versions.filter((version) => version !== null);
}

/** A text that was read, and the pages it came from where they were sent anew. */
interface TextRead {
  next: Read;
  documents: Snapshot[] | null;
  twoPolicies: boolean;
  effectiveOn: string | null;
}

/** The text to judge: of a page that carries two policies the coming one, unless nothing was read before. */
function chooseText({ ports, watched }: Check, state: TermsState, text: PolicyText, documents: Snapshot[]): TextRead {
  const both = ports.engine.split(text);
  const chosen = both === null ? text : state.toldVersionId === null ? both.present : both.coming;
  return {
    next: { id: ports.engine.versionId(watched.termsId, chosen), text: chosen },
    documents,
    twoPolicies: both !== null,
    effectiveOn: both?.effectiveOn ?? null,
  };
}

/** Decides what the text means; loads earlier texts only where the ids do not answer already. */
async function decide(check: Check, state: TermsState, heads: readonly VersionHead[], next: Read, told: Read | null) {
  const { ports, watched, now } = check;
  const stableId = state.stableVersionId;
  const publishedOn = dayOf(state.candidate?.firstSeenAt ?? now.toISOString());
  return decideOutcome({
    state,
    heads,
    told,
    stable: stableId === told?.id ? told : await loadRead(ports, stableId),
    alone: await loadRead(ports, state.joinedFrom),
    candidate: await loadRead(ports, state.candidate?.versionId ?? null),
    next,
    now,
    language: watched.declaration.language,
    assess: ports.engine.assess,
    compare: (from: PolicyText, to: PolicyText): Comparison =>
      ports.engine.compare(from, to, watched.serviceName, publishedOn),
  });
}

/** The move to remember after a good read. One that leads to the same text is simply followed, where its host may be read. */
async function settleMove(
  { ports, watched, now }: Check,
  state: TermsState,
  movedTo: string | null,
  outcome: Outcome['kind'],
): Promise<Pick<TermsState, 'move' | 'followed'>> {
  const { followed, move } = state;
  const declared = watched.declaration.sourceDocuments[0]?.url;
  if (movedTo === null || declared === undefined) return { move: null, followed };
  const sameText = outcome === 'unchanged' || outcome === 'cosmetic' || outcome === 'first_record';
  if (sameText && (await ports.permissions.has([originOf(movedTo)]))) {
    return { move: null, followed: { ...followed, [declared]: movedTo } };
  }
  return { move: { to: movedTo, since: move?.to === movedTo ? move.since : now.toISOString(), sameText }, followed };
}

async function recordText(
  check: Check,
  before: TermsState,
  heads: readonly VersionHead[],
  read: DocumentsRead,
  { next, documents, twoPolicies, effectiveOn }: TextRead,
  requests: RequestLogEntry[],
): Promise<CheckEnd> {
  const { ports, now, rhythmHours } = check;
  const isStable = next.id === before.toldVersionId || next.id === before.stableVersionId;
  const told = isStable ? null : await loadRead(ports, before.toldVersionId);
  const outcome: Outcome = isStable ? { kind: 'unchanged' } : await decide(check, before, heads, next, told);
  if (outcome.kind === 'unreadable') return recordFailure(check, before, outcome.failure, requests, true);
  const isChange = outcome.kind === 'changed' || outcome.kind === 'went_back';
  const { state, ...changes } = recordOutcome(
    {
      state: {
        ...withGoodRead(before, now),
        ...(await settleMove(check, before, read.movedTo, outcome.kind)),
        sources: read.sources,
        twoPolicies,
      },
      heads,
      told,
      next,
      documents,
      effectiveOn,
      oldPartDropped: before.twoPolicies && !twoPolicies,
      alertId: isChange && told !== null ? await idForStep(ports.store, before.termsId, told.id, next.id, now) : '',
      earlier: isChange && told !== null ? await loadEarlier(ports, heads, told.id) : [],
      extractorVersion: ports.engine.extractorVersion,
      now,
    },
    outcome,
  );
  const announced = outcome.kind === 'unconfirmed' && outcome.announced;
  const isNew = changes.versions.length > 0;
  const written = await ports.store.commit({
    ...changes,
    states: [{ ...state, nextCheckAt: nextCheckAt(state, rhythmHours, now, ports.random(), announced) }],
    holdBacks: await countedWith(ports.store, changes.holdBacks),
    requests: requests.map((entry) =>
      isNew && entry.outcome === 'same_text' ? { ...entry, outcome: 'new_text' as const } : entry,
    ),
  });
  if (!written.ok) return { kind: 'not_written', code: written.failure.code };
  return { kind: outcome.kind, alertIds: changes.alerts.map(({ id }) => id) };
}

/** Judges and records pages that were fetched, or taken from the person's own tab. */
export async function takeDocuments(
  check: Check,
  state: TermsState,
  read: DocumentsRead,
  requests: RequestLogEntry[],
): Promise<CheckEnd> {
  const { ports, watched } = check;
  const heads = await ports.store.versionHeads(watched.termsId);
  if (read.documents === null) {
    const next = await loadRead(ports, state.lastReadVersionId);
    if (next === null) throw new Error(`${watched.termsId}: not modified since a version that is not stored`);
    const same: TextRead = { next, documents: null, twoPolicies: state.twoPolicies, effectiveOn: null };
    return recordText(check, state, heads, read, same, requests);
  }
  const extracted = ports.engine.extract(read.documents, watched.declaration);
  if (!extracted.ok) return recordFailure(check, state, extracted.failure, requests, true);
  const text = chooseText(check, state, extracted.value, read.documents);
  return recordText(check, state, heads, read, text, requests);
}

/**
 * The one flow for one terms: write the next check's time, fetch, extract, judge, and record all of it in one commit. The
 * process may die after any step: the next run then repeats the work, and ids that follow from contents make that harmless.
 */
export async function checkTerms(ports: Ports, watched: WatchedTerms, rhythmHours: number): Promise<CheckEnd> {
  const now = ports.clock.now();
  const check: Check = { ports, watched, rhythmHours, now };
  const known = (await ports.store.state(watched.termsId)) ?? newState(watched, ports.engine.extractorVersion, now);
  const provisional = retryAt((known.failure?.inARow ?? 0) + 1, undefined, rhythmHours, now, ports.random());
  let state: TermsState = { ...known, lastAttemptAt: now.toISOString(), nextCheckAt: provisional };
  const begun = await ports.store.commit({ states: [state] });
  if (!begun.ok) return { kind: 'not_written', code: begun.failure.code };
  if (needsUpgrade(state, watched, ports.engine.extractorVersion)) {
    const upgraded = await upgradeStable(ports, watched, state, now);
    if (upgraded === null) return { kind: 'not_written', code: 'storage_failed' };
    state = upgraded;
  }
  const requests: RequestLogEntry[] = [];
  const read = await readDocuments(ports, watched, state, requests);
  if (!read.ok) return recordFailure(check, state, read.failure, requests, false);
  return takeDocuments(check, state, read.value, requests);
}
