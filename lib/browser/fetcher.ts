import { fail, ok, type Result } from '../result.ts';
import type { FetchAnswer, Fetcher, FetchRequest } from '../watch/ports.ts';
import type { FetchFailure } from '../watch/types.ts';
import { originOf } from '../watch/watched-terms.ts';
import { readBody } from './body.ts';
import { decodePage, parseContentType } from './charset.ts';
import { parseRetryAfter } from './retry-after.ts';
import type { Strays } from './strays.ts';

export interface FetcherBounds {
  /** From the request to the answer's headers. */
  headersMs: number;
  /** From the request to the last byte: what ends a server that sends one byte a second. */
  wholeMs: number;
  /** Decompressed bytes. */
  bodyBytes: number;
}

/**
 * Chrome ends a worker after 30 s without an event or a call of its interfaces, and a running fetch is neither
 * (https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle), so the whole stays below that.
 * The longest of the 332 recorded pages has 0.5 MB; 8 MB leaves room for pages that carry their data as script.
 */
export const BOUNDS: FetcherBounds = { headersMs: 20_000, wholeMs: 25_000, bodyBytes: 8_000_000 };

/** Characters kept of a body that is not text: enough to name it by its first bytes, not worth storing. */
const BINARY_HEAD = 64;

export interface FetcherNeeds {
  fetch: typeof fetch;
  hasHost(origin: string): Promise<boolean>;
  isOnline(): boolean;
  now(): Date;
  strays: Strays;
  bounds?: FetcherBounds;
}

/**
 * Makes the one function that talks to servers. A request carries no cookie, no referrer and always the same headers for the
 * same document, and it is sent only where the host was granted. Whatever the network does comes back as a FetchFailure.
 */
export function createFetcher(needs: FetcherNeeds): Fetcher {
  const bounds = needs.bounds ?? BOUNDS;
  return async (request) => {
    if (!(await needs.hasHost(originOf(request.url)))) return fail({ code: 'no_permission' });
    if (!needs.isOnline()) return fail({ code: 'offline' });
    const isStray = await needs.strays.has(request.url);
    const abort = new AbortController();
    const whole = setTimeout(() => abort.abort(), bounds.wholeMs);
    const headers = setTimeout(() => abort.abort(), bounds.headersMs);
    try {
      const response = await needs.fetch(request.url, {
        ...requestInit(request, isStray ? 'manual' : 'follow'),
        signal: abort.signal,
      });
      clearTimeout(headers);
      const refusal = await refusalOf(response, request, needs);
      if (refusal !== null) {
        await response.body?.cancel().catch(() => undefined);
        if (refusal.code === 'redirect_blocked') await needs.strays.add(request.url);
        return fail(refusal);
      }
      if (isStray) await needs.strays.remove(request.url);
      return await readAnswer(response, request, bounds, needs.now());
    } catch (error) {
      if (!isNetworkError(error)) throw error;
      if (abort.signal.aborted) return fail({ code: 'timeout' });
      return fail(await explainNetworkError(request, needs, bounds));
    } finally {
      clearTimeout(headers);
      clearTimeout(whole);
    }
  };
}

function requestInit(request: FetchRequest, redirect: 'follow' | 'manual'): RequestInit {
  return {
    method: 'GET',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // Validators are sent by us, so that they belong to the text we kept and not to what the browser happens to cache.
    cache: 'no-store',
    redirect,
    headers: {
      Accept:
        request.accept === 'json' ? 'application/json' : 'text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.5',
      'Accept-Language': request.language === 'en' ? 'en' : `${request.language},en;q=0.5`,
      ...(request.etag === undefined ? {} : { 'If-None-Match': request.etag }),
      ...(request.lastModified === undefined ? {} : { 'If-Modified-Since': request.lastModified }),
    },
  };
}

/** Why this answer is not to be read, or null. */
async function refusalOf(response: Response, request: FetchRequest, needs: FetcherNeeds): Promise<FetchFailure | null> {
  if (response.type === 'opaqueredirect') return { code: 'redirect_blocked' };
  const finalUrl = response.url === '' ? request.url : response.url;
  if (!finalUrl.startsWith('https://')) return { code: 'insecure_redirect', detail: finalUrl };
  // Servers may open themselves to everyone (CORS): that is not the person's permission.
  if (!(await needs.hasHost(originOf(finalUrl)))) return { code: 'redirect_blocked', detail: finalUrl };
  const { status } = response;
  if (response.ok || status === 304) return null;
  const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), needs.now());
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 404 || status === 410) return { code: 'not_found', status };
  if (status === 429) return { code: 'rate_limited', status, ...wait };
  if (status >= 500) return { code: 'http_server_error', status, ...wait };
  return { code: 'http_client_error', status };
}

async function readAnswer(
  response: Response,
  request: FetchRequest,
  bounds: FetcherBounds,
  now: Date,
): Promise<Result<FetchAnswer, FetchFailure>> {
  const { status } = response;
  if (status === 304) return ok({ kind: 'not_modified', status, bytes: 0 });
  const body = await readBody(response, bounds.bodyBytes);
  if (!body.ok) return fail({ code: body.failure === 'aborted' ? 'too_slow' : body.failure, status });
  const contentType = response.headers.get('content-type') ?? '';
  const { type, charset } = parseContentType(contentType);
  const etag = response.headers.get('etag');
  const lastModified = response.headers.get('last-modified');
  return ok({
    kind: 'page',
    status,
    bytes: body.value.byteLength,
    snapshot: {
      sourceUrl: request.url,
      finalUrl: response.url === '' ? request.url : response.url,
      fetchedAt: now.toISOString(),
      contentType,
      html: decodePage(isText(type) ? body.value : body.value.subarray(0, BINARY_HEAD), charset),
      ...(etag === null ? {} : { etag }),
      ...(lastModified === null ? {} : { lastModified }),
    },
  });
}

/** A page without a type may well be text: its bytes decide later. */
function isText(type: string): boolean {
  return type === '' || type.startsWith('text/') || /\b(xml|xhtml|json|markdown)\b/.test(type);
}

/** What fetch throws when the network fails (TypeError) or the signal ends it; all else is a bug. */
function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === 'AbortError');
}

/**
 * Browsers throw one and the same error for a dead network and for a redirect that they may not follow. Asked again without
 * following, a redirecting page answers "opaqueredirect"; where to is hidden even then. The second question goes to the
 * granted host only.
 */
async function explainNetworkError(
  request: FetchRequest,
  needs: FetcherNeeds,
  bounds: FetcherBounds,
): Promise<FetchFailure> {
  if (!needs.isOnline()) return { code: 'offline' };
  try {
    const response = await needs.fetch(request.url, {
      ...requestInit(request, 'manual'),
      signal: AbortSignal.timeout(bounds.headersMs / 4),
    });
    await response.body?.cancel().catch(() => undefined);
    if (response.type !== 'opaqueredirect') return { code: 'network' };
    await needs.strays.add(request.url);
    return { code: 'redirect_blocked' };
  } catch {
    return { code: 'network' };
  }
}
