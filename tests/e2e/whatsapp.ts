import type { Page } from 'puppeteer-core';
import { letHoursPass, request } from '../../lib/cli/stage/messages.ts';
import type { Sites } from '../../lib/cli/stage/sites.ts';
import { until } from '../../lib/cli/stage/until.ts';
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
  await until("WhatsApp's documents are read for the first time", async () => {
    const { services, checking } = await request(popup, 'getOverview', {});
    const watched = services.filter(({ serviceId }) => serviceId === 'whatsapp').flatMap(({ terms }) => terms);
    return watched.length > 0 && watched.every(({ coverage }) => coverage === 'read') && checking === null;
  });
  await welcome.close();
  return popup;
}

/** After so long every document is due, whatever its rhythm. */
export const UNTIL_DUE_HOURS = 30;

/** Serves the changed policy and lets it be read twice, hours apart: then it is told. */
export async function serveChange(stage: Stage, page: Page, change: ServedChange): Promise<void> {
  stage.sites.serve(change.address, { body: change.after });
  await letHoursPass(page, UNTIL_DUE_HOURS);
  await letHoursPass(page, UNTIL_DUE_HOURS);
}
