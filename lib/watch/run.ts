import { runAlone } from './flight.ts';
import { tellWhatIsNew } from './notices.ts';
import type { Ports } from './ports.ts';
import { checkAll, findAsked, findDue, loadStates } from './run-checks.ts';
import { isFromTheFuture, isReadInBackground } from './schedule.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './times.ts';
import { assessDoubts } from './watch-doubts.ts';
import { type WatchedTerms, watchedTerms } from './watched-terms.ts';

/** The one alarm: the next moment at which there is something to do. */
export const WAKE_ALARM = 'wake';
/** Browsers do not fire more often than every 30 seconds; nothing here is that urgent. */
const SOONEST_WAKE_MS = MINUTE_MS;
/** Reminders, quiet hours and long failures are looked at this often though nothing is due. */
const LATEST_WAKE_MS = 6 * HOUR_MS;
/** Without network, or on a metered one, look again after this. */
const OFFLINE_WAKE_MS = 15 * MINUTE_MS;
/** An alarm this near to the wanted time is left alone: setting it anew at each start would push it away for ever. */
const ALARM_TOLERANCE_MS = MINUTE_MS;

async function allWatched(ports: Ports): Promise<WatchedTerms[]> {
  return watchedTerms(await ports.settings.read(), ports.catalog.services);
}

/** Sets the one alarm to the next due check. Leaves an alarm that is right already, so that it exists exactly once after any start. */
export async function armAlarm(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  const states = await loadStates(ports);
  const times = (await allWatched(ports)).filter(isReadInBackground).map(({ termsId }) => {
    const state = states.get(termsId);
    return state === undefined || isFromTheFuture(state, now) ? now.getTime() : Date.parse(state.nextCheckAt);
  });
  const online = ports.connectivity.online() && !ports.connectivity.metered();
  const soonest = now.getTime() + (online ? SOONEST_WAKE_MS : OFFLINE_WAKE_MS);
  const wanted = Math.min(Math.max(soonest, Math.min(...times)), now.getTime() + LATEST_WAKE_MS);
  const alarm = await ports.alarms.get(WAKE_ALARM);
  if (alarm !== null && Math.abs(alarm.at - wanted) < ALARM_TOLERANCE_MS) return;
  // One that is sooner is right as well: it wakes, finds nothing due, and sets the next.
  if (alarm !== null && alarm.at > now.getTime() && alarm.at < wanted && alarm.at - now.getTime() < DAY_MS) return;
  await ports.alarms.set(WAKE_ALARM, wanted);
}

/** Checks these terms, looks for doubtful pages, then tells what is new. What was written is told though a later step throws. */
export async function checkAndTell(ports: Ports, terms: readonly WatchedTerms[], rhythmHours: number): Promise<void> {
  const watched = await allWatched(ports);
  try {
    if (terms.length > 0) {
      await checkAll(ports, terms, rhythmHours);
      await assessDoubts(ports, watched);
    }
  } finally {
    await tellWhatIsNew(ports, watched);
    ports.announce();
  }
}

/**
 * What an alarm, a start of the browser, an update or the return of the network asks for: check what is due, tell what is new,
 * set the next alarm. Joins a run that is under way.
 */
export async function wake(ports: Ports): Promise<void> {
  await runAlone(ports.flight, async () => {
    try {
      const { rhythmHours } = await ports.settings.read();
      await checkAndTell(ports, await findDue(ports), rhythmHours);
    } finally {
      await armAlarm(ports);
    }
  });
}

/**
 * Looks at what is due after the person changed what is watched or what may be read. A run under way was planned before that
 * and would pass the change over, so it is waited for and not joined.
 */
export async function wakeAnew(ports: Ports): Promise<void> {
  if (ports.flight.running !== null) await ports.flight.running.catch(() => undefined);
  await wake(ports);
}

/** "Check now": everything that is watched, or one service. Waits for a run under way, then checks what that one left out. */
export async function checkNow(ports: Ports, serviceId?: string): Promise<void> {
  if (ports.flight.running !== null) await ports.flight.running.catch(() => undefined);
  await runAlone(ports.flight, async () => {
    try {
      const { rhythmHours } = await ports.settings.read();
      await checkAndTell(ports, await findAsked(ports, serviceId), rhythmHours);
    } finally {
      await armAlarm(ports);
    }
  });
}
