import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Hex characters of an id: 128 bits, far beyond any chance of two meeting by accident. */
const ID_LENGTH = 32;

/** A stable id of these parts in this order. A separator that no part contains keeps ("a", "bc") and ("ab", "c") apart. */
export function hashId(...parts: string[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.join('\u0000')))).slice(0, ID_LENGTH);
}

/** The id of the alert about this step of these terms; also the id of its notification. */
export function alertId(termsId: string, fromVersionId: string, toVersionId: string): string {
  return hashId('alert', termsId, fromVersionId, toVersionId);
}

/** A number from 0 inclusive to 1 exclusive that is always the same for the same text: spreads work without chance. */
export function shareOf(text: string): number {
  return Number.parseInt(hashId('share', text).slice(0, 8), 16) / 0x1_0000_0000;
}
