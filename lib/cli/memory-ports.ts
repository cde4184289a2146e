import type { Engine } from '../watch/engine.ts';
import { createFlight } from '../watch/flight.ts';
import type { Alarms, Catalog, Fetcher, Notice, Notifier, Ports, Store } from '../watch/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../watch/settings.ts';
import { createMemoryStore } from './memory-store.ts';

/** A clock that stands still until it is set. */
export interface SetClock {
  now: Date;
}

/** A notifier that remembers what is on the screen and what was ever shown. */
export interface RecordingNotifier extends Notifier {
  onScreen: Map<string, Notice>;
  history: Notice[];
  badge: number;
}

export function createMemoryNotifier(): RecordingNotifier {
  const notifier: RecordingNotifier = {
    onScreen: new Map(),
    history: [],
    badge: 0,
    show: async (notice) => {
      notifier.onScreen.set(notice.id, notice);
      notifier.history.push(notice);
    },
    clear: async (id) => {
      notifier.onScreen.delete(id);
    },
    shown: async () => [...notifier.onScreen.keys()],
    setBadge: async (unread) => {
      notifier.badge = unread;
    },
  };
  return notifier;
}

export function createMemoryAlarms(): Alarms {
  const alarms = new Map<string, number>();
  return {
    get: async (name) => {
      const at = alarms.get(name);
      return at === undefined ? null : { at };
    },
    set: async (name, at) => {
      alarms.set(name, at);
    },
    clear: async (name) => {
      alarms.delete(name);
    },
  };
}

export interface MemoryOptions {
  clock: SetClock;
  fetch: Fetcher;
  engine: Engine;
  settings?: Partial<Settings>;
  store?: Store;
  catalog?: Catalog;
}

/** Ports without a browser: everything in memory, everything granted and online, no chance. */
export function createMemoryPorts(options: MemoryOptions): Ports & { notifier: RecordingNotifier } {
  let settings: Settings = { ...DEFAULT_SETTINGS, ...options.settings };
  return {
    fetch: options.fetch,
    store: options.store ?? createMemoryStore(),
    settings: {
      read: async () => settings,
      modify: async (change) => {
        settings = change(settings);
        return settings;
      },
      wipe: async () => {
        settings = DEFAULT_SETTINGS;
      },
    },
    permissions: { has: async () => true, remove: async () => undefined },
    notifier: createMemoryNotifier(),
    alarms: createMemoryAlarms(),
    connectivity: { online: () => true, metered: () => false },
    clock: { now: () => new Date(options.clock.now), offsetMinutes: () => 0 },
    catalog: options.catalog ?? { services: [], guides: [] },
    engine: options.engine,
    random: () => 0,
    announce: () => undefined,
    flight: createFlight(),
    appVersion: '0',
  };
}
