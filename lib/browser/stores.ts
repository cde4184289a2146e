/** What the database holds: its stores by name. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

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
