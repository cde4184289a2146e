import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Recovery, StoreDump } from '../watch/ports.ts';
import type { CopyAside } from './copy-aside.ts';
import { DatabaseSlow, openDatabase } from './database.ts';
import { storageFailureOf } from './storage-failure.ts';
import type { Database } from './stores.ts';

const NAME_KEY = 'database';
const RECOVERY_KEY = 'recovery';
const DELETE_MS = 3000;
/** A recovery is shown this long: whoever opens the extension twice a month has seen it. */
const TOLD_FOR_MS = 14 * 24 * 3_600_000;

const Recorded = z.object({ at: z.string(), kind: z.enum(['restored_from_copy', 'started_anew', 'records_dropped']) });

/** What reading throws where the disk fails; all else is a mistake of ours. */
const FAULTS_OF_DEVICE = ['UnknownError', 'QuotaExceededError', 'NotReadableError', 'TimeoutError', 'AbortError'];

export interface Connection {
  /** Runs work on the open database. A connection that was closed meanwhile is opened again, once. */
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
  recovery(now: Date): Promise<Recovery | null>;
  note(kind: Recovery['kind'], now: Date): Promise<void>;
  forgetRecovery(): Promise<void>;
}

/**
 * The connection to the database, which opens on first use. A database that cannot be opened is given up: the next one takes
 * another name, since a damaged or blocked one may refuse even to be deleted, and is filled from the copy aside.
 */
export function createConnection(
  copy: CopyAside,
  now: () => Date,
  /** Replaces all by the dump, also the mark `fresh`, in one transaction. */
  fill: (database: Database, dump: StoreDump) => Promise<void>,
): Connection {
  let current: Promise<Database> | null = null;

  const onClosed = (): void => {
    current = null;
  };

  async function open(): Promise<Database> {
    const name = await databaseName();
    try {
      const database = await openDatabase(name, onClosed);
      // A new database beside an old copy: the browser has thrown the damaged one away by itself.
      await restoreIfFresh(database, false);
      return database;
    } catch (error) {
      const failure = await storageFailureOf(error);
      // A full disk or a slow one will pass; giving the database up for it would lose what is still there.
      if (failure.code === 'storage_full' || error instanceof DatabaseSlow) throw failure;
      console.error('database', name, error);
      // Before the new one is opened: where Chrome's store behind all databases is damaged, deleting is what mends it.
      await deleteWithin(name, DELETE_MS);
      const next = nextName(name);
      const database = await openDatabase(next, onClosed);
      await restoreIfFresh(database, true);
      await browser.storage.local.set({ [NAME_KEY]: next });
      return database;
    }
  }

  async function restoreIfFresh(database: Database, lost: boolean): Promise<void> {
    if ((await database.get('meta', 'fresh')) === undefined) return;
    const dump = await copy.read();
    if (dump !== null) await note('restored_from_copy', now());
    else if (lost) await note('started_anew', now());
    if (dump !== null) await fill(database, dump);
    else await database.delete('meta', 'fresh');
  }

  function database(): Promise<Database> {
    if (current === null) {
      const opening = open();
      current = opening;
      // A failed attempt must not be what all later ones get.
      opening.catch(() => {
        if (current === opening) current = null;
      });
    }
    return current;
  }

  return {
    async use(work) {
      try {
        return await work(await database());
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        if (FAULTS_OF_DEVICE.includes(error.name)) throw await storageFailureOf(error);
        if (error.name !== 'InvalidStateError') throw error;
        // "The database connection is closing": the transaction never began, so nothing is done twice.
        current = null;
        return work(await database());
      }
    },
    async recovery(at) {
      const noted = await recorded();
      return noted !== null && at.getTime() - Date.parse(noted.at) < TOLD_FOR_MS ? noted : null;
    },
    note,
    forgetRecovery: () => browser.storage.local.remove(RECOVERY_KEY),
  };
}

async function note(kind: Recovery['kind'], at: Date): Promise<void> {
  // A restored database matters more than one record in it.
  if (kind === 'records_dropped' && (await recorded()) !== null) return;
  await browser.storage.local.set({ [RECOVERY_KEY]: { kind, at: at.toISOString() } });
}

async function recorded(): Promise<Recovery | null> {
  const parsed = Recorded.safeParse((await browser.storage.local.get(RECOVERY_KEY))[RECOVERY_KEY]);
  return parsed.success ? parsed.data : null;
}

/** A blocked database cannot be deleted; it is then left to the browser, which deletes it when it can. */
async function deleteWithin(name: string, timeMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timeMs);
  });
  await Promise.race([deleteDB(name).catch(() => undefined), patience]);
  clearTimeout(timer);
}

const FIRST_NAME = 'clausewatch';

async function databaseName(): Promise<string> {
  const name = (await browser.storage.local.get(NAME_KEY))[NAME_KEY];
  return typeof name === 'string' ? name : FIRST_NAME;
}

function nextName(name: string): string {
  return `${FIRST_NAME}-${Number(/-(\d+)$/.exec(name)?.[1] ?? '1') + 1}`;
}
