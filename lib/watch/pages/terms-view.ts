import { coverageOf } from '../coverage.ts';
import type { Ports } from '../ports.ts';
import { dayOf } from '../times.ts';
import type { TermsState, VersionHead } from '../types.ts';
import type { TermsView } from '../views.ts';
import type { WatchedTerms } from '../watched-terms.ts';
import { typeNameOf, type WatchView } from './watch-view.ts';

/** How one terms is watched, for the coverage panel. */
export async function termsView(ports: Ports, view: WatchView, watched: WatchedTerms): Promise<TermsView> {
  const { termsId, declaration } = watched;
  const state = view.states.get(termsId) ?? null;
  const heads: VersionHead[] = state === null ? [] : await ports.store.versionHeads(termsId);
  const told = heads.filter(({ id, toldAs }) => toldAs === id);
  const stable = heads.find(({ id }) => id === state?.stableVersionId);
  const declared = declaration.sourceDocuments[0]?.url ?? '';
  const url = state?.followed[declared] ?? declared;
  const failure = state?.failure ?? null;
  return {
    termsId,
    serviceId: watched.serviceId,
    serviceName: watched.serviceName,
    typeName: typeNameOf(watched.type),
    region: declaration.region,
    language: declaration.language,
    url,
    host: URL.parse(url)?.host ?? '',
    coverage: coverageOf(watched, state, view.now),
    failure: failure && { code: failure.code, since: failure.since, inARow: failure.inARow },
    pageDate: state?.doubt?.pageDate ?? null,
    movedTo: state?.move?.to ?? null,
    lastGoodReadAt: state?.lastGoodReadAt ?? null,
    lastAttemptAt: state?.lastAttemptAt ?? null,
    nextCheckAt: state?.nextCheckAt ?? null,
    words: stable?.words ?? null,
    versions: told.length,
    sameSince: sameSince(state, told, view.now),
  };
}

/** A text that never changed its meaning while it was watched is as old as it says; a later one as old as our first sight of it. */
function sameSince(state: TermsState | null, told: readonly VersionHead[], now: Date): string | null {
  const seenOn = state?.lastChangeAt == null ? null : dayOf(state.lastChangeAt);
  const [only, ...others] = told;
  if (only === undefined || others.length > 0 || only.statedDate === null) return seenOn;
  return only.statedDate <= dayOf(now) ? only.statedDate : seenOn;
}
