import { type Commit, REQUEST_LOG_LIMIT, type StoreDump } from '../watch/ports.ts';
import { splitVersion } from './database.ts';
import { storageFailureOf } from './storage-failure.ts';
import { ALL_STORES, type Database, type StoreName, type WriteTransaction } from './stores.ts';

/**
 * One transaction: what `work` does stands wholly or not at all, on the disk and not only in its cache. Rejects with a
 * StorageFailure where the device refuses, with the error itself where it is a mistake of ours.
 */
export async function writeIn(
  database: Database,
  stores: StoreName[],
  work: (tx: WriteTransaction) => Promise<unknown>,
): Promise<void> {
  if (stores.length === 0) return;
  const tx = database.transaction(stores, 'readwrite', { durability: 'strict' });
  // Taken before the work: a transaction that aborts in the middle must not leave a rejection unheard.
  const done = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    await work(tx);
  } catch (error) {
    abort(tx);
    await done;
    // The browser ended the transaction: the device. We ended it: what `work` threw.
    if (tx.error !== null) throw await storageFailureOf(tx.error);
    throw isQuota(error) ? await storageFailureOf(error) : error;
  }
  const failure = await done;
  if (failure !== null) throw await storageFailureOf(failure.error);
}

function abort(tx: WriteTransaction): void {
  try {
    tx.abort();
  } catch {
    // It has aborted by itself.
  }
}

function isQuota(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

/** The stores that a commit touches: no more are locked. */
export function storesOf(changes: Commit): StoreName[] {
  const stores = new Set<StoreName>();
  const has = (list: readonly unknown[] | undefined): boolean => list !== undefined && list.length > 0;
  if (has(changes.states)) stores.add('states');
  if (has(changes.versions) || has(changes.dropVersions)) stores.add('versionHeads').add('versionTexts');
  if (has(changes.heads)) stores.add('versionHeads');
  if (has(changes.snapshots) || has(changes.dropSnapshots) || has(changes.dropVersions)) stores.add('snapshots');
  if (has(changes.alerts)) stores.add('alerts');
  if (has(changes.holdBacks)) stores.add('holdBacks');
  if (has(changes.requests)) stores.add('requests');
  return [...stores];
}

/** Carries out a commit inside a transaction over `storesOf(changes)`. */
export async function applyCommit(tx: WriteTransaction, changes: Commit): Promise<void> {
  const work: Promise<unknown>[] = [];
  for (const id of changes.dropSnapshots ?? []) work.push(tx.objectStore('snapshots').delete(id));
  for (const id of changes.dropVersions ?? []) work.push(dropVersion(tx, id));
  for (const version of changes.versions ?? []) {
    const { head, text } = splitVersion(version);
    work.push(tx.objectStore('versionHeads').put(head), tx.objectStore('versionTexts').put(text));
  }
  for (const state of changes.states ?? []) work.push(tx.objectStore('states').put(state));
  for (const snapshot of changes.snapshots ?? []) work.push(tx.objectStore('snapshots').put(snapshot));
  for (const holdBack of changes.holdBacks ?? []) work.push(tx.objectStore('holdBacks').put(holdBack));
  for (const request of changes.requests ?? []) work.push(tx.objectStore('requests').add(request));
  await Promise.all(work);
  for (const head of changes.heads ?? []) {
    const heads = tx.objectStore('versionHeads');
    if ((await heads.getKey(head.id)) !== undefined) await heads.put(head);
  }
  for (const alert of changes.alerts ?? []) {
    const alerts = tx.objectStore('alerts');
    // Told once already: a repeated check must not take its read mark away.
    if ((await alerts.getKey(alert.id)) === undefined) await alerts.add(alert);
  }
  if (changes.requests !== undefined && changes.requests.length > 0) await trimRequests(tx);
}

function dropVersion(tx: WriteTransaction, id: string): Promise<unknown> {
  return Promise.all([
    tx.objectStore('versionHeads').delete(id),
    tx.objectStore('versionTexts').delete(id),
    tx.objectStore('snapshots').delete(id),
  ]);
}

/** Keys of the log grow, so the oldest lines come first. */
async function trimRequests(tx: WriteTransaction): Promise<void> {
  const requests = tx.objectStore('requests');
  const excess = (await requests.count()) - REQUEST_LOG_LIMIT;
  if (excess <= 0) return;
  const oldest = await requests.getAllKeys(null, excess);
  const last = oldest.at(-1);
  if (last !== undefined) await requests.delete(IDBKeyRange.upperBound(last));
}

/** Empties every store. */
export function clearAll(tx: WriteTransaction): Promise<unknown> {
  return Promise.all(ALL_STORES.map((name) => tx.objectStore(name).clear()));
}

/** Empties every store and fills it from a dump. */
export async function replace(tx: WriteTransaction, dump: StoreDump): Promise<void> {
  await clearAll(tx);
  await applyCommit(tx, dump);
  await Promise.all([
    ...dump.movePlans.map((plan) => tx.objectStore('movePlans').put(plan)),
    ...dump.statuses.map((status) => tx.objectStore('statuses').put(status)),
  ]);
}
