import { describe, expect, it } from 'vitest';
import { deleteEverything, exportEverything, importEverything, previewImport } from '../../lib/watch/pages/transfer.ts';
import { BODY, createWorld, DAY, HOUR, toyService, type World } from './toy-world.ts';

const URL = 'https://chat.example/privacy-policy';

async function lived(): Promise<World> {
  const world = createWorld([toyService('chat')]);
  world.pages.set(URL, { html: `${BODY} We never share your number.` });
  await world.wakeAfter(0);
  world.pages.set(URL, { html: `${BODY} We share your number with Big Corp.` });
  await world.wakeAfter(2 * DAY);
  await world.wakeAfter(7 * HOUR);
  return world;
}

describe('export and import', () => {
  it('carry everything over: the next read says nothing, the next change is told', async () => {
    const { fileName, json } = await exportEverything((await lived()).ports);
    expect(fileName).toBe('clausewatch-2021-01-03.json');
    const other = createWorld([toyService('chat')], { services: [] });
    expect((await importEverything(other.ports, json)).ok).toBe(true);
    expect((await other.ports.store.alerts()).length).toBe(1);
    other.pages.set(URL, { html: `${BODY} We share your number with Big Corp.` });
    await other.wakeAt('2021-01-06T00:00:00.000Z');
    expect((await other.ports.store.alerts()).length).toBe(1);
    other.pages.set(URL, { html: `${BODY} We share your number with Big Corp. We share mail with Post.` });
    await other.wakeAfter(2 * DAY);
    await other.wakeAfter(7 * HOUR);
    expect((await other.ports.store.alerts()).length).toBe(2);
  });

  it('say what a file holds before it replaces anything', async () => {
    const { json } = await exportEverything((await lived()).ports);
    expect(previewImport(json)).toEqual({
      ok: true,
      value: { exportedAt: '2021-01-03T15:00:00.000Z', services: 1, versions: 2, alerts: 1 },
    });
  });

  it('give back what was exported, to the byte', async () => {
    const world = await lived();
    const { json } = await exportEverything(world.ports);
    const before = await world.ports.store.dump();
    await importEverything(world.ports, json);
    expect(await world.ports.store.dump()).toEqual(before);
  });

  it.each([
    ['not JSON', () => '{', 'import_not_json'],
    ['cut in half', (json: string) => json.slice(0, json.length / 2), 'import_not_json'],
    ['another program’s', () => '{"app":"other","format":1}', 'import_not_ours'],
    ['an array', () => '[]', 'import_not_ours'],
    ['of a newer format', (json: string) => json.replace('"format":1', '"format":2'), 'import_newer'],
    ['without its alerts', (json: string) => json.replace('"alerts":', '"alarms":'), 'import_broken'],
    ['with a broken date', (json: string) => json.replace('"createdAt":"2021', '"createdAt":"soon'), 'import_broken'],
    [
      'with an address of the local network',
      (json: string) =>
        json.replace('"customTerms":[]', '"customTerms":[{"id":"x","name":"x","url":"https://192.168.0.1/"}]'),
      'import_broken',
    ],
  ])('refuse a file that is %s and lose nothing', async (_, spoil, code) => {
    const world = await lived();
    const { json } = await exportEverything(world.ports);
    const before = await world.ports.store.dump();
    const settings = await world.ports.settings.read();
    expect(await importEverything(world.ports, spoil(json))).toEqual({ ok: false, failure: { code } });
    expect(await world.ports.store.dump()).toEqual(before);
    expect(await world.ports.settings.read()).toEqual(settings);
  });

  it('lose nothing when the disk is full', async () => {
    const world = await lived();
    const { json } = await exportEverything(world.ports);
    world.ports.store.replaceAll = async () => ({ ok: false, failure: { code: 'storage_full' } });
    expect(await importEverything(world.ports, json)).toEqual({ ok: false, failure: { code: 'storage_full' } });
    expect((await world.ports.store.alerts()).length).toBe(1);
  });
});

describe('delete everything', () => {
  it('leaves no data, no settings, no notification, no badge and no host', async () => {
    const world = await lived();
    const removed: string[] = [];
    world.ports.permissions.remove = async (origins) => {
      removed.push(...origins);
    };
    await deleteEverything(world.ports, ['https://chat.example/*']);
    const dump = await world.ports.store.dump();
    expect(Object.values(dump).flat()).toEqual([]);
    expect((await world.ports.settings.read()).services).toEqual([]);
    expect(world.ports.notifier.onScreen.size).toBe(0);
    expect(world.ports.notifier.badge).toBe(0);
    expect(removed).toEqual(['https://chat.example/*']);
  });
});
