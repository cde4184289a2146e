import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../result.ts';
import { tellPages } from './messages.ts';

/** Characters of a page that are taken over; the same bound as for a page that we fetch. */
const LONGEST_PAGE = 8_000_000;

export interface TabPage {
  url: string;
  contentType: string;
  html: string;
}

/**
 * The page that the person has open in a tab, as it stands after its scripts have run. Works while `activeTab` lasts: after a
 * click on our button, until the tab leaves that site. Fails on the browser's own pages and where that click is missing.
 */
export async function readPageOfTab(tabId: number): Promise<Result<TabPage, 'page_not_readable'>> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      args: [LONGEST_PAGE],
      func: (longest: number) => {
        const html = document.documentElement.outerHTML;
        return html.length > longest ? null : { url: location.href, contentType: document.contentType, html };
      },
    });
    const page = answer?.result;
    return page === null || page === undefined ? fail('page_not_readable') : ok(page);
  } catch (error) {
    console.error('tab', tabId, error);
    return fail('page_not_readable');
  }
}

/** Brings the dashboard to the front at a place such as "#/alert/…": an open one where there is one, else a new tab. */
export async function openDashboard(hash: string): Promise<void> {
  if (await tellPages({ kind: 'show', hash })) return;
  await browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html${hash}`) });
}
