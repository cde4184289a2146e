import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { SettingsStore } from '../watch/ports.ts';
import { DEFAULT_SETTINGS, Settings } from '../watch/settings.ts';
import { storageFailureOf } from './storage-failure.ts';

const KEY = 'settings';

const Stored = z.object({ version: z.int(), data: z.record(z.string(), z.unknown()) });

/** Step n brings saved settings from version n to n + 1. A released step is never edited. A new field needs none. */
const MIGRATIONS: readonly ((data: Record<string, unknown>) => Record<string, unknown>)[] = [];

/** The version that is written. */
export const SETTINGS_VERSION = MIGRATIONS.length + 1;

/**
 * Reads what was saved, by this or an older release, into valid settings: a field that is missing or does not fit takes its
 * default, the others stay. Settings of a newer release are read for what this one understands.
 */
export function parseSettings(raw: unknown, migrations = MIGRATIONS): Settings {
  const stored = Stored.safeParse(raw);
  if (!stored.success) return structuredClone(DEFAULT_SETTINGS);
  const data = migrations.slice(stored.data.version - 1).reduce((old, migrate) => migrate(old), stored.data.data);
  const settings: Record<string, unknown> = structuredClone(DEFAULT_SETTINGS);
  for (const [name, schema] of Object.entries(Settings.shape)) {
    const field = z.safeParse(schema, data[name]);
    if (field.success) settings[name] = field.data;
  }
  return Settings.parse(settings);
}

async function read(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** The tail of the writes under way: each read-modify-write waits for the one before. Only the background writes. */
let tail: Promise<unknown> = Promise.resolve();

export const settingsStore: SettingsStore = {
  read,
  modify(change) {
    const run = tail.then(async () => {
      const next = change(await read());
      try {
        await browser.storage.local.set({ [KEY]: { version: SETTINGS_VERSION, data: next } });
      } catch (error) {
        throw await storageFailureOf(error);
      }
      return next;
    });
    tail = run.catch(() => undefined);
    return run;
  },
  wipe() {
    const run = tail.then(() => browser.storage.local.remove(KEY));
    tail = run.catch(() => undefined);
    return run;
  },
};
