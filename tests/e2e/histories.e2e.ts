import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameOf, type ReplayedAlert, replaySeries } from '../../lib/cli/replay/replay-series.ts';
import { makeOlder, request } from '../../lib/cli/stage/messages.ts';
import { until } from '../../lib/cli/stage/until.ts';
import { DAY_MS } from '../../lib/watch/times.ts';
import type { Alert } from '../../lib/watch/types.ts';
import { daysToRead, type History, hasRecordedHistories, recordedHistories } from './recorded-histories.ts';
import { type Stage, setStage } from './stage.ts';

/** `CLAUSEWATCH_HISTORIES=whole` plays every capture of these series; without it a stretch of each, in about a minute. */
const WHOLE = process.env['CLAUSEWATCH_HISTORIES'] === 'whole';
const TIMEOUT_MS = WHOLE ? 3_600_000 : 240_000;

if (!hasRecordedHistories)
  console.warn('tests/e2e/histories: ../shared/corpus is absent; no recorded history is played through the browser.');

declare const chrome: {
  developerPrivate: { addHostPermission(extensionId: string, host: string): Promise<void> };
};

/** What must be the same: which page, on which day, what happened. */
interface Told {
  page: string;
  day: number;
  events: string[];
}

const inOrder = (told: Told[]): Told[] => told.toSorted((a, b) => a.day - b.day || a.page.localeCompare(b.page));
const eventsOf = (alert: Alert): string[] => alert.findings.map(({ event, direction }) => `${event} ${direction}`);

describe.runIf(hasRecordedHistories)('recorded histories in chromium', () => {
  const startAt = new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS);
  let folder: string;
  let histories: History[];
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'clausewatch-histories-'));
    histories = recordedHistories(WHOLE, startAt, folder);
    stage = await setStage('chromium');
    page = await stage.driver.openPage('popup.html');
  }, TIMEOUT_MS);
  afterAll(async () => {
    await stage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const everything = async () => JSON.parse((await request(page, 'exportEverything', {})).json);
  const isIdle = async () => (await request(page, 'getOverview', {})).checking === null;

  function servePagesOf(day: number): void {
    for (const { address, shows } of histories) {
      const shown = shows.findLast((capture) => capture.day <= day);
      stage.sites.serve(address, { body: shown?.html ?? '' });
    }
  }

  /** Puts the pages on the list of what is watched, as an import does, and grants their hosts. */
  async function watchAll(): Promise<void> {
    const file = await everything();
    file.settings.firstRunDone = true;
    file.settings.customTerms = histories.map(({ series }, id) => ({
      id: String(id),
      name: nameOf(series.service),
      url: series.url,
    }));
    await request(page, 'importEverything', { json: JSON.stringify(file) });
    await grantHosts([...new Set(histories.map(({ series }) => `https://${series.service}.example/*`))]);
  }

  /** Says yes in the browser's own settings first, so that the question which a click asks is answered at once. */
  async function grantHosts(origins: string[]): Promise<void> {
    const extensionId = new URL(page.url()).host;
    const settings = await stage.driver.openSite('chrome://extensions/');
    for (const origin of origins) {
      await settings.evaluate((id, host) => chrome.developerPrivate.addHostPermission(id, host), extensionId, origin);
    }
    await settings.close();
    await page.bringToFront();
    const session = await page.createCDPSession();
    const expression = `chrome.permissions.request(${JSON.stringify({ origins })})`;
    await session.send('Runtime.evaluate', { expression, userGesture: true, awaitPromise: true });
    await session.detach();
    expect(await stage.driver.grantedHosts()).toHaveLength(origins.length);
  }

  /**
   * Waits until every page was read since a moment of the real clock, on waking or by asking. Idleness alone is no sign: a check
   * that was asked for may not have begun, and what it reads would be lost when the next days are let pass.
   */
  async function readAll(since: string): Promise<void> {
    await until('the reading on waking is over', isIdle);
    await request(page, 'checkNow', {});
    await until('every page is read', async () => {
      const { services, checking } = await request(page, 'getOverview', {});
      const terms = services.filter(({ watched }) => watched).flatMap((service) => service.terms);
      return checking === null && terms.every(({ lastAttemptAt }) => lastAttemptAt !== null && lastAttemptAt >= since);
    });
  }

  async function playAll(days: readonly number[]): Promise<void> {
    servePagesOf(0);
    const begun = new Date().toISOString();
    await watchAll();
    await readAll(begun);
    let today = 0;
    for (const day of days.filter((later) => later > 0)) {
      servePagesOf(day);
      const since = new Date().toISOString();
      await makeOlder(page, (day - today) * 24);
      await readAll(since);
      today = day;
    }
  }

  it('are told as the replay tells them: the same pages, days and events', { timeout: TIMEOUT_MS }, async () => {
    expect(histories.length).toBeGreaterThanOrEqual(10);
    expect(new Set(histories.map(({ series }) => series.service)).size).toBeGreaterThanOrEqual(8);

    const replayed: ReplayedAlert[] = [];
    await replaySeries(
      histories.map(({ series }) => series),
      (alert) => replayed.push(alert),
    );
    const expected = replayed.map(({ alert, service, terms }) => ({
      page: `${service}/${terms}`,
      day: Math.round((Date.parse(alert.createdAt) - startAt.getTime()) / DAY_MS),
      events: eventsOf(alert),
    }));

    const days = daysToRead(histories);
    await playAll(days);
    const { data } = await everything();
    const told = (data.alerts as Alert[]).map((alert) => {
      const { series } = histories[Number(/^custom-(\d+)\//.exec(alert.termsId)?.[1])] ?? {};
      const ago = Math.round((Date.now() - Date.parse(alert.createdAt)) / DAY_MS);
      return { page: `${series?.service}/${series?.terms}`, day: (days.at(-1) ?? 0) - ago, events: eventsOf(alert) };
    });

    expect(expected.length).toBeGreaterThan(5);
    expect(inOrder(told)).toEqual(inOrder(expected));
    expect(told.filter((alert) => alert.page.startsWith('signal/'))).toEqual([]);
    expect(
      told.filter((alert) => alert.page.startsWith('parlo/')),
      'two policies on one page',
    ).toHaveLength(1);
  });

  it('leave the page that froze under doubt', async () => {
    const { services } = await request(page, 'getOverview', {});
    const at = histories.findIndex(
      ({ series }) => series.terms === 'privacy-policy__ota-contrib' && series.service === 'whatsapp',
    );
    const frozen = services.find(({ serviceId }) => serviceId === `custom-${at}`);
    expect(frozen?.terms.map(({ coverage }) => coverage)).toEqual(['may_be_wrong_page']);
  });
});
