import axeCore from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../../lib/cli/stage/messages.ts';
import { whatsAppChange } from './changes.ts';
import { seen, testId } from './elements.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';
import { serveBefore, serveChange, watchWhatsApp } from './whatsapp.ts';

declare const axe: typeof axeCore;

/** Both the recorded policy and our own stand-in speak of more than this. */
const LEAST_CELLS = 12;

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
  });
}

async function openApp(stage: Stage, serviceId: string, width = 1280): Promise<Page> {
  const page = await stage.driver.openPage(`dashboard.html#/app/${serviceId}`);
  await page.setViewport({ width, height: 900 });
  await page.waitForSelector('.app-parts', { visible: true });
  await page.bringToFront();
  return page;
}

/** The words of a text without its spaces: a page breaks lines where the source does not. */
function packed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The words that are served, as they stand in the page's source without its tags. */
function wordsIn(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
  const text = html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all);
  return packed(text);
}

describe.each(BROWSERS)('the page of an app in %s', (kind) => {
  let stage: Stage;
  let popup: Page;
  let page: Page;
  const change = whatsAppChange();

  beforeAll(async () => {
    stage = await setStage(kind);
    serveBefore(stage.sites, change);
    popup = await watchWhatsApp(stage);
    await serveChange(stage, popup, change);
    page = await openApp(stage, 'whatsapp');
  });
  afterAll(() => stage?.close());

  it('shows who gets what, each sign with a sentence that stands in the policy', async () => {
    await seen(page, 'grid-cell');
    const cells = await page.$$(testId('grid-cell'));
    expect(cells.length).toBeGreaterThanOrEqual(LEAST_CELLS);
    const policy = wordsIn(change.after);
    for (const cell of cells) {
      await cell.click();
      expect(await cell.evaluate((element) => element.getAttribute('aria-pressed'))).toBe('true');
      const quotes = await page.$$eval(`#grid-detail ${testId('app-quote')}`, (all) =>
        all.map((quote) => quote.textContent ?? ''),
      );
      expect(quotes.length).toBeGreaterThan(0);
      for (const quote of quotes) expect(policy, quote).toContain(packed(quote));
    }
  });

  it('opens a sign by keyboard', async () => {
    await page.focus(`${testId('grid-cell')}[aria-pressed="false"]`);
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.keyboard.press('Enter');
    const title = await page.$eval('#grid-detail h3', (heading) => heading.textContent ?? '');
    expect(name.startsWith(title.split(':')[0] ?? '-')).toBe(true);
  });

  it('has the change among what happened, and leads to its alert', async () => {
    const [alert] = (await request(popup, 'getOverview', {})).alerts;
    const hrefs = await page.$$eval(`${testId('app-events')} a[href^="#/alert/"]`, (links) =>
      links.map((link) => link.getAttribute('href')),
    );
    expect(hrefs).toContain(`#/alert/${alert?.id}`);
    const marks = await page.$$eval('.app-timeline .mark', (all) => all.length);
    expect(marks).toBeGreaterThan(10);
  });

  it('has both documents with their versions, and sets two of them side by side', async () => {
    const documents = await page.$$eval('[data-testid^="document-"]', (all) =>
      all.map((document) => [
        (document as HTMLElement).dataset['testid'],
        (document as HTMLElement).dataset['coverage'],
      ]),
    );
    expect(documents).toEqual([
      ['document-whatsapp/privacy-policy', 'read'],
      ['document-whatsapp/terms-of-service', 'read'],
    ]);
    const link = await page.waitForSelector(testId('compare-versions'));
    await link?.click();
    await page.waitForSelector('.doc-body .change', { visible: true });
    await page.goBack();
    await page.waitForSelector('.app-parts', { visible: true });
  });

  it('shows the same sentences in a narrow window', async () => {
    const wide = new Set<string>();
    for (const cell of await page.$$(testId('grid-cell'))) {
      await cell.click();
      for (const quote of await page.$$(`#grid-detail ${testId('app-quote')}`))
        wide.add(await quote.evaluate((element) => element.textContent ?? ''));
    }
    const narrow = await openApp(stage, 'whatsapp', 390);
    await narrow.waitForSelector('.app-grid-list');
    const quotes = await narrow.$$eval(`.app-grid-list ${testId('app-quote')}`, (all) =>
      all.map((quote) => quote.textContent ?? ''),
    );
    expect(new Set(quotes)).toEqual(wide);
    const overflow = await narrow.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await narrow.close();
  });

  it.each([
    ['whatsapp', 1280],
    ['whatsapp', 390],
    ['threema', 1280],
    ['skype', 1280],
  ] as const)('of %s, %i px wide, has no accessibility violation in light and dark', async (serviceId, width) => {
    const other = await openApp(stage, serviceId, width);
    for (const scheme of ['light', 'dark'] as const) {
      await stage.driver.setColourScheme(other, scheme);
      await other.bringToFront();
      expect(await violationsOf(other), scheme).toEqual([]);
    }
    await stage.driver.setColourScheme(other, 'light');
    await other.close();
  });
});
