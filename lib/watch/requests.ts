/** The requests that pages send to the background, with their answers. The schemas that check them stand in lib/browser/messages. */
import type { Settings } from './settings.ts';
import type {
  AlertView,
  AppView,
  Comparison,
  ImportPreview,
  MovePlan,
  Overview,
  SettingsView,
  StatusView,
  TrustView,
} from './views.ts';

export interface Requests {
  getOverview: { input: Record<string, never>; output: Overview };
  getAlert: { input: { alertId: string }; output: AlertView | null };
  getComparison: {
    input: { alertId: string } | { termsId: string; from: string; to: string };
    output: Comparison | null;
  };
  getApp: { input: { serviceId: string }; output: AppView | null };
  getTrust: { input: Record<string, never>; output: TrustView };
  getSettings: { input: Record<string, never>; output: SettingsView };
  saveSettings: { input: { settings: Partial<Settings> }; output: SettingsView };
  /** Host permissions must have been asked for by the page before (a click is needed there). */
  watchServices: { input: { serviceIds: string[] }; output: Overview };
  unwatchService: { input: { serviceId: string }; output: Overview };
  addCustomTerms: { input: { name: string; url: string }; output: { termsId: string } };
  removeCustomTerms: { input: { termsId: string }; output: null };
  /** Follows a moved policy: the new address is read from now on. */
  followMove: { input: { termsId: string }; output: null };
  /** Starts a check of everything watched (or of one service) and answers at once; progress is in the overview. */
  checkNow: { input: { serviceId?: string }; output: null };
  markAlertRead: { input: { alertId: string; read: boolean }; output: null };
  /** Reads the policy from the page that the person has open in this tab. */
  readFromTab: { input: { tabId: number }; output: { termsId: string; words: number } };
  /** Which watched terms the page in this tab belongs to, if any. */
  termsOfPage: { input: { url: string }; output: { termsId: string; serviceName: string; typeName: string } | null };
  getMovePlan: { input: { guideId: string }; output: MovePlan | null };
  saveMovePlan: { input: { plan: MovePlan }; output: MovePlan };
  removeMovePlan: { input: { guideId: string }; output: null };
  /** `fresh` asks the status page now; its host must have been asked for before. Otherwise the last answer, and nobody is asked. */
  getStatus: { input: { serviceId: string; fresh: boolean }; output: StatusView };
  exportEverything: { input: Record<string, never>; output: { fileName: string; json: string } };
  previewImport: { input: { json: string }; output: ImportPreview };
  importEverything: { input: { json: string }; output: Overview };
  deleteEverything: { input: Record<string, never>; output: null };
}

export type RequestName = keyof Requests;

/** Expected failures of a request. Each code is a key of the texts in assets/locales. */
export const REQUEST_FAILURES = [
  'bad_request',
  'not_found',
  'storage_full',
  'storage_failed',
  'import_not_json',
  'import_not_ours',
  'import_newer',
  'import_broken',
  'url_not_https',
  'url_not_public',
  'url_has_credentials',
  'page_not_readable',
  'page_not_watched',
  'internal',
] as const;
export type RequestFailureCode = (typeof REQUEST_FAILURES)[number];

export interface RequestFailure {
  code: RequestFailureCode;
  /** Fills the placeholders of the text. */
  params?: Record<string, string>;
}

/** The message client that pages use. It rejects never; failures are values. */
export interface Client {
  request<N extends RequestName>(
    name: N,
    input: Requests[N]['input'],
  ): Promise<{ ok: true; value: Requests[N]['output'] } | { ok: false; failure: RequestFailure }>;
  /** Calls back after anything that the pages show has changed. Returns the way to stop. */
  onChanged(callback: () => void): () => void;
  /** Asks the browser for these hosts ("https://discord.com/*"); must be called straight from a click. */
  askForHosts(origins: string[]): Promise<boolean>;
  hasHosts(origins: string[]): Promise<boolean>;
  /**
   * The tab in front, with its address where the browser shows it (a click on our button allows that through `activeTab`).
   * Null in a page that is itself a tab.
   */
  activeTab(): Promise<{ id: number; url: string } | null>;
}
