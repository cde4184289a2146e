import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letHoursPass, makeOlder, request } from '../../lib/cli/stage/messages.ts';
import { whatsAppChange } from './changes.ts';
import { seen, testId } from './elements.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';
import { HOST, serveBefore, UNTIL_DUE_HOURS, watchWhatsApp } from './whatsapp.ts';

/** What happens to a person's browser in the middle of things. */
describe.each(BROWSERS)('interrupted in %s', (kind) => {
  const change = whatsAppChange();
  let stage: Stage;
  let page: Page;

  beforeEach(async () => {
    stage = await setStage(kind);
    serveBefore(stage.sites, change);
    page = await watchWhatsApp(stage);
  });
  afterEach(() => stage?.close());

  const alerts = async () => (await request(page, 'getOverview', {})).alerts;

  const asked = () => stage.sites.requestsTo(change.address).length;

  /** Ends the background while the server holds its answer back: after the request, before anything is written. */
  async function endInMidRead(): Promise<void> {
    const before = asked();
    const held = Promise.withResolvers<void>();
    stage.sites.serve(change.address, async () => {
      await held.promise;
      return { body: change.after };
    });
    await makeOlder(page, UNTIL_DUE_HOURS);
    await expect.poll(asked).toBe(before + 1);
    await stage.driver.stopBackground();
    held.resolve();
    stage.sites.serve(change.address, { body: change.after });
  }

  it('tells of the change exactly once although the background ends between fetch and write, twice', async () => {
    await endInMidRead();
    expect(await alerts()).toEqual([]);

    await letHoursPass(page, UNTIL_DUE_HOURS);
    expect(await alerts(), 'seen for the first time').toEqual([]);

    await endInMidRead();
    expect(await alerts()).toEqual([]);

    await letHoursPass(page, UNTIL_DUE_HOURS);
    const told = await alerts();
    expect(told).toHaveLength(1);
    await stage.driver.stopBackground();
    await letHoursPass(page, UNTIL_DUE_HOURS);
    expect((await alerts()).map(({ id }) => id)).toEqual(told.map(({ id }) => id));
    expect(await stage.driver.badgeText()).toBe('1');
    expect(await stage.driver.notificationIds()).toHaveLength(1);
  });

  it('reads what is due when its alarm wakes an ended background', async () => {
    const [alarm] = await stage.driver.alarmNames();
    const held = Promise.withResolvers<void>();
    stage.sites.serve(change.address, () => held.promise.then(() => ({ body: change.before })));
    await makeOlder(page, UNTIL_DUE_HOURS);
    await expect.poll(asked).toBe(2);
    await stage.driver.stopBackground();
    held.resolve();
    // The next check was written before the request, so it is due again only after its hours.
    await stage.driver.ringAlarm(alarm ?? '');
    await makeOlder(page, UNTIL_DUE_HOURS);
    await expect.poll(asked, { timeout: 30_000 }).toBe(3);
    await expect.poll(() => stage.driver.alarmNames()).toEqual([alarm]);
  });

  it('says so when the host is taken away, and the button brings it back', async () => {
    const policy = async () => {
      const { services } = await request(page, 'getOverview', {});
      const watched = services.find(({ serviceId }) => serviceId === 'whatsapp');
      return watched?.terms.find(({ termsId }) => termsId.includes('privacy-policy'));
    };
    await stage.driver.withdrawHosts([HOST]);
    await expect.poll(async () => (await policy())?.coverage).toBe('no_permission');
    const before = asked();
    await makeOlder(page, UNTIL_DUE_HOURS);
    await request(page, 'checkNow', {});

    const popup = await stage.driver.openPage('popup.html');
    await seen(popup, 'trouble-no_permission');
    expect(asked(), 'nothing is asked for without the grant').toBe(before);
    await stage.driver.clickAndAllow(popup, testId('allow-hosts'), [HOST]);
    await expect.poll(async () => (await policy())?.coverage, { timeout: 30_000 }).toBe('read');
    await expect.poll(asked, { timeout: 30_000 }).toBeGreaterThan(before);
    expect(await stage.driver.grantedHosts()).toEqual([HOST]);
  });
});
