import { ownDate } from '../../policy/own-dates.ts';
import type { PolicyText } from '../../policy/types.ts';
import type { Alert } from '../types.ts';

/** A note for a change whose page kept its own date, or set it back; both dates as they are written. Null where all is in order. */
export function dateNoteOf(before: PolicyText, after: PolicyText): Alert['dateNote'] | null {
  const earlier = ownDate(before);
  const later = ownDate(after);
  if (earlier === null || later === null || later.date > earlier.date) return null;
  return {
    kind: later.date === earlier.date ? 'date_not_moved' : 'date_moved_back',
    before: before.text.slice(earlier.range.start, earlier.range.end),
    after: after.text.slice(later.range.start, later.range.end),
  };
}
