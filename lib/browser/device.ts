import { browser } from 'wxt/browser';
import type { Alarms, Clock, Connectivity } from '../watch/ports.ts';

/** https://developer.mozilla.org/docs/Web/API/NetworkInformation: Chrome only, and most desktops tell `saveData` alone. */
interface NetworkInformation {
  type?: string;
  saveData?: boolean;
}

function networkInformation(): NetworkInformation {
  return (navigator as Navigator & { connection?: NetworkInformation }).connection ?? {};
}

export const connectivity: Connectivity = {
  online: () => navigator.onLine,
  metered() {
    const { type, saveData } = networkInformation();
    return saveData === true || type === 'cellular';
  },
};

export const clock: Clock = {
  now: () => new Date(),
  offsetMinutes: (at) => -at.getTimezoneOffset(),
};

/** Alarms of the browser. Firefox forgets them when it closes, Chrome when the extension is updated: see docs/BROWSER-BUGS.md. */
export const alarms: Alarms = {
  async get(name) {
    const alarm = await browser.alarms.get(name);
    return alarm === undefined || alarm === null ? null : { at: alarm.scheduledTime };
  },
  async set(name, at) {
    await browser.alarms.create(name, { when: at });
  },
  async clear(name) {
    await browser.alarms.clear(name);
  },
};
