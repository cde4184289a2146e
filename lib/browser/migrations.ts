import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from './stores.ts';

type Migration = (
  database: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void | Promise<void>;

/**
 * Step n brings a database from version n to n + 1. A released step is never edited: a person may come from any version.
 * A step that throws leaves the database as it was. No step is needed for a new optional field of a record, nor for a new
 * failure or hold-back code; one is needed for a new store or index and for a field whose meaning changes.
 */
export const MIGRATIONS: readonly Migration[] = [
  function createStores(database) {
    database.createObjectStore('states', { keyPath: 'termsId' });
    for (const name of ['versionHeads', 'versionTexts', 'alerts', 'holdBacks'] as const) {
      database.createObjectStore(name, { keyPath: 'id' }).createIndex('termsId', 'termsId');
    }
    database.createObjectStore('snapshots', { keyPath: 'versionId' }).createIndex('termsId', 'termsId');
    database.createObjectStore('requests', { autoIncrement: true });
    database.createObjectStore('movePlans', { keyPath: 'guideId' });
    database.createObjectStore('statuses', { keyPath: 'serviceId' });
    database.createObjectStore('damaged', { autoIncrement: true });
    void database.createObjectStore('meta').put(true, 'fresh');
  },
];

export const SCHEMA_VERSION = MIGRATIONS.length;
