import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Driver, ExtensionApi } from './driver.ts';

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

/**
 * Waits for the page that the extension opens when it is installed: coming later, it would take the front from a page under
 * test. Throws after ten seconds.
 */
export async function firstRunOpened(extensionTabs: Driver['extensionTabs']): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if ((await extensionTabs()).includes('dashboard.html#/welcome')) return;
    await sleep(100);
  }
  throw new Error('the extension opened no page after its installation');
}
