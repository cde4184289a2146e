import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { checkNow, letHoursPass, request } from '../../lib/cli/stage/messages.ts';
import type { Sites } from '../../lib/cli/stage/sites.ts';
import type { ServedChange } from './changes.ts';
import { clickOn, testId } from './elements.ts';
import type { Stage } from './stage.ts';

export const HOST = 'https://www.whatsapp.com/*';

/** Serves WhatsApp's documents as they stood before the change. */
export function serveBefore(sites: Sites, change: ServedChange): void {
  sites.serve(change.address, { body: change.before });
  sites.serve(change.termsAddress, { body: change.terms });
}

/** Goes through the first run: ticks WhatsApp, says yes to the browser's question, waits for the first read. Gives the popup's page. */
export async function watchWhatsApp(stage: Stage): Promise<Page> {
  const welcome = await stage.driver.openPage('dashboard.html#/welcome');
  await clickOn(welcome, 'service-whatsapp');
  await stage.driver.clickAndAllow(welcome, testId('watch-apps'), [HOST]);
  const popup = await stage.driver.openPage('popup.html');
  await popup.setViewport({ width: 380, height: 600 });
  await expect
    .poll(
      async () => {
        const { services, checking } = await request(popup, 'getOverview', {});
        const watched = services.filter(({ serviceId }) => serviceId === 'whatsapp').flatMap(({ terms }) => terms);
        return watched.length > 0 && watched.every(({ coverage }) => coverage === 'read') && checking === null;
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  await welcome.close();
  return popup;
}

/** Serves the changed policy and lets it be read twice, hours apart: then it is told. */
export async function serveChange(stage: Stage, page: Page, change: ServedChange): Promise<void> {
  stage.sites.serve(change.address, { body: change.after });
  for (let read = 0; read < 2; read++) {
    await letHoursPass(page, 24);
    await checkNow(page);
  }
}
