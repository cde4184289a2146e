import { describe, expect, it } from 'vitest';
import { isQuietHour, isReminderDue, targetOfNotice } from '../../lib/watch/notices.ts';
import { markAlertRead } from '../../lib/watch/pages/alert-view.ts';
import type { Alert } from '../../lib/watch/types.ts';
import { BODY, createWorld, DAY, HOUR, toyService, type World } from './toy-world.ts';

const page = (id: string): string => `https://${id}.example/privacy-policy`;
const OLD = `${BODY} We never share your number.`;
const NEW = `${BODY} We share your number with Big Corp.`;

async function changed(ids: string[], settings = {}): Promise<World> {
  const world = createWorld(
    ids.map((id) => toyService(id)),
    settings,
  );
  for (const id of ids) world.pages.set(page(id), { html: OLD });
  await world.wakeAfter(0);
  for (const id of ids) world.pages.set(page(id), { html: NEW });
  await world.wakeAfter(2 * DAY);
  await world.wakeAfter(7 * HOUR);
  return world;
}

const shown = ({ ports }: World) => ports.notifier.history.map(({ title }) => title);

describe('notifications', () => {
  it('show one change under the name of its service', async () => {
    const world = await changed(['chat']);
    expect(world.ports.notifier.history).toMatchObject([
      { title: 'CHAT', message: 'after: We share your number with Big Corp' },
    ]);
  });

  it('make one digest of several', async () => {
    const world = await changed(['chat', 'talk', 'call']);
    expect(shown(world)).toEqual(['3 policies changed']);
    expect(world.ports.notifier.badge).toBe(3);
    await world.wakeAfter(2 * DAY);
    expect(shown(world).length).toBe(1);
  });

  it('are not shown below the threshold, and count in the badge all the same', async () => {
    const world = await changed(['chat'], { notifyFrom: 'critical' });
    expect(shown(world)).toEqual([]);
    expect(world.ports.notifier.badge).toBe(1);
  });

  it('wait for the end of the quiet hours', async () => {
    const world = await changed(['chat'], { quietHours: { from: 14, to: 20 } });
    expect(world.clock.now.getUTCHours()).toBe(15);
    expect(shown(world)).toEqual([]);
    expect(world.ports.notifier.badge).toBe(1);
    await world.wakeAfter(6 * HOUR);
    expect(shown(world).length).toBe(1);
  });

  it('leave the screen when the alert is read, and come back in the badge when it is unread', async () => {
    const world = await changed(['chat']);
    const [alert] = await world.ports.store.alerts();
    await markAlertRead(world.ports, alert?.id ?? '', true);
    expect(world.ports.notifier.onScreen.size).toBe(0);
    expect(world.ports.notifier.badge).toBe(0);
    await markAlertRead(world.ports, alert?.id ?? '', false);
    expect(world.ports.notifier.badge).toBe(1);
  });

  it('remind once before the change takes effect', async () => {
    const world = createWorld([toyService('chat')]);
    world.pages.set(page('chat'), { html: OLD });
    await world.wakeAfter(0);
    world.pages.set(page('chat'), { html: `${NEW} UNTIL 2021-02-08: ${OLD}` });
    await world.wakeAfter(2 * DAY);
    await world.wakeAfter(7 * HOUR);
    await world.wakeAt('2021-01-31T12:00:00.000Z');
    expect(shown(world).length).toBe(1);
    await world.wakeAt('2021-02-01T12:00:00.000Z');
    await world.wakeAt('2021-02-03T12:00:00.000Z');
    expect(shown(world)).toEqual(['CHAT', 'CHAT: 7 days left']);
  });

  it('tell a failure once when it has lasted a week, and its end once', async () => {
    const world = createWorld([toyService('chat')]);
    world.pages.set(page('chat'), { html: OLD });
    await world.wakeAfter(0);
    world.pages.set(page('chat'), { code: 'timeout' });
    for (let day = 0; day < 6; day++) await world.wakeAfter(DAY + 6 * HOUR);
    expect(shown(world)).toEqual([]);
    for (let day = 0; day < 5; day++) await world.wakeAfter(DAY + 6 * HOUR);
    expect(shown(world)).toEqual(['CHAT: cannot be read']);
    world.pages.set(page('chat'), { html: OLD });
    for (let day = 0; day < 5; day++) await world.wakeAfter(DAY + 6 * HOUR);
    expect(shown(world)).toEqual(['CHAT: cannot be read', 'CHAT: can be read again']);
  });

  it('say nothing of the end of a failure that was never told', async () => {
    const world = createWorld([toyService('chat')]);
    world.pages.set(page('chat'), { html: OLD });
    await world.wakeAfter(0);
    world.pages.set(page('chat'), { code: 'timeout' });
    await world.wakeAfter(2 * DAY);
    world.pages.set(page('chat'), { html: OLD });
    await world.wakeAfter(2 * DAY);
    expect(shown(world)).toEqual([]);
  });
});

describe('quiet hours', () => {
  const at = (hour: number): Date => new Date(Date.UTC(2021, 0, 1, hour));
  it.each([
    [22, 7, 23, true],
    [22, 7, 6, true],
    [22, 7, 7, false],
    [9, 17, 12, true],
    [9, 17, 17, false],
    [0, 0, 12, false],
  ])('from %i to %i at %i: %s', (from, to, hour, quiet) => {
    expect(isQuietHour({ from, to }, at(hour), 0)).toBe(quiet);
  });

  it('are hours of the wall clock', () => {
    expect(isQuietHour({ from: 22, to: 7 }, at(21), 60)).toBe(true);
    expect(isQuietHour({ from: 22, to: 7 }, at(3), -300)).toBe(true);
    expect(isQuietHour({ from: 22, to: 7 }, at(1), -300)).toBe(false);
  });
});

describe('reminders', () => {
  const alert = (createdAt: string, effectiveOn: string | null): Alert => ({
    id: 'a',
    kind: 'change',
    termsId: 't',
    fromVersionId: 'f',
    toVersionId: 't',
    direction: 'worse',
    severity: 'high',
    headline: '',
    findings: [],
    effectiveOn,
    createdAt,
    readAt: null,
    remindedAt: null,
  });
  it.each([
    ['a week before', '2021-01-04T00:00:00.000Z', '2021-02-08', '2021-02-01', true],
    ['not eight days before', '2021-01-04T00:00:00.000Z', '2021-02-08', '2021-01-31', false],
    ['not after it took effect', '2021-01-04T00:00:00.000Z', '2021-02-08', '2021-02-09', false],
    ['on the last day for an alert that came late', '2021-02-03T00:00:00.000Z', '2021-02-08', '2021-02-07', true],
    ['not on the heels of a late alert', '2021-02-03T00:00:00.000Z', '2021-02-08', '2021-02-06', false],
    ['not without a date', '2021-01-04T00:00:00.000Z', null, '2021-02-01', false],
  ])('%s', (_, createdAt, effectiveOn, day, due) => {
    expect(isReminderDue(alert(createdAt, effectiveOn), 7, new Date(`${day}T12:00:00.000Z`))).toBe(due);
  });

  it('are switched off by the person', () => {
    expect(isReminderDue(alert('2021-01-04T00:00:00.000Z', '2021-02-08'), null, new Date('2021-02-02'))).toBe(false);
  });
});

describe('the target of a notification', () => {
  it.each([
    ['abc', { page: 'alert', alertId: 'abc' }],
    ['remind:abc', { page: 'alert', alertId: 'abc' }],
    ['digest:abc', { page: 'alerts' }],
    ['failing:abc', { page: 'trust' }],
    ['doubt:abc', { page: 'trust' }],
  ])('%s', (id, target) => {
    expect(targetOfNotice(id)).toEqual(target);
  });
});
