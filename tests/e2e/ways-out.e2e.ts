import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../../lib/cli/stage/messages.ts';
import { whatsAppChange } from './changes.ts';
import { clickOn, seen, textOf } from './elements.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';
import { serveBefore, serveChange, watchWhatsApp } from './whatsapp.ts';

const GUIDE = 'whatsapp-to-signal';
const STEPS = '[data-testid^="step-"]';

async function follow(page: Page, href: string): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector(`a[href="${href}"]`, { visible: true });
  await page.click(`a[href="${href}"]`);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(href);
}

/** Which steps of the guide are ticked, in their order. */
function ticks(page: Page): Promise<boolean[]> {
  return page.$$eval(STEPS, (boxes) => boxes.map((box) => (box as HTMLInputElement).checked));
}

describe.each(BROWSERS)('the way out in %s', (kind) => {
  let stage: Stage;
  let popup: Page;
  let guide: Page;

  beforeAll(async () => {
    stage = await setStage(kind);
    const change = whatsAppChange();
    serveBefore(stage.sites, change);
    popup = await watchWhatsApp(stage);
    await serveChange(stage, popup, change);
  });
  afterAll(() => stage?.close());

  it('leads from the alert to the guide in two clicks', async () => {
    const [alert] = (await request(popup, 'getOverview', {})).alerts;
    guide = await stage.driver.openPage(`dashboard.html#/alert/${alert?.id}`);
    await follow(guide, '#/choose/whatsapp');
    await follow(guide, `#/guide/${GUIDE}`);
    await guide.waitForSelector(STEPS, { visible: true });
    expect((await ticks(guide)).length).toBeGreaterThan(5);
    expect(await ticks(guide)).not.toContain(true);
  });

  it('keeps ticked steps over a restart of the browser and shows them in the popup', async () => {
    const boxes = await guide.$$(STEPS);
    await boxes[0]?.click();
    await boxes[2]?.click();
    await expect.poll(async () => (await request(popup, 'getMovePlan', { guideId: GUIDE }))?.doneSteps.length).toBe(2);

    await stage.driver.restart();
    guide = await stage.driver.openPage(`dashboard.html#/guide/${GUIDE}`);
    await guide.waitForSelector(STEPS);
    await expect.poll(async () => (await ticks(guide)).slice(0, 4)).toEqual([true, false, true, false]);

    popup = await stage.driver.openPage('popup.html');
    await seen(popup, 'alert-card');
    await clickOn(popup, 'mark-read');
    const total = (await ticks(guide)).length;
    await expect.poll(() => textOf(popup, 'guide-link')).toContain(`2 of ${total}`);
  });
});
