import type { Page } from 'puppeteer-core';

export function testId(id: string): string {
  return `[data-testid="${id}"]`;
}

/** Brings the page to the front, where alone browsers draw it, and waits until the element is shown. */
export async function seen(page: Page, id: string): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector(testId(id), { visible: true, timeout: 30_000 });
}

export async function clickOn(page: Page, id: string): Promise<void> {
  await seen(page, id);
  await page.click(testId(id));
}

/** The text of the first such element, as it is shown. */
export async function textOf(page: Page, id: string): Promise<string> {
  await seen(page, id);
  return page.$eval(testId(id), (element) => (element as HTMLElement).innerText);
}

export async function countOf(page: Page, id: string): Promise<number> {
  return (await page.$$(testId(id))).length;
}
