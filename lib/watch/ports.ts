/**
 * What the use cases need from the outside. lib/browser implements these for real, lib/cli in memory.
 * Every promise may reject: a rejection is a bug or a broken device, stops at the boundary of the event that caused it,
 * and must leave the store as it was before the call. Expected failures are values.
 */
import type { Guide, Service } from '../catalog/schema.ts';
import type { Snapshot } from '../policy/types.ts';
import type { Result } from '../result.ts';
import type { Engine } from './engine.ts';
import type { Flight } from './flight.ts';
import type { Settings } from './settings.ts';
import type {
  Alert,
  FetchFailure,
  HoldBack,
  RequestLogEntry,
  StoredSnapshot,
  TermsState,
  Version,
  VersionHead,
} from './types.ts';
import type { MovePlan, StatusView } from './views.ts';

export interface FetchRequest {
  url: string;
  /** `page`: text/html, text/plain or markdown. `json`: a status page's summary. */
  accept: 'page' | 'json';
  /** BCP 47; becomes a fixed Accept-Language header. */
  language: string;
  /** Validators of an earlier answer: `If-None-Match` and `If-Modified-Since`. */
  etag?: string;
  lastModified?: string;
}

export type FetchAnswer =
  | { kind: 'not_modified'; status: number; bytes: number }
  /** `snapshot.html` holds the decoded body whatever its type; `snapshot.fetchedAt` is the clock's time. */
  | { kind: 'page'; status: number; bytes: number; snapshot: Snapshot };

/**
 * One conditional GET. Bounds on time, size and redirects live in the adapter and end in a FetchFailure.
 * Sends no cookies and no referrer. Checks the host permission itself (also of each redirect's host, where it can) and answers
 * `no_permission`; answers `offline` without network. It never rejects for anything the network or the server does.
 * `retryAfterMs` is set from Retry-After (seconds or date) on 429 and 503.
 */
export type Fetcher = (request: FetchRequest) => Promise<Result<FetchAnswer, FetchFailure>>;

/** Everything that one step changes. It is written wholly or not at all. */
export interface Commit {
  /** Put by `termsId`. */
  states?: TermsState[];
  /** Put by `id`, head and text. */
  versions?: Version[];
  /** Put by `id`, the text stays. An unknown id is ignored. */
  heads?: VersionHead[];
  /** Put by `versionId`. */
  snapshots?: StoredSnapshot[];
  /** Deleted by `versionId`. */
  dropSnapshots?: string[];
  /** Deleted by `id`, head, text and snapshot. */
  dropVersions?: string[];
  /** Added by `id`. An alert whose id exists already stays as it is, with its read and reminded marks. */
  alerts?: Alert[];
  /** Put by `id`. */
  holdBacks?: HoldBack[];
  /** Appended; the adapter keeps the newest REQUEST_LOG_LIMIT lines. */
  requests?: RequestLogEntry[];
}

export const REQUEST_LOG_LIMIT = 2000;

export interface StoreFailure {
  code: 'storage_full' | 'storage_failed';
}

/** All that is stored except the settings. Only JSON values. */
export interface StoreDump {
  states: TermsState[];
  versions: Version[];
  snapshots: StoredSnapshot[];
  alerts: Alert[];
  holdBacks: HoldBack[];
  requests: RequestLogEntry[];
  movePlans: MovePlan[];
  statuses: StatusView[];
}

/** What happened to a database that could not be opened, until the person has seen it. */
export interface Recovery {
  at: string;
  /** `records_dropped`: single records were damaged and left out. */
  kind: 'restored_from_copy' | 'started_anew' | 'records_dropped';
}

/**
 * Durable data with the promises of one IndexedDB database. Each writing call is one read-write transaction over all it
 * touches and resolves only after `complete` (durability `strict` for `commit`). Readers see whole commits only.
 * A database that cannot be opened is recreated from the copy that the adapter keeps aside, and `recovery` then says so.
 */
export interface Store {
  states(): Promise<TermsState[]>;
  state(termsId: string): Promise<TermsState | null>;
  /** Oldest `firstSeenAt` first. */
  versionHeads(termsId: string): Promise<VersionHead[]>;
  version(id: string): Promise<Version | null>;
  snapshot(versionId: string): Promise<StoredSnapshot | null>;
  /** Newest `createdAt` first. */
  alerts(): Promise<Alert[]>;
  alert(id: string): Promise<Alert | null>;
  holdBack(id: string): Promise<HoldBack | null>;
  /** Newest `at` first. */
  holdBacks(): Promise<HoldBack[]>;
  /** Newest first, at most `limit`; `total` counts every request still in the log. */
  requests(limit: number): Promise<{ entries: RequestLogEntry[]; total: number; hosts: number }>;

  /** One atomic transaction. On a failure nothing at all was written. */
  commit(changes: Commit): Promise<Result<null, StoreFailure>>;
  /** Changes marks of existing alerts in one transaction; unknown ids are ignored. */
  markAlerts(
    ids: string[],
    marks: Partial<Pick<Alert, 'readAt' | 'remindedAt' | 'notifiedAt'>>,
  ): Promise<Result<null, StoreFailure>>;
  /** Reads, changes and writes one state in one transaction; nothing happens where there is none. */
  modifyState(termsId: string, change: (state: TermsState) => TermsState): Promise<Result<null, StoreFailure>>;
  /** Deletes everything of one terms in one transaction: state, versions, snapshots, alerts, hold-backs. */
  removeTerms(termsId: string): Promise<Result<null, StoreFailure>>;

  movePlans(): Promise<MovePlan[]>;
  saveMovePlan(plan: MovePlan): Promise<Result<null, StoreFailure>>;
  removeMovePlan(guideId: string): Promise<Result<null, StoreFailure>>;

  /** The last known answer of each status page. */
  statuses(): Promise<StatusView[]>;
  saveStatus(status: StatusView): Promise<Result<null, StoreFailure>>;

  dump(): Promise<StoreDump>;
  /** Replaces everything by the dump in one transaction: after a failure the old data stand untouched. */
  replaceAll(dump: StoreDump): Promise<Result<null, StoreFailure>>;
  /** Deletes everything, also the copy kept aside. */
  wipe(): Promise<void>;
  bytesUsed(): Promise<number | null>;
  recovery(): Promise<Recovery | null>;
}

/** Settings in storage.local. `read` answers the defaults where nothing, or nothing valid, was saved. */
export interface SettingsStore {
  read(): Promise<Settings>;
  /** Reads, changes and writes under one lock, so that two windows cannot overwrite each other. Answers what was written. */
  modify(change: (settings: Settings) => Settings): Promise<Settings>;
  /** Back to the defaults. */
  wipe(): Promise<void>;
}

/** Origins are match patterns such as "https://discord.com/*". Asking for them needs a click and is the pages' business. */
export interface Permissions {
  has(origins: string[]): Promise<boolean>;
  /** Gives back what was granted; ignores what was not. */
  remove(origins: string[]): Promise<void>;
}

export interface Notice {
  /** The same id replaces what is shown, never adds a second one. A click is handled by the id: see `targetOfNotice`. */
  id: string;
  title: string;
  message: string;
}

/** System notifications and the badge. Neither rejects where the person has switched notifications off. */
export interface Notifier {
  show(notice: Notice): Promise<void>;
  clear(id: string): Promise<void>;
  /** Ids on the screen now. */
  shown(): Promise<string[]>;
  /** 0 removes the badge. */
  setBadge(unread: number): Promise<void>;
}

/** One durable wake-up. `set` replaces the alarm of that name; an alarm in the past fires at once. */
export interface Alarms {
  get(name: string): Promise<{ at: number } | null>;
  /** `at`: milliseconds since the epoch. */
  set(name: string, at: number): Promise<void>;
  clear(name: string): Promise<void>;
}

export interface Connectivity {
  online(): boolean;
  /** False where the browser does not tell. */
  metered(): boolean;
}

export interface Clock {
  now(): Date;
  /** Minutes to add to UTC for the person's wall clock at this instant: quiet hours are local. */
  offsetMinutes(at: Date): number;
}

/** Read-only data that ships with the program. */
export interface Catalog {
  services: readonly Service[];
  guides: readonly Guide[];
}

/** Everything that a use case may touch. One object, made once per process by the outermost layer. */
export interface Ports {
  fetch: Fetcher;
  store: Store;
  settings: SettingsStore;
  permissions: Permissions;
  notifier: Notifier;
  alarms: Alarms;
  connectivity: Connectivity;
  clock: Clock;
  catalog: Catalog;
  /** What reads and compares policies: `policyEngine` everywhere but in tests of the flow. */
  engine: Engine;
  /** 0 inclusive to 1 exclusive: the only source of chance. */
  random(): number;
  /** Tells open pages that something they show has changed. Must not reject. */
  announce(): void;
  /** What runs now; see flight.ts. Made by `createFlight()`. */
  flight: Flight;
  /** The program's version, for exports and the settings page. */
  appVersion: string;
}
