import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Alert } from '../../watch/types.ts';
import type { Driver } from '../stage/driver.ts';
import { letHoursPass, request } from '../stage/messages.ts';
import type { Sites } from '../stage/sites.ts';
import { until } from '../stage/until.ts';
import type { PlayedPolicy } from './played-policies.ts';

/** After so long every document is due, whatever its rhythm. */
const HOURS_BETWEEN_READS = 30;

interface Played {
  alert: Alert;
  /** Files of the pictures that were taken. */
  pictures: string[];
}

function addressOf(url: string): string {
  return url.replace('https://', '');
}

/** Adds the page the way a person does: in the settings, with the browser's own question answered by yes. */
async function watchOwnPage(driver: Driver, policy: PlayedPolicy): Promise<void> {
  const settings = await driver.openPage('dashboard.html#/settings');
  await settings.bringToFront();
  await settings.waitForSelector('#own-name', { visible: true });
  await settings.type('#own-name', policy.name);
  await settings.type('#own-url', policy.url);
  await driver.clickAndAllow(settings, '.own-form button[type="submit"]', [`${new URL(policy.url).origin}/*`]);
  await until('the page is read for the first time', async () => {
    const { services } = await request(settings, 'getOverview', {});
    return services.some(({ custom, terms }) => custom && terms.every(({ lastGoodReadAt }) => lastGoodReadAt !== null));
  });
  await settings.close();
}

async function takePictures(popup: Page, driver: Driver, alertId: string, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const pictures: string[] = [];
  const take = async (page: Page, name: string, selector: string): Promise<void> => {
    await page.bringToFront();
    await page.waitForSelector(selector, { visible: true });
    const path = join(folder, `${name}.png`) as `${string}.png`;
    await page.screenshot({ path, fullPage: true });
    pictures.push(path);
  };
  await take(popup, 'popup', '[data-testid="alert-card"]');
  const alert = await driver.openPage(`dashboard.html#/alert/${alertId}`);
  await take(alert, 'alert', '[data-testid="alert-headline"]');
  const comparison = await driver.openPage(`dashboard.html#/compare/${alertId}`);
  await take(comparison, 'comparison', '[data-testid="comparison"]');
  return pictures;
}

/**
 * The main job in a real browser: watches the policy, lets it change, and opens what a person is then shown. `say` tells of
 * each step. Throws where the change gave no alert.
 */
export async function playInBrowser(
  driver: Driver,
  sites: Sites,
  policy: PlayedPolicy,
  pictureFolder: string,
  say: (line: string) => void,
): Promise<Played> {
  const address = addressOf(policy.url);
  sites.serve(address, { body: policy.before });
  const popup = await driver.openPage('popup.html');
  if (popup.viewport() !== null) await popup.setViewport({ width: 380, height: 600 });
  await watchOwnPage(driver, policy);
  say(`${policy.name}'s privacy policy was read at ${policy.url}: nothing to tell.`);

  sites.serve(address, { body: policy.after });
  await letHoursPass(popup, HOURS_BETWEEN_READS);
  say('The policy has changed. Seen once; a second read must confirm it.');
  await letHoursPass(popup, HOURS_BETWEEN_READS);
  const [alert] = (await request(popup, 'getOverview', {})).alerts;
  if (alert === undefined) throw new Error('the change gave no alert');
  say('Confirmed: one notification, and a 1 on the badge.');
  return { alert, pictures: await takePictures(popup, driver, alert.id, pictureFolder) };
}
