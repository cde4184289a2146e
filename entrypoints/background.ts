import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createBackground } from '../lib/browser/background.ts';
import { answerRequest, isRequest } from '../lib/browser/messages.ts';
import { createBrowserPorts } from '../lib/browser/ports.ts';
import { WAKE_ALARM } from '../lib/watch/run.ts';

export default defineBackground({
  type: 'module',
  // Every listener is registered before the first await: a browser that starts this for an event delivers the event to
  // the listeners that exist when the script has run through, and to no others.
  main() {
    const background = createBackground(createBrowserPorts());
    browser.runtime.onInstalled.addListener(background.installed);
    browser.runtime.onStartup.addListener(background.woken);
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === WAKE_ALARM) background.woken();
    });
    browser.notifications.onClicked.addListener(background.noticeClicked);
    browser.permissions.onAdded.addListener(background.hostsChanged);
    browser.permissions.onRemoved.addListener(background.hostsChanged);
    globalThis.addEventListener('online', background.woken);
    browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
      if (!isRequest(message)) return undefined;
      void answerRequest(message, sender, background.handlers).then(sendResponse);
      return true;
    });
    // Enabling the extension again after it was disabled fires no event at all, and Firefox has forgotten the alarm by
    // then: whatever started this process, look at what is due. Listed in docs/BROWSER-BUGS.md.
    background.woken();
  },
});
