import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { alarms } from '../../lib/browser/device.ts';
import { notifier } from '../../lib/browser/notifier.ts';
import { permissions } from '../../lib/browser/permissions.ts';
import { parseRetryAfter } from '../../lib/browser/retry-after.ts';

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, {
    i18n: { getMessage: (key: string, parts: string[] = []) => [key, ...parts].join(' ') },
    permissions: { contains: vi.fn(), remove: vi.fn() },
  });
});

describe('a notification', () => {
  it('with the same id replaces the one on the screen', async () => {
    await notifier.show({ id: 'a1', title: 'WhatsApp', message: 'first' });
    await notifier.show({ id: 'a1', title: 'WhatsApp', message: 'again' });
    expect(await notifier.shown()).toEqual(['a1']);
    await notifier.clear('a1');
    expect(await notifier.shown()).toEqual([]);
  });

  it('that the system refuses is no failure', async () => {
    vi.spyOn(fakeBrowser.notifications, 'create').mockRejectedValue(new Error('blocked by the system') as never);
    await expect(notifier.show({ id: 'a1', title: 't', message: 'm' })).resolves.toBeUndefined();
  });
});

describe('the badge', () => {
  it.each([
    [0, '', 'extensionName'],
    [3, '3', 'actionTitleUnread 3'],
    [120, '99+', 'actionTitleUnread 120'],
  ])('for %i unread', async (unread, text, title) => {
    await notifier.setBadge(unread);
    expect(await fakeBrowser.action.getBadgeText({})).toBe(text);
    expect(await fakeBrowser.action.getTitle({})).toBe(title);
  });
});

describe('the alarm', () => {
  it('is one, however often it is set', async () => {
    expect(await alarms.get('wake')).toBeNull();
    await alarms.set('wake', 1000);
    await alarms.set('wake', 2000);
    expect(await alarms.get('wake')).toEqual({ at: 2000 });
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
    await alarms.clear('wake');
    expect(await alarms.get('wake')).toBeNull();
  });
});

describe('permissions', () => {
  it('gives back each host by itself, so that one it never had does not spoil the others', async () => {
    const remove = vi.mocked(fakeBrowser.permissions.remove);
    remove.mockImplementation((async ({ origins }: { origins: string[] }) => {
      if (origins[0] === 'https://never.example/*') throw new Error('not granted');
      return true;
    }) as never);
    await permissions.remove(['https://never.example/*', 'https://signal.org/*']);
    expect(remove).toHaveBeenCalledTimes(2);
  });

  it('has all of no hosts', async () => {
    expect(await permissions.has([])).toBe(true);
    expect(fakeBrowser.permissions.contains).not.toHaveBeenCalled();
  });
});

describe('Retry-After', () => {
  const now = new Date('2026-03-01T12:00:00.000Z');
  it.each([
    ['120', 120_000],
    [' 5 ', 5000],
    ['Sun, 01 Mar 2026 12:01:00 GMT', 60_000],
    ['Sun, 01 Mar 2026 11:00:00 GMT', undefined],
    ['99999999999', 7 * 24 * 3_600_000],
    ['soon', undefined],
    ['-5', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s', (header, waitMs) => expect(parseRetryAfter(header, now)).toBe(waitMs));
});
