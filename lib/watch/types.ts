import type { Finding } from '../explain/types.ts';
import type { Direction, Severity } from '../explain/vocabulary.ts';
import type { ExtractFailureCode, PolicyText } from '../policy/types.ts';

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
}

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
