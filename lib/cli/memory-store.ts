import { ok } from '../result.ts';
import { type Commit, REQUEST_LOG_LIMIT, type Store, type StoreDump } from '../watch/ports.ts';
import type {
  Alert,
  HoldBack,
  RequestLogEntry,
  StoredSnapshot,
  TermsState,
  Version,
  VersionHead,
} from '../watch/types.ts';
import type { MovePlan, StatusView } from '../watch/views.ts';

interface Tables {
  states: Map<string, TermsState>;
  heads: Map<string, VersionHead>;
  texts: Map<string, Version['text']>;
  snapshots: Map<string, StoredSnapshot>;
  alerts: Map<string, Alert>;
  holdBacks: Map<string, HoldBack>;
  requests: RequestLogEntry[];
  movePlans: Map<string, MovePlan>;
  statuses: Map<string, StatusView>;
}

function emptyTables(): Tables {
  return {
    states: new Map(),
    heads: new Map(),
    texts: new Map(),
    snapshots: new Map(),
    alerts: new Map(),
    holdBacks: new Map(),
    requests: [],
    movePlans: new Map(),
    statuses: new Map(),
  };
}

function putVersion(tables: Tables, { text, ...head }: Version): void {
  tables.heads.set(head.id, head);
  tables.texts.set(head.id, text);
}

function versionOf(tables: Tables, id: string): Version | null {
  const head = tables.heads.get(id);
  const text = tables.texts.get(id);
  return head && text ? { ...head, text } : null;
}

function apply(tables: Tables, changes: Commit): void {
  for (const state of changes.states ?? []) tables.states.set(state.termsId, state);
  for (const version of changes.versions ?? []) putVersion(tables, version);
  for (const head of changes.heads ?? []) if (tables.heads.has(head.id)) tables.heads.set(head.id, head);
  for (const snapshot of changes.snapshots ?? []) tables.snapshots.set(snapshot.versionId, snapshot);
  for (const id of changes.dropSnapshots ?? []) tables.snapshots.delete(id);
  for (const id of changes.dropVersions ?? []) {
    tables.heads.delete(id);
    tables.texts.delete(id);
    tables.snapshots.delete(id);
  }
  for (const alert of changes.alerts ?? []) if (!tables.alerts.has(alert.id)) tables.alerts.set(alert.id, alert);
  for (const holdBack of changes.holdBacks ?? []) tables.holdBacks.set(holdBack.id, holdBack);
  tables.requests.push(...(changes.requests ?? []));
  if (tables.requests.length > REQUEST_LOG_LIMIT) tables.requests.splice(0, tables.requests.length - REQUEST_LOG_LIMIT);
}

function removeTerms(tables: Tables, termsId: string): void {
  tables.states.delete(termsId);
  for (const { id } of [...tables.heads.values()].filter((head) => head.termsId === termsId)) {
    tables.heads.delete(id);
    tables.texts.delete(id);
    tables.snapshots.delete(id);
  }
  for (const table of [tables.alerts, tables.holdBacks]) {
    for (const [id, record] of table) if (record.termsId === termsId) table.delete(id);
  }
}

function fill(dump: StoreDump): Tables {
  const tables = emptyTables();
  apply(tables, dump);
  for (const plan of dump.movePlans) tables.movePlans.set(plan.guideId, plan);
  for (const status of dump.statuses) tables.statuses.set(status.serviceId, status);
  return tables;
}

function dumpOf(tables: Tables): StoreDump {
  return {
    states: [...tables.states.values()],
    versions: [...tables.heads.keys()].flatMap((id) => versionOf(tables, id) ?? []),
    snapshots: [...tables.snapshots.values()],
    alerts: [...tables.alerts.values()],
    holdBacks: [...tables.holdBacks.values()],
    requests: [...tables.requests],
    movePlans: [...tables.movePlans.values()],
    statuses: [...tables.statuses.values()],
  };
}

/**
 * A store in memory with the promises of the real one. Records are shared, not copied: the use cases never change a record in
 * place, and a replay of years would spend its time on copies. `begin` fills it from a dump.
 */
export function createMemoryStore(begin?: StoreDump): Store {
  let tables = begin ? fill(begin) : emptyTables();
  const done = async () => ok(null);
  return {
    states: async () => [...tables.states.values()],
    state: async (termsId) => tables.states.get(termsId) ?? null,
    versionHeads: async (termsId) =>
      [...tables.heads.values()]
        .filter((head) => head.termsId === termsId)
        .toSorted((a, b) => a.firstSeenAt.localeCompare(b.firstSeenAt)),
    version: async (id) => versionOf(tables, id),
    snapshot: async (versionId) => tables.snapshots.get(versionId) ?? null,
    alerts: async () => [...tables.alerts.values()].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
    alert: async (id) => tables.alerts.get(id) ?? null,
    holdBack: async (id) => tables.holdBacks.get(id) ?? null,
    holdBacks: async () => [...tables.holdBacks.values()].toSorted((a, b) => b.at.localeCompare(a.at)),
    requests: async (limit) => ({
      entries: tables.requests.toReversed().slice(0, limit),
      total: tables.requests.length,
      hosts: new Set(tables.requests.map(({ url }) => new URL(url).host)).size,
    }),
    commit: async (changes) => {
      apply(tables, changes);
      return done();
    },
    markAlerts: async (ids, marks) => {
      for (const id of ids) {
        const alert = tables.alerts.get(id);
        if (alert) tables.alerts.set(id, { ...alert, ...marks });
      }
      return done();
    },
    modifyState: async (termsId, change) => {
      const state = tables.states.get(termsId);
      if (state) tables.states.set(termsId, change(state));
      return done();
    },
    removeTerms: async (termsId) => {
      removeTerms(tables, termsId);
      return done();
    },
    movePlans: async () => [...tables.movePlans.values()],
    saveMovePlan: async (plan) => {
      tables.movePlans.set(plan.guideId, plan);
      return done();
    },
    removeMovePlan: async (guideId) => {
      tables.movePlans.delete(guideId);
      return done();
    },
    statuses: async () => [...tables.statuses.values()],
    saveStatus: async (status) => {
      tables.statuses.set(status.serviceId, status);
      return done();
    },
    dump: async () => dumpOf(tables),
    replaceAll: async (dump) => {
      tables = fill(dump);
      return done();
    },
    wipe: async () => {
      tables = emptyTables();
    },
    bytesUsed: async () => null,
    recovery: async () => null,
  };
}
