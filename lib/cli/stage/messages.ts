import type { Page } from 'puppeteer-core';
import type { RequestName, Requests } from '../../watch/requests.ts';
import type { TermsView } from '../../watch/views.ts';
import { until } from './until.ts';

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
 * Makes everything that the extension remembers so much older: it is taken out by its own export, aged, and put back by its
 * own import. The clock, the build and the rules about time stay what they are. The import is followed by a look at what is
 * due now, as an alarm would be; this does not wait for it.
 */
export async function makeOlder(page: Page, hours: number): Promise<void> {
  const { json } = await request(page, 'exportEverything', {});
  const aged = JSON.stringify(older(JSON.parse(json), hours * 60 * 60 * 1000));
  await request(page, 'importEverything', { json: aged });
}

/** The watched documents that are read in the background. */
async function documents(page: Page): Promise<{ checking: boolean; terms: TermsView[] }> {
  const { services, checking } = await request(page, 'getOverview', {});
  const terms = services.filter(({ watched }) => watched).flatMap((service) => service.terms);
  return { checking: checking !== null, terms: terms.filter(({ coverage }) => coverage !== 'needs_tab') };
}

/** Lets hours pass without waiting for them, and whatever is due by then be read. */
export async function letHoursPass(page: Page, hours: number): Promise<void> {
  await makeOlder(page, hours);
  await until('what is due is read', async () => {
    const { checking, terms } = await documents(page);
    const now = new Date().toISOString();
    return !checking && terms.every(({ nextCheckAt }) => nextCheckAt !== null && nextCheckAt > now);
  });
}
