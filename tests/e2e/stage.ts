import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser, howToInstall } from '../../lib/cli/browsers.ts';
import { launchChromium } from '../../lib/cli/stage/chromium.ts';
import type { BrowserKind, Driver } from '../../lib/cli/stage/driver.ts';
import { launchFirefox } from '../../lib/cli/stage/firefox.ts';
import { type Sites, startSites } from '../../lib/cli/stage/sites.ts';
import { unpackZip } from './unpack-zip.ts';

export const BROWSERS: readonly BrowserKind[] = ['chromium', 'firefox'];

export interface Stage {
  sites: Sites;
  driver: Driver;
  close(): Promise<void>;
}

function zipFor(target: 'chrome' | 'firefox'): string {
  const folder = resolve('.output');
  const zips = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(`-${target}.zip`)) : [];
  const [zip] = zips;
  if (zip === undefined) throw new Error(`no build for ${target}: run "npm run zip" first`);
  return join(folder, zip);
}

/** Stand-in sites and a browser with the zip's build in it, on a fresh profile. */
export async function setStage(kind: BrowserKind): Promise<Stage> {
  const found = findBrowser(kind);
  if (found === null) throw new Error(`no ${kind} on this machine. ${howToInstall([kind])}`);
  const folder = mkdtempSync(join(tmpdir(), `clausewatch-${kind}-`));
  const sites = await startSites(new Date());
  const options = { executable: found.executable, profile: join(folder, 'profile'), sites, headless: true };
  let driver: Driver;
  if (kind === 'chromium') {
    const extension = join(folder, 'extension');
    unpackZip(zipFor('chrome'), extension);
    driver = await launchChromium({ ...options, extension });
  } else {
    driver = await launchFirefox({ ...options, extension: zipFor('firefox') });
  }
  return {
    sites,
    driver,
    async close() {
      await driver.close();
      await sites.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
