import { fail, ok, type Result } from '../../result.ts';
import { hashId } from '../ids.ts';
import type { Ports } from '../ports.ts';
import type { RequestFailure } from '../requests.ts';
import { originsOf, termsOfCustom, watchedTerms } from '../watched-terms.ts';

const MAX_NAME_LENGTH = 60;
/** Names that no public site has: special-use domains (RFC 6761, RFC 6762, RFC 8375) and what routers and offices use. */
const PRIVATE_ENDINGS = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'home.arpa',
  'test',
  'invalid',
  'onion',
];

/** True for a host that only this device or its own network knows. */
function isPrivateName(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return !name.includes('.') || PRIVATE_ENDINGS.some((ending) => name === ending || name.endsWith(`.${ending}`));
}

/**
 * An address that a person typed, in normal form: https, a public name, no credentials. Numbers are refused in every spelling
 * that the URL standard takes for an address (127.1, 0x7f000001, [::1]): it has turned them into dotted form by then.
 */
export function readPublicUrl(typed: string): Result<string, RequestFailure> {
  const url = URL.parse(typed.trim());
  if (url === null) return fail({ code: 'url_not_https' });
  if (url.username !== '' || url.password !== '') return fail({ code: 'url_has_credentials' });
  if (url.protocol !== 'https:') return fail({ code: 'url_not_https' });
  const { hostname } = url;
  const isAddress = hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
  if (isAddress || isPrivateName(hostname) || url.port !== '') return fail({ code: 'url_not_public' });
  url.hash = '';
  return ok(url.href);
}

/** Adds a policy by its address. The same address twice is one; its id follows from it. */
export async function addCustomTerms(
  ports: Ports,
  input: { name: string; url: string },
): Promise<Result<{ termsId: string }, RequestFailure>> {
  const url = readPublicUrl(input.url);
  if (!url.ok) return url;
  const name = input.name.trim().slice(0, MAX_NAME_LENGTH);
  if (name === '') return fail({ code: 'bad_request' });
  const custom = { id: hashId('custom', url.value).slice(0, 8), name, url: url.value };
  await ports.settings.modify((settings) => ({
    ...settings,
    customTerms: [...settings.customTerms.filter(({ id }) => id !== custom.id), custom],
    firstRunDone: true,
  }));
  ports.announce();
  return ok({ termsId: termsOfCustom(custom).termsId });
}

/** Gives back the hosts that nothing watched needs any more. */
export async function giveBackHosts(ports: Ports, origins: readonly string[]): Promise<void> {
  const settings = await ports.settings.read();
  const needed = new Set(watchedTerms(settings, ports.catalog.services).flatMap(originsOf));
  const free = origins.filter((origin) => !needed.has(origin));
  if (free.length > 0) await ports.permissions.remove(free);
}

/** Forgets a policy that was added by hand, with everything read of it. */
export async function removeCustomTerms(ports: Ports, termsId: string): Promise<Result<null, RequestFailure>> {
  const { customTerms } = await ports.settings.read();
  const custom = customTerms.find((each) => termsOfCustom(each).termsId === termsId);
  if (custom === undefined) return fail({ code: 'not_found' });
  await ports.settings.modify((settings) => ({
    ...settings,
    customTerms: settings.customTerms.filter(({ id }) => id !== custom.id),
  }));
  const removed = await ports.store.removeTerms(termsId);
  if (!removed.ok) return removed;
  await giveBackHosts(ports, originsOf(termsOfCustom(custom)));
  ports.announce();
  return ok(null);
}
