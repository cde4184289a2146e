import type { Page } from 'puppeteer-core';
import type { Driver, ExtensionApi } from './driver.ts';
import { until } from './until.ts';

declare const chrome: ExtensionApi;

type ApiPart = Pick<Driver, 'grantedHosts' | 'notificationIds' | 'badgeText' | 'ringAlarm' | 'alarmNames'>;

/** What can be asked in both browsers through an extension page, here one that runs no script of ours. */
export function askThroughPage(quietPage: () => Promise<Page>): ApiPart {
  async function ask<T>(question: (argument: string) => Promise<T>, argument = ''): Promise<T> {
    return (await quietPage()).evaluate(question, argument) as Promise<T>;
  }
  return {
    grantedHosts: () => ask(async () => (await chrome.permissions.getAll()).origins ?? []),
    notificationIds: () => ask(async () => Object.keys(await chrome.notifications.getAll())),
    badgeText: () => ask(() => chrome.action.getBadgeText({})),
    alarmNames: () => ask(async () => (await chrome.alarms.getAll()).map((alarm) => alarm.name)),
    // 100 ms: unpacked and temporary extensions have no lower bound on alarms.
    ringAlarm: (name) => ask((alarm) => chrome.alarms.create(alarm, { when: Date.now() + 100 }), name),
  };
}

/** Waits for the page that the extension opens when it is installed: coming later, it would take the front from a page under test. */
export function firstRunOpened(extensionTabs: Driver['extensionTabs']): Promise<void> {
  return until('the first run is opened', async () => (await extensionTabs()).includes('dashboard.html#/welcome'));
}
