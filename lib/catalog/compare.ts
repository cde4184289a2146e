import { questions } from './questions.ts';
import type { Need, Service } from './schema.ts';
import { serviceById } from './services.ts';

type Topic = Service['facts'][number]['topic'];
type Tone = Service['facts'][number]['tone'];

export interface ComparisonCell {
  text: string;
  /** The reason in a sentence; null where the text says all. */
  note: string | null;
  tone: Tone;
  source: string | null;
  /** False where the page named was not reread on the day of checking. */
  isSourceRead: boolean;
}

/** One row of the table that sets services side by side; a cell is null where nothing was checked. */
export interface ComparisonTableRow {
  label: string;
  /** The need that this row answers; null for what is worth knowing anyway. */
  need: Need | null;
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

const LEVELS = {
  yes: { text: 'Yes', tone: 'plus' },
  partly: { text: 'In part', tone: 'neutral' },
  no: { text: 'No', tone: 'minus' },
} as const;

function needCell(service: Service, need: Need): ComparisonCell | null {
  const found = service.needs[need];
  if (found === undefined || found.level === 'unknown') return null;
  return {
    ...LEVELS[found.level],
    note: found.note,
    source: found.source ?? null,
    isSourceRead: found.sourceRead !== false,
  };
}

function topicCell(service: Service, topic: Topic): ComparisonCell | null {
  const fact = service.facts.find((each) => each.topic === topic && each.short !== undefined);
  if (fact?.short === undefined) return null;
  const { short: text, tone, source, sourceRead } = fact;
  return { text, note: null, tone, source, isSourceRead: sourceRead !== false };
}

function ownerCell(service: Service): ComparisonCell | null {
  const owner = service.owners.at(-1);
  if (owner === undefined) return null;
  const text = `${owner.name}, since ${owner.since}`;
  return { text, note: null, tone: 'neutral', source: null, isSourceRead: true };
}

/**
 * A table of any set of services, cells in the order of the ids: first the needs that were asked for, then what is worth knowing
 * anyway. Unknown ids are left out. Rows without any answer are left out too, unless somebody asked for them.
 */
export function compareServices(ids: readonly string[], needs: readonly Need[] = []): ComparisonTableRow[] {
  const chosen = ids.flatMap((id) => serviceById(id) ?? []);
  const asked = questions().needs.filter(({ id }) => needs.includes(id));
  const rows: ComparisonTableRow[] = [
    ...TOPICS.map(([topic, label]) => ({
      label,
      need: null,
      cells: chosen.map((service) => topicCell(service, topic)),
    })),
    { label: 'Owner', need: null, cells: chosen.map(ownerCell) },
  ];
  return [
    ...asked.map(({ id, label }) => ({ label, need: id, cells: chosen.map((service) => needCell(service, id)) })),
    ...rows.filter((row) => row.cells.some((cell) => cell !== null)),
  ];
}
