import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { openDatabase } from '../../lib/browser/database.ts';
import { SCHEMA_VERSION } from '../../lib/browser/migrations.ts';
import { ALL_STORES } from '../../lib/browser/stores.ts';

it('a database that never existed gets all stores and indexes, and the mark that it is fresh', async () => {
  const database = await openDatabase('new', () => undefined);
  expect(database.version).toBe(SCHEMA_VERSION);
  expect([...database.objectStoreNames].toSorted()).toEqual(ALL_STORES.toSorted());
  const tx = database.transaction(ALL_STORES);
  const shapes = Object.fromEntries(
    ALL_STORES.map((name) => {
      const store = tx.objectStore(name);
      return [name, { keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes: [...store.indexNames] }];
    }),
  );
  const byTerms = { autoIncrement: false, indexes: ['termsId'] };
  expect(shapes).toEqual({
    states: { keyPath: 'termsId', autoIncrement: false, indexes: [] },
    versionHeads: { keyPath: 'id', ...byTerms },
    versionTexts: { keyPath: 'id', ...byTerms },
    snapshots: { keyPath: 'versionId', ...byTerms },
    alerts: { keyPath: 'id', ...byTerms },
    holdBacks: { keyPath: 'id', ...byTerms },
    requests: { keyPath: null, autoIncrement: true, indexes: [] },
    movePlans: { keyPath: 'guideId', autoIncrement: false, indexes: [] },
    statuses: { keyPath: 'serviceId', autoIncrement: false, indexes: [] },
    damaged: { keyPath: null, autoIncrement: true, indexes: [] },
    meta: { keyPath: null, autoIncrement: false, indexes: [] },
  });
  expect(await database.get('meta', 'fresh')).toBe(true);
  database.close();
});

it('a database of this version is opened as it is', async () => {
  const first = await openDatabase('same', () => undefined);
  await first.put('movePlans', { guideId: 'g' });
  await first.delete('meta', 'fresh');
  first.close();
  const second = await openDatabase('same', () => undefined);
  expect(await second.getAll('movePlans')).toEqual([{ guideId: 'g' }]);
  expect(await second.get('meta', 'fresh')).toBeUndefined();
  second.close();
});

it('a database of a later release is not touched', async () => {
  (await openDB('later', SCHEMA_VERSION + 1)).close();
  await expect(openDatabase('later', () => undefined)).rejects.toMatchObject({ name: 'VersionError' });
});
