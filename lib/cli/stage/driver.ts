import type { Page } from 'puppeteer-core';
import type { Sites } from './sites.ts';

export type BrowserKind = 'chromium' | 'firefox';

export interface LaunchOptions {
  executable: string;
  /** The unpacked build; for Firefox also a zip. */
  extension: string;
  /** The folder of the throw-away profile. */
  profile: string;
  /** Where every host is looked for. */
  sites: Sites;
  headless: boolean;
}

/**
 * A real browser with the production build of the extension in it. Nothing in the build is changed: what a person does with
 * the mouse is done through the browser's own windows, and addresses are mapped to the stand-ins outside of it.
 */
export interface Driver {
  kind: BrowserKind;
  /** Name and version as the browser states them. */
  version(): Promise<string>;
  /** Opens a page of the extension, e.g. "popup.html" or "dashboard.html#/welcome", in a tab. */
  openPage(path: string): Promise<Page>;
  /** Opens a web page in a tab. */
  openSite(url: string): Promise<Page>;
  /** The open tabs that show pages of the extension, by path. */
  extensionTabs(): Promise<string[]>;
  /** Clicks what asks for these hosts and says yes to the browser's question. */
  clickAndAllow(page: Page, selector: string, origins: readonly string[]): Promise<void>;
  /** Takes hosts away the way a person does in the browser's own settings. */
  withdrawHosts(origins: readonly string[]): Promise<void>;
  grantedHosts(): Promise<string[]>;
  notificationIds(): Promise<string[]>;
  clickNotification(id: string): Promise<void>;
  badgeText(): Promise<string>;
  /** Lets the alarm of this name ring now. */
  ringAlarm(name: string): Promise<void>;
  alarmNames(): Promise<string[]>;
  /** Ends the worker or event page, as the browser does at any time. Whatever happens next wakes it again. */
  stopBackground(): Promise<void>;
  setColourScheme(page: Page, scheme: 'light' | 'dark'): Promise<void>;
  /** Closes the whole browser and starts it again on the same profile. */
  restart(): Promise<void>;
  /** Resolves when the person, or `close`, has closed the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

/** The part of the extension API that the driver calls from a page of the extension; the same in both browsers. */
export interface ExtensionApi {
  action: { getBadgeText(details: Record<string, never>): Promise<string> };
  alarms: {
    create(name: string, info: { when: number }): Promise<void>;
    getAll(): Promise<{ name: string }[]>;
  };
  notifications: {
    getAll(): Promise<Record<string, unknown>>;
    onClicked: { dispatch(id: string): void };
  };
  permissions: { getAll(): Promise<{ origins?: string[] }> };
}
