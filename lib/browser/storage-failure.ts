import { browser } from 'wxt/browser';
import type { StoreFailure } from '../watch/ports.ts';

/** The device does not store: its disk is full, or broken. Not a mistake of ours, so pages say it in words. */
export class StorageFailure extends Error {
  readonly code: StoreFailure['code'];

  constructor(code: StoreFailure['code'], cause: unknown) {
    super(code, { cause });
    this.name = 'StorageFailure';
    this.code = code;
  }
}

const PROBE_KEY = 'probe';
/** More than the rest of a half-filled block on the disk. */
const PROBE_CHARACTERS = 65_536;

/**
 * Names what the browser says when storing fails. Chrome reports a full disk as DataError ("Failed to write blobs") or as
 * UnknownError, which it also says of a damaged database, so a small write elsewhere tells whether there is room.
 */
export async function storageFailureOf(cause: unknown): Promise<StorageFailure> {
  if (cause instanceof Error && cause.name === 'QuotaExceededError') return new StorageFailure('storage_full', cause);
  return new StorageFailure((await hasRoom()) ? 'storage_failed' : 'storage_full', cause);
}

async function hasRoom(): Promise<boolean> {
  try {
    await browser.storage.local.set({ [PROBE_KEY]: '0'.repeat(PROBE_CHARACTERS) });
    await browser.storage.local.remove(PROBE_KEY);
    return true;
  } catch {
    return false;
  }
}
