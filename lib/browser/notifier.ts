import { browser } from 'wxt/browser';
import type { Notifier } from '../watch/ports.ts';

/** The accent of lib/ui/tokens.css and what is written on it. */
const BADGE_COLOUR = '#1b4a91';
const BADGE_INK = '#ffffff';
/** A badge has room for about three characters. */
const MOST_ON_BADGE = 99;

/**
 * Notifications without buttons, since Firefox has none, and the badge. A notification is a hint that may be lost; the badge
 * and the pages are the truth, so a refusal of the system to show one is no failure.
 */
export const notifier: Notifier = {
  async show({ id, title, message }) {
    const iconUrl = browser.runtime.getURL('/icon/128.png');
    await browser.notifications.create(id, { type: 'basic', iconUrl, title, message }).catch(() => undefined);
  },
  async clear(id) {
    await browser.notifications.clear(id).catch(() => false);
  },
  async shown() {
    return Object.keys(await browser.notifications.getAll().catch(() => ({})));
  },
  async setBadge(unread) {
    const text = unread > MOST_ON_BADGE ? `${MOST_ON_BADGE}+` : String(unread);
    await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
    await browser.action.setBadgeTextColor({ color: BADGE_INK });
    await browser.action.setBadgeText({ text: unread === 0 ? '' : text });
    const title =
      unread === 0
        ? browser.i18n.getMessage('extensionName')
        : browser.i18n.getMessage('actionTitleUnread', [String(unread)]);
    await browser.action.setTitle({ title });
  },
};
