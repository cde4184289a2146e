import type { DataType, Recipient } from '../explain/vocabulary.ts';
import { recordFiles } from './files/record.ts';
import { readBundled } from './read.ts';
import { type RecordEntry, TrackRecord } from './schema.ts';

let loaded: TrackRecord[] | null = null;

function trackRecords(): readonly TrackRecord[] {
  loaded ??= readBundled(TrackRecord, recordFiles);
  return loaded;
}

/** What a service did so far, oldest first; empty where nothing is recorded. */
export function trackRecordOf(serviceId: string): RecordEntry[] {
  const record = trackRecords().find((each) => each.serviceId === serviceId);
  return [...(record?.entries ?? [])].sort((a, b) => a.date.localeCompare(b.date));
}

/**
 * The latest promise of a service about this data to these recipients, or null. A promise fits when it shares a data type with
 * the finding, and a recipient where it names any. `before` (ISO day) leaves out promises made on or after that day.
 */
export function earlierPromise(
  serviceId: string,
  data: readonly DataType[],
  recipients: readonly Recipient[],
  before?: string,
): RecordEntry | null {
  const promises = trackRecordOf(serviceId).filter(
    (entry) =>
      entry.kind === 'promise' &&
      (before === undefined || entry.date < before) &&
      entry.data.some((id) => (data as readonly string[]).includes(id)) &&
      (entry.recipients.length === 0 || entry.recipients.some((id) => (recipients as readonly string[]).includes(id))),
  );
  return promises.at(-1) ?? null;
}

const DAY_MS = 86_400_000;

/** The company's own words about a change, published within this many days of it: what they said beside what the text says. */
export function statementsNear(serviceId: string, day: string, withinDays = 60): RecordEntry[] {
  const at = Date.parse(day);
  return trackRecordOf(serviceId).filter(
    (entry) => entry.kind === 'statement' && Math.abs(Date.parse(entry.date) - at) <= withinDays * DAY_MS,
  );
}
