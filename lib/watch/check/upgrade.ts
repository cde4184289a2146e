import { newestDay } from '../../policy/own-dates.ts';
import { wordCount } from '../../policy/text.ts';
import type { Ports } from '../ports.ts';
import type { TermsState, Version } from '../types.ts';
import { declarationKey, type WatchedTerms } from '../watched-terms.ts';
import { countedWith, makeHoldBack } from './hold-back.ts';

/** True where the program or the declaration has changed since the stable text was extracted. */
export function needsUpgrade(state: TermsState, watched: WatchedTerms, extractorVersion: number): boolean {
  if (state.stableVersionId === null) return false;
  return state.extractorVersion !== extractorVersion || state.declarationKey !== declarationKey(watched.declaration);
}

/**
 * Extracts the kept page of the stable version anew and makes its text the one that comparisons start from, without a word: the
 * text differs because the program does. Where the page is not kept, or gives no text any more, the old text stays. A candidate
 * is forgotten and read again. One commit; answers the new state, or null where the store refused it.
 */
export async function upgradeStable(
  ports: Ports,
  watched: WatchedTerms,
  state: TermsState,
  now: Date,
): Promise<TermsState | null> {
  const upgraded: TermsState = {
    ...state,
    extractorVersion: ports.engine.extractorVersion,
    declarationKey: declarationKey(watched.declaration),
    candidate: null,
    away: null,
    joinedFrom: null,
    // The next read must bring the whole page, whose text is then the new extractor's too.
    lastReadVersionId: null,
    sources: [],
  };
  const stable = state.stableVersionId === null ? null : await ports.store.version(state.stableVersionId);
  const snapshot = stable === null ? null : await ports.store.snapshot(stable.id);
  const extracted = snapshot === null ? null : ports.engine.extract(snapshot.documents, watched.declaration);
  if (stable === null || snapshot === null || extracted === null || !extracted.ok) {
    return (await ports.store.commit({ states: [upgraded] })).ok ? upgraded : null;
  }
  const text = extracted.value;
  const part = ports.engine.split(text)?.coming ?? text;
  const id = ports.engine.versionId(watched.termsId, part);
  const version: Version = {
    ...stable,
    id,
    text: part,
    extractorVersion: ports.engine.extractorVersion,
    words: wordCount(part),
    statedDate: newestDay(part),
    toldAs: id,
  };
  const moved: TermsState = { ...upgraded, toldVersionId: id, stableVersionId: id };
  const entries = id === stable.id ? [] : [makeHoldBack(state, 'technical_upgrade', id, now)];
  const written = await ports.store.commit({
    states: [moved],
    versions: [version],
    snapshots: [{ ...snapshot, versionId: id }],
    dropSnapshots: id === stable.id ? [] : [stable.id],
    holdBacks: await countedWith(ports.store, entries),
  });
  return written.ok ? moved : null;
}
