import { hrefTo } from './router.ts';

export interface VersionPair {
  from: string;
  to: string;
}

/** The address of two versions of one terms side by side. */
export function hrefToVersions(termsId: string, { from, to }: VersionPair): string {
  return hrefTo('compare', termsId, `${from}..${to}`);
}

/** The two versions that the last part of such an address names, or null where it names a finding. */
export function versionPairIn(part: string | null): VersionPair | null {
  const [from = '', to = '', ...rest] = part?.split('..') ?? [];
  return from === '' || to === '' || rest.length > 0 ? null : { from, to };
}
