import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

export const STRAYS_KEY = 'strays';
/** Addresses remembered; far more than anybody watches. */
const MOST = 200;

const Stored = z.array(z.string());

/**
 * Addresses that sent us on to a host which may not be read. The browser follows a redirect before anybody can look at it,
 * so that host has seen one request; it must not see one each day. From then on the address is asked without following.
 */
export interface Strays {
  has(url: string): Promise<boolean>;
  add(url: string): Promise<void>;
  remove(url: string): Promise<void>;
}

async function read(): Promise<string[]> {
  const parsed = Stored.safeParse((await browser.storage.local.get(STRAYS_KEY))[STRAYS_KEY]);
  return parsed.success ? parsed.data : [];
}

let tail: Promise<unknown> = Promise.resolve();

/** One change after the other: several pages are read at once. */
function modify(change: (urls: string[]) => string[]): Promise<void> {
  const run = tail.then(async () => browser.storage.local.set({ [STRAYS_KEY]: change(await read()).slice(-MOST) }));
  tail = run.catch(() => undefined);
  return run;
}

export const strays: Strays = {
  has: async (url) => (await read()).includes(url),
  add: (url) => modify((urls) => [...urls.filter((known) => known !== url), url]),
  remove: (url) => modify((urls) => urls.filter((known) => known !== url)),
};

/** A host was granted: a redirect that led nowhere may lead there. */
export async function forgetStrays(): Promise<void> {
  await browser.storage.local.remove(STRAYS_KEY);
}
