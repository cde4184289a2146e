import { fail, ok, type Result } from '../../result.ts';
import type { Ports } from '../ports.ts';
import type { RequestFailure } from '../requests.ts';
import { armAlarm } from '../run.ts';
import type { Settings } from '../settings.ts';
import type { SettingsView } from '../views.ts';
import { customServiceId, originsOf, termsOfCustom, termsOfService, watchedTerms } from '../watched-terms.ts';
import { giveBackHosts, removeCustomTerms } from './custom-terms.ts';

export async function getSettings(ports: Ports): Promise<SettingsView> {
  const settings = await ports.settings.read();
  const namesByOrigin = new Map<string, string[]>();
  for (const watched of watchedTerms(settings, ports.catalog.services)) {
    // Pages that need their scripts are read from the person's own tab: no host is asked for.
    for (const origin of watched.needsScripts || watched.closedOn !== null ? [] : originsOf(watched)) {
      const names = namesByOrigin.get(origin) ?? [];
      if (!names.includes(watched.serviceName)) namesByOrigin.set(origin, [...names, watched.serviceName]);
    }
  }
  const hosts = [...namesByOrigin].map(async ([origin, serviceNames]) => ({
    host: origin.slice('https://'.length, -'/*'.length),
    serviceNames,
    granted: await ports.permissions.has([origin]),
  }));
  return {
    settings,
    hosts: await Promise.all(hosts),
    bytesUsed: await ports.store.bytesUsed(),
    version: ports.appVersion,
  };
}

/** Saves some settings. A rhythm is held between an hour and a week: more would burden the sites, less would watch nothing. */
export async function saveSettings(ports: Ports, changes: Partial<Settings>): Promise<SettingsView> {
  await ports.settings.modify((settings) => {
    const next = { ...settings, ...changes };
    return { ...next, rhythmHours: Math.min(168, Math.max(1, next.rhythmHours)) };
  });
  await armAlarm(ports);
  ports.announce();
  return getSettings(ports);
}

/** Watches these services besides the others. Ids that the catalogue does not know are passed over. */
export async function watchServices(ports: Ports, serviceIds: readonly string[]): Promise<void> {
  const known = serviceIds.filter((id) => ports.catalog.services.some((service) => service.id === id));
  await ports.settings.modify((settings) => ({
    ...settings,
    services: [...new Set([...settings.services, ...known])],
    firstRunDone: true,
  }));
  await armAlarm(ports);
  ports.announce();
}

/** Stops watching a service and gives its hosts back. What was told stays readable; a policy added by hand is forgotten. */
export async function unwatchService(ports: Ports, serviceId: string): Promise<Result<null, RequestFailure>> {
  const { services, customTerms, region } = await ports.settings.read();
  const custom = customTerms.find((each) => customServiceId(each) === serviceId);
  if (custom !== undefined) return removeCustomTerms(ports, termsOfCustom(custom).termsId);
  if (!services.includes(serviceId)) return fail({ code: 'not_found' });
  await ports.settings.modify((settings) => ({
    ...settings,
    services: settings.services.filter((id) => id !== serviceId),
  }));
  const service = ports.catalog.services.find(({ id }) => id === serviceId);
  if (service !== undefined) await giveBackHosts(ports, termsOfService(service, region).flatMap(originsOf));
  ports.announce();
  return ok(null);
}
