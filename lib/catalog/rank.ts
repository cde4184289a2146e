import type { Need, Service } from './schema.ts';
import { serviceById, services } from './services.ts';
import { trackRecordOf } from './track-record.ts';

/** One reason for or against a service, with the need that it answers (null: worth knowing anyway) and its source. */
export interface Reason {
  need: Need | null;
  text: string;
  source: string | null;
}

export interface RankedAlternative {
  serviceId: string;
  name: string;
  /** Needs that are met fully, met in part, and asked for. */
  met: number;
  partly: number;
  asked: number;
  /** For sorting only: never shown. */
  score: number;
  summary: string;
  for: Reason[];
  against: Reason[];
  guideId: string;
  /** How many entries its track record has. */
  recordEntries: number;
}

const ASKED = { yes: 6, partly: 1, unknown: -1, no: -6 } as const;
const E2EE = { yes: 3, partly: 0, unknown: -1, no: -3 } as const;
const SAME_OWNER = -4;
const WORK_TOOL = -2;

function answer(service: Service, need: Need): { level: keyof typeof ASKED; note: string; source: string | null } {
  const found = service.needs[need];
  if (found === undefined) return { level: 'unknown', note: 'We have not checked this.', source: null };
  return { level: found.level, note: found.note, source: found.source ?? null };
}

function isLevel(service: Service, need: Need, level: 'yes' | 'partly' | 'no'): number {
  return answer(service, need).level === level ? 1 : 0;
}

/** Plus 1 where what we know of a topic speaks for a service, minus 1 where it speaks against it. */
function toneOf(service: Service, topic: 'metadata' | 'business_model'): number {
  const fact = service.facts.find((each) => each.topic === topic && each.short !== undefined);
  return fact?.tone === 'plus' ? 1 : fact?.tone === 'minus' ? -1 : 0;
}

/**
 * What counts for everybody who leaves an app over its privacy policy: encryption first, then who sees whom one writes to and what
 * the service lives on, then openness, ease, calls and price.
 */
function baseScore(service: Service): number {
  return (
    E2EE[answer(service, 'e2ee_by_default').level] +
    toneOf(service, 'metadata') +
    toneOf(service, 'business_model') +
    isLevel(service, 'open_source', 'yes') +
    2 * isLevel(service, 'easy_start', 'yes') +
    isLevel(service, 'easy_start', 'partly') +
    isLevel(service, 'calls', 'yes') -
    isLevel(service, 'calls', 'no') +
    isLevel(service, 'free_of_charge', 'yes')
  );
}

/** How many of all needs a service meets: of two that fit alike, the one that can do more comes first. */
function breadth(serviceId: string): number {
  return Object.values(serviceById(serviceId)?.needs ?? {}).filter(({ level }) => level === 'yes').length;
}

function currentOwner(service: Service): string | undefined {
  return service.owners.at(-1)?.name;
}

function rankOne(from: Service, service: Service, needs: readonly Need[]): RankedAlternative {
  const answers = needs.map((need) => ({ need, ...answer(service, need) }));
  const sameOwner = currentOwner(service) !== undefined && currentOwner(service) === currentOwner(from);
  const outOfPlace = service.group === 'work' && !needs.includes('work_teams');
  const reasons = (levels: readonly string[]): Reason[] =>
    answers
      .filter(({ level }) => levels.includes(level))
      .map(({ need, note, source }) => ({ need, text: note, source }));
  const facts = (tone: 'plus' | 'minus'): Reason[] =>
    service.facts.filter((fact) => fact.tone === tone).map(({ text, source }) => ({ need: null, text, source }));
  return {
    serviceId: service.id,
    name: service.name,
    met: answers.filter(({ level }) => level === 'yes').length,
    partly: answers.filter(({ level }) => level === 'partly').length,
    asked: needs.length,
    score:
      answers.reduce((sum, { level }) => sum + ASKED[level], baseScore(service)) +
      (sameOwner ? SAME_OWNER : 0) +
      (outOfPlace ? WORK_TOOL : 0),
    summary: service.goodFor,
    for: [...reasons(['yes']), ...facts('plus')],
    against: [
      ...reasons(['no', 'partly', 'unknown']),
      ...(sameOwner ? [{ need: null, text: `It belongs to ${currentOwner(service)} too.`, source: null }] : []),
      ...facts('minus'),
    ],
    guideId: `${from.id}-to-${service.id}`,
    recordEntries: trackRecordOf(service.id).length,
  };
}

/**
 * The open services other than `from`, best first, each with what speaks for and against it. A need that is met counts +6, in part
 * +1, unknown −1, not met −6; to that comes what matters to everybody (see `baseScore`), less 4 for the same owner and less 2 for a
 * work tool nobody asked for. Who leaves a work tool is taken to need one. Equal scores go by needs met, then by
 * how much the service can do at all, then by name, so that the same answers always give the same list. Empty for an unknown service.
 */
export function rankAlternatives(fromId: string, needs: readonly Need[]): RankedAlternative[] {
  const from = serviceById(fromId);
  if (from === undefined) return [];
  const asked = [...new Set(from.group === 'work' && needs.length === 0 ? (['work_teams'] as const) : needs)];
  return services()
    .filter((service) => service.id !== fromId && service.group !== 'closed')
    .map((service) => rankOne(from, service, asked))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.met - a.met ||
        breadth(b.serviceId) - breadth(a.serviceId) ||
        a.name.localeCompare(b.name, 'en'),
    );
}
