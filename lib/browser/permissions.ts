import { browser } from 'wxt/browser';
import type { Permissions } from '../watch/ports.ts';

/** Host permissions as the browser has them now: a person can take each back at any time, in both browsers. */
export const permissions: Permissions = {
  has: async (origins) => origins.length === 0 || browser.permissions.contains({ origins }),
  async remove(origins) {
    // One by one: a pattern that was never granted makes Chrome refuse the whole call.
    for (const origin of origins) {
      await browser.permissions.remove({ origins: [origin] }).catch(() => false);
    }
  },
};
