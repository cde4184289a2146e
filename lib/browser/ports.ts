import { browser } from 'wxt/browser';
import { guides, services } from '../catalog/catalog.ts';
import { createFlight } from '../watch/flight.ts';
import { policyEngine } from '../watch/policy-engine.ts';
import type { Ports } from '../watch/ports.ts';
import { copyAside } from './copy-aside.ts';
import { alarms, clock, connectivity } from './device.ts';
import { createFetcher } from './fetcher.ts';
import { tellPages } from './messages.ts';
import { notifier } from './notifier.ts';
import { permissions } from './permissions.ts';
import { settingsStore } from './settings.ts';
import { type BrowserStore, createStore } from './store.ts';
import { strays } from './strays.ts';

/** Everything that the use cases touch, in a browser. Made once per start of the background; nothing is opened or sent yet. */
export function createBrowserPorts(): Ports & { store: BrowserStore } {
  return {
    fetch: createFetcher({
      fetch: (input, init) => fetch(input, init),
      hasHost: (origin) => permissions.has([origin]),
      isOnline: connectivity.online,
      now: clock.now,
      strays,
    }),
    store: createStore(copyAside, clock.now),
    settings: settingsStore,
    permissions,
    notifier,
    alarms,
    connectivity,
    clock,
    // Read at first use: a worker that only answers a question about its settings starts without it.
    catalog: {
      get services() {
        return services();
      },
      get guides() {
        return guides();
      },
    },
    engine: policyEngine,
    random: Math.random,
    announce: () => void tellPages({ kind: 'changed' }),
    flight: createFlight(),
    appVersion: browser.runtime.getManifest().version,
  };
}
