import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFetcher, type FetcherNeeds } from '../../lib/browser/fetcher.ts';
import type { Strays } from '../../lib/browser/strays.ts';
import type { FetchRequest } from '../../lib/watch/ports.ts';
import { type PolicyServer, startPolicyServer } from './policy-server.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const BOUNDS = { headersMs: 300, wholeMs: 700, bodyBytes: 100_000 };
const POLICY = '<html><body><h1>Privacy</h1><p>We share nothing.</p></body></html>';

/** Addresses that led astray, in memory. */
const astray = new Set<string>();
const strays: Strays = {
  has: async (url) => astray.has(url),
  add: async (url) => void astray.add(url),
  remove: async (url) => void astray.delete(url),
};

let server: PolicyServer;
beforeAll(async () => {
  server = await startPolicyServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.routes.clear();
  server.seen.length = 0;
  astray.clear();
});

function fetcher(changed: Partial<FetcherNeeds> = {}) {
  return createFetcher({
    fetch: server.fetch,
    hasHost: async () => true,
    isOnline: () => true,
    now: () => NOW,
    strays,
    bounds: BOUNDS,
    ...changed,
  });
}

function page(path: string): FetchRequest {
  return { url: `https://www.whatsapp.com${path}`, accept: 'page', language: 'en' };
}

function serve(path: string, body: string | Buffer, headers: Record<string, string> = {}, status = 200): void {
  server.routes.set(path, (_request, response) =>
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body),
  );
}

describe('a page that answers', () => {
  it('becomes a snapshot with its validators and its final address', async () => {
    serve('/policy', POLICY, { etag: '"v1"', 'last-modified': 'Sun, 01 Feb 2026 00:00:00 GMT' });
    server.routes.set('/old', (_request, response) => response.writeHead(301, { location: '/policy' }).end());
    expect(await fetcher()(page('/old'))).toEqual({
      ok: true,
      value: {
        kind: 'page',
        status: 200,
        bytes: POLICY.length,
        snapshot: {
          sourceUrl: 'https://www.whatsapp.com/old',
          finalUrl: 'https://www.whatsapp.com/policy',
          fetchedAt: NOW.toISOString(),
          contentType: 'text/html; charset=utf-8',
          html: POLICY,
          etag: '"v1"',
          lastModified: 'Sun, 01 Feb 2026 00:00:00 GMT',
        },
      },
    });
  });

  it('is asked for with the validators of the last answer, and may say that nothing changed', async () => {
    server.routes.set('/policy', (request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 200).end();
    });
    const answer = await fetcher()({ ...page('/policy'), etag: '"v1"', lastModified: 'Sun, 01 Feb 2026 00:00:00 GMT' });
    expect(answer).toEqual({ ok: true, value: { kind: 'not_modified', status: 304, bytes: 0 } });
    expect(server.seen[0]?.headers).toMatchObject({
      'if-modified-since': 'Sun, 01 Feb 2026 00:00:00 GMT',
      'accept-language': 'en',
    });
  });

  it('is decoded by its own charset', async () => {
    const latin = Buffer.from('<meta charset="iso-8859-1"><p>Datenschutzerkl\u00e4rung</p>', 'latin1');
    serve('/latin', latin, { 'content-type': 'text/html' });
    const answer = await fetcher()(page('/latin'));
    expect(answer.ok && answer.value.kind === 'page' && answer.value.snapshot.html).toContain('Datenschutzerklärung');
  });

  it('may be empty', async () => {
    serve('/empty', '');
    const answer = await fetcher()(page('/empty'));
    expect(answer).toMatchObject({ ok: true, value: { bytes: 0, snapshot: { html: '' } } });
  });

  it('keeps of a PDF only its first bytes', async () => {
    serve('/file', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50_000, 7)]), {
      'content-type': 'application/pdf',
    });
    const answer = await fetcher()(page('/file'));
    if (!answer.ok || answer.value.kind !== 'page') throw new Error('no page');
    expect(answer.value.snapshot.html).toMatch(/^%PDF-1\.7/);
    expect(answer.value.snapshot.html.length).toBeLessThan(100);
    expect(answer.value.bytes).toBe(50_009);
  });
});

describe('a refusal has a name', () => {
  it.each([
    [404, {}, { code: 'not_found', status: 404 }],
    [410, {}, { code: 'not_found', status: 410 }],
    [403, {}, { code: 'http_client_error', status: 403 }],
    [429, { 'retry-after': '120' }, { code: 'rate_limited', status: 429, retryAfterMs: 120_000 }],
    [
      503,
      { 'retry-after': 'Sun, 01 Mar 2026 13:00:00 GMT' },
      { code: 'http_server_error', status: 503, retryAfterMs: 3_600_000 },
    ],
    [500, { 'retry-after': 'soon' }, { code: 'http_server_error', status: 500 }],
  ] as const)('status %i', async (status, headers, failure) => {
    serve('/policy', 'no', headers, status);
    expect(await fetcher()(page('/policy'))).toEqual({ ok: false, failure });
  });

  it('nothing is sent without the permission for the host', async () => {
    const answer = await fetcher({ hasHost: async (origin) => origin !== 'https://www.whatsapp.com/*' })(
      page('/policy'),
    );
    expect(answer).toEqual({ ok: false, failure: { code: 'no_permission' } });
    expect(server.seen).toHaveLength(0);
  });

  it('nothing is sent while offline', async () => {
    const answer = await fetcher({ isOnline: () => false })(page('/policy'));
    expect(answer).toEqual({ ok: false, failure: { code: 'offline' } });
    expect(server.seen).toHaveLength(0);
  });

  it('a redirect that ends on another host counts only with a permission for that host', async () => {
    const elsewhere: typeof fetch = async () => withUrl(new Response(POLICY), 'https://elsewhere.example/policy');
    const hasHost = async (origin: string) => origin === 'https://www.whatsapp.com/*';
    expect(await fetcher({ fetch: elsewhere, hasHost })(page('/policy'))).toEqual({
      ok: false,
      failure: { code: 'redirect_blocked', detail: 'https://elsewhere.example/policy' },
    });
  });

  it('an address that led astray is asked again without following, until it stops sending us away', async () => {
    let sendsAway = true;
    const modes: (string | undefined)[] = [];
    const browserLike: typeof fetch = async (_url, init) => {
      modes.push(init?.redirect);
      if (!sendsAway) return new Response(POLICY);
      if (init?.redirect === 'follow') throw new TypeError('Failed to fetch');
      return opaqueRedirect();
    };
    const ask = fetcher({ fetch: browserLike });
    const blocked = { ok: false, failure: { code: 'redirect_blocked' } };
    expect(await ask(page('/policy'))).toEqual(blocked);
    expect(await ask(page('/policy'))).toEqual(blocked);
    expect(modes).toEqual(['follow', 'manual', 'manual']);
    sendsAway = false;
    expect(await ask(page('/policy'))).toMatchObject({ ok: true });
    expect(await ask(page('/policy'))).toMatchObject({ ok: true });
    expect(modes.slice(3)).toEqual(['manual', 'follow']);
  });

  it('a redirect to plain http is not read', async () => {
    const plain: typeof fetch = async () => withUrl(new Response(POLICY), 'http://www.whatsapp.com/policy');
    expect(await fetcher({ fetch: plain })(page('/policy'))).toMatchObject({
      ok: false,
      failure: { code: 'insecure_redirect' },
    });
  });

  it('a dead connection', async () => {
    server.routes.set('/policy', (request) => request.socket.destroy());
    expect(await fetcher()(page('/policy'))).toEqual({ ok: false, failure: { code: 'network' } });
  });

  it('a mistake of ours is no failure of the network', async () => {
    const broken: typeof fetch = async () => {
      throw new RangeError('ours');
    };
    await expect(fetcher({ fetch: broken })(page('/policy'))).rejects.toThrow('ours');
  });
});

describe('bounds hold against', () => {
  it('a server that never answers', async () => {
    server.routes.set('/policy', () => undefined);
    const before = Date.now();
    expect(await fetcher()(page('/policy'))).toEqual({ ok: false, failure: { code: 'timeout' } });
    expect(Date.now() - before).toBeLessThan(BOUNDS.wholeMs);
  });

  it('a slow drip', async () => {
    server.routes.set('/policy', (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const drip = setInterval(() => response.write('x'), 20);
      request.on('close', () => clearInterval(drip));
    });
    const before = Date.now();
    expect(await fetcher()(page('/policy'))).toEqual({ ok: false, failure: { code: 'too_slow', status: 200 } });
    expect(Date.now() - before).toBeLessThan(BOUNDS.wholeMs + 500);
  });

  it('addresses that send readers round in a circle', async () => {
    server.routes.set('/policy', (_request, response) => response.writeHead(302, { location: '/legal' }).end());
    server.routes.set('/legal', (_request, response) => response.writeHead(302, { location: '/policy' }).end());
    // Browsers hide a redirect that they were told not to follow.
    const browserLike: typeof fetch = async (url, init) => {
      const response = await server.fetch(url, init);
      return init?.redirect === 'manual' && response.status === 302 ? opaqueRedirect() : response;
    };
    const ask = fetcher({ fetch: browserLike });
    expect(await ask(page('/policy'))).toEqual({ ok: false, failure: { code: 'redirect_blocked' } });
    expect(server.seen.length).toBeLessThan(30);
    server.seen.length = 0;
    expect(await ask(page('/policy'))).toEqual({ ok: false, failure: { code: 'redirect_blocked' } });
    expect(server.seen, 'the circle is not entered again').toHaveLength(1);
  });

  it('an endless answer', async () => {
    server.routes.set('/policy', (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const chunk = Buffer.alloc(10_000, 'x');
      const flood = setInterval(() => response.write(chunk), 1);
      request.on('close', () => clearInterval(flood));
    });
    expect(await fetcher()(page('/policy'))).toEqual({ ok: false, failure: { code: 'too_large', status: 200 } });
  });

  it('50 MB, told by its length alone', async () => {
    server.routes.set('/policy', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '50000000' });
      response.write('<p>');
    });
    expect(await fetcher()(page('/policy'))).toEqual({ ok: false, failure: { code: 'too_large', status: 200 } });
  });

  it('a decompression bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(BOUNDS.bodyBytes);
    serve('/policy', bomb, { 'content-encoding': 'gzip' });
    const before = process.memoryUsage().arrayBuffers;
    expect(await fetcher()(page('/policy'))).toEqual({ ok: false, failure: { code: 'too_large', status: 200 } });
    expect(process.memoryUsage().arrayBuffers - before, 'it is not unpacked whole').toBeLessThan(25_000_000);
  });
});

function withUrl(response: Response, url: string): Response {
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

/** What browsers give for a redirect that was not followed; Node gives the redirect itself instead. */
function opaqueRedirect(): Response {
  const response = new Response(null, { status: 200 });
  Object.defineProperties(response, { type: { value: 'opaqueredirect' }, status: { value: 0 }, ok: { value: false } });
  return response;
}
