import { randomBytes } from 'node:crypto';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { copyAside } from '../../lib/browser/copy-aside.ts';
import { type BrowserStore, createStore } from '../../lib/browser/store.ts';
import { createMemoryStore } from '../../lib/cli/memory-store.ts';
import { type Commit, REQUEST_LOG_LIMIT, type Store } from '../../lib/watch/ports.ts';
import { makeAlert, makeHoldBack, makeRequest, makeSnapshot, makeState, makeVersion } from './records.ts';

const NOW = new Date('2026-03-02T00:00:00.000Z');
let store: BrowserStore;

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  store = createStore(copyAside, () => NOW);
});

/** What a worker finds that was started anew: nothing of the old one but what is stored. */
function restarted(): BrowserStore {
  return createStore(copyAside, () => NOW);
}

function fullCommit(): Commit {
  return {
    states: [makeState('signal/privacy-policy')],
    versions: [makeVersion('v1', 'signal/privacy-policy'), makeVersion('v2', 'signal/privacy-policy')],
    snapshots: [makeSnapshot('v2', 'signal/privacy-policy')],
    alerts: [makeAlert('a1', 'signal/privacy-policy')],
    holdBacks: [makeHoldBack('h1', 'signal/privacy-policy')],
    requests: [makeRequest('https://signal.org/legal/')],
  };
}

describe('a commit', () => {
  it('is there after a restart', async () => {
    expect(await store.commit(fullCommit())).toEqual({ ok: true, value: null });
    const dump = await restarted().dump();
    expect(dump).toEqual({ ...fullCommit(), movePlans: [], statuses: [] });
  });

  it('is written wholly or not at all', async () => {
    const broken = { ...makeVersion('v3', 'x'), words: () => 3 } as unknown as ReturnType<typeof makeVersion>;
    await expect(store.commit({ ...fullCommit(), versions: [broken] })).rejects.toThrow();
    const dump = await store.dump();
    expect(dump.states).toEqual([]);
    expect(dump.alerts).toEqual([]);
    expect(dump.requests).toEqual([]);
  });

  it('says that the disk is full, and leaves nothing half done', async () => {
    await store.states();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await store.commit(fullCommit())).toEqual({ ok: false, failure: { code: 'storage_full' } });
    put.mockRestore();
    expect((await store.dump()).requests).toEqual([]);
  });

  it('does not take the read mark from an alert that is told again', async () => {
    await store.commit(fullCommit());
    await store.markAlerts(['a1', 'nobody'], { readAt: NOW.toISOString() });
    await store.commit(fullCommit());
    expect((await store.alert('a1'))?.readAt).toBe(NOW.toISOString());
  });

  it('keeps the newest lines of the request log', async () => {
    for (let start = 0; start < REQUEST_LOG_LIMIT + 200; start += 100) {
      await store.commit({
        requests: Array.from({ length: 100 }, (_, i) =>
          makeRequest(`https://h${(start + i) % 7}.example/${start + i}`),
        ),
      });
    }
    const { entries, total, hosts } = await store.requests(3);
    expect(entries.map(({ url }) => URL.parse(url)?.pathname)).toEqual(['/2199', '/2198', '/2197']);
    expect({ total, hosts }).toEqual({ total: REQUEST_LOG_LIMIT, hosts: 7 });
  });
});

describe('two changes at the same moment', () => {
  it('of one state both count', async () => {
    await store.commit({ states: [makeState('a')] });
    await Promise.all(
      Array.from({ length: 20 }, () =>
        store.modifyState('a', (state) => ({
          ...state,
          revisions: { checkedAt: NOW.toISOString(), newest: `${Number(state.revisions?.newest ?? 0) + 1}` },
        })),
      ),
    );
    expect((await store.state('a'))?.revisions?.newest).toBe('20');
  });
});

describe('a damaged record', () => {
  it('is set aside and reported, the others stay', async () => {
    await store.commit({ alerts: [makeAlert('a1', 't'), makeAlert('a2', 't')] });
    const database = await openDB('clausewatch');
    await database.put('alerts', { id: 'a1', termsId: 't', severity: 'gruesome' });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await store.alerts()).map(({ id }) => id)).toEqual(['a2']);
    expect(await store.recovery()).toEqual({ kind: 'records_dropped', at: NOW.toISOString() });
    expect(await database.getAll('damaged')).toMatchObject([{ store: 'alerts', value: { severity: 'gruesome' } }]);
    expect(await database.getAllKeys('alerts')).toEqual(['a2']);
    database.close();
  });
});

describe('a lost database', () => {
  async function loseAfterCopy(): Promise<void> {
    await store.commit(fullCommit());
    await store.saveMovePlan({ guideId: 'whatsapp-signal', startedAt: NOW.toISOString(), doneSteps: [], groups: [] });
    await store.keepCopy(NOW);
  }

  it('is restored from the copy where the browser has thrown it away', async () => {
    await loseAfterCopy();
    globalThis.indexedDB = new IDBFactory();
    const after = restarted();
    expect((await after.dump()).alerts.map(({ id }) => id)).toEqual(['a1']);
    expect(await after.version('v2')).toEqual(makeVersion('v2', 'signal/privacy-policy'));
    expect(await after.movePlans()).toHaveLength(1);
    expect(await after.recovery()).toEqual({ kind: 'restored_from_copy', at: NOW.toISOString() });
    expect(await restarted().recovery()).toEqual({ kind: 'restored_from_copy', at: NOW.toISOString() });
  });

  it('gives way to a new one where it cannot be opened, and that one stays', async () => {
    await loseAfterCopy();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    // As after a return to an older release: the version on the disk is too high.
    (await openDB('clausewatch', 99)).close();
    const after = restarted();
    expect((await after.alerts()).map(({ id }) => id)).toEqual(['a1']);
    await after.commit({ alerts: [makeAlert('a2', 't')] });
    expect((await restarted().alerts()).map(({ id }) => id).toSorted()).toEqual(['a1', 'a2']);
  });

  it('starts anew where there is no copy, and says so', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    (await openDB('clausewatch', 99)).close();
    expect(await store.alerts()).toEqual([]);
    expect(await store.recovery()).toEqual({ kind: 'started_anew', at: NOW.toISOString() });
  });

  it('is not given up for a full disk', async () => {
    await loseAfterCopy();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(restarted().alerts()).rejects.toMatchObject({ code: 'storage_full' });
    open.mockRestore();
    const after = restarted();
    expect(await after.alerts()).toHaveLength(1);
    expect(await after.recovery()).toBeNull();
  });

  it('is not given up where Chrome calls a full disk a damaged database', async () => {
    await loseAfterCopy();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('FILE_ERROR_NO_SPACE'));
    await expect(restarted().alerts()).rejects.toMatchObject({ code: 'storage_full' });
    open.mockRestore();
    set.mockRestore();
    const after = restarted();
    expect(await after.alerts()).toHaveLength(1);
    expect(await after.recovery()).toBeNull();
  });

  it('is restored by the next start where this one was killed in between', async () => {
    await loseAfterCopy();
    globalThis.indexedDB = new IDBFactory();
    const killed = createStore({ ...copyAside, read: () => new Promise(() => undefined) }, () => NOW);
    void killed.alerts();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await restarted().alerts()).toHaveLength(1);
  });
});

describe('the copy aside', () => {
  it('is made at most once an hour', async () => {
    await store.commit({ alerts: [makeAlert('a1', 't')] });
    await store.keepCopy(NOW);
    await store.commit({ alerts: [makeAlert('a2', 't')] });
    await store.keepCopy(new Date(NOW.getTime() + 1_800_000));
    expect((await copyAside.read())?.alerts).toHaveLength(1);
    await store.keepCopy(new Date(NOW.getTime() + 2 * 3_600_000));
    expect((await copyAside.read())?.alerts).toHaveLength(2);
  });

  it('leaves out texts rather than grow beyond its room', async () => {
    const big = makeVersion('v9', 't');
    // Text that does not shrink: about as much as a hundred policies.
    big.text.text = randomBytes(4_200_000).toString('base64');
    await store.commit({
      states: [makeState('t')],
      versions: [big],
      alerts: [makeAlert('a1', 't', { toVersionId: 'v9' })],
    });
    await store.keepCopy(NOW);
    const copy = await copyAside.read();
    expect(copy?.versions).toEqual([]);
    expect(copy?.alerts).toHaveLength(1);
  });

  it('is gone after everything was deleted', async () => {
    await store.commit(fullCommit());
    await store.keepCopy(NOW);
    await store.wipe();
    expect(await store.dump()).toMatchObject({ states: [], alerts: [], requests: [] });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    globalThis.indexedDB = new IDBFactory();
    expect(await restarted().alerts()).toEqual([]);
  });
});

describe('replacing everything', () => {
  it('leaves the old data where it fails', async () => {
    await store.commit(fullCommit());
    const dump = await store.dump();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await store.replaceAll({ ...dump, alerts: [] })).toEqual({ ok: false, failure: { code: 'storage_full' } });
    put.mockRestore();
    expect(await store.dump()).toEqual(dump);
  });
});

describe('the store in IndexedDB and the one in memory', () => {
  const terms = fc.constantFrom('t1', 't2');
  const id = fc.constantFrom('1', '2', '3');
  const step: fc.Arbitrary<(on: Store) => Promise<unknown>> = fc.oneof(
    fc.tuple(id, terms).map(
      ([i, t]) =>
        (on: Store) =>
          on.commit({ versions: [makeVersion(`${t}${i}`, t)], states: [makeState(t)] }),
    ),
    fc.tuple(id, terms).map(
      ([i, t]) =>
        (on: Store) =>
          on.commit({ alerts: [makeAlert(`${t}${i}`, t)] }),
    ),
    fc.tuple(id, terms).map(
      ([i, t]) =>
        (on: Store) =>
          on.commit({
            versions: [makeVersion(`${t}${i}`, t)],
            snapshots: [makeSnapshot(`${t}${i}`, t)],
            holdBacks: [makeHoldBack(i, t)],
          }),
    ),
    fc.tuple(id, terms).map(([i, t]) => (on: Store) => {
      const { text: _, ...head } = makeVersion(`${t}${i}`, t, { lastSeenAt: '2026-04-01T00:00:00.000Z' });
      return on.commit({ heads: [head] });
    }),
    fc.tuple(id, terms).map(
      ([i, t]) =>
        (on: Store) =>
          on.commit({ dropVersions: [`${t}${i}`] }),
    ),
    fc.tuple(id, terms).map(
      ([i, t]) =>
        (on: Store) =>
          on.commit({ dropSnapshots: [`${t}${i}`] }),
    ),
    fc.tuple(id, terms).map(
      ([i, t]) =>
        (on: Store) =>
          on.markAlerts([`${t}${i}`], { readAt: NOW.toISOString() }),
    ),
    terms.map((t) => (on: Store) => on.removeTerms(t)),
    terms.map((t) => (on: Store) => on.modifyState(t, (s) => ({ ...s, twoPolicies: !s.twoPolicies }))),
    fc.constant((on: Store) => on.commit({ requests: [makeRequest('https://a.example/')] })),
    fc.constant(async (on: Store) => on.replaceAll(await on.dump())),
  );

  it('answer the same after any steps', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        globalThis.indexedDB = new IDBFactory();
        const real = restarted();
        const model = createMemoryStore();
        for (const act of steps) expect(await act(real)).toEqual(await act(model));
        expect(await everything(real)).toEqual(await everything(model));
      }),
      { numRuns: 60 },
    );
  });
});

/** All that can be read, in an order of its own, since maps and databases have different ones. */
async function everything(from: Store) {
  const { requests, versions, snapshots, alerts, holdBacks, states } = await from.dump();
  const heads = await Promise.all(['t1', 't2'].map((termsId) => from.versionHeads(termsId)));
  return {
    states: states.toSorted((a, b) => a.termsId.localeCompare(b.termsId)),
    heads: heads.map((list) => list.map(({ id }) => id).toSorted()),
    versions: versions.toSorted(byId),
    snapshots: snapshots.toSorted((a, b) => a.versionId.localeCompare(b.versionId)),
    alerts: alerts.toSorted(byId),
    holdBacks: holdBacks.toSorted(byId),
    requests: requests.length,
    log: await from.requests(2),
  };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id.localeCompare(b.id);
}
