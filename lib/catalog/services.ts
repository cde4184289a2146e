import type { Declaration } from '../policy/types.ts';
import { serviceFiles } from './files/services.ts';
import { readBundled } from './read.ts';
import { type Service, ServiceFile, type TermsEntry } from './schema.ts';

let loaded: ServiceFile[] | null = null;

/** All services with their limits and guide halves, by name. Read once, at first use, so that a page that needs none pays nothing. */
export function serviceRecords(): readonly ServiceFile[] {
  loaded ??= readBundled(ServiceFile, serviceFiles).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return loaded;
}

/** All services of the catalogue, sorted by name, closed ones included. */
export function services(): Service[] {
  return [...serviceRecords()];
}

export function serviceRecordById(id: string): ServiceFile | undefined {
  return serviceRecords().find((service) => service.id === id);
}

/** The service with this id, or undefined where the catalogue has none. */
export function serviceById(id: string): Service | undefined {
  return serviceRecordById(id);
}

/** The id of one terms: `service/type` for the text that is for everybody, `service/type/region` for a regional one. */
export function termsIdOf(service: Pick<Service, 'id'>, entry: Pick<TermsEntry, 'type' | 'region'>): string {
  const base = `${service.id}/${entry.type}`;
  return entry.region === 'world' ? base : `${base}/${entry.region.toLowerCase()}`;
}

/**
 * The terms that count for a person in this region: of each type the text written for the region, else the one for everybody,
 * else (where a service publishes regional texts only) the first.
 */
export function termsForRegion(service: Pick<Service, 'terms'>, region: TermsEntry['region']): TermsEntry[] {
  const types = [...new Set(service.terms.map((entry) => entry.type))];
  return types.flatMap((type) => {
    const ofType = service.terms.filter((entry) => entry.type === type);
    const chosen =
      ofType.find((entry) => entry.region === region) ?? ofType.find((entry) => entry.region === 'world') ?? ofType[0];
    return chosen === undefined ? [] : [chosen];
  });
}

/** Where one terms is and which part of each page counts, in the form that the extraction takes. */
export function declarationOf(service: Pick<Service, 'id'>, entry: TermsEntry): Declaration {
  return {
    termsId: termsIdOf(service, entry),
    sourceDocuments: entry.sourceDocuments.map((source) => ({
      url: source.url,
      ...(source.select === undefined ? {} : { select: source.select }),
      ...(source.remove === undefined ? {} : { remove: source.remove }),
    })),
    language: entry.language,
    region: entry.region,
    ...(entry.revisionsUrl === undefined ? {} : { revisionsUrl: entry.revisionsUrl }),
  };
}

/** The address that answers whether a service works: the machine-readable one, else a page whose words are known; null where neither is. */
export function statusSource(status: NonNullable<Service['status']>): string | null {
  return status.api ?? (status.words === undefined ? null : status.page);
}
