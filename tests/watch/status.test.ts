import { describe, expect, it } from 'vitest';
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
    ['<script>up and running</script>', 'unknown'],
    ['', 'unknown'],
  ])('in words: %s is %s', (html, level) => {
    expect(readStatusWords(html, { up: 'up and running', down: ['having problems'] }).level).toBe(level);
  });
});

describe('asking a service for its status', () => {
  const api = 'https://status.chat.example/api/v2/summary.json';
  const service = { ...toyService('chat'), status: { page: 'https://status.chat.example/', api } };

  it('asks no oftener than each quarter of an hour, unless it is told to, and logs the request', async () => {
    const world = createWorld([service]);
    world.pages.set(api, { html: summary('none') });
    expect(await getStatus(world.ports, 'chat', false)).toMatchObject({ level: 'operational' });
    await getStatus(world.ports, 'chat', false);
    expect(world.asked.length).toBe(1);
    await getStatus(world.ports, 'chat', true);
    expect(world.asked.length).toBe(2);
    world.clock.now = new Date(world.clock.now.getTime() + HOUR);
    await getStatus(world.ports, 'chat', false);
    expect(world.asked.length).toBe(3);
    const { entries } = await world.ports.store.requests(5);
    expect(entries.map(({ outcome }) => outcome)).toEqual(['status_page', 'status_page', 'status_page']);
  });

  it('says that it could not ask when nobody answers', async () => {
    const world = createWorld([service]);
    world.pages.set(api, { code: 'timeout' });
    expect(await getStatus(world.ports, 'chat', false)).toMatchObject({
      level: 'unknown',
      pageUrl: service.status.page,
    });
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
});
