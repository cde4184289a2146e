import { describe, expect, it } from 'vitest';
import { armAlarm, checkNow, WAKE_ALARM, wake } from '../../lib/watch/run.ts';
import { BODY, createWorld, DAY, HOUR, toyService } from './toy-world.ts';

const page = (id: string, type = 'privacy-policy'): string => `https://${id}.example/${type}`;

describe('waking', () => {
  it('sets one alarm for the next check and leaves a right one alone', async () => {
    const world = createWorld([toyService('chat')]);
    world.pages.set(page('chat'), { html: BODY });
    await world.wakeAfter(0);
    const alarm = await world.ports.alarms.get(WAKE_ALARM);
    expect(alarm?.at).toBe(world.clock.now.getTime() + 6 * HOUR);
    world.clock.now = new Date(world.clock.now.getTime() + HOUR);
    await armAlarm(world.ports);
    expect(await world.ports.alarms.get(WAKE_ALARM)).toEqual(alarm);
  });

  it('reads nothing that is not due, whatever woke it', async () => {
    const world = createWorld([toyService('chat')]);
    world.pages.set(page('chat'), { html: BODY });
    await world.wakeAfter(0);
    for (let hour = 0; hour < 12; hour++) await world.wakeAfter(HOUR);
    expect(world.asked.length).toBe(1);
  });

  it('catches up once after a long sleep', async () => {
    const world = createWorld([toyService('chat'), toyService('talk')]);
    for (const id of ['chat', 'talk']) world.pages.set(page(id), { html: BODY });
    await world.wakeAfter(0);
    await world.wakeAfter(90 * DAY);
    expect(world.asked.length).toBe(4);
  });

  it('reads on after the clock was set back by years', async () => {
    const world = createWorld([toyService('chat')]);
    world.pages.set(page('chat'), { html: BODY });
    await world.wakeAt('2031-01-01T00:00:00.000Z');
    await world.wakeAt('2021-01-01T00:00:00.000Z');
    await world.wakeAt('2021-01-03T00:00:00.000Z');
    expect(world.asked.length).toBe(3);
    expect((await world.ports.store.state('chat/privacy-policy'))?.failure).toBeNull();
  });

  it.each([
    ['offline', { online: () => false, metered: () => false }],
    ['on a metered connection', { online: () => true, metered: () => true }],
  ])('asks nobody %s, counts no failure, and looks again soon', async (_, connectivity) => {
    const world = createWorld([toyService('chat')]);
    Object.assign(world.ports, { connectivity });
    await world.wakeAfter(0);
    expect(world.asked).toEqual([]);
    expect(await world.ports.store.states()).toEqual([]);
    const alarm = await world.ports.alarms.get(WAKE_ALARM);
    expect(alarm?.at).toBe(world.clock.now.getTime() + HOUR / 4);
  });

  it('joins a run that is under way', async () => {
    const world = createWorld([toyService('chat')]);
    world.pages.set(page('chat'), { html: BODY });
    await Promise.all([wake(world.ports), wake(world.ports), wake(world.ports)]);
    expect(world.asked.length).toBe(1);
  });

  it('asks one host for one page after the other, and several hosts side by side', async () => {
    const world = createWorld([toyService('chat', ['privacy-policy', 'terms-of-service']), toyService('talk')]);
    const open = new Map<string, number>();
    let most = 0;
    let side = 0;
    const { fetch } = world.ports;
    world.ports.fetch = async (request) => {
      const { host } = new URL(request.url);
      open.set(host, (open.get(host) ?? 0) + 1);
      most = Math.max(most, open.get(host) ?? 0);
      side = Math.max(
        side,
        [...open.values()].reduce((sum, n) => sum + n, 0),
      );
      await new Promise((resolve) => setTimeout(resolve, 5));
      open.set(host, (open.get(host) ?? 1) - 1);
      return fetch(request);
    };
    await world.wakeAfter(0);
    expect(world.asked.length).toBe(3);
    expect(most).toBe(1);
    expect(side).toBe(2);
  });

  it('checks the others though one check throws, and lets the error out at the end', async () => {
    const world = createWorld([toyService('chat'), toyService('talk')]);
    const { fetch } = world.ports;
    world.pages.set(page('talk'), { html: BODY });
    world.ports.fetch = async (request) => {
      if (request.url.includes('chat')) throw new Error('a bug');
      return fetch(request);
    };
    await expect(world.wakeAfter(0)).rejects.toThrow('a bug');
    expect((await world.ports.store.state('talk/privacy-policy'))?.lastGoodReadAt).not.toBeNull();
    const failed = await world.ports.store.state('chat/privacy-policy');
    expect(Date.parse(failed?.nextCheckAt ?? '')).toBeGreaterThan(world.clock.now.getTime());
  });
});

describe('check now', () => {
  it('reads what is not due, with progress', async () => {
    const world = createWorld([toyService('chat'), toyService('talk')]);
    for (const id of ['chat', 'talk']) world.pages.set(page(id), { html: BODY });
    await world.wakeAfter(0);
    const seen: string[] = [];
    world.ports.announce = () => {
      const { progress } = world.ports.flight;
      if (progress) seen.push(`${progress.done} of ${progress.total}`);
    };
    world.clock.now = new Date(world.clock.now.getTime() + HOUR);
    await checkNow(world.ports);
    expect(world.asked.length).toBe(4);
    expect(seen).toContain('0 of 2');
    expect(world.ports.flight.progress).toBeNull();
  });

  it('reads one service alone', async () => {
    const world = createWorld([toyService('chat'), toyService('talk')]);
    await checkNow(world.ports, 'talk');
    expect(world.asked).toEqual([page('talk')]);
  });

  it('does not ask again what was read a moment ago', async () => {
    const world = createWorld([toyService('chat')]);
    await checkNow(world.ports);
    await checkNow(world.ports);
    expect(world.asked.length).toBe(1);
  });
});
