import type { CheckProgress } from './views.ts';

/** What this process is doing now. It is lost with the process, and nothing depends on it but progress and the guard. */
export interface Flight {
  running: Promise<void> | null;
  progress: CheckProgress | null;
  /** Why the last write failed, until one succeeds. */
  storageFailure: 'storage_full' | 'storage_failed' | null;
}

export function createFlight(): Flight {
  return { running: null, progress: null, storageFailure: null };
}

/**
 * Runs `work` unless a run is under way, in which case the caller waits for that one instead.
 * Alarm, start-up and "check now" all come through here, so two checks never overlap in one process.
 */
export async function runAlone(flight: Flight, work: () => Promise<void>): Promise<void> {
  if (flight.running !== null) return flight.running;
  const run = work().finally(() => {
    flight.running = null;
    flight.progress = null;
  });
  flight.running = run;
  return run;
}
