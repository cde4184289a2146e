import { describe, expect, it } from 'vitest';
import { getApp } from '../../lib/watch/pages/app-view.ts';
import { unwatchService } from '../../lib/watch/pages/settings-view.ts';
import { BODY, createWorld, DAY, HOUR, toyService, type World } from './toy-world.ts';

const PAGE = 'https://chat.example/privacy-policy';
const NUMBER = 'We share your phone number with advertisers.';
const CONTACTS = 'We share your contacts with our service providers.';
const NEVER = 'We never sell your messages.';

/** Reads each text in turn, each long enough to count as a version of its own. */
async function readAll(...texts: string[]): Promise<World> {
  const world = createWorld([toyService('chat'), toyService('other')], { services: ['chat'] });
  for (const text of texts) {
    world.pages.set(PAGE, { html: text });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(7 * HOUR);
  }
  return world;
}

async function documentOf(world: World) {
  const app = await getApp(world.ports, 'chat');
  const [document] = app?.documents ?? [];
  if (document === undefined) throw new Error('no document');
  return document;
}

describe('an app', () => {
  it('has what the last good text says, each cell and promise with its words in the text', async () => {
    const world = await readAll(`${BODY} ${NUMBER} ${NEVER}`);
    const { grid, promises, text, versions } = await documentOf(world);
    expect(grid).toMatchObject([{ data: 'phone_number', recipient: 'advertisers', polarity: 'does' }]);
    expect(grid[0]?.quote.text.trim()).toBe(NUMBER);
    expect(promises.map(({ quote }) => quote.text.trim())).toEqual([NEVER]);
    const stored = await world.ports.store.version(versions[0]?.id ?? '');
    for (const { quote } of [...grid, ...promises])
      expect(stored?.text.text.slice(quote.range.start, quote.range.end)).toBe(quote.text);
    expect(text).toMatchObject({ language: 'en', firstSeenAt: versions[0]?.firstSeenAt });
  });

  it('goes with the text: what was taken out is not said any more', async () => {
    const world = await readAll(`${BODY} ${NUMBER}`);
    expect((await documentOf(world)).grid.map(({ data }) => data)).toContain('phone_number');
    world.pages.set(PAGE, { html: `${BODY} ${CONTACTS}` });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(7 * HOUR);
    const { grid } = await documentOf(world);
    expect(grid.map(({ data, recipient }) => `${data} ${recipient}`)).toEqual(['contacts service_providers']);
  });

  it('keeps saying what the last good text said while the page cannot be read', async () => {
    const world = await readAll(`${BODY} ${NUMBER}`);
    world.pages.set(PAGE, { html: 'WALL' });
    for (let day = 0; day < 9; day++) await world.wakeAfter(DAY + 6 * HOUR);
    const { terms, grid, text } = await documentOf(world);
    expect(terms.coverage).toBe('failing');
    expect(grid.length).toBeGreaterThan(0);
    expect(text).not.toBeNull();
  });

  it('says nothing about a text that was never read', async () => {
    const world = createWorld([toyService('chat')]);
    expect(await documentOf(world)).toMatchObject({ text: null, grid: [], promises: [], versions: [] });
  });

  it('counts the uses of each version once there are three, the newest first', async () => {
    const two = await documentOf(await readAll(`${BODY} ${NEVER}`, `${BODY} ${NUMBER}`));
    expect(two.versions.map(({ uses }) => uses)).toEqual([undefined, undefined]);
    const three = await documentOf(
      await readAll(`${BODY} ${NEVER}`, `${BODY} ${NUMBER}`, `${BODY} ${NUMBER} ${CONTACTS}`),
    );
    expect(three.versions.map(({ uses }) => uses)).toEqual([
      { advertisers: 1, service_providers: 1 },
      { advertisers: 1 },
      {},
    ]);
  });

  it('says since when a promise stands in the same words, up to the first text that lacks it', async () => {
    const days = async (...texts: string[]) =>
      (await documentOf(await readAll(...texts))).promises.map(({ since }) => since);
    const other = 'We never sell your contacts.';
    const [alone] = await days(`${BODY} ${NEVER}`);
    const kept = await days(`${BODY} ${NEVER}`, `${BODY} ${NEVER} ${NUMBER}`, `${BODY} ${NEVER} ${CONTACTS}`);
    expect(kept).toEqual([alone]);
    const again = await days(`${BODY} ${NEVER}`, `${BODY} ${NUMBER}`, `${BODY} ${NEVER} ${other}`);
    expect(again.length).toBe(2);
    for (const since of again) expect(since > (alone ?? '')).toBe(true);
  });

  it('stays readable after one stopped watching it, and is null for an unknown id', async () => {
    const world = await readAll(`${BODY} ${NUMBER}`);
    await unwatchService(world.ports, 'chat');
    const app = await getApp(world.ports, 'chat');
    expect(app?.service.watched).toBe(false);
    expect(await getApp(world.ports, 'nobody')).toBeNull();
  });
});
