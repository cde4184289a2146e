import type * as z from 'zod/mini';
import { fail, ok, type Result } from '../result.ts';
import type { Store, StoreDump, StoreFailure } from '../watch/ports.ts';
import {
  alertRecord,
  holdBackRecord,
  movePlanRecord,
  requestRecord,
  snapshotRecord,
  stateRecord,
  statusRecord,
  versionHeadRecord,
  versionTextRecord,
} from '../watch/records.ts';
import type { Version } from '../watch/types.ts';
import { createConnection } from './connection.ts';
import type { CopyAside } from './copy-aside.ts';
import { StorageFailure } from './storage-failure.ts';
import { applyCommit, clearAll, replace, storesOf, writeIn } from './store-writes.ts';
import { ALL_STORES, type ReadTransaction, type StoreName, type WriteTransaction } from './stores.ts';
import { forgetStrays } from './strays.ts';

type Schema<T> = z.ZodMiniType<T>;
type Checked<T> = { store: StoreName; schema: Schema<T> };

const STATES = { store: 'states', schema: stateRecord } as const;
const HEADS = { store: 'versionHeads', schema: versionHeadRecord } as const;
const TEXTS = { store: 'versionTexts', schema: versionTextRecord } as const;
const SNAPSHOTS = { store: 'snapshots', schema: snapshotRecord } as const;
const ALERTS = { store: 'alerts', schema: alertRecord } as const;
const HOLD_BACKS = { store: 'holdBacks', schema: holdBackRecord } as const;
const REQUESTS = { store: 'requests', schema: requestRecord } as const;
const MOVE_PLANS = { store: 'movePlans', schema: movePlanRecord } as const;
const STATUSES = { store: 'statuses', schema: statusRecord } as const;

/** A copy this old is made again, which takes some 100 ms; what was done within it may be lost. */
const COPY_AGE_MS = 3_600_000;

export interface BrowserStore extends Store {
  /** Keeps a copy of the essentials aside, unless the last one is recent. Called when a check is over. */
  keepCopy(now: Date): Promise<void>;
}

/** The durable store in IndexedDB. Every record is checked as it is read; a damaged one is set aside and reported once. */
export function createStore(copy: CopyAside, now: () => Date): BrowserStore {
  const connection = createConnection(copy, now, (database, dump) =>
    writeIn(database, ALL_STORES, (tx) => replace(tx, dump)),
  );

  async function setAside(store: StoreName, damaged: { key: IDBValidKey; value: unknown }[]): Promise<void> {
    console.error('damaged records', store, damaged);
    await connection.use((database) =>
      writeIn(database, [store, 'damaged'], async (tx) => {
        for (const { key, value } of damaged) {
          await tx.objectStore('damaged').add({ store, value });
          await tx.objectStore(store).delete(IDBKeyRange.only(key));
        }
      }),
    );
    await connection.note('records_dropped', now());
  }

  async function one<T>({ store, schema }: Checked<T>, key: string): Promise<T | null> {
    const value: unknown = await connection.use((database) => database.get(store, key));
    if (value === undefined) return null;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    await setAside(store, [{ key, value }]);
    return null;
  }

  async function all<T>(what: Checked<T>, termsId?: string): Promise<T[]> {
    const found = await connection.use((database) => scan(database.transaction([what.store]), what, termsId));
    if (found.damaged.length > 0) await setAside(what.store, found.damaged);
    return found.good;
  }

  async function write(
    stores: StoreName[],
    work: (tx: WriteTransaction) => Promise<unknown>,
  ): Promise<Result<null, StoreFailure>> {
    try {
      await connection.use((database) => writeIn(database, stores, work));
      return ok(null);
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      console.error('store', stores, error);
      return fail({ code: error.code });
    }
  }

  async function version(id: string): Promise<Version | null> {
    const [head, text] = await Promise.all([one(HEADS, id), one(TEXTS, id)]);
    return head === null || text === null ? null : { ...head, text: text.text };
  }

  /** Everything as it stood at one moment. `essentials` leaves out the pages and the request log. */
  async function dump(essentials: boolean): Promise<StoreDump> {
    const { texts, heads, ...rest } = await connection.use(async (database) => {
      const tx = database.transaction(ALL_STORES);
      const good = async <T>(what: Checked<T>): Promise<T[]> => (await scan(tx, what)).good;
      const [states, heads, texts, snapshots, alerts, holdBacks, requests, movePlans, statuses] = await Promise.all([
        good(STATES),
        good(HEADS),
        good(TEXTS),
        essentials ? [] : good(SNAPSHOTS),
        good(ALERTS),
        good(HOLD_BACKS),
        essentials ? [] : good(REQUESTS),
        good(MOVE_PLANS),
        good(STATUSES),
      ]);
      return { states, heads, texts, snapshots, alerts, holdBacks, requests, movePlans, statuses };
    });
    const textById = new Map(texts.map(({ id, text }) => [id, text]));
    const versions = heads.flatMap((head) => {
      const text = textById.get(head.id);
      return text === undefined ? [] : [{ ...head, text }];
    });
    return { ...rest, versions };
  }

  return {
    states: () => all(STATES),
    state: (termsId) => one(STATES, termsId),
    versionHeads: async (termsId) =>
      (await all(HEADS, termsId)).toSorted((a, b) => a.firstSeenAt.localeCompare(b.firstSeenAt)),
    version,
    snapshot: (versionId) => one(SNAPSHOTS, versionId),
    alerts: async () => (await all(ALERTS)).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
    alert: (id) => one(ALERTS, id),
    holdBack: (id) => one(HOLD_BACKS, id),
    holdBacks: async () => (await all(HOLD_BACKS)).toSorted((a, b) => b.at.localeCompare(a.at)),
    async requests(limit) {
      const entries = (await all(REQUESTS)).toReversed();
      const hosts = new Set(entries.map(({ url }) => URL.parse(url)?.host));
      return { entries: entries.slice(0, limit), total: entries.length, hosts: hosts.size };
    },

    commit: (changes) => write(storesOf(changes), (tx) => applyCommit(tx, changes)),
    markAlerts: (ids, marks) =>
      write(['alerts'], async (tx) => {
        for (const id of ids) {
          const alert = alertRecord.safeParse(await tx.objectStore('alerts').get(id));
          if (alert.success) await tx.objectStore('alerts').put({ ...alert.data, ...marks });
        }
      }),
    modifyState: (termsId, change) =>
      write(['states'], async (tx) => {
        const state = stateRecord.safeParse(await tx.objectStore('states').get(termsId));
        if (state.success) await tx.objectStore('states').put(change(state.data));
      }),
    removeTerms: (termsId) =>
      write(['states', 'versionHeads', 'versionTexts', 'snapshots', 'alerts', 'holdBacks'], async (tx) => {
        await tx.objectStore('states').delete(termsId);
        for (const name of ['versionHeads', 'versionTexts', 'snapshots', 'alerts', 'holdBacks'] as const) {
          const store = tx.objectStore(name);
          const keys = await store.index('termsId').getAllKeys(termsId);
          await Promise.all(keys.map((key) => store.delete(key)));
        }
      }),

    movePlans: () => all(MOVE_PLANS),
    saveMovePlan: (plan) => write(['movePlans'], (tx) => tx.objectStore('movePlans').put(plan)),
    removeMovePlan: (guideId) => write(['movePlans'], (tx) => tx.objectStore('movePlans').delete(guideId)),
    statuses: () => all(STATUSES),
    saveStatus: (status) => write(['statuses'], (tx) => tx.objectStore('statuses').put(status)),

    dump: () => dump(false),
    async replaceAll(next) {
      const replaced = await write(ALL_STORES, (tx) => replace(tx, next));
      // The old copy would bring the replaced data back.
      if (replaced.ok) await copy.remove();
      return replaced;
    },
    async wipe() {
      await copy.remove();
      await connection.forgetRecovery();
      await forgetStrays();
      await connection.use((database) => writeIn(database, ALL_STORES, clearAll));
    },
    async bytesUsed() {
      return (await navigator.storage?.estimate())?.usage ?? null;
    },
    recovery: () => connection.recovery(now()),

    async keepCopy(at) {
      const last = await copy.writtenAt();
      const ageMs = last === null ? Number.POSITIVE_INFINITY : Math.abs(at.getTime() - Date.parse(last));
      if (ageMs >= COPY_AGE_MS) await copy.write(await dump(true), at);
    },
  };
}

interface Scan<T> {
  good: T[];
  damaged: { key: IDBValidKey; value: unknown }[];
}

/** Everything in a store, or of one terms in it, sorted into what fits the schema and what does not. */
async function scan<T>(tx: ReadTransaction, { store, schema }: Checked<T>, termsId?: string): Promise<Scan<T>> {
  // All stores that are asked by terms have this index; the types of idb cannot say so for a store named at run time.
  const source = termsId === undefined ? tx.objectStore(store) : tx.objectStore(store as 'alerts').index('termsId');
  const [keys, values] = await Promise.all([source.getAllKeys(termsId), source.getAll(termsId)]);
  const found: Scan<T> = { good: [], damaged: [] };
  values.forEach((value: unknown, index) => {
    const parsed = schema.safeParse(value);
    const key = keys[index];
    if (parsed.success) found.good.push(parsed.data);
    else if (key !== undefined) found.damaged.push({ key, value });
  });
  return found;
}
