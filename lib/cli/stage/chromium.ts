import { basename } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Driver, ExtensionApi, LaunchOptions } from './driver.ts';
import { askThroughPage, firstRunOpened } from './extension-page.ts';

declare const chrome: ExtensionApi & {
  /** Present on chrome://extensions only: what the switches of that page call. */
  developerPrivate: {
    addHostPermission(extensionId: string, host: string): Promise<void>;
    removeHostPermission(extensionId: string, host: string): Promise<void>;
  };
};

/** No talk of the browser's own with the outside, and no dialogs of a first start. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
];

/** Branded Chrome (since 137) and Edge ignore --load-extension; there the extension comes in through the debugging pipe. */
function honoursLoadFlag(executable: string): boolean {
  return basename(executable).toLowerCase().startsWith('chromium');
}

/** Starts Chromium, Chrome or Edge with the extension loaded. Resolves when the extension's worker has been seen. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const { executable, extension, profile, sites, headless } = options;
  const loadByFlag = honoursLoadFlag(executable);
  let browser: Browser;
  let extensionId = '';
  let quiet: Page | null = null;

  async function start(): Promise<void> {
    quiet = null;
    browser = await puppeteer.launch({
      executablePath: executable,
      headless,
      userDataDir: profile,
      pipe: true,
      enableExtensions: true,
      defaultViewport: headless ? { width: 1280, height: 900 } : null,
      args: [
        ...QUIET,
        // As root Chromium refuses to start inside its sandbox.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--host-resolver-rules=MAP *:443 127.0.0.1:${sites.httpsPort},MAP *:80 127.0.0.1:${sites.httpPort},EXCLUDE 127.0.0.1`,
        '--ignore-certificate-errors',
        ...(loadByFlag ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      ],
    });
    const installed = loadByFlag ? '' : await browser.installExtension(extension);
    const worker = await browser.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().includes(installed),
      { timeout: 20_000 },
    );
    extensionId = new URL(worker.url()).host;
  }

  async function openPage(path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  }

  async function quietPage(): Promise<Page> {
    quiet ??= await openPage('icon/48.png');
    return quiet;
  }

  async function onExtensionsPage(action: (id: string, host: string) => Promise<void>, hosts: readonly string[]) {
    const page = await browser.newPage();
    await page.goto('chrome://extensions/');
    for (const host of hosts) await page.evaluate(action, extensionId, host);
    await page.close();
  }

  async function extensionTabs(): Promise<string[]> {
    const base = `chrome-extension://${extensionId}/`;
    const urls = (await browser.pages()).map((page) => page.url());
    return urls.filter((url) => url.startsWith(base)).map((url) => url.slice(base.length));
  }

  await start();
  await firstRunOpened(extensionTabs);
  return {
    kind: 'chromium',
    version: () => browser.version(),
    ...askThroughPage(quietPage),
    openPage,
    async openSite(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    extensionTabs,
    async clickAndAllow(page, selector, origins) {
      // The question itself cannot be answered without a screen, so the same grant is recorded through the browser's own
      // page of extensions first; the click then asks, and is answered yes at once.
      // The place is found before: the background sees the grant too, and may take the button away before a search ends.
      await page.bringToFront();
      const button = await page.locator(selector).waitHandle();
      await button.scrollIntoView();
      const { x, y } = await button.clickablePoint();
      await onExtensionsPage((id, host) => chrome.developerPrivate.addHostPermission(id, host), origins);
      await page.mouse.click(x, y);
    },
    withdrawHosts: (origins) =>
      onExtensionsPage((id, host) => chrome.developerPrivate.removeHostPermission(id, host), origins),
    async clickNotification(id) {
      // A notification has no window without a screen; this hands the click to the listeners that Chromium would call.
      const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
      const worker = await target.worker();
      await worker?.evaluate((clicked) => chrome.notifications.onClicked.dispatch(clicked), id);
    },
    async stopBackground() {
      const session = await (await quietPage()).createCDPSession();
      await session.send('ServiceWorker.enable');
      const stopped = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some((version) => version.runningStatus === 'stopped')) resolve();
        });
      });
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await session.detach();
    },
    setColourScheme: (page, scheme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    async restart() {
      await browser.close();
      await start();
    },
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}
