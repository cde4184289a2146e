import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserKind } from './stage/driver.ts';

export interface FoundBrowser {
  kind: BrowserKind;
  /** As a person calls it. */
  name: string;
  executable: string;
}

interface Candidate {
  kind: BrowserKind;
  name: string;
  /** Program names on the search path (Linux). */
  programs: string[];
  /** Under an Applications folder (macOS). */
  application: string;
  /** Under Program Files or the local application data (Windows). */
  windows: string;
}

/** In the order of preference: those first that take an unpacked extension without detours. */
const CANDIDATES: readonly Candidate[] = [
  {
    kind: 'chromium',
    name: 'Chromium',
    programs: ['chromium', 'chromium-browser'],
    application: 'Chromium.app/Contents/MacOS/Chromium',
    windows: 'Chromium\\Application\\chrome.exe',
  },
  {
    kind: 'firefox',
    name: 'Firefox ESR',
    programs: ['firefox-esr', 'firefox-developer-edition'],
    application: 'Firefox Developer Edition.app/Contents/MacOS/firefox',
    windows: 'Firefox Developer Edition\\firefox.exe',
  },
  {
    kind: 'chromium',
    name: 'Google Chrome',
    programs: ['google-chrome', 'google-chrome-stable'],
    application: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: 'Google\\Chrome\\Application\\chrome.exe',
  },
  {
    kind: 'chromium',
    name: 'Microsoft Edge',
    programs: ['microsoft-edge', 'microsoft-edge-stable'],
    application: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: 'Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    kind: 'firefox',
    name: 'Firefox',
    programs: ['firefox'],
    application: 'Firefox.app/Contents/MacOS/firefox',
    windows: 'Mozilla Firefox\\firefox.exe',
  },
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function placesOf(candidate: Candidate): string[] {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['/Applications', join(env['HOME'] ?? '', 'Applications')].map((folder) =>
      join(folder, candidate.application),
    );
  }
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return roots.filter((root) => root !== undefined).map((root) => join(root, candidate.windows));
  }
  const folders = (env['PATH'] ?? '').split(delimiter);
  return candidate.programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

/**
 * The browsers of this machine, best first, each program once. A path in CLAUSEWATCH_CHROMIUM or CLAUSEWATCH_FIREFOX comes
 * before anything that is found.
 */
export function findBrowsers(): FoundBrowser[] {
  const named: FoundBrowser[] = [];
  const { CLAUSEWATCH_CHROMIUM: chromium, CLAUSEWATCH_FIREFOX: firefox } = process.env;
  if (chromium !== undefined) named.push({ kind: 'chromium', name: 'Chromium', executable: chromium });
  if (firefox !== undefined) named.push({ kind: 'firefox', name: 'Firefox', executable: firefox });
  const found = CANDIDATES.flatMap((candidate) =>
    placesOf(candidate)
      .filter(isExecutable)
      .map((executable) => ({ kind: candidate.kind, name: candidate.name, executable })),
  );
  const programs = new Set<string>();
  return [...named, ...found].filter(({ executable }) => {
    const program = existsSync(executable) ? realpathSync(executable) : executable;
    return programs.size < programs.add(program).size;
  });
}

/** The first browser of this kind, or null. */
export function findBrowser(kind: BrowserKind): FoundBrowser | null {
  return findBrowsers().find((browser) => browser.kind === kind) ?? null;
}

const DEBIAN_PACKAGES: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** True where `installBrowsers` can work: Debian or a child of it, and we may install. */
export function mayInstallBrowsers(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** Runs apt-get quietly; what it complained of is printed only where it failed. */
async function runApt(...args: string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = spawn('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaints = '';
  apt.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const succeeded = await new Promise<boolean>((resolve) => {
    apt.on('error', (error) => {
      complaints += error.message;
      resolve(false);
    });
    apt.on('close', (code) => resolve(code === 0));
  });
  if (!succeeded) console.error(complaints.trim());
  return succeeded;
}

/** Installs Debian's packages of these browsers, with a font to draw text in. False where apt failed; why is then on standard error. */
export async function installBrowsers(kinds: readonly BrowserKind[]): Promise<boolean> {
  const packages = kinds.map((kind) => DEBIAN_PACKAGES[kind]);
  return (
    (await runApt('update')) && runApt('install', '-y', '--no-install-recommends', ...packages, 'fonts-dejavu-core')
  );
}

/** One line for a person without the browser they need. */
export function howToInstall(kinds: readonly BrowserKind[]): string {
  const packages = kinds.map((kind) => DEBIAN_PACKAGES[kind]).join(' ');
  if (process.platform === 'darwin')
    return `Install ${packages.replace('firefox-esr', 'Firefox Developer Edition')}, then run this again.`;
  if (process.platform === 'win32') return 'Install Chrome, Edge or Firefox, then run this again.';
  return `Install it with: apt-get install ${packages} (or your system's package of that name), then run this again.`;
}
