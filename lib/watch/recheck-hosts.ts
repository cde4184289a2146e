import type { Ports } from './ports.ts';
import { originsOf, watchedTerms } from './watched-terms.ts';

/**
 * Makes every terms due whose hosts were just granted or taken back, so that the next wake-up reads it or says why it cannot.
 * `origins` are match patterns as the browser reports them; a pattern without a host stands for all. Waits for a run under way first.
 */
export async function recheckHosts(ports: Ports, origins: readonly string[]): Promise<void> {
  if (ports.flight.running !== null) await ports.flight.running.catch(() => undefined);
  const settings = await ports.settings.read();
  const now = ports.clock.now().toISOString();
  const all = origins.some((origin) => origin.startsWith('https://*/') || origin === '<all_urls>');
  for (const watched of watchedTerms(settings, ports.catalog.services)) {
    if (!all && !originsOf(watched).some((origin) => origins.includes(origin))) continue;
    await ports.store.modifyState(watched.termsId, (state) => ({ ...state, nextCheckAt: now }));
  }
  ports.announce();
}
