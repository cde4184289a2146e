import { setTimeout as sleep } from 'node:timers/promises';

/** Asks every 50 ms until the answer is yes. Throws after 20 seconds, naming what did not come true. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within 20 s: ${what}`);
    await sleep(50);
  }
}
