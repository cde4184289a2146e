import { hashId } from '../ids.ts';
import type { Store } from '../ports.ts';
import type { HoldBack, HoldBackReason, TermsState } from '../types.ts';

/** One difference for the ledger. Differences of one kind from the same told version share an id and are counted together. */
export function makeHoldBack(
  state: Pick<TermsState, 'termsId' | 'toldVersionId'>,
  reason: HoldBackReason,
  toVersionId: string | null,
  now: Date,
  samples: HoldBack['samples'] = [],
): HoldBack {
  const { termsId, toldVersionId } = state;
  return {
    id: hashId('hold-back', termsId, reason, toldVersionId ?? ''),
    termsId,
    at: now.toISOString(),
    reason,
    samples,
    count: 1,
    fromVersionId: toldVersionId,
    toVersionId,
  };
}

/** The entries with what the ledger has counted under their ids before. */
export async function countedWith(store: Store, entries: readonly HoldBack[]): Promise<HoldBack[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const previous = await store.holdBack(entry.id);
      if (previous === null) return entry;
      const samples = entry.samples.length > 0 ? entry.samples : previous.samples;
      return { ...entry, samples, count: previous.count + entry.count };
    }),
  );
}
