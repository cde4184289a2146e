import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letHoursPass, request } from '../../lib/cli/stage/messages.ts';
import { whatsAppChange } from './changes.ts';
import { clickOn, countOf, seen, textOf } from './elements.ts';
import { isOfTheBrowser } from './own-requests.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';
import { HOST, serveBefore, UNTIL_DUE_HOURS, watchWhatsApp } from './whatsapp.ts';

/** The main job, as one story: each step stands on the one before it. */
describe.each(BROWSERS)('the main job in %s', (kind) => {
  const change = whatsAppChange();
  let stage: Stage;
  let popup: Page;

  beforeAll(async () => {
    stage = await setStage(kind);
    serveBefore(stage.sites, change);
    popup = await stage.driver.openPage('popup.html');
    await popup.setViewport({ width: 380, height: 600 });
  });
  afterAll(() => stage?.close());

  const overview = () => request(popup, 'getOverview', {});

  it('opens the first run after its installation and asks for nothing before an app is chosen', async () => {
    expect(await stage.driver.extensionTabs()).toContain('dashboard.html#/welcome');
    await seen(popup, 'first-run');
    expect(await stage.driver.grantedHosts()).toEqual([]);
    expect(stage.sites.seen.filter(({ host }) => host === 'www.whatsapp.com')).toEqual([]);
  });

  it('watches the ticked app after one click and the browser’s own question', async () => {
    await popup.close();
    popup = await watchWhatsApp(stage);
    expect(await stage.driver.grantedHosts()).toEqual([HOST]);
    expect(stage.sites.requestsTo(change.address)).toHaveLength(1);
    const dashboard = await stage.driver.openPage('dashboard.html');
    await seen(dashboard, 'check-now');
    await dashboard.close();
  });

  it('has read the policy and says that nothing changed', async () => {
    await seen(popup, 'calm');
    expect((await overview()).alerts).toEqual([]);
    expect(await stage.driver.notificationIds()).toEqual([]);
    expect(await stage.driver.badgeText()).toBe('');
  });

  it('asks for the same page again without a word when nothing changed', async () => {
    await letHoursPass(popup, UNTIL_DUE_HOURS);
    expect(stage.sites.requestsTo(change.address).map(({ status }) => status)).toEqual([200, 304]);
    expect((await overview()).alerts).toEqual([]);
  });

  it('tells of the change once a second read has confirmed it', async () => {
    stage.sites.serve(change.address, { body: change.after });
    await letHoursPass(popup, 0.1);
    await clickOn(popup, 'check-now');
    await expect
      .poll(() => stage.sites.requestsTo(change.address).map(({ status }) => status))
      .toEqual([200, 304, 200]);
    await expect.poll(async () => (await overview()).checking).toBeNull();
    expect((await overview()).alerts).toEqual([]);
    await letHoursPass(popup, 7);
    expect(stage.sites.requestsTo(change.address).map(({ status }) => status)).toEqual([200, 304, 200, 304]);
    expect((await overview()).alerts).toHaveLength(1);
  });

  it('shows exactly one notification and a 1 on the badge', async () => {
    const [alert] = (await overview()).alerts;
    await expect.poll(() => stage.driver.notificationIds()).toEqual([alert?.id]);
    expect(await stage.driver.badgeText()).toBe('1');
  });

  it('says in the popup what is shared with whom, in the policy’s own words', async () => {
    await seen(popup, 'alert-card');
    expect(await countOf(popup, 'alert-card')).toBe(1);
    const [alert] = (await overview()).alerts;
    const sharing = alert?.findings.find(
      ({ recipients, direction }) => recipients.includes('affiliates') && direction === 'worse',
    );
    expect(sharing, 'a finding about sharing with the companies of the group').toBeDefined();
    expect(['high', 'critical']).toContain(alert?.severity);
    const quotes = alert?.findings.flatMap(({ evidence, moreEvidence }) => [evidence, ...moreEvidence]) ?? [];
    const after = quotes.map((quote) => quote.after?.text ?? '').filter((quote) => change.groupName.test(quote));
    expect(after.length).toBeGreaterThan(0);
    expect(await textOf(popup, 'alert-headline')).toBe(alert?.headline.split('. Also: ')[0]);
  });

  it('opens the alert when the notification is clicked', async () => {
    const [alert] = (await overview()).alerts;
    await stage.driver.clickNotification(alert?.id ?? '');
    await expect.poll(() => stage.driver.extensionTabs()).toContain(`dashboard.html#/alert/${alert?.id}`);
  });

  it('sets the sentences side by side in the comparison', async () => {
    const [alert] = (await overview()).alerts;
    const page = await stage.driver.openPage(`dashboard.html#/compare/${alert?.id}`);
    await seen(page, 'comparison');
    const shown = await quotesIn(page);
    const sharing = alert?.findings.find(({ evidence }) => change.groupName.test(evidence.after?.text ?? ''));
    expect(sharing).toBeDefined();
    expect(shown).toContain(sharing?.evidence.after?.text.replace(/\s+/g, ' '));
    await page.close();
  });

  it('leads from the alert to the guide', async () => {
    const [alert] = (await overview()).alerts;
    const page = await stage.driver.openPage(`dashboard.html#/alert/${alert?.id}`);
    await clickOn(page, 'guide-link');
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/guide\/whatsapp-to-/);
    await page.close();
  });

  it('says nothing more when the same text is read again', async () => {
    await letHoursPass(popup, UNTIL_DUE_HOURS);
    expect((await overview()).alerts).toHaveLength(1);
    expect(await stage.driver.badgeText()).toBe('1');
    expect((await stage.driver.notificationIds()).length).toBeLessThanOrEqual(1);
  });

  it('keeps everything over a restart of the browser', async () => {
    const before = await overview();
    await stage.driver.restart();
    popup = await stage.driver.openPage('popup.html');
    const after = await overview();
    expect(after.alerts.map(({ id, readAt }) => [id, readAt])).toEqual(
      before.alerts.map(({ id, readAt }) => [id, readAt]),
    );
    expect(after.services).toEqual(before.services);
    await expect.poll(() => stage.driver.badgeText()).toBe('1');
    await expect.poll(() => stage.driver.alarmNames()).toHaveLength(1);
    expect(await stage.driver.grantedHosts()).toEqual([HOST]);
  });

  it('clears the badge when the alert is marked as read', async () => {
    await clickOn(popup, 'mark-read');
    await expect.poll(() => stage.driver.badgeText()).toBe('');
    expect((await overview()).alerts[0]?.readAt).not.toBeNull();
  });

  it('has asked nobody but the granted host, without cookie and referrer', async () => {
    const foreign = stage.sites.seen.filter(({ host }) => !isOfTheBrowser(host));
    expect(new Set(foreign.map(({ host }) => host))).toEqual(new Set(['www.whatsapp.com']));
    expect(foreign.filter(({ cookie, referrer }) => cookie !== '' || referrer !== '')).toEqual([]);
    expect(new Set(foreign.map(({ acceptLanguage }) => acceptLanguage))).toEqual(new Set(['en']));
  });
});

/** The sentences that the comparison shows, without the words that are there for screen readers alone ("new:"). */
async function quotesIn(page: Page): Promise<string> {
  const quotes = await page.$$eval('[data-testid="change"] blockquote', (elements) =>
    elements.map((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const hidden of copy.querySelectorAll('.vh')) hidden.remove();
      return copy.textContent ?? '';
    }),
  );
  return quotes.join('\n').replace(/[^\S\n]+/g, ' ');
}
