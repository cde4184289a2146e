import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createClient } from '../../lib/browser/client.ts';
import { answerRequest, isOwnPage, isRequest, tellPages } from '../../lib/browser/messages.ts';
import { StorageFailure } from '../../lib/browser/storage-failure.ts';
import { ok } from '../../lib/result.ts';
import type { Handlers } from '../../lib/watch/handlers.ts';
import type { RequestName } from '../../lib/watch/requests.ts';

const own = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/dashboard.html') };

/** Handlers that answer with what reached them. */
function echo(changed: Partial<Record<RequestName, (input: unknown) => Promise<unknown>>> = {}): Handlers {
  return new Proxy({} as Handlers, {
    get: (_, name) => changed[name as RequestName] ?? (async (input: unknown) => ok({ name, input })),
  });
}

const ask = (name: string, input: unknown, sender: { id?: string; url?: string } = own, handlers = echo()) =>
  answerRequest({ kind: 'request', name, input }, sender, handlers);

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('a sender', () => {
  it.each([
    ['our dashboard', own, true],
    ['our dashboard at a place in it', { ...own, url: `${own.url}#/alerts` }, true],
    ['our popup', { ...own, url: fakeBrowser.runtime.getURL('/popup.html') }, true],
    ['another extension', { ...own, id: 'somebody-else' }, false],
    ['a script of ours in a web page', { ...own, url: 'https://www.whatsapp.com/' }, false],
    ['another page of ours', { ...own, url: new URL('/other.html', own.url).href }, false],
    ['a page that looks like ours', { ...own, url: 'https://test-extension-id/dashboard.html' }, false],
    ['somebody without an address', { id: own.id }, false],
    ['nobody', {}, false],
  ])('%s', async (_, sender, trusted) => {
    expect(isOwnPage(sender)).toBe(trusted);
    expect((await ask('getOverview', {}, sender)).ok).toBe(trusted);
  });
});

describe('a request', () => {
  it('reaches its handler with a checked input', async () => {
    expect(await ask('getAlert', { alertId: 'a1', more: 1 })).toEqual(
      ok({ name: 'getAlert', input: { alertId: 'a1' } }),
    );
  });

  it.each([
    ['getAlert', {}],
    ['getAlert', { alertId: 7 }],
    ['getAlert', { alertId: 'x'.repeat(5000) }],
    ['getAlert', null],
    ['readFromTab', { tabId: 1.5 }],
    ['saveSettings', { settings: { region: 'Mars' } }],
    ['saveMovePlan', { plan: { guideId: 'g' } }],
    ['watchServices', { serviceIds: 'whatsapp' }],
    ['noSuchRequest', {}],
    ['constructor', {}],
    ['__proto__', {}],
  ])('%s with %j is refused', async (name, input) => {
    expect(await ask(name, input)).toEqual({ ok: false, failure: { code: 'bad_request' } });
  });

  it('may change some settings and leave the others', async () => {
    expect(await ask('saveSettings', { settings: { theme: 'dark' } })).toMatchObject(
      ok({ input: { settings: { theme: 'dark' } } }),
    );
  });

  it('whose handler throws is answered all the same', async () => {
    const handlers = echo({ getOverview: () => Promise.reject(new Error('bug')) });
    expect(await ask('getOverview', {}, own, handlers)).toEqual({ ok: false, failure: { code: 'internal' } });
  });

  it('says so where the device does not store', async () => {
    const handlers = echo({ saveSettings: () => Promise.reject(new StorageFailure('storage_full', null)) });
    expect(await ask('saveSettings', { settings: {} }, own, handlers)).toEqual({
      ok: false,
      failure: { code: 'storage_full' },
    });
  });

  it('is told from other messages', () => {
    expect(isRequest({ kind: 'request', name: 'getOverview', input: {} })).toBe(true);
    expect(isRequest({ kind: 'changed' })).toBe(false);
    expect(isRequest(undefined)).toBe(false);
  });
});

describe('the client', () => {
  const client = createClient();

  it('hands the answer through', async () => {
    fakeBrowser.runtime.onMessage.addListener((message: unknown, _sender, sendResponse) => {
      void answerRequest(message, own, echo()).then(sendResponse);
      return true;
    });
    expect(await client.request('getApp', { serviceId: 'signal' })).toEqual(
      ok({ name: 'getApp', input: { serviceId: 'signal' } }),
    );
  });

  it.each([
    ['nobody listens', () => undefined],
    ['nothing sensible comes back', () => fakeBrowser.runtime.onMessage.addListener((_m, _s, send) => send('what?'))],
  ])('never rejects where %s', async (_, prepare) => {
    prepare();
    expect(await client.request('getOverview', {})).toEqual({ ok: false, failure: { code: 'internal' } });
  });

  it('calls back after a change until it is told to stop', async () => {
    const changed = vi.fn();
    const stop = client.onChanged(changed);
    await tellPages({ kind: 'changed' });
    await tellPages({ kind: 'show', hash: '#/alerts' });
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
    await tellPages({ kind: 'changed' });
    expect(changed).toHaveBeenCalledTimes(1);
  });

  describe('asks for hosts', () => {
    const permissions = { request: vi.fn(), contains: vi.fn() };
    beforeEach(() => void Object.assign(fakeBrowser, { permissions }));

    it('in the very turn of the click', () => {
      permissions.request.mockResolvedValue(true);
      void client.askForHosts(['https://discord.com/*']);
      expect(permissions.request).toHaveBeenCalledWith({ origins: ['https://discord.com/*'] });
    });

    it('and takes a refusal of the browser for a no', async () => {
      permissions.request.mockRejectedValue(new Error('must be called during a user gesture'));
      expect(await client.askForHosts(['https://discord.com/*'])).toBe(false);
    });
  });
});

describe('telling the pages', () => {
  it('is no failure where none is open', async () => {
    expect(await tellPages({ kind: 'changed' })).toBe(false);
  });
});
