import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  compareServices,
  declarationOf,
  serviceById,
  services,
  termsForRegion,
  termsIdOf,
} from '../../lib/catalog/catalog.ts';
import { TermsEntry } from '../../lib/catalog/schema.ts';
import { extractPolicyText } from '../../lib/policy/extract.ts';

function known(id: string) {
  const service = serviceById(id);
  if (service === undefined) throw new Error(`no ${id}`);
  return service;
}

describe('terms', () => {
  it('have an id without a region when the text is for everybody, and with one when it is not', () => {
    const whatsapp = known('whatsapp');
    const ids = whatsapp.terms.map((entry) => termsIdOf(whatsapp, entry));
    expect(ids).toContain('whatsapp/privacy-policy');
    expect(ids).toContain('whatsapp/privacy-policy/eea');
    expect(ids).toContain('whatsapp/privacy-policy/uk');
    expect(ids).toContain('whatsapp/terms-of-service');
  });

  it('have ids that name one text each, over the whole catalogue', () => {
    const ids = services().flatMap((service) => service.terms.map((entry) => termsIdOf(service, entry)));
    expect(ids.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are chosen for the region of the person, one of each type', () => {
    const chosen = (region: 'EEA' | 'UK' | 'US' | 'world') =>
      termsForRegion(known('whatsapp'), region).map((entry) => `${entry.type} ${entry.region}`);
    expect(chosen('EEA')).toEqual(['privacy-policy EEA', 'terms-of-service EEA']);
    expect(chosen('UK')).toEqual(['privacy-policy UK', 'terms-of-service world']);
    expect(chosen('US')).toEqual(['privacy-policy world', 'terms-of-service world']);
    expect(chosen('world')).toEqual(['privacy-policy world', 'terms-of-service world']);
  });

  it('fall back to the first text where a service publishes regional ones only', () => {
    const only = z.parse(TermsEntry, {
      type: 'privacy-policy',
      region: 'EEA',
      language: 'en',
      sourceDocuments: [{ url: 'https://example.org/eea' }],
      needsScripts: false,
    });
    expect(termsForRegion({ terms: [only] }, 'US')).toEqual([only]);
  });

  it('know which pages are empty without scripts', () => {
    const needing = services().filter((service) => service.terms.some(({ needsScripts }) => needsScripts));
    const ids = needing.map(({ id }) => id);
    for (const id of ['messenger', 'instagram', 'snapchat', 'wechat', 'wire']) expect(ids).toContain(id);
    for (const id of ['whatsapp', 'telegram', 'signal', 'viber', 'line', 'discord', 'zoom', 'x'])
      expect(ids).not.toContain(id);
  });
});

describe('a declaration', () => {
  it('carries what the extraction needs and nothing undefined', () => {
    const whatsapp = known('whatsapp');
    const eea = whatsapp.terms.find(({ region }) => region === 'EEA');
    if (eea === undefined) throw new Error('no EEA text');
    const declaration = declarationOf(whatsapp, eea);
    expect(declaration).toMatchObject({ termsId: 'whatsapp/privacy-policy/eea', region: 'EEA', language: 'en' });
    expect(JSON.parse(JSON.stringify(declaration))).toEqual(declaration);
  });

  it("takes Signal's two documents apart, which share a page", () => {
    const paragraph = (topic: string): string =>
      `<p>${`We explain here in whole sentences what this service does with ${topic} and what it does not do. `.repeat(30)}</p>`;
    const html = `<!doctype html><html lang="en"><head><title>Signal legal</title></head><body><section id="document">
      <h1 id="top">Terms and policy</h1><h2 id="terms-of-service">Terms of Service</h2>${paragraph('disputes')}
      <h3 id="using">Using it</h3>${paragraph('accounts')}<h2 id="privacy-policy">Privacy Policy</h2>${paragraph('phone numbers')}
      <h3 id="info">Information</h3>${paragraph('contacts')}</section></body></html>`;
    const signal = known('signal');
    const read = signal.terms.map((entry) => {
      const url = entry.sourceDocuments[0]?.url ?? '';
      const snapshot = {
        sourceUrl: url,
        finalUrl: url,
        fetchedAt: '2026-11-24T00:00:00.000Z',
        contentType: 'text/html',
        html,
      };
      const extracted = extractPolicyText([snapshot], declarationOf(signal, entry));
      return { type: entry.type, text: extracted.ok ? extracted.value.text : extracted.failure.code };
    });
    const policy = read.find(({ type }) => type === 'privacy-policy')?.text;
    const terms = read.find(({ type }) => type === 'terms-of-service')?.text;
    expect(policy).toContain('phone numbers');
    expect(policy).toContain('contacts');
    expect(policy).not.toContain('disputes');
    expect(terms).toContain('accounts');
    expect(terms).not.toContain('phone numbers');
  });
});

describe('the comparison table', () => {
  it('has a column for each service in the order asked, and the owners', () => {
    const table = compareServices(['whatsapp', 'threema', 'signal']);
    for (const row of table) expect(row.cells).toHaveLength(3);
    const owners = table.find(({ label }) => label === 'Owner');
    expect(owners?.cells.map((cell) => cell?.text)).toEqual([
      'Meta, since 2014',
      'Comitis Capital, since 2026',
      'Signal Foundation, since 2018',
    ]);
    const signUp = table.find(({ label }) => label === 'Needed to sign up');
    expect(signUp?.cells.map((cell) => cell?.tone)).toEqual(['minus', 'plus', 'minus']);
  });

  it('leaves out what it does not know', () => {
    expect(compareServices(['nobody'])).toEqual([]);
    expect(serviceById('nobody')).toBeUndefined();
  });
});
