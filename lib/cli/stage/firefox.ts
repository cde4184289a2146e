import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Driver, LaunchOptions } from './driver.ts';
import { askThroughPage, firstRunOpened } from './extension-page.ts';
import {
  clickNotificationWindow,
  inBrowserWindow,
  preferColourScheme,
  pressAllow,
  removeHosts,
  sendBidi,
  terminateBackground,
} from './firefox-window.ts';
import { until } from './until.ts';

const ADDON_ID = 'clausewatch@clausewatch.example';
/** Fixed, so that the extension's addresses are known before it is installed. */
const HOST_ID = 'b1e5c0de-0000-4000-8000-000000000001';
const BASE = `moz-extension://${HOST_ID}/`;

/**
 * Starts Firefox with the zip installed for good, so that it is still there after a restart. Only editions that may run
 * unsigned add-ons (ESR, Developer Edition, Nightly) do that; any other installs it for this one start.
 */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const { executable, extension, profile, sites, headless } = options;

  function startBrowser(): Promise<Browser> {
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: executable,
      headless,
      userDataDir: profile,
      acceptInsecureCerts: true,
      defaultViewport: headless ? { width: 1280, height: 900 } : null,
      // Without it Firefox refuses to open moz-extension: pages for a driver, and its own windows cannot be reached.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: HOST_ID }),
        'xpinstall.signatures.required': false,
        'extensions.autoDisableScopes': 0,
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': sites.proxyPort,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': sites.proxyPort,
        // Without a desktop session the system's notification service closes every notification at once.
        'alerts.useSystemBackend': false,
      },
    });
  }

  let browser = await startBrowser();
  let quiet: Page | null = null;
  const permanent = await sendBidi(browser, 'webExtension.install', {
    extensionData: { type: 'archivePath', path: extension },
    'moz:permanent': true,
  }).then(
    () => true,
    () => false,
  );
  if (!permanent) await browser.installExtension(extension);

  async function openPage(path: string): Promise<Page> {
    const page = await browser.newPage();
    // No load event is reported for the change of process to moz-extension:, so goto() would wait in vain.
    await page.goto(BASE + path, { timeout: 1 }).catch(() => undefined);
    // Asked in the middle of that change Firefox answers with an error of its own: then it is simply not there yet.
    await until(`${path} is loaded`, () =>
      page
        .evaluate((base) => location.href.startsWith(base) && document.readyState === 'complete', BASE)
        .catch(() => false),
    );
    return page;
  }

  async function quietPage(): Promise<Page> {
    quiet ??= await openPage('icon/48.png');
    return quiet;
  }

  async function extensionTabs(): Promise<string[]> {
    // Page.url() stays about:blank for pages whose load event never came.
    const pages = await browser.pages();
    const urls = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
    return urls.filter((url) => url.startsWith(BASE)).map((url) => url.slice(BASE.length));
  }

  await firstRunOpened(extensionTabs);
  return {
    kind: 'firefox',
    version: () => browser.version(),
    ...askThroughPage(quietPage),
    openPage,
    async openSite(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    extensionTabs,
    async clickAndAllow(page, selector) {
      await page.bringToFront();
      await page.locator(selector).click();
      await until('the permission question is seen', () => inBrowserWindow(browser, pressAllow));
    },
    withdrawHosts: (origins) => inBrowserWindow(browser, removeHosts, ADDON_ID, [...origins]),
    async clickNotification() {
      await until('the notification is seen', () => inBrowserWindow(browser, clickNotificationWindow));
    },
    async stopBackground() {
      const state = await inBrowserWindow(browser, terminateBackground, ADDON_ID);
      if (state !== 'stopped') throw new Error(`the event page is ${state}`);
    },
    setColourScheme: (_page, scheme) => inBrowserWindow(browser, preferColourScheme, scheme === 'dark' ? 0 : 1),
    async restart() {
      quiet = null;
      await browser.close();
      browser = await startBrowser();
      if (!permanent) await browser.installExtension(extension);
    },
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}
