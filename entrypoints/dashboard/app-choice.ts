import { services, termsForRegion } from '../../lib/catalog/catalog.ts';
import type { Service } from '../../lib/catalog/schema.ts';
import type { Settings } from '../../lib/watch/settings.ts';

export const GROUPS = ['common', 'private', 'work'] as const;

export interface AppGroup {
  group: (typeof GROUPS)[number];
  services: Service[];
}

/** Used by so many people that most first choices are made among them; these stand first, in this order. */
const MOST_USED: readonly string[] = [
  'whatsapp',
  'messenger',
  'instagram',
  'telegram',
  'snapchat',
  'discord',
  'x',
  'viber',
  'line',
  'signal',
  'threema',
  'element',
  'zoom',
  'slack',
  'teams',
];

function rankOf(service: Service): number {
  const rank = MOST_USED.indexOf(service.id);
  return rank === -1 ? MOST_USED.length : rank;
}

/** The services that can be watched, by group, the most used first; closed ones are left out. */
export function servicesByGroup(): AppGroup[] {
  const all = services().sort((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, 'en'));
  return GROUPS.map((group) => ({ group, services: all.filter((service) => service.group === group) })).filter(
    (each) => each.services.length > 0,
  );
}

/** The groups with the most used services only, and how many are left out. */
export function mostUsed(groups: readonly AppGroup[]): { groups: AppGroup[]; more: number } {
  const short = groups
    .map(({ group, services: all }) => ({ group, services: all.filter(({ id }) => MOST_USED.includes(id)) }))
    .filter((each) => each.services.length > 0);
  const count = (list: readonly AppGroup[]) => list.reduce((sum, each) => sum + each.services.length, 0);
  return { groups: short, more: count(groups) - count(short) };
}

/**
 * The hosts that must be read for a service and region. Pages that need their own scripts are read from the person's
 * tab, so their hosts are not asked for.
 */
export function hostsNeeded(service: Service, region: Settings['region']): string[] {
  const entries = termsForRegion(service, region).filter((entry) => !entry.needsScripts);
  const urls = entries.flatMap((entry) => [
    ...entry.sourceDocuments.map(({ url }) => url),
    ...(entry.revisionsUrl === undefined ? [] : [entry.revisionsUrl]),
  ]);
  return [...new Set(urls.map((url) => new URL(url).host))];
}

/** True where some document of the service can only be read from the person's own tab. */
export function needsOwnTab(service: Service, region: Settings['region']): boolean {
  return termsForRegion(service, region).some((entry) => entry.needsScripts);
}

/** The region that the browser's language and time zone suggest; the person can change it. */
export function likelyRegion(language: string, timeZone: string): Settings['region'] {
  const country = language.split('-')[1]?.toUpperCase() ?? '';
  if (timeZone === 'Europe/London') return 'UK';
  if (country === 'US' && timeZone.startsWith('America/')) return 'US';
  if (timeZone.startsWith('Europe/') && !OUTSIDE_EEA.has(timeZone)) return 'EEA';
  return 'world';
}

/** European time zones of places outside the European Economic Area. */
const OUTSIDE_EEA = new Set([
  'Europe/Astrakhan',
  'Europe/Belgrade',
  'Europe/Chisinau',
  'Europe/Guernsey',
  'Europe/Isle_of_Man',
  'Europe/Istanbul',
  'Europe/Jersey',
  'Europe/Kaliningrad',
  'Europe/Kiev',
  'Europe/Kirov',
  'Europe/Kyiv',
  'Europe/Minsk',
  'Europe/Monaco',
  'Europe/Moscow',
  'Europe/Podgorica',
  'Europe/Samara',
  'Europe/San_Marino',
  'Europe/Sarajevo',
  'Europe/Saratov',
  'Europe/Simferopol',
  'Europe/Skopje',
  'Europe/Tirane',
  'Europe/Ulyanovsk',
  'Europe/Vatican',
  'Europe/Volgograd',
  'Europe/Zurich',
]);
