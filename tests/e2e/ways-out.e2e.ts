import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../../lib/cli/stage/messages.ts';
import { whatsAppChange } from './changes.ts';
import { clickOn, countOf, seen, testId, textOf } from './elements.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';
import { violationsOf } from './violations.ts';
import { serveBefore, serveChange, watchWhatsApp } from './whatsapp.ts';

const GUIDE = 'whatsapp-to-signal';
const STEPS = '[data-testid^="step-"]';
const STATUS_HOST = 'status.signal.org';
const GROUPS = ['Family', 'Running club', 'Parents, class 4b'];

function address(page: Page): Promise<string> {
  return page.evaluate(() => location.hash);
}

/** Which steps of the guide are ticked, in their order. */
function ticks(page: Page): Promise<boolean[]> {
  return page.$$eval(STEPS, (boxes) => boxes.map((box) => (box as HTMLInputElement).checked));
}

/** The step that is called the next one. */
function nextStep(page: Page): Promise<string> {
  return page.$eval('li.next input', (box) => box.getAttribute('data-testid') ?? '');
}

function message(page: Page): Promise<string> {
  return page.$eval(testId('plan-message'), (field) => (field as HTMLTextAreaElement).value);
}

/** Puts what is on the clipboard in place of the message, with the keyboard. */
async function pasteOver(page: Page, kind: Stage['driver']['kind']): Promise<void> {
  await page.focus(testId('plan-message'));
  await page.$eval(testId('plan-message'), (field) => (field as HTMLTextAreaElement).select());
  if (kind === 'chromium') {
    // A key alone says nothing to Chromium without the command that its window would make of it.
    await page.keyboard.press('KeyV', { commands: ['Paste'] });
    return;
  }
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
}

describe.each(BROWSERS)('the way out in %s', (kind) => {
  let stage: Stage;
  let popup: Page;
  let guide: Page;

  const plan = () => request(popup, 'getMovePlan', { guideId: GUIDE });

  beforeAll(async () => {
    stage = await setStage(kind);
    const change = whatsAppChange();
    serveBefore(stage.sites, change);
    popup = await watchWhatsApp(stage);
    await serveChange(stage, popup, change);
  });
  afterAll(() => stage?.close());

  it('leads from the alert to the guide in two clicks', async () => {
    guide = await stage.driver.openPage('dashboard.html');
    await clickOn(guide, 'what-can-i-do');
    await clickOn(guide, 'guide-link');
    expect(await address(guide)).toBe(`#/guide/${GUIDE}`);
    await guide.waitForSelector(STEPS, { visible: true });
    expect((await ticks(guide)).length).toBeGreaterThan(5);
    expect(await ticks(guide)).not.toContain(true);
  });

  it('plans three groups and copies a message that quotes the change', async () => {
    for (const name of GROUPS) {
      await guide.type(testId('plan-name'), name);
      await guide.keyboard.press('Enter');
    }
    await expect.poll(async () => (await plan())?.groups.map((group) => group.name)).toEqual(GROUPS);
    await guide.select(testId('plan-state'), 'joined');
    await guide.locator(`${testId('plan-group')}:nth-child(3) ${testId('plan-write')}`).click();
    await seen(guide, 'plan-message');
    const written = await message(guide);
    const [alert] = (await request(popup, 'getOverview', {})).alerts;
    const quotes = alert?.findings.flatMap(({ evidence }) => [evidence.after?.text, evidence.before?.text]) ?? [];
    const quoted = written.match(/“(.*?)(?: …)?”/s)?.[1] ?? 'nothing';
    expect(quotes.some((quote) => quote?.includes(quoted))).toBe(true);
    expect(written).not.toMatch(/https?:/);

    await clickOn(guide, 'plan-copy');
    expect(await textOf(guide, 'plan-handed-over')).toContain(GROUPS[2]);
    await guide.locator('.tones label:nth-of-type(2)').click();
    await expect.poll(() => message(guide)).not.toBe(written);
    await pasteOver(guide, kind);
    await expect.poll(() => message(guide)).toBe(written);
  });

  it('asks no status page before a click', async () => {
    expect(await textOf(guide, 'target-status')).toContain('Not asked yet');
    expect(stage.sites.seen.filter(({ host }) => host === STATUS_HOST)).toEqual([]);
    expect((await stage.driver.grantedHosts()).join()).not.toContain(STATUS_HOST);
  });

  it('tells of a major outage and leads to the copies first', async () => {
    stage.sites.serve(`${STATUS_HOST}/`, {
      body: '<!doctype html><title>Signal Status</title><h1>Status</h1><p>Major outage. Signal is experiencing technical difficulties.</p>',
    });
    expect(await nextStep(guide)).toBe('step-list');
    await stage.driver.clickAndAllow(guide, testId('ask-status'), [`https://${STATUS_HOST}/*`]);
    await expect.poll(() => textOf(guide, 'status-title')).toBe('Signal: major outage');
    expect(await textOf(guide, 'status-age')).toContain('asked just now');
    expect(await textOf(guide, 'target-status')).toContain('Signal is experiencing technical difficulties.');
    expect(await textOf(guide, 'status-advice')).toContain('Do the export now, move tomorrow');
    expect(await nextStep(guide)).toBe('step-pick-chats');
    const asked = stage.sites.seen.filter(({ host }) => host === STATUS_HOST);
    expect(asked.map(({ path, cookie, referrer }) => [path, cookie, referrer])).toEqual([['/', '', '']]);
  });

  it('has no accessibility violation in light and dark, with all of it open', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      await stage.driver.setColourScheme(guide, scheme);
      expect(await violationsOf(guide), scheme).toEqual([]);
    }
    await stage.driver.setColourScheme(guide, 'light');
  });

  it('keeps ticks, groups and the last status over a restart of the browser', async () => {
    const boxes = await guide.$$(STEPS);
    await boxes[0]?.click();
    await boxes[2]?.click();
    await expect.poll(async () => (await plan())?.doneSteps.length).toBe(2);

    await stage.driver.restart();
    guide = await stage.driver.openPage(`dashboard.html#/guide/${GUIDE}`);
    await guide.waitForSelector(STEPS);
    await expect.poll(async () => (await ticks(guide)).slice(0, 4)).toEqual([true, false, true, false]);
    expect(await countOf(guide, 'plan-group')).toBe(3);
    expect(await textOf(guide, 'plan-joined')).toBe('1 of 3 joined');
    expect(await textOf(guide, 'status-title')).toBe('Signal: major outage');
    // Nobody was asked anew: the answer is the one from before, and says so.
    expect(stage.sites.seen.filter(({ host }) => host === STATUS_HOST)).toHaveLength(1);
  });

  it('shows in the popup how far the move has come', async () => {
    popup = await stage.driver.openPage('popup.html');
    await seen(popup, 'alert-card');
    await clickOn(popup, 'mark-read');
    const total = (await ticks(guide)).length;
    await expect.poll(() => textOf(popup, 'guide-link')).toContain(`2 of ${total} steps; 2 groups to go`);
  });

  it('follows a change that another window makes', async () => {
    const other = await stage.driver.openPage(`dashboard.html#/guide/${GUIDE}`);
    await other.waitForSelector(STEPS);
    await (await other.$$(STEPS))[1]?.click();
    await expect.poll(async () => (await ticks(guide)).slice(0, 3)).toEqual([true, true, true]);
    await guide.bringToFront();
    await (await guide.$$(STEPS))[3]?.click();
    await expect.poll(async () => (await plan())?.doneSteps.length).toBe(4);
    await expect.poll(async () => (await ticks(other)).slice(0, 4)).toEqual([true, true, true, true]);
    await other.close();
  });

  it('is there without a network, and says then that nobody could be asked', async () => {
    await stage.sites.close();
    const page = await stage.driver.openPage(`dashboard.html#/guide/${GUIDE}`);
    await page.waitForSelector(STEPS);
    expect((await ticks(page)).slice(0, 4)).toEqual([true, true, true, true]);
    await clickOn(page, 'ask-status');
    expect(await textOf(page, 'status-trouble')).toMatch(/^We could not ask/);
    expect(await textOf(page, 'status-title')).toBe('Signal: major outage');
  });
});
