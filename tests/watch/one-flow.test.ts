import { describe, expect, it } from 'vitest';
import { createToyEngine } from './toy-engine.ts';
import { BODY, createWorld, DAY, HOUR, toyService, type World } from './toy-world.ts';

const URL = 'https://chat.example/privacy-policy';
const ID = 'chat/privacy-policy';
const OLD = `${BODY} We never share your number.`;
const NEW = `${BODY} We share your number with Big Corp.`;

function chat(settings = {}): World {
  const world = createWorld([toyService('chat')], settings);
  world.pages.set(URL, { html: OLD });
  return world;
}

const reasons = async ({ ports }: World) =>
  (await ports.store.holdBacks()).map(({ reason, count }) => `${reason} ${count}`);
const state = async ({ ports }: World) => {
  const found = await ports.store.state(ID);
  if (found === null) throw new Error('no state');
  return found;
};

describe('the one flow', () => {
  it('keeps the first record and says nothing', async () => {
    const world = chat();
    await world.wakeAfter(0);
    expect(await world.ports.store.alerts()).toEqual([]);
    expect((await world.ports.store.versionHeads(ID)).length).toBe(1);
    expect((await state(world)).lastGoodReadAt).toBe('2021-01-01T08:00:00.000Z');
  });

  it('tells a change once, after a second read some hours later', async () => {
    const world = chat();
    await world.wakeAfter(0);
    world.pages.set(URL, { html: NEW });
    await world.wakeAfter(2 * DAY);
    expect(await world.ports.store.alerts()).toEqual([]);
    expect((await state(world)).candidate?.reads).toBe(1);
    await world.wakeAfter(7 * HOUR);
    const [alert] = await world.ports.store.alerts();
    expect(alert?.headline).toContain('Big Corp');
    expect(world.ports.notifier.history.map(({ id }) => id)).toEqual([alert?.id]);
    expect(world.ports.notifier.badge).toBe(1);
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(2 * DAY);
    expect((await world.ports.store.alerts()).length).toBe(1);
    expect(world.ports.notifier.history.length).toBe(1);
  });

  it('asks conditionally, and a "not modified" confirms what was seen once', async () => {
    const world = chat();
    await world.wakeAfter(0);
    world.pages.set(URL, { html: NEW });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(7 * HOUR);
    const { entries } = await world.ports.store.requests(10);
    expect(entries.map(({ outcome }) => outcome)).toEqual(['not_modified', 'new_text', 'new_text']);
    expect((await world.ports.store.alerts()).length).toBe(1);
  });

  it('is silent about a text that was seen once and went', async () => {
    const world = chat();
    await world.wakeAfter(0);
    world.pages.set(URL, { html: NEW });
    await world.wakeAfter(2 * DAY);
    world.pages.set(URL, { html: OLD });
    await world.wakeAfter(7 * HOUR);
    await world.wakeAfter(9 * DAY);
    expect(await world.ports.store.alerts()).toEqual([]);
    expect(await reasons(world)).toEqual(['seen_once 1']);
  });

  it('holds back a difference that means the same, with its reason and words', async () => {
    const world = chat();
    await world.wakeAfter(0);
    world.pages.set(URL, { html: `${OLD} Stickers are great.` });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(2 * DAY);
    expect(await world.ports.store.alerts()).toEqual([]);
    const [entry] = await world.ports.store.holdBacks();
    expect(entry).toMatchObject({ reason: 'same_meaning', count: 1 });
    expect(entry?.samples).toEqual([{ before: null, after: 'Stickers are great' }]);
  });

  it('confirms a new text though its dressing differs on each read', async () => {
    const world = chat();
    await world.wakeAfter(0);
    world.pages.set(URL, { html: `${NEW} Online now 17.` });
    await world.wakeAfter(2 * DAY);
    world.pages.set(URL, { html: `${NEW} Online now 23.` });
    await world.wakeAfter(7 * HOUR);
    expect((await world.ports.store.alerts()).length).toBe(1);
  });

  it('tells a change that came in steps once and whole, against the last told version', async () => {
    const world = chat();
    await world.wakeAfter(0);
    world.pages.set(URL, { html: `${OLD} We share mail with Post.` });
    await world.wakeAfter(2 * DAY);
    world.pages.set(URL, { html: `${OLD} We share mail with Post. We share calls with Tel.` });
    await world.wakeAfter(7 * HOUR);
    await world.wakeAfter(7 * HOUR);
    const alerts = await world.ports.store.alerts();
    expect(alerts.length).toBe(1);
    expect(alerts[0]?.findings.length).toBe(2);
  });

  it('is silent for a week about a return to a known text, then says so once', async () => {
    const world = chat();
    await world.wakeAfter(0);
    world.pages.set(URL, { html: NEW });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(7 * HOUR);
    world.pages.set(URL, { html: OLD });
    for (let day = 0; day < 7; day++) await world.wakeAfter(DAY + 6 * HOUR);
    expect((await world.ports.store.alerts()).length).toBe(2);
    const [back] = await world.ports.store.alerts();
    expect(back).toMatchObject({ kind: 'went_back', headline: 'Went back to the version of 1 January 2021' });
    for (let day = 0; day < 9; day++) await world.wakeAfter(DAY + 6 * HOUR);
    expect((await world.ports.store.alerts()).length).toBe(2);
  });

  it('tells the same step again when the last time is long ago, and not before', async () => {
    const world = chat();
    await world.wakeAfter(0);
    const show = async (html: string, days: number) => {
      world.pages.set(URL, { html });
      for (let read = 0; read < days; read++) await world.wakeAfter(DAY + 6 * HOUR);
    };
    await show(NEW, 2);
    await show(OLD, 10);
    await show(NEW, 10);
    expect((await world.ports.store.alerts()).length).toBe(2);
    await show(OLD, 200);
    await show(NEW, 10);
    expect((await world.ports.store.alerts()).length).toBe(3);
  });

  it('lets two variants of a page settle into known versions', async () => {
    const world = chat();
    await world.wakeAfter(0);
    for (let turn = 0; turn < 20; turn++) {
      world.pages.set(URL, { html: turn % 2 === 0 ? NEW : OLD });
      await world.wakeAfter(DAY + 6 * HOUR);
    }
    expect(await world.ports.store.alerts()).toEqual([]);
    expect((await reasons(world)).toSorted()).toEqual(['known_version 9', 'seen_once 1']);
  });

  it('says that a promise came back, and from when it was', async () => {
    const world = chat();
    await world.wakeAfter(0);
    world.pages.set(URL, { html: BODY });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(7 * HOUR);
    world.pages.set(URL, { html: `${OLD} Stickers are great.` });
    await world.wakeAfter(20 * DAY);
    await world.wakeAfter(7 * HOUR);
    const [restored, removed] = await world.ports.store.alerts();
    expect(removed?.findings[0]).toMatchObject({ direction: 'worse' });
    expect(restored?.restores).toEqual({ since: '2021-01-01T08:00:00.000Z', findings: [0] });
  });

  it('never takes a failure for a change, and never loses the good version to it', async () => {
    const world = chat();
    await world.wakeAfter(0);
    const good = (await state(world)).stableVersionId;
    for (const html of ['WALL', 'Too short.']) {
      world.pages.set(URL, { html });
      await world.wakeAfter(2 * DAY);
      expect((await state(world)).stableVersionId).toBe(good);
    }
    expect((await state(world)).failure).toMatchObject({ code: 'truncated', inARow: 2 });
    expect(await world.ports.store.alerts()).toEqual([]);
    world.pages.set(URL, { html: OLD });
    await world.wakeAfter(2 * DAY);
    expect((await state(world)).failure).toBeNull();
    expect(await reasons(world)).toEqual(['unreadable 2']);
  });

  it('moves the baseline without a word when the extractor changes', async () => {
    const world = chat();
    const menu = `menu menu menu share buttons. ${OLD}`;
    world.pages.set(URL, { html: menu });
    await world.wakeAfter(0);
    const before = (await state(world)).stableVersionId;
    Object.assign(world.ports, { engine: createToyEngine(2) });
    await world.wakeAfter(2 * DAY);
    expect((await state(world)).stableVersionId).not.toBe(before);
    expect(await reasons(world)).toEqual(['technical_upgrade 1']);
    await world.wakeAfter(2 * DAY);
    expect(await world.ports.store.alerts()).toEqual([]);
    world.pages.set(URL, { html: `menu menu menu share buttons. ${NEW}` });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(7 * HOUR);
    expect((await world.ports.store.alerts()).length).toBe(1);
  });

  it('takes a stub that grew for a first record that failed', async () => {
    const world = chat();
    world.pages.set(URL, { html: 'Legal pages.' });
    await world.wakeAfter(0);
    world.pages.set(URL, { html: NEW });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(7 * HOUR);
    expect(await world.ports.store.alerts()).toEqual([]);
    expect((await state(world)).candidate).toBeNull();
  });

  it('tells the coming policy once while both stand on the page, and not the end of the old one', async () => {
    const world = chat();
    await world.wakeAfter(0);
    world.pages.set(URL, { html: `${NEW} UNTIL 2021-02-08: ${OLD}` });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(7 * HOUR);
    const [alert] = await world.ports.store.alerts();
    expect(alert?.effectiveOn).toBe('2021-02-08');
    world.pages.set(URL, { html: NEW });
    await world.wakeAfter(36 * DAY);
    await world.wakeAfter(2 * DAY);
    expect((await world.ports.store.alerts()).length).toBe(1);
    expect(await reasons(world)).toContain('old_part_dropped 1');
  });

  it('takes another document on the same page for what it is, when it comes and when it goes', async () => {
    const world = chat();
    const policy = `Updated 2020-07-20. ${OLD}`;
    world.pages.set(URL, { html: policy });
    await world.wakeAfter(0);
    world.pages.set(URL, {
      html: `${policy} Questions. We share answers with you. ${'Ask us anything you like. '.repeat(3)}`,
    });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(2 * DAY);
    expect(await world.ports.store.alerts()).toEqual([]);
    expect((await state(world)).joinedFrom).not.toBeNull();
    world.pages.set(URL, { html: `${policy} Stickers are great.` });
    await world.wakeAfter(2 * DAY);
    expect(await world.ports.store.alerts()).toEqual([]);
    expect(await reasons(world)).toEqual(['other_document 1', 'other_document 1']);
    expect((await state(world)).joinedFrom).toBeNull();
    world.pages.set(URL, { html: `Updated 2021-01-05. ${NEW}` });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(7 * HOUR);
    expect((await world.ports.store.alerts()).length).toBe(1);
  });

  it('notes a change whose page kept its date, quoting both', async () => {
    const world = chat();
    world.pages.set(URL, { html: `Updated 2020-07-20. ${OLD}` });
    await world.wakeAfter(0);
    world.pages.set(URL, { html: `Updated 2020-07-20. ${NEW}` });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(7 * HOUR);
    const [alert] = await world.ports.store.alerts();
    expect(alert?.dateNote).toEqual({
      kind: 'date_not_moved',
      before: 'Updated 2020-07-20.',
      after: 'Updated 2020-07-20.',
    });
  });

  it('confirms an announced change sooner', async () => {
    const world = chat();
    world.pages.set(URL, { html: `Updated 2020-07-20. ${OLD}` });
    await world.wakeAfter(0);
    world.pages.set(URL, { html: `Updated 2021-01-03. ${NEW}` });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(3 * HOUR);
    const [alert] = await world.ports.store.alerts();
    expect(alert).toBeDefined();
    expect(alert?.dateNote).toBeUndefined();
  });

  it('follows a redirect to the same text, and offers one to another text', async () => {
    const world = chat();
    await world.wakeAfter(0);
    const moved = 'https://chat.example/legal/privacy';
    world.pages.set(URL, { html: `${OLD} `, finalUrl: moved });
    world.pages.set(moved, { html: OLD });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(2 * DAY);
    expect(world.asked.at(-1)).toBe(moved);
    expect((await state(world)).move).toBeNull();
    const other = 'https://chat.example/new';
    world.pages.set(moved, { html: NEW, finalUrl: other });
    await world.wakeAfter(2 * DAY);
    expect((await state(world)).move).toMatchObject({ to: other, sameText: false });
  });
});
