/** What the pages are shown. Made by the use cases in this folder, sent as JSON; pages never see storage. */
import type { MarkedPair } from '../diff/types.ts';
import type { GridCell, PolicyPromise } from '../explain/types.ts';
import type { Settings } from './settings.ts';
import type {
  Alert,
  CoverageKind,
  FailureCode,
  FetchFailureCode,
  HoldBack,
  HoldBackReason,
  RequestLogEntry,
} from './types.ts';

export interface TermsView {
  termsId: string;
  serviceId: string;
  serviceName: string;
  /** "Privacy policy" in words. */
  typeName: string;
  region: string;
  language: string;
  url: string;
  host: string;
  coverage: CoverageKind;
  /** Set where a read failed or the page is doubtful. */
  failure: { code: FailureCode; since: string; inARow: number } | null;
  /** The page's own date, where the coverage is `may_be_wrong_page`. */
  pageDate: string | null;
  /** Where the policy moved to, where the coverage is `moved`. */
  movedTo: string | null;
  lastGoodReadAt: string | null;
  lastAttemptAt: string | null;
  nextCheckAt: string | null;
  words: number | null;
  versions: number;
  /** Since when the text is the same: the date it states, else the day it was first seen. */
  sameSince?: string | null;
}

export interface ServiceView {
  serviceId: string;
  name: string;
  /** Two letters for the tile. */
  monogram: string;
  watched: boolean;
  custom: boolean;
  closedOn: string | null;
  terms: TermsView[];
  unread: number;
}

export interface AlertView extends Alert {
  serviceId: string;
  serviceName: string;
  monogram: string;
  typeName: string;
  region: string;
  language: string;
  sourceUrl: string;
  /** Whole days from now to `effectiveOn`; negative when past; null without a date. */
  daysLeft: number | null;
  /** When the new version was first seen. */
  publishedOn: string;
}

export interface CheckProgress {
  done: number;
  total: number;
  /** What is being read now, e.g. "WhatsApp, privacy policy". */
  current: string | null;
}

export interface Overview {
  now: string;
  firstRunDone: boolean;
  services: ServiceView[];
  /** Unread first, heaviest first; then read ones, newest first. */
  alerts: AlertView[];
  checking: CheckProgress | null;
  documents: { watched: number; readToday: number; needHelp: number };
  lastGoodReadAt: string | null;
  /** Guides that the person has begun. */
  moves: {
    guideId: string;
    title: string;
    done: number;
    total: number;
    /** Groups, and people, that have neither joined nor said that they stay. */
    groupsToGo: number;
    peopleToGo?: number;
  }[];
  /** A recovery that a person should know of, e.g. a database restored from its last copy. */
  message: string | null;
  /** Differences held back in the last 30 days. */
  heldBackLately?: number;
}

export type ComparisonRow =
  | { kind: 'heading'; before: string | null; after: string | null }
  | { kind: 'same'; count: number; sentences: string[] }
  | { kind: 'moved'; text: string; fromHeading: string; toHeading: string }
  | {
      kind: 'pair';
      change: 'reworded' | 'split' | 'merged' | 'added' | 'removed';
      pair: MarkedPair;
      findings: number[];
    };

/** Two versions side by side. `findings` in a row index into `alert.findings`. */
export interface Comparison {
  termsId: string;
  title: string;
  typeName: string;
  serviceName: string;
  beforeDate: string;
  afterDate: string;
  language: string;
  alert: AlertView | null;
  rows: ComparisonRow[];
  changes: number;
}

export interface VersionView {
  id: string;
  firstSeenAt: string;
  lastSeenAt: string;
  words: number;
  statedDate: string | null;
  /** How many uses of data the text allows, by who may make them. Set only where enough versions are kept to show a drift. */
  uses?: Partial<Record<GridCell['recipient'], number>>;
}

/** What a quote stands under, so that a reader finds it again. '' before the first heading. */
interface Placed {
  heading: string;
}
export type AppCell = GridCell & Placed;
/** `since`: the day of the oldest kept text that has the same sentence, with no kept text between that lacks it. */
export type AppPromise = PolicyPromise & Placed & { since: string };

/** One terms of an app: how it is watched, which versions are kept, and what its last good version says. */
export interface AppDocument {
  terms: TermsView;
  /** Newest first. */
  versions: VersionView[];
  /** The version that `grid` and `promises` were read from; null where nothing was read yet. */
  text: { firstSeenAt: string; lastSeenAt: string; statedDate: string | null; language: string } | null;
  grid: AppCell[];
  promises: AppPromise[];
}

export interface AppView {
  now: string;
  /** A check that is under way, of this or another app. */
  checking: CheckProgress | null;
  service: ServiceView;
  alerts: AlertView[];
  /** By terms. */
  documents: AppDocument[];
}

export interface TrustView {
  now: string;
  terms: TermsView[];
  heldBack: { reason: HoldBackReason; count: number }[];
  shown: number;
  recent: (HoldBack & { serviceName: string })[];
  requests: RequestLogEntry[];
  requestCount: number;
  hostCount: number;
}

export type MoveState = 'not_asked' | 'asked' | 'joined' | 'stays';

/** One guide in progress: what was ticked and whom to move. */
export interface MovePlan {
  guideId: string;
  startedAt: string;
  doneSteps: string[];
  groups: { id: string; name: string; kind: 'group' | 'person'; state: MoveState }[];
}

export interface StatusView {
  serviceId: string;
  /** `unknown` is said as "We could not ask", never as fine. */
  level:
    | 'operational'
    | 'degraded'
    | 'partial_outage'
    | 'major_outage'
    | 'maintenance'
    | 'unknown'
    | 'not_allowed'
    | 'no_page';
  /** The page's own words. */
  description: string;
  /** Null where nobody has asked yet. */
  checkedAt: string | null;
  pageUrl: string | null;
  /** Why the page could not be asked just now. Never stored. */
  failure?: FetchFailureCode;
}

/** What an import file holds, told before it replaces anything. */
export interface ImportPreview {
  exportedAt: string;
  services: number;
  versions: number;
  alerts: number;
}

export interface SettingsView {
  settings: Settings;
  hosts: { host: string; serviceNames: string[]; granted: boolean }[];
  bytesUsed: number | null;
  version: string;
}
