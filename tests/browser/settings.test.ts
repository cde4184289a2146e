import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseSettings, SETTINGS_VERSION, settingsStore } from '../../lib/browser/settings.ts';
import { DEFAULT_SETTINGS } from '../../lib/watch/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('saved settings', () => {
  it('are the defaults before anything was saved', async () => {
    expect(await settingsStore.read()).toEqual(DEFAULT_SETTINGS);
  });

  it('come back as they were written, with their version', async () => {
    await settingsStore.modify((settings) => ({ ...settings, services: ['signal'], theme: 'dark' }));
    expect(await settingsStore.read()).toEqual({ ...DEFAULT_SETTINGS, services: ['signal'], theme: 'dark' });
    expect(await fakeBrowser.storage.local.get('settings')).toMatchObject({ settings: { version: SETTINGS_VERSION } });
  });

  it('of two windows at once both count', async () => {
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((id) => settingsStore.modify((s) => ({ ...s, services: [...s.services, id] }))),
    );
    expect((await settingsStore.read()).services).toEqual(['a', 'b', 'c', 'd']);
  });

  it('survive a change that throws', async () => {
    await expect(
      settingsStore.modify(() => {
        throw new Error('bug');
      }),
    ).rejects.toThrow('bug');
    await settingsStore.modify((s) => ({ ...s, rhythmHours: 12 }));
    expect((await settingsStore.read()).rhythmHours).toBe(12);
  });

  it('that a full disk refuses are a failure with a name', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('FILE_ERROR_NO_SPACE'));
    await expect(settingsStore.modify((s) => s)).rejects.toMatchObject({ code: 'storage_full' });
  });

  it('are the defaults again after a wipe', async () => {
    await settingsStore.modify((s) => ({ ...s, firstRunDone: true }));
    await settingsStore.wipe();
    expect(await settingsStore.read()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('parsing', () => {
  it.each([[undefined], [null], ['text'], [{}], [{ version: 'x', data: {} }], [{ version: 1 }]])(
    'gives the defaults for %j',
    (raw) => expect(parseSettings(raw)).toEqual(DEFAULT_SETTINGS),
  );

  it('repairs the field that does not fit and keeps the others', () => {
    const data = { services: ['signal'], region: 'Atlantis', rhythmHours: 'often', theme: 'dark', unknown: 1 };
    expect(parseSettings({ version: 1, data })).toEqual({ ...DEFAULT_SETTINGS, services: ['signal'], theme: 'dark' });
  });

  it('reads what it understands of a newer release', () => {
    const data = { ...DEFAULT_SETTINGS, services: ['signal'], theme: 'sepia' };
    expect(parseSettings({ version: SETTINGS_VERSION + 5, data })).toEqual({
      ...DEFAULT_SETTINGS,
      services: ['signal'],
    });
  });

  it('runs the steps that lie between the saved version and this one, in order', () => {
    const steps = [
      (data: Record<string, unknown>) => ({ ...data, apps: ['never, version 2 is past this'] }),
      (data: Record<string, unknown>) => ({ ...data, list: data['apps'] }),
      (data: Record<string, unknown>) => ({ ...data, services: data['list'] }),
    ];
    const saved = { version: 2, data: { apps: ['signal'] } };
    expect(parseSettings(saved, steps).services).toEqual(['signal']);
  });

  it('gives every caller settings of its own', () => {
    parseSettings(undefined).services.push('signal');
    expect(parseSettings(undefined).services).toEqual([]);
  });
});
