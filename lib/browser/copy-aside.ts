import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { StoreDump } from '../watch/ports.ts';
import { storeDumpRecord } from '../watch/records.ts';

const KEY = 'copy';
/** storage.local holds 10 MB in Chrome; the copy takes at most half of it. Characters of base64, one byte each. */
const MOST_CHARACTERS = 5_000_000;
/** Entries of the ledger worth bringing back. */
const HOLD_BACKS_KEPT = 300;

const Copy = z.object({ format: z.literal(1), at: z.string(), gzip: z.string() });

/**
 * The copy from which a lost database is made anew. It lies in storage.local because Chrome keeps all databases of an
 * extension in one place on disk: what damages one may damage a second one beside it, but not the settings' storage.
 */
export interface CopyAside {
  /** ISO instant of the last copy, or null. */
  writtenAt(): Promise<string | null>;
  /** Null where there is none or it cannot be read any more. */
  read(): Promise<StoreDump | null>;
  /** Pages and the request log have no place in it: the next reads bring them by themselves. */
  write(essentials: StoreDump, now: Date): Promise<void>;
  remove(): Promise<void>;
}

export const copyAside: CopyAside = {
  async writtenAt() {
    return (await stored())?.at ?? null;
  },
  async read() {
    const copy = await stored();
    if (copy === null) return null;
    try {
      const dump = storeDumpRecord.safeParse(JSON.parse(await gunzip(copy.gzip)));
      if (dump.success) return dump.data;
      console.error('copy aside', z.prettifyError(dump.error));
    } catch (error) {
      console.error('copy aside', error);
    }
    return null;
  },
  async write(essentials, now) {
    // What is too large for the copy gives way in this order: versions that no state names, then all texts.
    for (const part of [shrink(essentials, 'named'), shrink(essentials, 'told'), shrink(essentials, 'none')]) {
      const packed = await gzip(JSON.stringify(part));
      if (packed.length > MOST_CHARACTERS) continue;
      await browser.storage.local.set({ [KEY]: { format: 1, at: now.toISOString(), gzip: packed } });
      return;
    }
  },
  async remove() {
    await browser.storage.local.remove(KEY);
  },
};

async function stored(): Promise<z.infer<typeof Copy> | null> {
  const parsed = Copy.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : null;
}

/** Leaves out the texts that nothing refers to, or more of them. */
function shrink(dump: StoreDump, versions: 'named' | 'told' | 'none'): StoreDump {
  const ids = new Set<string | null>();
  if (versions !== 'none') {
    for (const state of dump.states) ids.add(state.toldVersionId).add(state.stableVersionId);
  }
  if (versions === 'named') {
    for (const state of dump.states) ids.add(state.lastReadVersionId).add(state.candidate?.versionId ?? null);
    for (const alert of dump.alerts) ids.add(alert.fromVersionId).add(alert.toVersionId);
  }
  return {
    ...dump,
    versions: dump.versions.filter(({ id }) => ids.has(id)),
    holdBacks: dump.holdBacks.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, HOLD_BACKS_KEPT),
  };
}

async function gzip(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  // btoa takes characters; chunks keep the argument list of fromCharCode within every engine's limit.
  let characters = '';
  for (let i = 0; i < bytes.length; i += 8192) characters += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(characters);
}

async function gunzip(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
