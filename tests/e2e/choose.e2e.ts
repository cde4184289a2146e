import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickOn, countOf, seen, testId, textOf } from './elements.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';
import { violationsOf } from './violations.ts';

/** The apps that stand there in full, first to last. */
function cards(page: Page): Promise<string[]> {
  return page.$$eval(`${testId('choose-ranking')} h3`, (names) => names.map((name) => name.textContent ?? ''));
}

function columns(page: Page): Promise<string[]> {
  return page.$$eval(`${testId('compare-table')} thead th`, (heads) => heads.map((head) => head.textContent ?? ''));
}

function isTicked(page: Page, id: string): Promise<boolean> {
  return page.$eval(testId(id), (box) => (box as HTMLInputElement).checked);
}

function address(page: Page): Promise<string> {
  return page.evaluate(() => location.hash);
}

describe.each(BROWSERS)('finding an app in %s', (kind) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage(kind);
    page = await stage.driver.openPage('dashboard.html#/choose/whatsapp');
    await seen(page, 'choose-ranking');
  });
  afterAll(() => stage?.close());

  it('ranks anew without a phone number and says why the first one went down', async () => {
    expect((await cards(page))[0]).toBe('Signal');
    await clickOn(page, 'need-no_phone_number');
    await expect.poll(async () => (await cards(page))[0]).toBe('Threema');
    expect(await cards(page)).not.toContain('Signal');
    expect(await textOf(page, 'choose-displaced')).toMatch(/Signal.*you asked for no phone number/);
    expect(await textOf(page, 'alternative-threema')).toContain('Meets 1 of 1');
    await clickOn(page, 'show-all-apps');
    expect(await textOf(page, 'alternative-signal')).toContain('You asked for no phone number: not met.');
    expect(await countOf(page, 'guide-link')).toBe(31);
  });

  it('works with the keyboard alone', async () => {
    await page.focus(testId('need-calls'));
    await page.keyboard.press(' ');
    await expect.poll(() => isTicked(page, 'need-calls')).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('need-calls');
    await page.keyboard.press(' ');
    await expect.poll(() => isTicked(page, 'need-calls')).toBe(false);
  });

  it('sets three apps beside the one that is left', async () => {
    expect(await columns(page)).toHaveLength(4);
    for (const id of ['threema', 'session', 'element']) await clickOn(page, `compare-${id}`);
    await expect.poll(() => columns(page)).toEqual(['WhatsApp, now', 'Threema', 'Session', 'Element']);
    const firstRow = await page.$eval(`${testId('compare-table')} tbody tr`, (row) => row.textContent ?? '');
    expect(firstRow).toMatch(/^No phone number needed.*No.*Yes.*Yes.*Yes/s);
  });

  it('keeps the choices in an address that opens anew, and over the way to a guide and back', async () => {
    const chosen = '#/choose/whatsapp?needs=no_phone_number&compare=threema,session,element';
    expect(await address(page)).toBe(chosen);
    await page.close();
    page = await stage.driver.openPage(`dashboard.html${chosen}`);
    await seen(page, 'choose-ranking');
    expect(await isTicked(page, 'need-no_phone_number')).toBe(true);
    expect(await columns(page)).toHaveLength(4);
    await page.click(`${testId('alternative-threema')} ${testId('guide-link')}`);
    await expect.poll(() => address(page)).toBe('#/guide/whatsapp-to-threema');
    // A step within one page loads nothing that the driver could wait for.
    await page.evaluate(() => history.back());
    await expect.poll(() => address(page)).toBe(chosen);
    await seen(page, 'choose-ranking');
    expect((await cards(page))[0]).toBe('Threema');
  });

  it('has no accessibility violation in light and dark, with everything open', async () => {
    await clickOn(page, 'show-all-apps');
    await page.$$eval('main details', (folds) => {
      for (const fold of folds) (fold as HTMLDetailsElement).open = true;
    });
    for (const scheme of ['light', 'dark'] as const) {
      await stage.driver.setColourScheme(page, scheme);
      expect(await violationsOf(page), scheme).toEqual([]);
    }
    await stage.driver.setColourScheme(page, 'light');
  });

  it('scrolls the table, not the page, in a narrow window', async () => {
    await page.setViewport({ width: 360, height: 740 });
    const { pageBy, tableBy } = await page.evaluate(() => {
      const over = (element: Element | null) => (element === null ? 0 : element.scrollWidth - element.clientWidth);
      return { pageBy: over(document.documentElement), tableBy: over(document.querySelector('.compare-apps')) };
    });
    expect(pageBy).toBe(0);
    expect(tableBy).toBeGreaterThan(0);
  });
});
