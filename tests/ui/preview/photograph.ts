/**
 * Photographs every page and state of the built preview, and checks each with axe.
 * Usage: node tests/ui/preview/photograph.ts BUILD_DIR SHOTS_DIR [part of a shot's name]. Ends with 1 where axe objects or a page
 * scrolls sideways.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

interface Shot {
  name: string;
  /** Page and state, as an address below the build. */
  url: string;
  /** Runs before the picture. */
  act?: (page: Page) => Promise<void>;
}

const click = (selector: string) => (page: Page) => page.locator(selector).first().click();

const SHOTS: readonly Shot[] = [
  { name: 'popup-attention', url: 'popup.html?state=attention' },
  { name: 'popup-quote', url: 'popup.html?state=attention', act: click('[data-testid="show-words"]') },
  { name: 'popup-read', url: 'popup.html?state=attention', act: click('[data-testid="mark-read"]') },
  { name: 'popup-calm', url: 'popup.html?state=calm' },
  { name: 'popup-offline', url: 'popup.html?state=calm', act: (page) => page.context().setOffline(true) },
  { name: 'popup-trouble', url: 'popup.html?state=trouble' },
  { name: 'popup-checking', url: 'popup.html?state=checking' },
  { name: 'popup-tab', url: 'popup.html?state=trouble&tab=https://www.facebook.com/legal' },
  { name: 'popup-first-run', url: 'popup.html?state=first-run' },
  { name: 'popup-first-read', url: 'popup.html?state=first-read' },
  { name: 'popup-empty', url: 'popup.html?state=empty' },
  { name: 'popup-failed', url: 'popup.html?state=failed' },
  { name: 'popup-slow', url: 'popup.html?state=slow' },
  { name: 'welcome', url: 'dashboard.html?state=first-run#/welcome', act: tickApps },
  { name: 'welcome-empty', url: 'dashboard.html?state=first-run' },
  { name: 'welcome-all', url: 'dashboard.html?state=first-run', act: click('[data-testid="more-apps"]') },
  {
    name: 'welcome-denied',
    url: 'dashboard.html?state=first-run&deny=1#/welcome',
    act: async (page) => {
      await tickApps(page);
      await page.getByTestId('watch-apps').click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'overview', url: 'dashboard.html?state=attention' },
  { name: 'overview-calm', url: 'dashboard.html?state=calm' },
  { name: 'overview-trouble', url: 'dashboard.html?state=trouble' },
  { name: 'overview-first-read', url: 'dashboard.html?state=first-read' },
  { name: 'overview-first-done', url: 'dashboard.html?state=first-done' },
  { name: 'overview-empty', url: 'dashboard.html?state=empty' },
  { name: 'overview-failed', url: 'dashboard.html?state=failed' },
  { name: 'overview-slow', url: 'dashboard.html?state=slow' },
  { name: 'alerts', url: 'dashboard.html#/alerts' },
  { name: 'alerts-empty', url: 'dashboard.html?state=first-done#/alerts' },
  { name: 'alert', url: 'dashboard.html#/alert/a-whatsapp' },
  { name: 'alert-good', url: 'dashboard.html#/alert/a-zoom' },
  {
    name: 'compare',
    url: 'dashboard.html#/compare/a-whatsapp',
    act: async (page) => {
      await page.locator('.change').first().waitFor();
      await page.keyboard.press('n');
      await page.keyboard.press('n');
    },
  },
  { name: 'compare-whole', url: 'dashboard.html#/compare/a-whatsapp', act: click('input[value="whole"]') },
  {
    name: 'compare-inline',
    url: 'dashboard.html#/compare/a-whatsapp',
    act: async (page) => {
      if ((page.viewportSize()?.width ?? 0) > 900) await page.locator('input[value="inline"]').click();
    },
  },
  { name: 'apps', url: 'dashboard.html?state=trouble#/apps' },
  { name: 'trust', url: 'dashboard.html?state=trouble#/trust' },
  { name: 'trust-empty', url: 'dashboard.html?state=empty#/trust' },
  { name: 'settings', url: 'dashboard.html?state=trouble#/settings' },
  {
    name: 'settings-errors',
    url: 'dashboard.html?state=trouble#/settings',
    act: async (page) => {
      await page.getByLabel('Name').fill('My bank');
      await page.getByLabel('Address of the policy').fill('http://example.org');
      await page.getByText('Watch this page').click();
      await page.getByTestId('delete').click();
      await page
        .getByTestId('import-file')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
      await page.getByTestId('import-preview').waitFor();
    },
  },
  {
    name: 'menu',
    url: 'dashboard.html?state=trouble',
    act: async (page) => {
      const menu = page.getByRole('button', { name: 'Menu' });
      if (await menu.isVisible()) await menu.click();
    },
  },
  { name: 'not-found', url: 'dashboard.html#/nowhere' },
  { name: 'ways-out', url: 'dashboard.html#/ways-out' },
  { name: 'guide', url: 'dashboard.html#/guide/whatsapp-to-signal' },
  { name: 'guide-begun', url: 'dashboard.html?plan=1#/guide/whatsapp-to-signal', act: writeMessage },
  ...['fine', 'degraded', 'major', 'unclear', 'timeout'].map((status) => ({
    name: `guide-status-${status}`,
    url: `dashboard.html?plan=1&status=${status}#/guide/whatsapp-to-signal`,
    act: askStatus,
  })),
  { name: 'guide-status-denied', url: 'dashboard.html?deny=1#/guide/whatsapp-to-signal', act: askStatus },
  { name: 'guide-assembled', url: 'dashboard.html#/guide/kakaotalk-to-threema' },
  { name: 'choose', url: 'dashboard.html#/choose/whatsapp' },
  {
    name: 'choose-needs',
    url: 'dashboard.html#/choose/whatsapp?needs=no_phone_number,calls,several_devices&compare=signal,messenger,briar,wire',
    act: openFolds,
  },
  { name: 'choose-public', url: 'dashboard.html#/choose/telegram?for=public' },
  {
    name: 'choose-nearest',
    url: 'dashboard.html#/choose/skype?needs=without_internet,calls,big_channels,free_of_charge',
  },
  { name: 'choose-work', url: 'dashboard.html#/choose/slack' },
  { name: 'app', url: 'dashboard.html#/app/whatsapp' },
  { name: 'app-unread', url: 'dashboard.html?state=first-read#/app/whatsapp' },
  { name: 'app-failing', url: 'dashboard.html?state=trouble#/app/viber' },
  { name: 'app-custom', url: 'dashboard.html?state=calm#/app/custom-1' },
  { name: 'app-unwatched', url: 'dashboard.html?state=calm#/app/threema' },
  { name: 'app-closed', url: 'dashboard.html?state=calm#/app/skype' },
  { name: 'app-compare', url: 'dashboard.html#/compare/whatsapp%2Fprivacy-policy/v-5a1f..v-9c02' },
];

/** Opens the longer reasons of the first card and the last line of the list. */
async function openFolds(page: Page): Promise<void> {
  await page.getByTestId('show-all-apps').click();
  await page.locator('.alternative summary').first().click();
  await page.getByTestId('alternative-messenger').locator('summary').first().click();
}

/** Writes to the third on the list, copies it, and takes the second off the list. */
async function writeMessage(page: Page): Promise<void> {
  await page.getByTestId('plan-write').nth(2).click();
  await page.context().grantPermissions(['clipboard-write']);
  await page.getByTestId('plan-copy').click();
  await page.getByTestId('plan-handed-over').waitFor();
  await page.getByRole('button', { name: 'Remove Running club' }).click();
}

async function askStatus(page: Page): Promise<void> {
  await page.getByTestId('ask-status').click();
  await page.locator('[data-testid="status-age"], [data-testid="status-trouble"]').first().waitFor();
}

async function tickApps(page: Page): Promise<void> {
  for (const id of ['whatsapp', 'signal', 'telegram', 'discord']) {
    const box = page.getByTestId(`service-${id}`);
    if ((await box.count()) > 0) await box.check();
  }
}

const VIEWS = [
  { name: 'light', scheme: 'light', width: 1280, height: 800, zoom: 1 },
  { name: 'dark', scheme: 'dark', width: 1280, height: 800, zoom: 1 },
  { name: '360-light', scheme: 'light', width: 360, height: 740, zoom: 1 },
  { name: '360-dark', scheme: 'dark', width: 360, height: 740, zoom: 1 },
  { name: 'forced', scheme: 'light', width: 1280, height: 800, zoom: 1 },
  // Zooming to 200 % halves the width that a page has.
  { name: 'zoom-light', scheme: 'light', width: 640, height: 400, zoom: 2 },
] as const;

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

function serve(directory: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    try {
      const body = readFileSync(join(directory, path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      resolve({ url: `http://127.0.0.1:${address.port}`, close: () => server.close() });
    });
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: () => Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
    );
  });
}

async function photograph(
  browser: Browser,
  base: string,
  shot: Shot,
  view: (typeof VIEWS)[number],
  directory: string,
): Promise<string[]> {
  const isPopup = shot.name.startsWith('popup');
  if (isPopup && view.name.startsWith('360')) return [];
  const width = isPopup ? 380 : view.width;
  const height = isPopup ? 600 / view.zoom : view.height;
  const context = await browser.newContext({
    colorScheme: view.scheme,
    viewport: { width, height },
    deviceScaleFactor: isPopup ? 2 : 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    forcedColors: view.name === 'forced' ? 'active' : 'none',
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  await page.goto(`${base}/${shot.url}`);
  // Stand-ins for the system's fonts, which this machine may lack.
  await page.addStyleTag({
    content:
      ':root { --font-ui: "Inter", "Liberation Sans", sans-serif !important; --font-quote: "Noto Serif", "Liberation Serif", serif !important; }',
  });
  await page.waitForTimeout(shot.name.endsWith('slow') ? 400 : 60);
  await shot.act?.(page);
  await page.waitForTimeout(60);
  await page.screenshot({ path: join(directory, `${shot.name}-${view.name}.png`), fullPage: !isPopup });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) problems.push(`scrolls sideways by ${overflow} px`);
  problems.push(...(await axeProblems(page)));
  await context.close();
  return problems.map((problem) => `${shot.name}-${view.name}: ${problem}`);
}

const [buildDirectory, shotsDirectory, wanted = ''] = process.argv.slice(2);
if (buildDirectory === undefined || shotsDirectory === undefined) {
  console.error('usage: photograph.ts BUILD_DIR SHOTS_DIR [part of a name]');
  process.exit(2);
}
mkdirSync(shotsDirectory, { recursive: true });
const server = await serve(buildDirectory);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
let found = 0;
for (const shot of SHOTS) {
  for (const view of VIEWS) {
    if (!`${shot.name}-${view.name}`.includes(wanted)) continue;
    for (const problem of await photograph(browser, server.url, shot, view, shotsDirectory)) {
      found += 1;
      console.log(problem);
    }
  }
}
await browser.close();
server.close();
console.log(`${found} problems`);
process.exit(found === 0 ? 0 : 1);
