import { openDB } from 'idb';
import type { Version, VersionHead } from '../watch/types.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './migrations.ts';
import type { Database, Schema } from './stores.ts';

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
