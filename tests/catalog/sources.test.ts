import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { guides } from '../../lib/catalog/guides.ts';
import { SourceHosts } from '../../lib/catalog/schema.ts';
import { serviceRecords } from '../../lib/catalog/services.ts';
import { trackRecordOf } from '../../lib/catalog/track-record.ts';

const sourceHosts = z.parse(
  SourceHosts,
  JSON.parse(readFileSync(new URL('../../assets/catalog/source-hosts.json', import.meta.url), 'utf8')),
);
const listed = new Set(sourceHosts.hosts.map(({ host }) => host));
const allOfficial = new Set(serviceRecords().flatMap(({ officialHosts }) => officialHosts));

/** All strings in a value that are addresses. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(addressesIn);
}

/** All objects in a value that carry a `verifiedOn`. */
function claimsIn(value: unknown): Record<string, unknown>[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'verifiedOn' in value ? [value as Record<string, unknown>] : [];
  return [...own, ...Object.values(value).flatMap(claimsIn)];
}

const everything = [
  ...serviceRecords().map((service) => ({
    name: service.id,
    value: service as unknown,
    hosts: new Set(service.officialHosts),
  })),
  ...serviceRecords().map(({ id }) => ({
    name: `record ${id}`,
    value: trackRecordOf(id) as unknown,
    hosts: allOfficial,
  })),
  ...guides().map((guide) => ({ name: guide.id, value: guide as unknown, hosts: allOfficial })),
];

describe('addresses', () => {
  for (const { name, value, hosts } of everything) {
    it(`${name}: https, without login or spaces, at an official host or a listed source`, () => {
      for (const address of addressesIn(value)) {
        const url = new URL(address);
        expect(url.protocol, address).toBe('https:');
        expect(url.username + url.password, address).toBe('');
        expect(url.port, address).toBe('');
        expect(
          hosts.has(url.hostname) || listed.has(url.hostname),
          `${address} is at no official host of ${name}`,
        ).toBe(true);
        expect(/utm_|fbclid|ref=/.test(url.search), `${address} counts clicks`).toBe(false);
      }
    });
  }

  it('lists no source host that nothing rests on', () => {
    const used = new Set(
      everything.flatMap(({ value }) => addressesIn(value)).map((address) => new URL(address).hostname),
    );
    expect([...listed].filter((host) => !used.has(host))).toEqual([]);
  });
});

describe('claims', () => {
  it('carry a day of checking that is a real day of 2026, and a source where they state a fact', () => {
    const claims = everything.flatMap(({ name, value }) => claimsIn(value).map((claim) => ({ name, claim })));
    expect(claims.length).toBeGreaterThan(1000);
    for (const { name, claim } of claims) {
      const day = String(claim['verifiedOn']);
      expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), name).toBe(day);
      expect(day >= '2026-01-01' && day <= '2026-12-31', `${name} ${day}`).toBe(true);
      const isFact = 'topic' in claim || 'tone' in claim || 'certainty' in claim || 'effect' in claim;
      if (isFact) expect(claim['source'], `${name}: ${String(claim['text'] ?? claim['title'])}`).toMatch(/^https:/);
    }
  });

  it('rest on reread pages for the apps that most people leave', () => {
    for (const id of ['whatsapp', 'telegram', 'discord']) {
      const service = serviceRecords().find((each) => each.id === id);
      const claims = [...(service?.facts ?? []), ...(service?.limits.steps ?? []), ...(service?.exportSteps ?? [])];
      const unread = claims.filter(({ sourceRead }) => sourceRead === false);
      expect(unread.length, id).toBeLessThan(claims.length / 2);
    }
  });

  it('quote nothing from a page that was not reread', () => {
    for (const { id } of serviceRecords()) {
      for (const entry of trackRecordOf(id)) {
        if (entry.quote !== undefined) expect(entry.sourceRead, `${id}/${entry.id}`).toBeUndefined();
      }
    }
  });

  it('say where an answer is known, and claim nothing where it is not', () => {
    for (const service of serviceRecords()) {
      for (const [need, answer] of Object.entries(service.needs)) {
        expect(answer.source === undefined, `${service.id}/${need}`).toBe(answer.level === 'unknown');
      }
    }
  });

  it('repeat none of what could not be checked', () => {
    const unchecked = [
      /10,000 (messages )?with media/i,
      /40,000/,
      /viber.*e-mail backup/i,
      /ICQ/,
      /Wickr/,
      /XChat (is|uses)/i,
    ];
    const texts = JSON.stringify(everything.map(({ value }) => value));
    for (const pattern of unchecked) expect(texts).not.toMatch(pattern);
  });
});

describe('quotes', () => {
  it('stand only in statements of a company', () => {
    for (const { id } of serviceRecords()) {
      for (const entry of trackRecordOf(id))
        if (entry.quote !== undefined) expect(entry.kind, entry.id).toBe('statement');
    }
  });
});
