/** The days that a text states about itself. */
import type { PolicyText, StatedDate } from './types.ts';

function newest(dates: readonly StatedDate[]): StatedDate | null {
  return dates.reduce<StatedDate | null>((best, date) => (best === null || date.date > best.date ? date : best), null);
}

/** The newest date that a text gives as its own: when it was updated, else from when it applies. */
export function ownDate(text: PolicyText): StatedDate | null {
  return (
    newest(text.statedDates.filter(({ kind }) => kind === 'updated')) ??
    newest(text.statedDates.filter(({ kind }) => kind === 'effective'))
  );
}

/** The newest day that a text states about itself, of whatever kind. */
export function newestDay(text: PolicyText): string | null {
  return newest(text.statedDates.filter(({ kind }) => kind !== 'effective_until'))?.date ?? null;
}

/** True where the new text states a later day than the old one: the service itself says that something changed. */
export function isAnnounced(before: PolicyText, after: PolicyText): boolean {
  const earlier = newestDay(before);
  const later = newestDay(after);
  return later !== null && (earlier === null || later > earlier);
}
