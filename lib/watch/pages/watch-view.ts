import type { Service } from '../../catalog/schema.ts';
import { isMessageKey, t } from '../../locale/format.ts';
import type { Ports } from '../ports.ts';
import type { Settings } from '../settings.ts';
import type { Alert, TermsState } from '../types.ts';
import { customServiceId, termsOfCustom, termsOfService, type WatchedTerms, watchedTerms } from '../watched-terms.ts';

/** What every page starts from: the settings, what they watch, what is stored of it. Loaded once per request. */
export interface WatchView {
  settings: Settings;
  watched: WatchedTerms[];
  states: ReadonlyMap<string, TermsState>;
  /** Newest first. */
  alerts: Alert[];
  now: Date;
}

export async function loadWatchView(ports: Ports): Promise<WatchView> {
  const [settings, states, alerts] = await Promise.all([
    ports.settings.read(),
    ports.store.states(),
    ports.store.alerts(),
  ]);
  return {
    settings,
    watched: watchedTerms(settings, ports.catalog.services),
    states: new Map(states.map((state) => [state.termsId, state])),
    alerts,
    now: ports.clock.now(),
  };
}

/** "Privacy policy" in words. A type that has no words yet is shown by its id. */
export function typeNameOf(type: string): string {
  const key = `watch.type.${type}`;
  return isMessageKey(key) ? t(key) : type;
}

/**
 * The terms with this id, watched or not: alerts of a service stay readable after the person stopped watching it, or moved to
 * another region. Terms that no catalogue knows any more are described by their id alone.
 */
export function describeTerms(ports: Ports, settings: Settings, termsId: string): WatchedTerms {
  const custom = settings.customTerms.map(termsOfCustom).find((terms) => terms.termsId === termsId);
  if (custom !== undefined) return custom;
  const [serviceId = termsId, type = 'privacy-policy', region = 'world'] = termsId.split('/');
  const service = ports.catalog.services.find(({ id }) => id === serviceId);
  const regions = ['world', 'EEA', 'UK', 'US'] as const;
  const known = service && regions.flatMap((each) => termsOfService(service, each)).find((w) => w.termsId === termsId);
  if (known !== undefined) return known;
  return {
    termsId,
    serviceId,
    serviceName: service?.name ?? serviceId,
    monogram: service?.monogram ?? serviceId.slice(0, 2),
    type,
    custom: service === undefined,
    declaration: { termsId, sourceDocuments: [], language: 'und', region },
    needsScripts: false,
    usualPaceDays: null,
    closedOn: service?.closedOn ?? null,
  };
}

/** All services that a page may show: the catalogue's, then the ones added by hand. */
export function serviceList(
  ports: Ports,
  settings: Settings,
): {
  serviceId: string;
  name: string;
  monogram: string;
  custom: boolean;
  closedOn: string | null;
  service: Service | null;
}[] {
  return [
    ...ports.catalog.services.map((service) => ({
      serviceId: service.id,
      name: service.name,
      monogram: service.monogram,
      custom: false,
      closedOn: service.closedOn ?? null,
      service,
    })),
    ...settings.customTerms.map((custom) => ({
      serviceId: customServiceId(custom),
      name: custom.name,
      monogram: custom.name.slice(0, 2),
      custom: true,
      closedOn: null,
      service: null,
    })),
  ];
}
