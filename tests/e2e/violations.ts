import axeCore from 'axe-core';
import type { Page } from 'puppeteer-core';

declare const axe: typeof axeCore;

/** What axe objects to on a page as it stands, one text for each element. */
export async function violationsOf(page: Page): Promise<string[]> {
  // The extension's content security policy refuses a script element; the source through the protocol is no script element.
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
  });
}
