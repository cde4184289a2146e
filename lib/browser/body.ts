import { fail, ok, type Result } from '../result.ts';

/** Why a body was not read to its end. */
export type BodyFailure = 'too_large' | 'aborted' | 'network';

/**
 * Reads a response's body up to `maxBytes` and stops it there, so that an endless answer or a decompression bomb
 * costs no more than the bound: the stream hands out decompressed bytes, and these are what is counted.
 * Gives the bytes, or why they ended early: `too_large`, `aborted` (the caller's signal) or `network`.
 */
export async function readBody(response: Response, maxBytes: number): Promise<Result<Uint8Array, BodyFailure>> {
  // Compressed length where the server compresses: what is too large compressed is too large in any case.
  if (Number(response.headers.get('content-length') ?? '0') > maxBytes) {
    await response.body?.cancel().catch(() => undefined);
    return fail('too_large');
  }
  if (response.body === null) return ok(new Uint8Array());
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > maxBytes) {
        await reader.cancel().catch(() => undefined);
        return fail('too_large');
      }
      chunks.push(value);
    }
  } catch (error) {
    return fail(error instanceof DOMException && error.name === 'AbortError' ? 'aborted' : 'network');
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return ok(bytes);
}
