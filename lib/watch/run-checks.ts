import { type CheckEnd, checkTerms } from './check/check-terms.ts';
import type { Ports } from './ports.ts';
import { dueTerms, isReadInBackground } from './schedule.ts';
import { elapsedMs, MINUTE_MS } from './times.ts';
import type { TermsState } from './types.ts';
import { originsOf, type WatchedTerms, watchedTerms } from './watched-terms.ts';

/** Hosts that are read at the same time. Each host gets one request after the other. */
const LANES = 3;
/** "Check now" leaves out what was read so short a while ago: a second click must not double the requests. */
const JUST_READ_MS = MINUTE_MS;

/** Splits the terms into one queue for each host, so that no host is asked twice at once. */
function queuesByHost(terms: readonly WatchedTerms[]): WatchedTerms[][] {
  const queues = new Map<string, WatchedTerms[]>();
  for (const watched of terms) {
    const host = originsOf(watched)[0] ?? watched.termsId;
    queues.set(host, [...(queues.get(host) ?? []), watched]);
  }
  return [...queues.values()];
}

/**
 * Checks these terms, several hosts side by side, and keeps the progress up to date. A check that throws is a bug or a broken
 * device: the others still run, and the first error is thrown at the end.
 */
export async function checkAll(ports: Ports, terms: readonly WatchedTerms[], rhythmHours: number): Promise<CheckEnd[]> {
  const queues = queuesByHost(terms);
  const ends: CheckEnd[] = [];
  const errors: unknown[] = [];
  const { flight } = ports;
  flight.progress = { done: 0, total: terms.length, current: null };
  const checkOne = async (watched: WatchedTerms): Promise<void> => {
    if (flight.progress) flight.progress = { ...flight.progress, current: watched.termsId };
    ports.announce();
    try {
      const end = await checkTerms(ports, watched, rhythmHours);
      flight.storageFailure = end.kind === 'not_written' ? end.code : null;
      ends.push(end);
    } catch (error) {
      errors.push(error);
    }
    if (flight.progress) flight.progress = { ...flight.progress, done: flight.progress.done + 1 };
  };
  const runLane = async (): Promise<void> => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
      for (const watched of queue) await checkOne(watched);
    }
  };
  await Promise.all(Array.from({ length: Math.min(LANES, queues.length) }, runLane));
  if (errors.length > 0) throw errors[0];
  return ends;
}

/** The states of all terms, by terms id. */
export async function loadStates(ports: Ports): Promise<Map<string, TermsState>> {
  return new Map((await ports.store.states()).map((state) => [state.termsId, state]));
}

/** The terms to read at this wake-up: none without network or on a metered connection, where the browser tells. */
export async function findDue(ports: Ports): Promise<WatchedTerms[]> {
  if (!ports.connectivity.online() || ports.connectivity.metered()) return [];
  const settings = await ports.settings.read();
  return dueTerms(watchedTerms(settings, ports.catalog.services), await loadStates(ports), ports.clock.now());
}

/** The terms to read when the person asks: all that can be read in the background, or those of one service. */
export async function findAsked(ports: Ports, serviceId: string | undefined): Promise<WatchedTerms[]> {
  const settings = await ports.settings.read();
  const states = await loadStates(ports);
  const now = ports.clock.now();
  return watchedTerms(settings, ports.catalog.services).filter((watched) => {
    const last = states.get(watched.termsId)?.lastAttemptAt ?? null;
    const justRead = last !== null && Date.parse(last) <= now.getTime() && elapsedMs(last, now) < JUST_READ_MS;
    return isReadInBackground(watched) && !justRead && (serviceId === undefined || watched.serviceId === serviceId);
  });
}
