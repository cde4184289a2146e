import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../../lib/cli/stage/messages.ts';
import { whatsAppChange } from './changes.ts';
import { seen } from './elements.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';
import { violationsOf } from './violations.ts';
import { serveBefore, serveChange, watchWhatsApp } from './whatsapp.ts';

/** Where the README's pictures are written, on demand only: a run of the tests leaves the tree as it was. */
const PICTURES = process.env['WRITE_SCREENSHOTS'] === undefined ? null : 'docs/screenshots';

/** Waits until the page has its data: a heading is there and no skeleton is left. */
async function settled(page: Page): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector('h1, h2', { visible: true, timeout: 30_000 });
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null, { timeout: 30_000 });
}

describe.each(BROWSERS)('pages in %s', (kind) => {
  let stage: Stage;
  let popup: Page;
  let alertId = '';

  beforeAll(async () => {
    stage = await setStage(kind);
    const change = whatsAppChange();
    serveBefore(stage.sites, change);
    popup = await watchWhatsApp(stage);
    await serveChange(stage, popup, change);
    alertId = (await request(popup, 'getOverview', {})).alerts[0]?.id ?? '';
  });
  afterAll(() => stage?.close());

  const places = [
    'popup.html',
    'dashboard.html#/',
    'dashboard.html#/welcome',
    'dashboard.html#/alerts',
    'dashboard.html#/alert/ALERT',
    'dashboard.html#/compare/ALERT',
    'dashboard.html#/apps',
    'dashboard.html#/app/whatsapp',
    'dashboard.html#/ways-out',
    'dashboard.html#/choose/whatsapp',
    'dashboard.html#/guide/whatsapp-to-signal',
    'dashboard.html#/settings',
    'dashboard.html#/trust',
  ];

  it.each(places)('%s has no accessibility violation in light and dark', async (place) => {
    const page = await stage.driver.openPage(place.replace('ALERT', alertId));
    if (place === 'popup.html') await page.setViewport({ width: 380, height: 600 });
    for (const scheme of ['light', 'dark'] as const) {
      await stage.driver.setColourScheme(page, scheme);
      await settled(page);
      expect(await violationsOf(page), scheme).toEqual([]);
    }
    await stage.driver.setColourScheme(page, 'light');
    await page.close();
  });

  it('would notice a violation', async () => {
    const page = await stage.driver.openPage('popup.html');
    await settled(page);
    await page.evaluate(() => document.body.append(document.createElement('input')));
    expect(await violationsOf(page)).toContainEqual(expect.stringMatching(/^label: /));
    await page.close();
  });

  if (PICTURES !== null && kind === 'chromium') {
    it('are what the README shows', async () => {
      mkdirSync(PICTURES, { recursive: true });
      await popup.setViewport({ width: 380, height: 600, deviceScaleFactor: 2 });
      await popup.reload();
      await seen(popup, 'alert-card');
      await popup.screenshot({ path: `${PICTURES}/popup.png` });
      const comparison = await stage.driver.openPage(`dashboard.html#/compare/${alertId}`);
      await comparison.setViewport({ width: 1200, height: 900, deviceScaleFactor: 1 });
      await seen(comparison, 'comparison');
      await comparison.screenshot({ path: `${PICTURES}/comparison.png` });
    });
  }
});
