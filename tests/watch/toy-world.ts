import type { Service, TermsEntry } from '../../lib/catalog/schema.ts';
import { createMemoryPorts, type RecordingNotifier } from '../../lib/cli/memory-ports.ts';
import type { Ports } from '../../lib/watch/ports.ts';
import { wake } from '../../lib/watch/run.ts';
import type { Settings } from '../../lib/watch/settings.ts';
import type { FetchFailure } from '../../lib/watch/types.ts';
import { createToyEngine } from './toy-engine.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Long enough that one sentence more or less is no truncation. */
export const BODY =
  'We run a messenger. You need an account. Calls are free. Stickers are fun. Groups hold many people.';

export interface Page {
  html: string;
  finalUrl?: string;
}

/** A made-up service with one page per type, on its own host. */
export function toyService(
  id: string,
  types: TermsEntry['type'][] = ['privacy-policy'],
  more: Partial<TermsEntry> = {},
): Service {
  return {
    id,
    name: id.toUpperCase(),
    monogram: id.slice(0, 2),
    group: 'common',
    homepage: `https://${id}.example/`,
    alsoNamed: [],
    owners: [],
    goodFor: '',
    facts: [],
    needs: {},
    terms: types.map((type) => ({
      type,
      region: 'world',
      language: 'en',
      sourceDocuments: [{ url: `https://${id}.example/${type}` }],
      needsScripts: false,
      ...more,
    })),
    exportSteps: [],
    deleteSteps: [],
  };
}

export interface World {
  ports: Ports & { notifier: RecordingNotifier };
  clock: { now: Date };
  /** What each address shows now; an address without an entry is not found. */
  pages: Map<string, Page | FetchFailure>;
  /** Every address that was asked for, in order. */
  asked: string[];
  /** Moves the clock and wakes the background. */
  wakeAt(iso: string): Promise<void>;
  wakeAfter(ms: number): Promise<void>;
}

/** Ports in memory with the toy engine, pages to set, and a clock to move. */
export function createWorld(services: Service[], settings: Partial<Settings> = {}): World {
  const clock = { now: new Date('2021-01-01T08:00:00.000Z') };
  const pages: World['pages'] = new Map();
  const asked: string[] = [];
  const ports = createMemoryPorts({
    clock,
    engine: createToyEngine(),
    settings: { services: services.map(({ id }) => id), ...settings },
    catalog: { services, guides: [] },
    fetch: async ({ url, etag }) => {
      asked.push(url);
      const page = pages.get(url);
      if (page === undefined) return { ok: false, failure: { code: 'not_found', status: 404 } };
      if ('code' in page) return { ok: false, failure: page };
      if (etag === page.html) return { ok: true, value: { kind: 'not_modified', status: 304, bytes: 0 } };
      const finalUrl = page.finalUrl ?? url;
      const fetchedAt = clock.now.toISOString();
      const snapshot = {
        sourceUrl: url,
        finalUrl,
        fetchedAt,
        contentType: 'text/html',
        html: page.html,
        etag: page.html,
      };
      return { ok: true, value: { kind: 'page', status: 200, bytes: page.html.length, snapshot } };
    },
  });
  const wakeNow = () => wake(ports);
  return {
    ports,
    clock,
    pages,
    asked,
    wakeAt: (iso) => {
      clock.now = new Date(iso);
      return wakeNow();
    },
    wakeAfter: (ms) => {
      clock.now = new Date(clock.now.getTime() + ms);
      return wakeNow();
    },
  };
}
