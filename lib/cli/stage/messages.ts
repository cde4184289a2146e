import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { RequestName, Requests } from '../../watch/requests.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

interface Answer<T> {
  ok: boolean;
  value: T;
  failure?: { code: string };
}

/** Asks the background what a page of the extension would ask it. Throws on a failure. */
export async function request<N extends RequestName>(
  page: Page,
  name: N,
  input: Requests[N]['input'],
): Promise<Requests[N]['output']> {
  const answer = (await page.evaluate(
    (requestName, requestInput) =>
      chrome.runtime.sendMessage({ kind: 'request', name: requestName, input: requestInput }),
    name,
    input as object,
  )) as Answer<Requests[N]['output']>;
  if (!answer.ok) throw new Error(`${name}: ${answer.failure?.code}`);
  return answer.value;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function older(value: unknown, byMs: number): unknown {
  if (typeof value === 'string') return INSTANT.test(value) ? new Date(Date.parse(value) - byMs).toISOString() : value;
  if (Array.isArray(value)) return value.map((item) => older(item, byMs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, older(field, byMs)]));
}

/**
 * Lets hours pass without waiting for them: everything that the extension remembers is taken out by its own export, made so
 * much older, and put back by its own import. The clock, the build and the rules about time stay what they are.
 */
export async function letHoursPass(page: Page, hours: number): Promise<void> {
  const { json } = await request(page, 'exportEverything', {});
  const aged = JSON.stringify(older(JSON.parse(json), hours * 60 * 60 * 1000));
  await request(page, 'importEverything', { json: aged });
}

/** When each watched document was last tried, as one comparable text. */
async function attempts(page: Page): Promise<{ checking: boolean; last: string }> {
  const { services, checking } = await request(page, 'getOverview', {});
  const last = services.flatMap(({ terms }) => terms.map(({ lastAttemptAt }) => lastAttemptAt ?? ''));
  return { checking: checking !== null, last: last.join() };
}

/** Checks everything watched and waits for the end of it. Throws where nothing was tried within 20 seconds. */
export async function checkNow(page: Page): Promise<void> {
  const before = await attempts(page);
  await request(page, 'checkNow', {});
  for (let waited = 0; waited < 400; waited++) {
    const { checking, last } = await attempts(page);
    if (!checking && last !== before.last) return;
    await sleep(50);
  }
  throw new Error('the check did not come to an end within 20 s');
}
