import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { copyAside } from '../../lib/browser/copy-aside.ts';
import { createStore } from '../../lib/browser/store.ts';
import type { Schema } from '../../lib/browser/stores.ts';
import { makeAlert } from './records.ts';

const steps = vi.hoisted(() => ({ count: 1 }));

// A release after this one: it has a second step, which needs the database for itself.
vi.mock('../../lib/browser/migrations.ts', async (original) => {
  const { MIGRATIONS } = await original<typeof import('../../lib/browser/migrations.ts')>();
  return {
    get MIGRATIONS() {
      return [...MIGRATIONS, () => undefined].slice(0, steps.count);
    },
    get SCHEMA_VERSION() {
      return steps.count;
    },
  };
});

const NOW = new Date('2026-03-02T00:00:00.000Z');

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  steps.count = 1;
});

it('a database that another window does not let go of gives way to a new one with the copy in it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const old = createStore(copyAside, () => NOW);
  await old.commit({ alerts: [makeAlert('a1', 't')] });
  await old.keepCopy(NOW);
  // A connection that does not listen for the request to make room.
  const holder = await openDB<Schema>('clausewatch');
  steps.count = 2;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const alerts = createStore(copyAside, () => NOW).alerts();
  for (let waited = 0; waited < 20; waited++) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(1000);
  }
  vi.useRealTimers();
  expect((await alerts).map(({ id }) => id)).toEqual(['a1']);
  const after = createStore(copyAside, () => NOW);
  expect(await after.recovery()).toMatchObject({ kind: 'restored_from_copy' });
  await after.commit({ alerts: [makeAlert('a2', 't')] });
  holder.close();
  expect(await createStore(copyAside, () => NOW).alerts()).toHaveLength(2);
});

it('our own open connection makes room for the next release by itself', async () => {
  const old = createStore(copyAside, () => NOW);
  await old.commit({ alerts: [makeAlert('a1', 't')] });
  steps.count = 2;
  expect(await createStore(copyAside, () => NOW).alerts()).toHaveLength(1);
  expect(await createStore(copyAside, () => NOW).recovery()).toBeNull();
});
