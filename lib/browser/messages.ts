import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { fail, type Result } from '../result.ts';
import type { Handlers } from '../watch/handlers.ts';
import { movePlanRecord } from '../watch/records.ts';
import type { RequestFailure, RequestName, Requests } from '../watch/requests.ts';
import { Settings } from '../watch/settings.ts';
import { StorageFailure } from './storage-failure.ts';

/** What a page sends to the background. */
export interface RequestMessage {
  kind: 'request';
  name: RequestName;
  input: unknown;
}

/** What the background tells all pages. `show`: the dashboard comes to the front at this place. */
export type PageMessage = { kind: 'changed' } | { kind: 'show'; hash: string };

/** The pages that may send requests, by path inside the extension. */
const OWN_PAGES = ['/popup.html', '/dashboard.html'];
/** Ids, names and addresses that a page sends. */
const LONGEST_STRING = 4000;

const text = z.string().check(z.maxLength(LONGEST_STRING));
const nothing = z.record(z.string(), z.never());
const service = z.object({ serviceId: text });
const terms = z.object({ termsId: text });
const guide = z.object({ guideId: text });
const json = z.object({ json: z.string() });

/** Any of the settings. A field that is present but undefined is the same as an absent one. */
const someSettings = z.pipe(
  z.partial(Settings),
  z.transform(
    (given): Partial<Settings> => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  ),
);

const INPUTS: { [N in RequestName]: z.ZodMiniType<Requests[N]['input']> } = {
  getOverview: nothing,
  getAlert: z.object({ alertId: text }),
  getComparison: z.union([z.object({ alertId: text }), z.object({ termsId: text, from: text, to: text })]),
  getApp: service,
  getTrust: nothing,
  getSettings: nothing,
  saveSettings: z.object({ settings: someSettings }),
  watchServices: z.object({ serviceIds: z.array(text) }),
  unwatchService: service,
  addCustomTerms: z.object({ name: text, url: text }),
  removeCustomTerms: terms,
  followMove: terms,
  checkNow: z.object({ serviceId: z.exactOptional(text) }),
  markAlertRead: z.object({ alertId: text, read: z.boolean() }),
  readFromTab: z.object({ tabId: z.int() }),
  termsOfPage: z.object({ url: z.string() }),
  getMovePlan: guide,
  saveMovePlan: z.object({ plan: movePlanRecord }),
  removeMovePlan: guide,
  getStatus: z.object({ serviceId: text, fresh: z.boolean() }),
  exportEverything: nothing,
  previewImport: json,
  importEverything: json,
  deleteEverything: nothing,
};

const envelope = z.object({ kind: z.literal('request'), name: z.string(), input: z.unknown() });

export interface Sender {
  id?: string;
  url?: string;
}

/** True for a message of our own popup or dashboard. Firefox gives no `sender.origin`, so id and address are compared. */
export function isOwnPage(sender: Sender): boolean {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return false;
  const url = URL.parse(sender.url);
  const own = new URL(browser.runtime.getURL('/'));
  return url !== null && url.protocol === own.protocol && url.host === own.host && OWN_PAGES.includes(url.pathname);
}

/**
 * Answers one request of a page. Never rejects: an unknown sender, a name or an input that does not fit gives `bad_request`,
 * a handler that throws gives `internal`, or the failure of the storage, and a line in the console.
 */
export async function answerRequest(
  message: unknown,
  sender: Sender,
  handlers: Handlers,
): Promise<Result<unknown, RequestFailure>> {
  if (!isOwnPage(sender)) return fail({ code: 'bad_request' });
  const request = envelope.safeParse(message);
  if (!request.success || !isRequestName(request.data.name)) return fail({ code: 'bad_request' });
  try {
    return await run(request.data.name, request.data.input, handlers);
  } catch (error) {
    console.error('request', request.data.name, error);
    return fail({ code: error instanceof StorageFailure ? error.code : 'internal' });
  }
}

async function run<N extends RequestName>(
  name: N,
  raw: unknown,
  handlers: Handlers,
): Promise<Result<Requests[N]['output'], RequestFailure>> {
  const schema: z.ZodMiniType<Requests[N]['input']> = INPUTS[name];
  const input = schema.safeParse(raw);
  if (!input.success) return fail({ code: 'bad_request' });
  const handler: (input: Requests[N]['input']) => Promise<Result<Requests[N]['output'], RequestFailure>> =
    handlers[name];
  return handler(input.data);
}

function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(INPUTS, name);
}

/** True for what `answerRequest` is meant for; everything else on the channel is another listener's business. */
export function isRequest(message: unknown): boolean {
  return envelope.safeParse(message).success;
}

/** Tells every open page; where none is open there is nobody to tell. Answers true where a page took the message up. */
export async function tellPages(message: PageMessage): Promise<boolean> {
  try {
    return (await browser.runtime.sendMessage(message)) === true;
  } catch {
    // "Could not establish connection. Receiving end does not exist."
    return false;
  }
}
