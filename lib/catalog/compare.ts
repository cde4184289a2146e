import type { Service } from './schema.ts';
import { serviceById } from './services.ts';
import { trackRecordOf } from './track-record.ts';

type Topic = Service['facts'][number]['topic'];
type Tone = Service['facts'][number]['tone'];

export interface ComparisonCell {
  text: string;
  tone: Tone;
  source: string | null;
}

/** One row of the table that sets services side by side; a cell is null where nothing was checked. */
export interface ComparisonTableRow {
  label: string;
  cells: (ComparisonCell | null)[];
}

const TOPICS: readonly (readonly [topic: Topic, label: string])[] = [
  ['encryption', 'Personal chats encrypted'],
  ['phone_number', 'Needed to sign up'],
  ['metadata', 'Who can see whom you write to'],
  ['contacts', 'Where your contacts go'],
  ['open_source', 'Open source'],
  ['audit', 'Checked by outsiders'],
  ['self_hosting', 'Run your own server'],
  ['business_model', 'How it earns money'],
  ['jurisdiction', 'Country'],
];

function cellOf(service: Service, topic: Topic): ComparisonCell | null {
  const fact = service.facts.find((each) => each.topic === topic && each.short !== undefined);
  return fact?.short === undefined ? null : { text: fact.short, tone: fact.tone, source: fact.source };
}

function ownerCell(service: Service): ComparisonCell | null {
  const owner = service.owners.at(-1);
  return owner === undefined ? null : { text: `${owner.name}, since ${owner.since}`, tone: 'neutral', source: null };
}

function recordCell(service: Service): ComparisonCell {
  const count = trackRecordOf(service.id).length;
  return { text: count === 0 ? 'None recorded' : String(count), tone: 'neutral', source: null };
}

/** A table of any set of services, cells in the order of the ids; unknown ids are left out, rows without any answer too. */
export function compareServices(ids: readonly string[]): ComparisonTableRow[] {
  const chosen = ids.flatMap((id) => serviceById(id) ?? []);
  const rows: ComparisonTableRow[] = [
    ...TOPICS.map(([topic, label]) => ({ label, cells: chosen.map((service) => cellOf(service, topic)) })),
    { label: 'Owner', cells: chosen.map(ownerCell) },
    { label: 'Entries in its record', cells: chosen.map(recordCell) },
  ];
  return rows.filter((row) => row.cells.some((cell) => cell !== null));
}
