/** `npm start`: the main job on an embedded default, in a throw-away profile of a browser of this machine. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Alert } from '../watch/types.ts';
import { type FoundBrowser, findBrowsers, howToInstall, installBrowsers, mayInstallBrowsers } from './browsers.ts';
import { printAlert } from './explain/print-alert.ts';
import { launchChromium } from './stage/chromium.ts';
import { launchFirefox } from './stage/firefox.ts';
import { startSites } from './stage/sites.ts';
import { playInBrowser } from './start/play-in-browser.ts';
import { playInNode } from './start/play-in-node.ts';
import { type PlayedPolicy, parloPolicy, whatsAppPolicy } from './start/played-policies.ts';

const USAGE = `usage: npm start -- [--corpus] [--browser chromium|firefox] [--headless]
  --corpus    plays WhatsApp's change of January 2021 from ../shared/corpus instead of the made-up one
  --browser   takes this kind of browser instead of the first one found
  --headless  shows no window even where there is a display`;

const PICTURES = '.output/start';

interface Options {
  corpus: boolean;
  browser: string | undefined;
  headless: boolean;
}

function readOptions(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        corpus: { type: 'boolean', default: false },
        browser: { type: 'string' },
        headless: { type: 'boolean', default: false },
      },
    });
    const { browser } = values;
    if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox') return null;
    return { corpus: values.corpus, browser, headless: values.headless };
  } catch {
    return null;
  }
}

function hasDisplay(): boolean {
  const { DISPLAY: display, WAYLAND_DISPLAY: wayland } = process.env;
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(display) || Boolean(wayland);
}

async function provideBrowser(wanted: string | undefined): Promise<FoundBrowser | null> {
  const find = (): FoundBrowser | undefined =>
    findBrowsers().find(({ kind }) => wanted === undefined || kind === wanted);
  const found = find();
  if (found !== undefined) return found;
  const kind = wanted === 'firefox' ? 'firefox' : 'chromium';
  if (!mayInstallBrowsers()) return null;
  console.log(`No browser was found. Installing Debian's ${kind} …`);
  await installBrowsers([kind]);
  return find() ?? null;
}

/** Builds what `npm run build` builds, for one browser. Throws with the builder's words where it fails. */
function build(kind: FoundBrowser['kind']): string {
  const target = kind === 'firefox' ? ['firefox', '--mv3'] : ['chrome'];
  const { status, stdout, stderr } = spawnSync('wxt', ['build', '-b', ...target], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`the extension could not be built\n${stdout}${stderr}`);
  return resolve('.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

function printWatched(alert: Alert, serviceName: string): void {
  const explanation = { ...alert, outcome: 'changed' } as const;
  const answer = { failure: null, effectiveOn: alert.effectiveOn };
  console.log('');
  printAlert({ answer, explanation, serviceName }, process.stdout.columns ?? 80);
  console.log('');
}

function untilInterrupted(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
}

async function playWith(found: FoundBrowser, policy: PlayedPolicy, headless: boolean): Promise<void> {
  console.log(`Building the extension for ${found.name} …`);
  const extension = build(found.kind);
  const profile = mkdtempSync(join(tmpdir(), 'clausewatch-start-'));
  const sites = await startSites(new Date());
  const launch = found.kind === 'firefox' ? launchFirefox : launchChromium;
  const driver = await launch({ executable: found.executable, extension, profile, sites, headless });
  try {
    console.log(`${found.name} (${await driver.version()}) runs the build on a throw-away profile.`);
    const { alert, pictures } = await playInBrowser(driver, sites, policy, resolve(PICTURES), console.log);
    printWatched(alert, policy.name);
    console.log(`Pictures: ${pictures.join(', ')}`);
    if (headless) return;
    console.log('The browser stays open to play with; only the played pages can be reached. Ctrl-C ends it.');
    await Promise.race([untilInterrupted(), driver.closed()]);
  } finally {
    await driver.close();
    await sites.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const policy = options.corpus ? whatsAppPolicy(new Date()) : parloPolicy(new Date());
  if (policy === null) {
    console.error('There is no ../shared/corpus beside the project: run npm start without --corpus.');
    return 2;
  }
  const found = await provideBrowser(options.browser);
  if (found === null) {
    console.log(
      `${howToInstall([options.browser === 'firefox' ? 'firefox' : 'chromium'])} Until then, without a browser:`,
    );
    printWatched(await playInNode(policy, new Date()), policy.name);
    return 0;
  }
  await playWith(found, policy, options.headless || !hasDisplay());
  return 0;
}

process.exitCode = await main();
