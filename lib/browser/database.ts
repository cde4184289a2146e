import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { openDB } from 'idb';
import type { Version, VersionHead } from '../watch/types.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './migrations.ts';

/** Values are `unknown` where they are read: what lies on disk may be damaged, or of another release, and is checked first. */
export interface Schema extends DBSchema {
  states: { key: string; value: unknown };
  versionHeads: { key: string; value: unknown; indexes: { termsId: string } };
  versionTexts: { key: string; value: unknown; indexes: { termsId: string } };
  snapshots: { key: string; value: unknown; indexes: { termsId: string } };
  alerts: { key: string; value: unknown; indexes: { termsId: string } };
  holdBacks: { key: string; value: unknown; indexes: { termsId: string } };
  requests: { key: number; value: unknown };
  movePlans: { key: string; value: unknown };
  statuses: { key: string; value: unknown };
  /** Records that did not fit their schema, taken out of the way and kept for a repair. */
  damaged: { key: number; value: { store: string; value: unknown } };
  /** `fresh` stands from the creation of the database until it was decided whether a copy has to be brought back. */
  meta: { key: 'fresh'; value: true };
}

export type StoreName = StoreNames<Schema>;
export type Database = IDBPDatabase<Schema>;
export type ReadTransaction = IDBPTransaction<Schema, StoreName[], 'readonly'>;
export type WriteTransaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

export const ALL_STORES: StoreName[] = [
  'states',
  'versionHeads',
  'versionTexts',
  'snapshots',
  'alerts',
  'holdBacks',
  'requests',
  'movePlans',
  'statuses',
  'damaged',
  'meta',
];

/** How a version lies in the database: lists and decisions read heads without their texts. */
export function splitVersion(version: Version): { head: VersionHead; text: Pick<Version, 'id' | 'termsId' | 'text'> } {
  const { text, ...head } = version;
  return { head, text: { id: version.id, termsId: version.termsId, text } };
}

/** An old release of ours still holds the database in another window: its time to let go. */
const BLOCKED_MS = 10_000;
/** A healthy database of this size opens in some 20 ms; a sleeping disk may take seconds. */
const OPEN_MS = 20_000;

export class DatabaseBlocked extends Error {}
export class DatabaseSlow extends Error {}

/**
 * Opens the database and brings it up to date.
 * Rejects with the browser's error, with DatabaseBlocked where another connection does not let go, or with DatabaseSlow.
 */
export async function openDatabase(name: string, onClosed: () => void): Promise<Database> {
  let giveUp: (reason: Error) => void = () => undefined;
  const refusal = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const slow = setTimeout(() => giveUp(new DatabaseSlow(name)), OPEN_MS);
  const opening = openDB<Schema>(name, SCHEMA_VERSION, {
    async upgrade(database, oldVersion, _newVersion, transaction) {
      for (const migrate of MIGRATIONS.slice(oldVersion)) await migrate(database, transaction);
    },
    blocked() {
      setTimeout(() => giveUp(new DatabaseBlocked(name)), BLOCKED_MS);
    },
    blocking(_current, _blocked, event) {
      // A newer release wants to upgrade: the old one makes room and opens again when it is next needed.
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
  try {
    return await Promise.race([opening, refusal]);
  } catch (error) {
    // Should it open after all, it must not stay in the way of the next one.
    opening.then((late) => late.close()).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(slow);
  }
}
