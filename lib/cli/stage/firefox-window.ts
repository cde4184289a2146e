import type { Browser } from 'puppeteer-core';

/**
 * What runs in Firefox's own privileged window: answering its permission question, clicking its notifications, ending the
 * event page. Each function is handed over as source, so it may use nothing but its arguments and Firefox's globals.
 */
interface XulElement {
  click(): void;
  button: XulElement;
}
declare const Services: {
  prefs: { setIntPref(name: string, value: number): void };
  wm: { getEnumerator(type: string): Iterable<{ document: { getElementById(id: string): XulElement | null } }> };
};
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { terminateBackground(): Promise<void>; backgroundState: string } };
};
declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionPermissions: {
      remove(id: string, what: { permissions: string[]; origins: string[] }, emitter: unknown): Promise<void>;
    };
  };
};
declare const document: { getElementById(id: string): XulElement | null };

interface ChromeTree {
  contexts: { context: string; url: string }[];
}
type ScriptAnswer =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Sends a command of Firefox that puppeteer has no types for. */
export async function sendBidi<T>(browser: Browser, method: string, params: object): Promise<T> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: T }> };
  };
  return (await connection.send(method, params)).result;
}

/** Runs a function in the first browser window; arguments and answer are JSON values. */
export async function inBrowserWindow<A extends unknown[], T>(
  browser: Browser,
  action: (...args: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  const { contexts } = await sendBidi<ChromeTree>(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = contexts.find((candidate) => candidate.url.endsWith('/browser.xhtml'))?.context;
  if (context === undefined) throw new Error('Firefox has no window');
  const answer = await sendBidi<ScriptAnswer>(browser, 'script.callFunction', {
    functionDeclaration: `async (json) => JSON.stringify(await (${action})(...JSON.parse(json)))`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    target: { context },
    awaitPromise: true,
    userActivation: true,
  });
  if (answer.type === 'exception') throw new Error(`in Firefox's window: ${answer.exceptionDetails.text}`);
  return (answer.result.value === undefined ? undefined : JSON.parse(answer.result.value)) as T;
}

/** Presses "Allow" in the permission question; false while there is none. */
export function pressAllow(): boolean {
  const question = document.getElementById('addon-webext-permissions-notification');
  question?.button.click();
  return question !== null;
}

/** Clicks the newest notification's window; false while there is none. */
export function clickNotificationWindow(): boolean {
  const box = [...Services.wm.getEnumerator('alert:alert')].at(-1)?.document.getElementById('alertBox');
  box?.click();
  return box !== null && box !== undefined;
}

export async function terminateBackground(addonId: string): Promise<string> {
  const { extension } = WebExtensionPolicy.getByID(addonId);
  await extension.terminateBackground();
  return extension.backgroundState;
}

/** What the switches in about:addons do. */
export async function removeHosts(addonId: string, origins: string[]): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.remove(
    addonId,
    { permissions: [], origins },
    WebExtensionPolicy.getByID(addonId).extension,
  );
}

/** 0 is dark, 1 is light. */
export function preferColourScheme(scheme: number): void {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme);
}
