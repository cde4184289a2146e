import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCustomTerms, readPublicUrl, removeCustomTerms } from '../../lib/watch/pages/custom-terms.ts';
import { BODY, createWorld, toyService } from './toy-world.ts';

describe('an address that a person typed', () => {
  it.each([
    ['https://example.org/privacy', 'https://example.org/privacy'],
    ['  https://Example.ORG/privacy#top ', 'https://example.org/privacy'],
    ['https://bücher.example/datenschutz', 'https://xn--bcher-kva.example/datenschutz'],
    ['https://example.org:443/', 'https://example.org/'],
  ])('%s is taken as %s', (typed, url) => {
    expect(readPublicUrl(typed)).toEqual({ ok: true, value: url });
  });

  it.each([
    ['http://example.org/', 'url_not_https'],
    ['ftp://example.org/', 'url_not_https'],
    ['javascript:alert(1)', 'url_not_https'],
    ['data:text/html,hi', 'url_not_https'],
    ['example.org', 'url_not_https'],
    ['', 'url_not_https'],
    ['https://user:secret@example.org/', 'url_has_credentials'],
    ['https://user@example.org/', 'url_has_credentials'],
    ['https://127.0.0.1/', 'url_not_public'],
    ['https://127.1/', 'url_not_public'],
    ['https://2130706433/', 'url_not_public'],
    ['https://0x7f000001/', 'url_not_public'],
    ['https://0177.0.0.1/', 'url_not_public'],
    ['https://１２７.0.0.1/', 'url_not_public'],
    ['https://8.8.8.8/', 'url_not_public'],
    ['https://[::1]/', 'url_not_public'],
    ['https://[::ffff:127.0.0.1]/', 'url_not_public'],
    ['https://localhost/', 'url_not_public'],
    ['https://LOCALHOST./', 'url_not_public'],
    ['https://printer/', 'url_not_public'],
    ['https://nas.local/', 'url_not_public'],
    ['https://router.lan/', 'url_not_public'],
    ['https://wiki.corp/', 'url_not_public'],
    ['https://metadata.google.internal/', 'url_not_public'],
    ['https://fritz.home.arpa/', 'url_not_public'],
    ['https://example.org:8443/', 'url_not_public'],
  ])('%s is refused: %s', (typed, code) => {
    expect(readPublicUrl(typed)).toEqual({ ok: false, failure: { code } });
  });

  it('never names an IPv4 address, however it is written', () => {
    const part = fc.integer({ min: 0, max: 255 });
    const spell = fc.constantFrom(
      (n: number) => String(n),
      (n: number) => `0x${n.toString(16)}`,
      (n: number) => `0${n.toString(8)}`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(part, spell), { minLength: 1, maxLength: 4 }), (parts) => {
        const host = parts.map(([n, write]) => write(n)).join('.');
        return !readPublicUrl(`https://${host}/`).ok;
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a policy added by hand', () => {
  it('is watched like any other, and forgotten when it is removed', async () => {
    const world = createWorld([toyService('chat')]);
    const url = 'https://tiny.example/privacy';
    world.pages.set(url, { html: BODY });
    const added = await addCustomTerms(world.ports, { name: ' Tiny ', url });
    if (!added.ok) throw new Error(added.failure.code);
    await world.wakeAfter(0);
    expect(world.asked).toContain(url);
    expect((await world.ports.store.state(added.value.termsId))?.lastGoodReadAt).not.toBeNull();
    await removeCustomTerms(world.ports, added.value.termsId);
    expect(await world.ports.store.state(added.value.termsId)).toBeNull();
    expect((await world.ports.settings.read()).customTerms).toEqual([]);
  });

  it('is one, though it is added twice', async () => {
    const world = createWorld([]);
    await addCustomTerms(world.ports, { name: 'Tiny', url: 'https://tiny.example/privacy' });
    await addCustomTerms(world.ports, { name: 'Tiny again', url: 'https://tiny.example/privacy#top' });
    expect((await world.ports.settings.read()).customTerms.map(({ name }) => name)).toEqual(['Tiny again']);
  });

  it('needs a name', async () => {
    const world = createWorld([]);
    const added = await addCustomTerms(world.ports, { name: '  ', url: 'https://tiny.example/' });
    expect(added).toEqual({ ok: false, failure: { code: 'bad_request' } });
  });
});
