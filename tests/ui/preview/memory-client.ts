import type { Client, RequestFailure, RequestName, Requests } from '../../../lib/watch/requests.ts';
import type { MovePlan, Overview, SettingsView, StatusView } from '../../../lib/watch/views.ts';
import { appOf } from './app-sample.ts';
import { comparison, overviewOf, type StateName, settingsOf, trustOf } from './sample.ts';

type Handlers = { [N in RequestName]: (input: Requests[N]['input']) => Requests[N]['output'] | RequestFailure };

export interface MemoryClient extends Client {
  /** Every request so far, in order. */
  asked: { name: RequestName; input: unknown }[];
  /** Hosts that were asked for. */
  hosts: string[];
  /** What the person answers when the browser asks. */
  answerToHosts: boolean;
  /** The tab in front of the popup. */
  tab: { id: number; url: string } | null;
  overview: Overview;
  settings: SettingsView;
  /** Tells the pages that something has changed. */
  change(): void;
  /** The moves that were begun, by guide. */
  plans: Map<string, MovePlan>;
  /** The last answer of each status page, by service. */
  statuses: Map<string, StatusView>;
  /** What a status page answers when it is asked. */
  statusPage: Pick<StatusView, 'level' | 'description' | 'failure'>;
  /** Lets one request fail. */
  failing: Map<RequestName, RequestFailure>;
}

function isFailure(value: unknown): value is RequestFailure {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'code') && Object.keys(value).length <= 2;
}

/** A background in memory: it keeps what pages change and tells them so, as the real one does. */
export function createMemoryClient(state: StateName = 'attention'): MemoryClient {
  const listeners = new Set<() => void>();
  const change = () => {
    for (const listener of listeners) listener();
  };
  const alertOf = (alertId: string) => client.overview.alerts.find(({ id }) => id === alertId);
  const handlers: Handlers = {
    getOverview: () => client.overview,
    getAlert: ({ alertId }) => client.overview.alerts.find(({ id }) => id === alertId) ?? null,
    getComparison: (input) => {
      if ('from' in input) return { ...comparison, alert: null };
      const { alertId } = input;
      const alert = client.overview.alerts.find(({ id }) => id === alertId);
      return alert === undefined ? null : { ...comparison, alert };
    },
    getApp: ({ serviceId }) => appOf(client.overview, serviceId),
    getTrust: () => trustOf(state),
    getSettings: () => client.settings,
    saveSettings: ({ settings }) => {
      client.settings = { ...client.settings, settings: { ...client.settings.settings, ...settings } };
      return client.settings;
    },
    watchServices: () => {
      client.overview = { ...overviewOf('first-read'), firstRunDone: true };
      return client.overview;
    },
    unwatchService: ({ serviceId }) => {
      client.overview = {
        ...client.overview,
        services: client.overview.services.filter((each) => each.serviceId !== serviceId),
      };
      return client.overview;
    },
    addCustomTerms: () => ({ termsId: 'custom-1/privacy-policy' }),
    removeCustomTerms: () => null,
    followMove: () => null,
    checkNow: () => {
      client.overview = { ...client.overview, checking: { done: 4, total: 12, current: 'Telegram, terms of service' } };
      return null;
    },
    markAlertRead: ({ alertId, read }) => {
      client.overview = {
        ...client.overview,
        services: client.overview.services.map((each) => ({
          ...each,
          unread: alertOf(alertId)?.serviceId === each.serviceId && read ? 0 : each.unread,
        })),
        alerts: client.overview.alerts.map((alert) =>
          alert.id === alertId ? { ...alert, readAt: read ? client.overview.now : null } : alert,
        ),
      };
      return null;
    },
    readFromTab: () => ({ termsId: 'messenger/privacy-policy', words: 7021 }),
    termsOfPage: ({ url }) => {
      const terms = client.overview.services.flatMap((each) => each.terms).find((each) => url.startsWith(each.url));
      return terms === undefined
        ? null
        : { termsId: terms.termsId, serviceName: terms.serviceName, typeName: terms.typeName };
    },
    getMovePlan: ({ guideId }) => client.plans.get(guideId) ?? null,
    saveMovePlan: ({ plan }) => {
      client.plans.set(plan.guideId, plan);
      return plan;
    },
    removeMovePlan: ({ guideId }) => {
      client.plans.delete(guideId);
      return null;
    },
    getStatus: ({ serviceId, fresh }) => {
      const none: StatusView = { serviceId, level: 'unknown', description: '', checkedAt: null, pageUrl: null };
      if (!fresh) return client.statuses.get(serviceId) ?? none;
      const answer = { ...none, ...client.statusPage, checkedAt: new Date().toISOString() };
      if (answer.failure === undefined) client.statuses.set(serviceId, answer);
      return answer;
    },
    exportEverything: () => ({ fileName: 'clausewatch-2026-11-24.json', json: '{}' }),
    previewImport: ({ json }) =>
      json.startsWith('{')
        ? { exportedAt: '2026-11-01T10:00:00.000Z', services: 4, versions: 31, alerts: 6 }
        : { code: 'import_not_json' },
    importEverything: () => client.overview,
    deleteEverything: () => {
      client.overview = overviewOf('first-run');
      return null;
    },
  };
  const reads = new Set<RequestName>([
    'getOverview',
    'getAlert',
    'getComparison',
    'getApp',
    'getTrust',
    'getSettings',
    'termsOfPage',
    'getMovePlan',
    'getStatus',
    'previewImport',
    'exportEverything',
  ]);
  const client: MemoryClient = {
    asked: [],
    hosts: [],
    answerToHosts: true,
    tab: null,
    overview: overviewOf(state),
    plans: new Map(),
    statuses: new Map(),
    statusPage: { level: 'operational', description: 'All Systems Operational' },
    settings: settingsOf(state),
    failing: state === 'failed' ? new Map([['getOverview', { code: 'internal' }]]) : new Map(),
    change,
    async request(name, input) {
      client.asked.push({ name, input });
      if (state === 'slow') await new Promise(() => {});
      const failure = client.failing.get(name);
      if (failure !== undefined) return { ok: false, failure };
      const value = handlers[name](input);
      if (isFailure(value)) return { ok: false, failure: value };
      if (!reads.has(name)) queueMicrotask(change);
      return { ok: true, value };
    },
    onChanged(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    async askForHosts(origins) {
      client.hosts.push(...origins);
      return client.answerToHosts;
    },
    async hasHosts() {
      return true;
    },
    async activeTab() {
      return client.tab;
    },
  };
  return client;
}
