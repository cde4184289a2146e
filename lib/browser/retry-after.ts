/** A server that asks for more than this is asked again after this long. */
const LONGEST_MS = 7 * 24 * 3_600_000;

/** Milliseconds that a Retry-After header asks to wait, from seconds or an HTTP date; undefined where it says nothing usable. */
export function parseRetryAfter(header: string | null, now: Date): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header.trim()) : null;
  const waitMs = seconds === null ? Date.parse(header) - now.getTime() : seconds * 1000;
  if (!Number.isFinite(waitMs) || waitMs < 0) return undefined;
  return Math.min(waitMs, LONGEST_MS);
}
