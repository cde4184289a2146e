import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background.ts';
import { settingsStore } from '../../lib/browser/settings.ts';
import { WAKE_ALARM } from '../../lib/watch/run.ts';
import { type PolicyServer, startPolicyServer } from './policy-server.ts';

type HostsListener = (change: { origins?: string[] }) => void;

/** Host permissions as the browser keeps them; fakeBrowser has none. */
const granted = new Set<string>();
const hostListeners: Record<'onAdded' | 'onRemoved', HostsListener[]> = { onAdded: [], onRemoved: [] };
let server: PolicyServer;

beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  granted.clear();
  hostListeners.onAdded = [];
  hostListeners.onRemoved = [];
  Object.assign(fakeBrowser, {
    i18n: { getMessage: (key: string) => key },
    permissions: {
      contains: async ({ origins = [] }: { origins?: string[] }) => origins.every((origin) => granted.has(origin)),
      remove: async () => true,
      onAdded: { addListener: (listener: HostsListener) => hostListeners.onAdded.push(listener) },
      onRemoved: { addListener: (listener: HostsListener) => hostListeners.onRemoved.push(listener) },
    },
  });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  server = await startPolicyServer();
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('navigator', { ...navigator, onLine: true });
  return () => {
    vi.unstubAllGlobals();
    return server.close();
  };
});

/** Sends a request as the dashboard does, and gives what comes back. */
function ask(name: string, input: unknown = {}): Promise<{ ok: boolean; value: Record<string, unknown> }> {
  return new Promise((resolve) => {
    const sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/dashboard.html') };
    void fakeBrowser.runtime.onMessage.trigger({ kind: 'request', name, input }, sender as never, resolve as never);
  });
}

async function whenQuiet(): Promise<void> {
  await vi.waitFor(async () => {
    expect((await ask('getOverview')).value['checking']).toBeNull();
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
  });
}

describe('the background', () => {
  it('has every listener in place before it first waits for anything', () => {
    void background.main();
    for (const event of [
      fakeBrowser.runtime.onInstalled,
      fakeBrowser.runtime.onStartup,
      fakeBrowser.runtime.onMessage,
      fakeBrowser.alarms.onAlarm,
      fakeBrowser.notifications.onClicked,
    ]) {
      expect(event.hasListeners()).toBe(true);
    }
    expect(globalThis.addEventListener).toHaveBeenCalledWith('online', expect.any(Function));
    expect(hostListeners.onAdded).toHaveLength(1);
    expect(hostListeners.onRemoved).toHaveLength(1);
  });

  it('has exactly one alarm after any start, and leaves a right one alone', async () => {
    void background.main();
    await whenQuiet();
    const [first] = await fakeBrowser.alarms.getAll();
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    await fakeBrowser.runtime.onStartup.trigger();
    await whenQuiet();
    expect(create).not.toHaveBeenCalled();
    expect(await fakeBrowser.alarms.getAll()).toEqual([first]);
  });

  it('sets the alarm again where the browser has forgotten it', async () => {
    void background.main();
    await whenQuiet();
    await fakeBrowser.alarms.clearAll();
    await fakeBrowser.runtime.onStartup.trigger();
    await whenQuiet();
    expect((await fakeBrowser.alarms.getAll()).map(({ name }) => name)).toEqual([WAKE_ALARM]);
  });

  it('welcomes at the first installation only', async () => {
    void background.main();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.9' });
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await vi.waitFor(async () => {
      const urls = (await fakeBrowser.tabs.query({})).map(({ url }) => url);
      expect(urls.filter((url) => url?.includes('dashboard.html'))).toEqual([
        fakeBrowser.runtime.getURL('/dashboard.html#/welcome'),
      ]);
    });
  });

  it('does not welcome again over kept data', async () => {
    await settingsStore.modify((settings) => ({ ...settings, firstRunDone: true }));
    void background.main();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await whenQuiet();
    expect((await fakeBrowser.tabs.query({})).some(({ url }) => url?.includes('#/welcome'))).toBe(false);
  });

  it.each([
    ['0123abcd', '#/alert/0123abcd'],
    ['remind:0123abcd', '#/alert/0123abcd'],
    ['digest:0123abcd', '#/alerts'],
    ['failing:0123abcd', '#/trust'],
  ])('opens from the notification %s the dashboard at %s', async (id, hash) => {
    void background.main();
    await fakeBrowser.notifications.onClicked.trigger(id);
    await vi.waitFor(async () => {
      expect((await fakeBrowser.tabs.query({})).map(({ url }) => url)).toContain(
        fakeBrowser.runtime.getURL(`/dashboard.html${hash}` as never),
      );
    });
  });

  it('brings an open dashboard to the place instead of opening a second one', async () => {
    void background.main();
    const shown = vi.fn();
    fakeBrowser.runtime.onMessage.addListener((message: unknown, _sender, sendResponse) => {
      shown(message);
      sendResponse(true);
      return true;
    });
    const before = (await fakeBrowser.tabs.query({})).length;
    await fakeBrowser.notifications.onClicked.trigger('0123abcd');
    await vi.waitFor(() => expect(shown).toHaveBeenCalledWith({ kind: 'show', hash: '#/alert/0123abcd' }));
    expect(await fakeBrowser.tabs.query({})).toHaveLength(before);
  });

  it('does not answer somebody else’s message', async () => {
    void background.main();
    expect(await fakeBrowser.runtime.sendMessage({ kind: 'request', name: 'getOverview', input: {} })).toEqual({
      ok: false,
      failure: { code: 'bad_request' },
    });
  });

  it('says that a host was taken back, and reads again when it is back', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const signal = 'https://signal.org/*';
    const words = Array.from({ length: 60 }, (_, i) => `<p>We do not sell, rent or monetise your data, part ${i}.</p>`);
    server.routes.set('/legal/', (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<title>Privacy</title><main><h1>Privacy Policy</h1>${words.join('')}</main>`),
    );
    await settingsStore.modify((settings) => ({ ...settings, customTerms: [custom], firstRunDone: true }));
    granted.add(signal);
    void background.main();
    const coverage = async () => {
      const { services } = (await ask('getOverview')).value as unknown as Views;
      return services.filter(({ watched }) => watched).flatMap(({ terms }) => terms.map((each) => each.coverage));
    };
    await vi.waitFor(async () => expect(await coverage()).toEqual(['read']), { timeout: 5000 });
    granted.delete(signal);
    for (const listener of hostListeners.onRemoved) listener({ origins: [signal] });
    await vi.waitFor(async () => expect(await coverage()).toEqual(['no_permission']), { timeout: 5000 });
    const asked = server.seen.length;
    granted.add(signal);
    for (const listener of hostListeners.onAdded) listener({ origins: [signal] });
    await vi.waitFor(async () => expect(await coverage()).toEqual(['read']), { timeout: 5000 });
    expect(server.seen.length).toBe(asked + 1);
  });
});

const custom = { id: 'c1', name: 'Our server', url: 'https://signal.org/legal/' };

interface Views {
  services: { watched: boolean; terms: { coverage: string }[] }[];
}
