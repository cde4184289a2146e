import { describe, expect, it } from 'vitest';
import { readDocument } from '../../lib/policy/read-document.ts';
import { getAlert, markAlertRead } from '../../lib/watch/pages/alert-view.ts';
import { comparisonRows, getComparison } from '../../lib/watch/pages/comparison.ts';
import { getOverview } from '../../lib/watch/pages/overview.ts';
import { getSettings, saveSettings, unwatchService, watchServices } from '../../lib/watch/pages/settings-view.ts';
import { followMove, readPageFromTab, termsOfPage } from '../../lib/watch/pages/tab.ts';
import { getTrust } from '../../lib/watch/pages/trust-view.ts';
import { toyText } from './toy-engine.ts';
import { BODY, createWorld, DAY, HOUR, toyService, type World } from './toy-world.ts';

const page = (id: string): string => `https://${id}.example/privacy-policy`;
const OLD = `${BODY} We never share your number.`;
const NEW = `${BODY} We share your number with Big Corp.`;

async function changed(ids: string[], settings = {}): Promise<World> {
  const world = createWorld([...ids.map((id) => toyService(id)), toyService('other')], { services: ids, ...settings });
  for (const id of ids) world.pages.set(page(id), { html: OLD });
  await world.wakeAfter(0);
  for (const id of ids) world.pages.set(page(id), { html: `${NEW} UNTIL 2021-02-08: ${OLD}` });
  await world.wakeAfter(2 * DAY);
  await world.wakeAfter(7 * HOUR);
  return world;
}

describe('the overview', () => {
  it('has the alerts with their days left, and every service, watched or not', async () => {
    const world = await changed(['chat']);
    const overview = await getOverview(world.ports);
    expect(overview.alerts).toMatchObject([
      { serviceName: 'CHAT', typeName: 'Privacy policy', daysLeft: 36, publishedOn: '2021-01-03' },
    ]);
    expect(overview.services.map(({ name, watched, unread }) => [name, watched, unread])).toEqual([
      ['CHAT', true, 1],
      ['OTHER', false, 0],
    ]);
    expect(overview.services[0]?.terms[0]).toMatchObject({
      coverage: 'read',
      versions: 2,
      host: 'chat.example',
      sameSince: '2021-01-03',
    });
    expect(overview.services[1]?.terms[0]).toMatchObject({ coverage: 'not_yet_read', lastGoodReadAt: null });
    expect(overview.documents).toEqual({ watched: 1, readToday: 1, needHelp: 0 });
  });

  it('puts unread alerts first', async () => {
    const world = await changed(['chat', 'talk']);
    const [first] = (await getOverview(world.ports)).alerts;
    await markAlertRead(world.ports, first?.id ?? '', true);
    const alerts = (await getOverview(world.ports)).alerts;
    expect(alerts.map(({ readAt }) => readAt === null)).toEqual([true, false]);
    expect(alerts[1]?.id).toBe(first?.id);
  });

  it('counts what was held back lately, and since when the text is the same', async () => {
    const world = createWorld([toyService('chat')], { services: ['chat'] });
    world.pages.set(page('chat'), { html: `${OLD} Updated 2020-11-05.` });
    await world.wakeAfter(0);
    const terms = async () => (await getOverview(world.ports)).services[0]?.terms[0];
    expect((await terms())?.sameSince).toBe('2020-11-05');
    expect((await getOverview(world.ports)).heldBackLately).toBe(0);
    world.pages.set(page('chat'), { html: `${OLD} We like cats.` });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(7 * HOUR);
    expect((await getOverview(world.ports)).heldBackLately).toBeGreaterThan(0);
    expect((await terms())?.sameSince).toBe('2020-11-05');
    await world.wakeAfter(40 * DAY);
    expect((await getOverview(world.ports)).heldBackLately).toBe(0);
  });

  it('says when the disk is full, until a write succeeds', async () => {
    const world = await changed(['chat']);
    const { commit } = world.ports.store;
    world.ports.store.commit = async () => ({ ok: false, failure: { code: 'storage_full' } });
    await world.wakeAfter(2 * DAY);
    expect((await getOverview(world.ports)).message).toContain('disk is full');
    world.ports.store.commit = commit;
    await world.wakeAfter(2 * DAY);
    expect((await getOverview(world.ports)).message).toBeNull();
  });

  it('never shows "no alert" for "not read"', async () => {
    const world = createWorld([toyService('chat')]);
    const coverage = async () => (await getOverview(world.ports)).services[0]?.terms[0]?.coverage;
    expect(await coverage()).toBe('not_yet_read');
    world.pages.set(page('chat'), { code: 'no_permission' });
    await world.wakeAfter(0);
    expect(await coverage()).toBe('no_permission');
    world.pages.set(page('chat'), { html: 'WALL' });
    await world.wakeAfter(2 * DAY);
    expect(await coverage()).toBe('retrying');
    for (let day = 0; day < 7; day++) await world.wakeAfter(DAY + 6 * HOUR);
    expect(await coverage()).toBe('failing');
    world.pages.set(page('chat'), { html: OLD });
    await world.wakeAfter(2 * DAY);
    expect(await coverage()).toBe('read');
  });
});

describe('the trust page', () => {
  it('has coverage, what was held back with its reason, and every request', async () => {
    const world = await changed(['chat']);
    world.pages.set(page('chat'), { html: `${NEW} Stickers are great.` });
    await world.wakeAfter(2 * DAY);
    const trust = await getTrust(world.ports);
    expect(trust.heldBack).toEqual(
      expect.arrayContaining([
        { reason: 'same_meaning', count: 1 },
        { reason: 'old_part_dropped', count: 1 },
      ]),
    );
    expect(trust.shown).toBe(1);
    expect(trust.recent.every(({ serviceName }) => serviceName === 'CHAT')).toBe(true);
    expect(trust.requests.length).toBe(trust.requestCount);
    expect(trust.requestCount).toBe(world.asked.length);
    expect(trust.hostCount).toBe(1);
  });
});

describe('the comparison', () => {
  it('folds what is equal and marks what differs, with the findings that rest on it', async () => {
    const world = await changed(['chat']);
    const [alert] = await world.ports.store.alerts();
    const comparison = await getComparison(world.ports, { alertId: alert?.id ?? '' });
    expect(comparison).toMatchObject({ serviceName: 'CHAT', beforeDate: '2021-01-01', afterDate: '2021-01-03' });
    const rows = comparison?.rows ?? [];
    expect(rows.find(({ kind }) => kind === 'same')).toMatchObject({ count: 5 });
    const told = rows.flatMap((row) => (row.kind === 'pair' ? row.findings : []));
    expect([...new Set(told)].toSorted()).toEqual(alert?.findings.map((_, index) => index));
  });

  it('is made of both whole texts: nothing is left out', () => {
    const before = toyText(OLD);
    const after = toyText(`${NEW} Stickers are great.`);
    const words = (text: string) => text.split(/\W+/).filter((word) => word !== '').length;
    const rows = comparisonRows(before, after, []);
    const side = (name: 'before' | 'after') =>
      rows
        .map((row) => {
          if (row.kind === 'same') return row.sentences.join(' ');
          return row.kind === 'pair' ? row.pair[name].map(({ text }) => text).join('') : '';
        })
        .join(' ');
    expect(words(side('before'))).toBe(words(before.text));
    expect(words(side('after'))).toBe(words(after.text));
  });

  it('shows a new heading once: as the change that it is', () => {
    const read = (markdown: string) => {
      const text = readDocument(markdown, 'md');
      if (!text.ok) throw new Error(text.failure.code);
      return text.value;
    };
    const before = read(`# Policy\n\n${BODY}\n`);
    const after = read(`# Policy\n\n${BODY}\n\n## Our partners\n\nWe share your number with Big Corp.\n`);
    const shown = comparisonRows(before, after, []).flatMap((row) => {
      if (row.kind === 'heading') return [`heading ${row.after}`];
      return row.kind === 'pair' ? [`${row.change} ${row.pair.after.map(({ text }) => text).join('')}`] : [];
    });
    expect(shown).toEqual(['added Our partners', 'added We share your number with Big Corp.']);
  });

  it('is null for what is not stored', async () => {
    const world = await changed(['chat']);
    expect(await getComparison(world.ports, { alertId: 'x' })).toBeNull();
    expect(await getComparison(world.ports, { termsId: 'chat/privacy-policy', from: 'x', to: 'y' })).toBeNull();
    expect(await getAlert(world.ports, 'x')).toBeNull();
  });
});

describe('settings', () => {
  it('watch services besides the others, stop again, and give the hosts back', async () => {
    const world = await changed(['chat']);
    const removed: string[] = [];
    world.ports.permissions.remove = async (origins) => void removed.push(...origins);
    await watchServices(world.ports, ['other', 'unheard-of']);
    expect((await world.ports.settings.read()).services).toEqual(['chat', 'other']);
    expect((await unwatchService(world.ports, 'chat')).ok).toBe(true);
    expect(removed).toEqual(['https://chat.example/*']);
    expect((await unwatchService(world.ports, 'chat')).ok).toBe(false);
    expect((await getOverview(world.ports)).alerts[0]).toMatchObject({ serviceName: 'CHAT' });
  });

  it('keep the rhythm within an hour and a week', async () => {
    const world = await changed(['chat']);
    expect((await saveSettings(world.ports, { rhythmHours: 0 })).settings.rhythmHours).toBe(1);
    expect((await saveSettings(world.ports, { rhythmHours: 9999 })).settings.rhythmHours).toBe(168);
  });

  it('list each host with whom it is for and whether it may be read', async () => {
    const world = await changed(['chat']);
    world.ports.permissions.has = async () => false;
    expect((await getSettings(world.ports)).hosts).toEqual([
      { host: 'chat.example', serviceNames: ['CHAT'], granted: false },
    ]);
  });
});

describe('reading from a tab', () => {
  const rich = () => createWorld([toyService('rich', ['privacy-policy'], { needsScripts: true })]);
  const tab = (html: string, url = `${page('rich')}/?lang=en#top`) => ({ url, contentType: 'text/html', html });

  it('knows the page by host and path', async () => {
    const world = rich();
    const found = { termsId: 'rich/privacy-policy', serviceName: 'RICH', typeName: 'Privacy policy' };
    expect(await termsOfPage(world.ports, `${page('rich')}?lang=en`)).toEqual(found);
    expect(await termsOfPage(world.ports, 'https://rich.example/other')).toBeNull();
    expect(await termsOfPage(world.ports, 'http://rich.example/privacy-policy')).toBeNull();
    expect(await termsOfPage(world.ports, 'about:blank')).toBeNull();
  });

  it('goes the same way as a read in the background, up to the alert', async () => {
    const world = rich();
    expect((await getOverview(world.ports)).services[0]?.terms[0]?.coverage).toBe('needs_tab');
    expect(await readPageFromTab(world.ports, tab(OLD))).toMatchObject({
      ok: true,
      value: { words: expect.any(Number) },
    });
    expect((await getOverview(world.ports)).services[0]?.terms[0]?.coverage).toBe('read');
    world.clock.now = new Date(world.clock.now.getTime() + DAY);
    await readPageFromTab(world.ports, tab(NEW));
    expect(await world.ports.store.alerts()).toEqual([]);
    world.clock.now = new Date(world.clock.now.getTime() + DAY);
    await readPageFromTab(world.ports, tab(NEW));
    expect((await world.ports.store.alerts()).length).toBe(1);
    expect(world.asked).toEqual([]);
  });

  it('refuses a page that is not the policy, or not watched', async () => {
    const world = rich();
    expect(await readPageFromTab(world.ports, tab('WALL'))).toEqual({
      ok: false,
      failure: { code: 'page_not_readable' },
    });
    const elsewhere = tab(OLD, 'https://rich.example/elsewhere');
    expect(await readPageFromTab(world.ports, elsewhere)).toEqual({ ok: false, failure: { code: 'page_not_watched' } });
  });
});

describe('following a move', () => {
  it('reads from the new address from then on, once its host may be read', async () => {
    const world = await changed(['chat']);
    const moved = 'https://legal.chat.example/privacy';
    world.pages.set(page('chat'), { html: `${NEW} We share mail with Post.`, finalUrl: moved });
    world.pages.set(moved, { html: `${NEW} We share mail with Post.` });
    world.ports.permissions.has = async (origins) => !origins.includes('https://legal.chat.example/*');
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(7 * HOUR);
    expect((await getOverview(world.ports)).services[0]?.terms[0]).toMatchObject({ coverage: 'moved', movedTo: moved });
    expect((await followMove(world.ports, 'chat/privacy-policy')).ok).toBe(false);
    world.ports.permissions.has = async () => true;
    expect((await followMove(world.ports, 'chat/privacy-policy')).ok).toBe(true);
    await world.wakeAfter(2 * HOUR);
    expect(world.asked.at(-1)).toBe(moved);
    expect((await getOverview(world.ports)).services[0]?.terms[0]).toMatchObject({ coverage: 'read', url: moved });
  });
});
