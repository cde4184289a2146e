import { browser } from 'wxt/browser';
import { fail, type Result } from '../result.ts';
import type { Client, RequestFailure, RequestName, Requests } from '../watch/requests.ts';
import type { PageMessage, RequestMessage } from './messages.ts';

/** The message client of the pages. Nothing in it rejects: what goes wrong on the way is the failure `internal`. */
export function createClient(): Client {
  if (globalThis.location?.pathname === '/dashboard.html') followShow();
  return {
    request: send,
    onChanged(callback) {
      const listener = (message: unknown): undefined => {
        if (isPageMessage(message) && message.kind === 'changed') callback();
      };
      browser.runtime.onMessage.addListener(listener);
      return () => browser.runtime.onMessage.removeListener(listener);
    },
    async askForHosts(origins) {
      if (origins.length === 0) return true;
      try {
        // No await before this line: the browser asks only while the click is being handled.
        return await browser.permissions.request({ origins });
      } catch (error) {
        console.error('permissions.request', error);
        return false;
      }
    },
    async hasHosts(origins) {
      return origins.length === 0 || browser.permissions.contains({ origins }).catch(() => false);
    },
    async activeTab() {
      const [own, [front]] = await Promise.all([
        browser.tabs.getCurrent().catch(() => undefined),
        browser.tabs.query({ active: true, currentWindow: true }).catch(() => []),
      ]);
      if (own !== undefined || front?.id === undefined || front.url === undefined) return null;
      return { id: front.id, url: front.url };
    },
  };
}

async function send<N extends RequestName>(
  name: N,
  input: Requests[N]['input'],
): Promise<Result<Requests[N]['output'], RequestFailure>> {
  const message: RequestMessage = { kind: 'request', name, input };
  try {
    const answer: unknown = await browser.runtime.sendMessage(message);
    if (isAnswerTo<N>(answer)) return answer;
    console.error('no answer to', name);
  } catch (error) {
    console.error('request', name, error);
  }
  return fail({ code: 'internal' });
}

/** The background is ours and answers with what `Requests` says; only that it answered at all is in question. */
function isAnswerTo<N extends RequestName>(answer: unknown): answer is Result<Requests[N]['output'], RequestFailure> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

function isPageMessage(message: unknown): message is PageMessage {
  return typeof message === 'object' && message !== null && 'kind' in message;
}

/**
 * Lets the background bring this dashboard to the front at another place instead of opening a second one. The page does it
 * itself because finding one's own tabs from outside would need the `tabs` permission.
 */
function followShow(): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, _sender: unknown, sendResponse: (taken: boolean) => void) => {
      if (!isPageMessage(message) || message.kind !== 'show') return undefined;
      location.hash = message.hash;
      void bringToFront();
      sendResponse(true);
      return undefined;
    },
  );
}

async function bringToFront(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) return;
  await browser.tabs.update(tab.id, { active: true });
  // Firefox for Android has no windows.
  await browser.windows?.update(tab.windowId, { focused: true });
}
