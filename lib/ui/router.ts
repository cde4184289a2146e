import { useEffect, useState } from 'preact/hooks';

/**
 * A place in the dashboard. `part` is a spot on that page, e.g. a finding's number; `query` is what was chosen there, as it stands after
 * the "?" of the address. Neither is a new place.
 */
export type Route =
  | { page: 'overview' }
  | { page: 'welcome' }
  | { page: 'alerts' }
  | { page: 'alert'; alertId: string; part: string | null }
  | { page: 'compare'; alertId: string; part: string | null }
  | { page: 'apps' }
  | { page: 'app'; serviceId: string; part: string | null }
  | { page: 'ways-out' }
  | { page: 'guide'; guideId: string; part: string | null }
  | { page: 'choose'; serviceId: string; part: string | null; query: string }
  | { page: 'trust'; part: string | null }
  | { page: 'settings'; part: string | null }
  | { page: 'not-found' };

export type PageName = Route['page'];

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A half-typed escape is an unknown address, not an error.
    return segment;
  }
}

/** Reads the part of the address after "#". Anything unknown is `not-found`. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.split('?', 2);
  const segments = path
    .replace(/^#?\/?/, '')
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode);
  const [page = '', first, second = null] = segments;
  if (segments.length > 3) return { page: 'not-found' };
  if (first === undefined) {
    if (page === '') return { page: 'overview' };
    if (page === 'welcome' || page === 'alerts' || page === 'apps' || page === 'ways-out') return { page };
    if (page === 'trust' || page === 'settings') return { page, part: null };
    return { page: 'not-found' };
  }
  if (page === 'alert' || page === 'compare') return { page, alertId: first, part: second };
  if (page === 'app') return { page, serviceId: first, part: second };
  if (page === 'choose') return { page, serviceId: first, part: second, query };
  if (page === 'guide') return { page, guideId: first, part: second };
  if ((page === 'trust' || page === 'settings') && second === null) return { page, part: first };
  return { page: 'not-found' };
}

/** The address of a place, for `href`. */
export function hrefTo(...segments: (string | number)[]): string {
  return `#/${segments.map((segment) => encodeURIComponent(segment)).join('/')}`;
}

/** The text by which a place is known: the same for all its spots and for whatever is chosen there. */
export function placeOf(route: Route): string {
  const { part: _part, query: _query, ...place } = { part: null, query: '', ...route };
  return JSON.stringify(place);
}

/** The address of a place in the dashboard, from another page of the extension. */
export function dashboardHref(...segments: (string | number)[]): string {
  return `dashboard.html${hrefTo(...segments)}`;
}

/** The present route; changes with the address. */
export function useRoute(): Route {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const onHashChange = () => setHash(location.hash);
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
  return parseRoute(hash);
}

/** Goes to a place in the dashboard. */
export function navigate(...segments: (string | number)[]): void {
  location.hash = hrefTo(...segments);
}

/**
 * Keeps in the address what was chosen on the present page, so that reload, links and the way back find it again. The entry in the
 * history is replaced: the way back leads to the page before, not through every choice.
 */
export function keepQuery(query: string): void {
  const [path] = location.hash.split('?', 1);
  history.replaceState(history.state, '', `${path}${query === '' ? '' : `?${query}`}`);
  // Replacing an entry tells nobody.
  dispatchEvent(new Event('hashchange'));
}
