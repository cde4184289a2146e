import type { Finding } from '../explain/types.ts';
import type { Direction, Severity } from '../explain/vocabulary.ts';
import type { ExtractFailureCode, PolicyText, Snapshot } from '../policy/types.ts';

/** Why a page could not be fetched. Each code is a key of the failure texts in assets/locales. */
export const FETCH_FAILURES = [
  'no_permission',
  'offline',
  'timeout',
  'network',
  'http_client_error',
  'http_server_error',
  'not_found',
  'rate_limited',
  'too_large',
  'too_slow',
  'redirect_loop',
  'insecure_redirect',
  // The page leads to an address that may not be read, or in circles: browsers do not tell which.
  'redirect_blocked',
  'needs_scripts',
] as const;
export type FetchFailureCode = (typeof FETCH_FAILURES)[number];

export interface FetchFailure {
  code: FetchFailureCode;
  /** HTTP status where there was one. */
  status?: number;
  /** Milliseconds that the server asked us to wait. */
  retryAfterMs?: number;
  detail?: string;
}

export type FailureCode = FetchFailureCode | ExtractFailureCode;

/** The text of one terms as it stood for a while. Times are ISO instants. */
export interface Version {
  /** Hash of the terms id and the canonical words: the same words give the same id. */
  id: string;
  termsId: string;
  text: PolicyText;
  extractorVersion: number;
  firstSeenAt: string;
  lastSeenAt: string;
  words: number;
  /** The newest day that the page states about itself, if any. ISO calendar day. */
  statedDate: string | null;
  /** The told version that this one means the same as; its own id where it was told itself; null where it was only seen. */
  toldAs: string | null;
}

/** A version without its text: what lists and decisions need. */
export type VersionHead = Omit<Version, 'text'>;

/** `change`: what a new version means. `went_back`: the text returned to an earlier version and stayed. */
export type AlertKind = 'change' | 'went_back';

export interface Alert {
  /** Hash of (terms, from-version, to-version); also the notification's id. */
  id: string;
  kind: AlertKind;
  termsId: string;
  fromVersionId: string;
  toVersionId: string;
  direction: Direction;
  severity: Severity;
  headline: string;
  findings: Finding[];
  /** ISO calendar day. */
  effectiveOn: string | null;
  createdAt: string;
  readAt: string | null;
  /** When the reminder before `effectiveOn` was shown. */
  remindedAt: string | null;
  /** When it was shown as a notification of its own or in a digest; null while it waits (quiet hours, below the threshold). */
  notifiedAt?: string | null;
  /** Set where the text moved and the page's own date did not, or moved backwards. */
  dateNote?: { kind: 'date_not_moved' | 'date_moved_back'; before: string; after: string };
  /** Set where findings bring back what an earlier version said: that version's first day, and the findings' indices. */
  restores?: { since: string; findings: number[] };
}

/** Why a difference was not told. Each is a key of the hold-back texts in assets/locales. */
export const HOLD_BACK_REASONS = [
  'formatting_only',
  'dates_only',
  'moved_only',
  'renamed_only',
  'same_meaning',
  'known_version',
  'seen_once',
  'technical_upgrade',
  'old_part_dropped',
  'other_document',
  'went_back_within_week',
  'unreadable',
] as const;
export type HoldBackReason = (typeof HOLD_BACK_REASONS)[number];

/** A difference that was not told, with its reason: the ledger. */
export interface HoldBack {
  id: string;
  termsId: string;
  at: string;
  reason: HoldBackReason;
  /** Up to a few marked pairs of sentences, so that a person can judge. */
  samples: { before: string | null; after: string | null }[];
  /** How many differences this entry stands for. */
  count: number;
  fromVersionId: string | null;
  toVersionId: string | null;
}

/** One line of the request log. */
export interface RequestLogEntry {
  at: string;
  url: string;
  status: number | null;
  outcome: 'new_text' | 'same_text' | 'not_modified' | 'failed' | 'status_page';
  bytes: number;
  failure: FailureCode | null;
}

/** A read that failed, and since when. Times are ISO instants. */
export interface FailureState {
  code: FailureCode;
  detail: string | null;
  since: string;
  /** When this very code began: the streak may have begun with another. */
  codeSince: string;
  inARow: number;
  /** When the person was told that it lasts; null until then. */
  toldAt: string | null;
}

/** A new text that waits for a second read. */
export interface Candidate {
  versionId: string;
  firstSeenAt: string;
  reads: number;
  /** From when it applies, where the page says so by carrying the present policy beside it. ISO calendar day. */
  effectiveOn: string | null;
}

/** The page shows an earlier known text instead of the stable one. */
export interface Away {
  versionId: string;
  since: string;
}

/** Why the page may no longer be the policy in force. */
export type DoubtReason = 'own_date_old' | 'sibling_newer' | 'revisions_newer' | 'silent_too_long';

export interface Doubt {
  reason: DoubtReason;
  /** The page's own date, where it states one. ISO calendar day. */
  pageDate: string | null;
  /** The day that speaks against it: a sibling's or a listed revision's. */
  otherDate: string | null;
  since: string;
  toldAt: string | null;
}

/** The page answers from another address than the declared one. */
export interface Move {
  to: string;
  since: string;
  /** True where the text there is the same as before. */
  sameText: boolean;
}

/** What is remembered of one source document between reads. */
export interface SourceState {
  url: string;
  etag: string | null;
  lastModified: string | null;
}

/** Everything that is remembered of one terms besides its versions and alerts. Times are ISO instants. */
export interface TermsState {
  termsId: string;
  /** Hash of what the text depends on in the declaration: selectors, not addresses. */
  declarationKey: string;
  extractorVersion: number;
  /** The version that comparisons start from: the first record or the last one told. */
  toldVersionId: string | null;
  /** The newest version that means the same as the told one, or the told one itself. */
  stableVersionId: string | null;
  /** The version whose page `sources` and the newest snapshot belong to; null after a failed read. */
  lastReadVersionId: string | null;
  candidate: Candidate | null;
  away: Away | null;
  sources: SourceState[];
  nextCheckAt: string;
  lastAttemptAt: string | null;
  lastGoodReadAt: string | null;
  /** When the stable text last changed, or was first read. */
  lastChangeAt: string | null;
  /** Day on which a told change takes effect, while it lies ahead. */
  effectiveOn: string | null;
  /** The told version from before another document came to stand on the page; null while the policy stands alone. */
  joinedFrom: string | null;
  /** True while the page carries the coming policy beside the present one; the coming one is then the version read. */
  twoPolicies: boolean;
  failure: FailureState | null;
  /** A failure that was told and has ended, until the end was told too. */
  endedFailure: { code: FailureCode; since: string; endedAt: string } | null;
  doubt: Doubt | null;
  move: Move | null;
  /** Addresses that are read instead of the declared ones, by declared address. */
  followed: Record<string, string>;
  /** The newest day found on the page that lists archived versions. */
  revisions: { checkedAt: string; newest: string | null } | null;
}

/** The page or pages that a version was extracted from, kept for a new extractor. */
export interface StoredSnapshot {
  versionId: string;
  termsId: string;
  documents: Snapshot[];
}

export type CoverageKind =
  | 'not_yet_read'
  | 'read'
  | 'retrying'
  | 'failing'
  | 'no_permission'
  | 'needs_tab'
  | 'may_be_wrong_page'
  | 'moved'
  | 'closed';
