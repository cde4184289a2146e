import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkNow, letHoursPass, request } from '../../lib/cli/stage/messages.ts';
import { whatsAppChange } from './changes.ts';
import { clickOn, seen, testId } from './elements.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';
import { HOST, serveBefore, watchWhatsApp } from './whatsapp.ts';

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

  /** Ends the background while the server holds its answer back: after the request, before anything is written. */
  async function checkAndEndInMidRead(): Promise<void> {
    const asked = stage.sites.requestsTo(change.address).length;
    const held = Promise.withResolvers<void>();
    stage.sites.serve(change.address, async () => {
      await held.promise;
      return { body: change.after };
    });
    await request(page, 'checkNow', {});
    await expect.poll(() => stage.sites.requestsTo(change.address).length).toBe(asked + 1);
    await stage.driver.stopBackground();
    held.resolve();
    stage.sites.serve(change.address, { body: change.after });
  }

  it('tells of the change exactly once although the background ends between fetch and write, twice', async () => {
    await letHoursPass(page, 24);
    await checkAndEndInMidRead();
    expect(await alerts()).toEqual([]);

    // The alarm finds the terms due, as it would after the hours; the text is now seen for the first time.
    await letHoursPass(page, 24);
    await checkNow(page);
    expect(await alerts()).toEqual([]);

    await letHoursPass(page, 24);
    await checkAndEndInMidRead();
    await letHoursPass(page, 24);
    await checkNow(page);
    const told = await alerts();
    expect(told).toHaveLength(1);

    await stage.driver.stopBackground();
    await letHoursPass(page, 24);
    await checkNow(page);
    expect((await alerts()).map(({ id }) => id)).toEqual(told.map(({ id }) => id));
    expect(await stage.driver.badgeText()).toBe('1');
    expect(await stage.driver.notificationIds()).toHaveLength(1);
  });

  it('reads what is due when its alarm wakes an ended background', async () => {
    await letHoursPass(page, 48);
    const asked = stage.sites.requestsTo(change.address).length;
    await stage.driver.stopBackground();
    const [alarm] = await stage.driver.alarmNames();
    await stage.driver.ringAlarm(alarm ?? '');
    await expect.poll(() => stage.sites.requestsTo(change.address).length, { timeout: 15_000 }).toBe(asked + 1);
    await expect.poll(() => stage.driver.alarmNames()).toEqual([alarm]);
  });

  it('says so when the host is taken away, and the button brings it back', async () => {
    await stage.driver.withdrawHosts([HOST]);
    await letHoursPass(page, 24);
    const asked = stage.sites.requestsTo(change.address).length;
    await checkNow(page);
    expect(stage.sites.requestsTo(change.address)).toHaveLength(asked);
    const { services } = await request(page, 'getOverview', {});
    const watched = services.filter((service) => service.watched).flatMap(({ terms }) => terms);
    expect(new Set(watched.map(({ coverage }) => coverage))).toEqual(new Set(['no_permission']));

    const popup = await stage.driver.openPage('popup.html');
    await seen(popup, 'trouble-no_permission');
    await stage.driver.clickAndAllow(popup, testId('allow-hosts'), [HOST]);
    await expect.poll(() => stage.driver.grantedHosts()).toEqual([HOST]);
    await letHoursPass(page, 24);
    await clickOn(popup, 'check-now');
    await expect
      .poll(
        async () => {
          const overview = await request(page, 'getOverview', {});
          return overview.services.flatMap(({ terms }) => terms).find(({ termsId }) => termsId.includes('privacy'))
            ?.coverage;
        },
        { timeout: 15_000 },
      )
      .toBe('read');
  });
});
