import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../lib/watch/handlers.ts';
import { getStatus, readStatus, readStatusWords } from '../../lib/watch/pages/status.ts';
import { createWorld, HOUR, toyService } from './toy-world.ts';

const summary = (indicator: string, more = {}) =>
  JSON.stringify({ page: { id: 'x' }, status: { indicator, description: 'Words of theirs' }, ...more });

describe('a status page', () => {
  it.each([
    ['none', 'operational'],
    ['minor', 'degraded'],
    ['major', 'partial_outage'],
    ['critical', 'major_outage'],
    ['maintenance', 'maintenance'],
    ['sunny', 'unknown'],
  ])('with indicator %s means %s', (indicator, level) => {
    expect(readStatus(summary(indicator))).toEqual({ level, description: 'Words of theirs' });
  });

  it('in maintenance says so', () => {
    expect(readStatus(summary('none', { scheduled_maintenances: [{ status: 'in_progress' }] })).level).toBe(
      'maintenance',
    );
    expect(readStatus(summary('none', { scheduled_maintenances: [{ status: 'scheduled' }] })).level).toBe(
      'operational',
    );
  });

  it.each(['', '<html>', '{}', 'null', '{"status":"up"}'])('that answers %j is unknown, never fine', (json) => {
    expect(readStatus(json).level).toBe('unknown');
  });

  it.each([
    ['<p>All is <b>up and running</b></p>', 'operational'],
    ['<p>We are having problems</p>', 'degraded'],
    ['<p>Up and running</p><p>we are having problems with calls</p>', 'degraded'],
    ['<p>Major outage: messages are late</p>', 'major_outage'],
    ['<p>Partial Outage</p>', 'partial_outage'],
    ['<script>up and running</script>', 'unknown'],
    ['', 'unknown'],
  ])('in words: %s is %s', (html, level) => {
    expect(readStatusWords(html, { up: 'up and running', down: ['having problems', 'outage'] }).level).toBe(level);
  });

  it('in words is quoted with the sentence that tells', () => {
    const words = { up: 'up and running', down: ['having problems'] };
    expect(readStatusWords('<h1>Status.</h1><p>We are having problems with calls. Sorry.</p>', words).description).toBe(
      'We are having problems with calls.',
    );
  });
});

describe('asking a service for its status', () => {
  const api = 'https://status.chat.example/api/v2/summary.json';
  const service = { ...toyService('chat'), status: { page: 'https://status.chat.example/', api } };

  it('asks when a person wants to know, keeps the answer and logs the request', async () => {
    const world = createWorld([service]);
    world.pages.set(api, { html: summary('critical') });
    expect(await getStatus(world.ports, 'chat', false)).toMatchObject({ level: 'unknown', checkedAt: null });
    expect(world.asked).toEqual([]);
    const answer = await getStatus(world.ports, 'chat', true);
    expect(answer).toMatchObject({ level: 'major_outage', checkedAt: world.clock.now.toISOString() });
    world.clock.now = new Date(world.clock.now.getTime() + 48 * HOUR);
    expect(await getStatus(world.ports, 'chat', false)).toEqual(answer);
    expect(world.asked.length).toBe(1);
    const { entries } = await world.ports.store.requests(5);
    expect(entries.map(({ outcome }) => outcome)).toEqual(['status_page']);
  });

  it('says that it could not ask when nobody answers, and keeps the last answer', async () => {
    const world = createWorld([service]);
    world.pages.set(api, { html: summary('none') });
    const answer = await getStatus(world.ports, 'chat', true);
    world.pages.set(api, { code: 'timeout' });
    expect(await getStatus(world.ports, 'chat', true)).toMatchObject({
      level: 'unknown',
      failure: 'timeout',
      pageUrl: service.status.page,
    });
    expect(await getStatus(world.ports, 'chat', false)).toEqual(answer);
  });

  it('asks nobody without the permission', async () => {
    const world = createWorld([service]);
    world.ports.permissions.has = async () => false;
    expect(await getStatus(world.ports, 'chat', true)).toMatchObject({ level: 'not_allowed' });
    expect(world.asked).toEqual([]);
  });

  it('says that there is no page', async () => {
    expect(await getStatus(createWorld([toyService('chat')]).ports, 'chat', true)).toMatchObject({ level: 'no_page' });
  });

  it('gives the host back when everything is deleted', async () => {
    const world = createWorld([service]);
    const removed: string[] = [];
    world.ports.permissions.remove = async (origins) => void removed.push(...origins);
    const handlers = createHandlers({
      ports: world.ports,
      readTab: async () => ({ ok: false, failure: 'page_not_readable' }),
      inBackground: () => undefined,
    });
    await handlers.deleteEverything({});
    expect(removed).toContain('https://status.chat.example/*');
  });
});
