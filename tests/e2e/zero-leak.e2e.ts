import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letHoursPass, request } from '../../lib/cli/stage/messages.ts';
import { whatsAppChange } from './changes.ts';
import { seen } from './elements.ts';
import { isOfTheBrowser } from './own-requests.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';
import { serveBefore, serveChange, UNTIL_DUE_HOURS, watchWhatsApp } from './whatsapp.ts';

/** What a page can carry that makes a careless reader ask elsewhere. */
const TRIMMINGS = `
<link rel="stylesheet" href="https://tracker.example/a.css"><link rel="preload" as="image" href="https://tracker.example/b.png">
<link rel="prefetch" href="https://tracker.example/c"><link rel="dns-prefetch" href="https://tracker.example">
<script src="https://tracker.example/d.js"></script><img src="https://tracker.example/e.gif" srcset="https://tracker.example/f.gif 2x">
<iframe src="https://tracker.example/g"></iframe><video poster="https://tracker.example/h.png" src="https://tracker.example/i.mp4"></video>
<object data="https://tracker.example/j"></object><style>@import url("https://tracker.example/k.css");</style>`;

describe.each(BROWSERS)('nothing leaks in %s', (kind) => {
  const change = whatsAppChange();
  const trimmed = {
    ...change,
    before: change.before.replace('<main>', `<main>${TRIMMINGS}`),
    after: change.after.replace('<main>', `<main>${TRIMMINGS}`),
  };
  let stage: Stage;
  let popup: Page;
  /** How many requests the tabs of the person had made before the extension began. */
  let ofThePerson = 0;

  beforeAll(async () => {
    stage = await setStage(kind);
    stage.sites.serve('www.whatsapp.com/', {
      headers: { 'set-cookie': 'who=me; Secure; SameSite=None; Path=/; Max-Age=9999' },
      body: '<title>WhatsApp</title><p>Hello',
    });
    // The person uses the site: the browser has a cookie that it would send.
    for (let visit = 0; visit < 2; visit++) await (await stage.driver.openSite('https://www.whatsapp.com/')).close();
    expect(stage.sites.requestsTo('www.whatsapp.com/').at(-1)?.cookie).toBe('who=me');
    ofThePerson = stage.sites.seen.length;
  });
  afterAll(() => stage?.close());

  const ofTheExtension = () => stage.sites.seen.slice(ofThePerson).filter(({ host }) => !isOfTheBrowser(host));

  it('while it reads, compares and shows pages full of foreign addresses', async () => {
    serveBefore(stage.sites, trimmed);
    popup = await watchWhatsApp(stage);
    await serveChange(stage, popup, trimmed);
    const [alert] = (await request(popup, 'getOverview', {})).alerts;
    await seen(popup, 'alert-card');
    for (const place of [`alert/${alert?.id}`, `compare/${alert?.id}`, 'app/whatsapp', 'trust', 'settings']) {
      const page = await stage.driver.openPage(`dashboard.html#/${place}`);
      await page.bringToFront();
      await page.waitForSelector('h1', { visible: true });
      await page.close();
    }
    expect(new Set(ofTheExtension().map(({ host }) => host))).toEqual(new Set(['www.whatsapp.com']));
  });

  it('no cookie, no referrer, and always the same language', () => {
    expect(ofTheExtension().filter(({ cookie, referrer }) => cookie !== '' || referrer !== '')).toEqual([]);
    expect(new Set(ofTheExtension().map(({ acceptLanguage }) => acceptLanguage))).toEqual(new Set(['en']));
    expect(new Set(ofTheExtension().map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  it('that the log does not show', async () => {
    const { requests, requestCount, hostCount } = await request(popup, 'getTrust', {});
    const logged = requests.map(({ url }) => url.replace('https://', '')).toSorted();
    const sent = ofTheExtension()
      .map(({ host, path }) => host + path)
      .toSorted();
    expect(logged).toEqual(sent);
    expect([requestCount, hostCount]).toEqual([sent.length, 1]);
  });

  // Browsers follow a redirect before anybody can look at it (docs/PERMISSIONS.md): the first time cannot be prevented.
  it('more than once when a page leads to another host, and never with a cookie or referrer', async () => {
    stage.sites.serve(change.termsAddress, { status: 302, headers: { location: 'https://tracker.example/terms' } });
    stage.sites.serve('tracker.example/terms', { body: change.terms });
    const abroad = () => ofTheExtension().filter(({ host }) => host === 'tracker.example');
    await letHoursPass(popup, UNTIL_DUE_HOURS);
    expect(stage.sites.requestsTo(change.termsAddress).at(-1)?.status).toBe(302);
    const first = abroad().length;
    expect(first).toBeLessThanOrEqual(1);
    await letHoursPass(popup, UNTIL_DUE_HOURS);
    await letHoursPass(popup, UNTIL_DUE_HOURS);
    expect(abroad()).toHaveLength(first);
    expect(abroad().filter(({ cookie, referrer }) => cookie !== '' || referrer !== '')).toEqual([]);
    const { services } = await request(popup, 'getOverview', {});
    const terms = services
      .flatMap((service) => service.terms)
      .find(({ termsId }) => termsId === 'whatsapp/terms-of-service');
    expect(terms?.failure?.code).toBe('redirect_blocked');
  });
});
