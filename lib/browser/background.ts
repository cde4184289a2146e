import { createHandlers, type Handlers } from '../watch/handlers.ts';
import { targetOfNotice } from '../watch/notices.ts';
import type { Ports } from '../watch/ports.ts';
import { recheckHosts } from '../watch/recheck-hosts.ts';
import { wake, wakeAnew } from '../watch/run.ts';
import { hashOfTarget } from './places.ts';
import type { BrowserStore } from './store.ts';
import { forgetStrays } from './strays.ts';
import { openDashboard, readPageOfTab } from './tabs.ts';

/** What the background does when the browser calls it. Each is the boundary of one event: nothing is thrown past it. */
export interface Background {
  handlers: Handlers;
  /** An alarm, a start of the browser, the return of the network: look at what is due. */
  woken(): void;
  installed(details: { reason: string }): void;
  noticeClicked(id: string): void;
  /** Hosts were granted or taken back, by a click here or in the browser's own settings. */
  hostsChanged(change: { origins?: string[] }): void;
}

/** Binds events to use cases. Work that outlives its event ends in a look at the copy aside. */
export function createBackground(ports: Ports & { store: BrowserStore }): Background {
  const keepCopy = (): Promise<void> => ports.store.keepCopy(ports.clock.now());
  const inBackground = (event: string, work: Promise<void>): void => atBoundary(event, work.then(keepCopy));

  return {
    handlers: createHandlers({ ports, readTab: readPageOfTab, inBackground }),
    woken: () => inBackground('wake', wake(ports)),
    installed({ reason }) {
      if (reason === 'install') atBoundary('welcome', welcome(ports));
    },
    noticeClicked: (id) => atBoundary('notification', openDashboard(hashOfTarget(targetOfNotice(id)))),
    hostsChanged: ({ origins = [] }) =>
      inBackground(
        'hosts',
        forgetStrays()
          .then(() => recheckHosts(ports, origins))
          .then(() => wakeAnew(ports)),
      ),
  };
}

/** Greets once. A browser may say "installed" again over kept data, as Chromium does for an unpacked extension. */
async function welcome({ settings }: Ports): Promise<void> {
  const { firstRunDone } = await settings.read();
  if (!firstRunDone) await openDashboard('#/welcome');
}

function atBoundary(event: string, work: Promise<void>): void {
  work.catch((error: unknown) => console.error(event, error));
}
