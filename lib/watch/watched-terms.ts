import type { Service } from '../catalog/schema.ts';
import { declarationOf, termsForRegion } from '../catalog/services.ts';
import type { Declaration } from '../policy/types.ts';
import { hashId } from './ids.ts';
import type { CustomTerms, Settings } from './settings.ts';

/** One terms that a person watches, with all that the use cases need to know about it. */
export interface WatchedTerms {
  termsId: string;
  serviceId: string;
  serviceName: string;
  monogram: string;
  /** An id of the catalogue's types; the pages say it in words. */
  type: string;
  custom: boolean;
  declaration: Declaration;
  /** True where the page is empty without its scripts: it is read from the person's own tab only. */
  needsScripts: boolean;
  usualPaceDays: number | null;
  closedOn: string | null;
}

/** The terms of one catalogue service that count for a person in this region: one per type. */
export function termsOfService(service: Service, region: Settings['region']): WatchedTerms[] {
  return termsForRegion(service, region).map((entry) => {
    const declaration = declarationOf(service, entry);
    return {
      termsId: declaration.termsId,
      serviceId: service.id,
      serviceName: service.name,
      monogram: service.monogram,
      type: entry.type,
      custom: false,
      declaration,
      needsScripts: entry.needsScripts,
      usualPaceDays: entry.usualPaceDays ?? null,
      closedOn: service.closedOn ?? null,
    };
  });
}

/** The id of the service that a policy added by hand forms of its own. */
export function customServiceId(custom: CustomTerms): string {
  return `custom-${custom.id}`;
}

/** A policy that the person added by hand, as watched terms: any language, the main content of its one page. */
export function termsOfCustom(custom: CustomTerms): WatchedTerms {
  const serviceId = customServiceId(custom);
  const termsId = `${serviceId}/privacy-policy`;
  return {
    termsId,
    serviceId,
    serviceName: custom.name,
    monogram: custom.name.slice(0, 2),
    type: 'privacy-policy',
    custom: true,
    declaration: { termsId, sourceDocuments: [{ url: custom.url }], language: 'und', region: 'world' },
    needsScripts: false,
    usualPaceDays: null,
    closedOn: null,
  };
}

/** All terms that these settings ask to watch, catalogue first. Ids that the catalogue no longer knows are passed over. */
export function watchedTerms(settings: Settings, services: readonly Service[]): WatchedTerms[] {
  const chosen = settings.services.flatMap((id) => services.filter((service) => service.id === id));
  return [
    ...chosen.flatMap((service) => termsOfService(service, settings.region)),
    ...settings.customTerms.map(termsOfCustom),
  ];
}

/** What of a declaration decides which words of a page count. Addresses are left out: another address is not another extraction. */
export function declarationKey(declaration: Declaration): string {
  return hashId(
    'declaration',
    JSON.stringify(declaration.sourceDocuments.map(({ select, remove }) => [select ?? [], remove ?? []])),
  );
}

/** The match pattern that covers a page's host. */
export function originOf(url: string): string {
  return `https://${new URL(url).hostname}/*`;
}

/** The hosts that reading these terms needs, as match patterns, each once. */
export function originsOf(watched: WatchedTerms): string[] {
  const { sourceDocuments, revisionsUrl } = watched.declaration;
  const urls = sourceDocuments.map(({ url }) => url);
  if (revisionsUrl !== undefined) urls.push(revisionsUrl);
  return [...new Set(urls.map(originOf))];
}
