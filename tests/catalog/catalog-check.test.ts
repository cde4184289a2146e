// @vitest-environment node
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TermsEntry } from '../../lib/catalog/schema.ts';
import { checkTerms, describeCheck } from '../../lib/cli/catalog-check.ts';

const paragraphs = Array.from(
  { length: 40 },
  (_, at) =>
    `<p>We collect the data that you give us when you use feature ${at}. We keep it for as long as you have an account.</p>`,
).join('');
const POLICY = `<!doctype html><html lang="en"><head><title>Privacy Policy</title></head><body><main><h1>Privacy Policy</h1>
  <p>Last updated: March 3, 2026</p><h2>What we collect</h2>${paragraphs}</main></body></html>`;

let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/old') response.writeHead(302, { location: '/privacy' }).end();
    else if (path === '/gone') response.writeHead(404).end('gone');
    else if (path === '/shell')
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body></body></html>');
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(POLICY);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const entryAt = (path: string, more: Partial<TermsEntry> = {}): TermsEntry => ({
  type: 'privacy-policy',
  region: 'world',
  language: 'en',
  sourceDocuments: [{ url: base + path }],
  needsScripts: false,
  ...more,
});
const check = (entry: TermsEntry) => checkTerms({ id: 'toy' }, entry, () => '2026-11-24T00:00:00.000Z');

describe('the check of the declared pages', () => {
  it('reads a good page with the extraction of the extension', async () => {
    const result = await check(entryAt('/privacy'));
    expect(result).toMatchObject({
      termsId: 'toy/privacy-policy',
      outcome: 'good',
      statedDate: '2026-03-03',
      movedTo: null,
    });
    expect(result.outcome === 'good' && result.words).toBeGreaterThan(500);
    expect(describeCheck(result)).toMatch(/^good {2}toy\/privacy-policy: \d+ words, dated 2026-03-03$/);
  });

  it('says that a page has moved', async () => {
    expect(await check(entryAt('/old'))).toMatchObject({ outcome: 'good', movedTo: `${base}/privacy` });
  });

  it('names what went wrong', async () => {
    expect(describeCheck(await check(entryAt('/gone')))).toBe('FAIL  toy/privacy-policy: HTTP 404');
    expect((await check(entryAt('/shell'))).outcome).toBe('failed');
    const missing = entryAt('/privacy', { sourceDocuments: [{ url: `${base}/privacy`, select: ['#nowhere'] }] });
    expect(await check(missing)).toMatchObject({ outcome: 'failed', reason: 'selector_missing' });
    const offline = entryAt('/privacy', { sourceDocuments: [{ url: 'http://127.0.0.1:1/' }] });
    expect((await check(offline)).outcome).toBe('failed');
  });

  it('does not fetch what is empty without scripts', async () => {
    expect(await check(entryAt('/privacy', { needsScripts: true }))).toEqual({
      termsId: 'toy/privacy-policy',
      outcome: 'needs_scripts',
    });
  });
});
