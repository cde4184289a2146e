import type { Need, Service } from './schema.ts';
import { serviceById, services } from './services.ts';
import { trackRecordOf } from './track-record.ts';

export type NeedLevel = 'yes' | 'partly' | 'no' | 'unknown';

/**
 * One reason for or against a service with its source: the answer to a need that was asked for, that the owner stays the same, or a
 * fact worth knowing anyway.
 */
export interface Reason {
  kind: 'need' | 'owner' | 'fact';
  need: Need | null;
  /** How well the need is met; null where no need was asked for. */
  level: NeedLevel | null;
  text: string;
  source: string | null;
  /** False where the page named was not reread on the day of checking. */
  isSourceRead: boolean;
  verifiedOn: string | null;
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
  /** Who owns both this service and the one that is left; null where they have different owners. */
  sameOwner: string | null;
  guideId: string;
  /** How many entries its track record has. */
  recordEntries: number;
}

/**
 * What was asked for outweighs what counts for everybody (see `baseScore`), and half a solution is worth almost half: an app that is
 * private but takes patience stays before one that is easy and reads along.
 */
const ASKED: Record<NeedLevel, number> = { yes: 7, partly: 3, unknown: -1, no: -7 };
/** Who leaves a tool for teams is taken to need one: half a tool does not replace it. */
const TEAM_TOOL: Record<NeedLevel, number> = { yes: 9, partly: 1, unknown: -1, no: -9 };
const E2EE: Record<NeedLevel, number> = { yes: 3, partly: 0, unknown: -1, no: -3 };
/** Who leaves a company over its policy and goes to the same company has not left. */
const SAME_OWNER = -8;
const UNASKED_WORK_TOOL = -2;

/** Facts that say the same as the answer to a need: where the need was asked for, its answer is enough. */
const TOPIC_OF_NEED: { readonly [need in Need]?: Service['facts'][number]['topic'] } = {
  no_phone_number: 'phone_number',
  e2ee_by_default: 'encryption',
  open_source: 'open_source',
};

/** What most people expect of a messenger: where it falls short, that is said unasked. */
const EVERYDAY: readonly Need[] = [
  'easy_start',
  'calls',
  'group_calls',
  'large_groups',
  'several_devices',
  'free_of_charge',
];

function answer(service: Service, need: Need): Reason & { level: NeedLevel } {
  const found = service.needs[need];
  return {
    kind: 'need',
    need,
    level: found?.level ?? 'unknown',
    text: found?.note ?? 'We have not checked this.',
    source: found?.source ?? null,
    isSourceRead: found?.sourceRead !== false,
    verifiedOn: found?.verifiedOn ?? null,
  };
}

function isLevel(service: Service, need: Need, level: NeedLevel): number {
  return answer(service, need).level === level ? 1 : 0;
}

/** Plus 1 where what we know of a topic speaks for a service, minus 1 where it speaks against it. */
function toneOf(service: Service, topic: 'metadata' | 'business_model'): number {
  const fact = service.facts.find((each) => each.topic === topic && each.short !== undefined);
  return fact?.tone === 'plus' ? 1 : fact?.tone === 'minus' ? -1 : 0;
}

/**
 * What counts for everybody who leaves an app over its privacy policy: encryption first, then who sees whom one writes to and what
 * the service lives on, then openness, ease, calls and price. Encryption does not count for who asks for big channels: what is
 * public is sealed in no app.
 */
function baseScore(service: Service, needs: readonly Need[]): number {
  return (
    (needs.includes('big_channels') ? 0 : E2EE[answer(service, 'e2ee_by_default').level]) +
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

/** What is worth knowing anyway, good (`plus`) or bad (`minus`), without what an answer says already. */
function factsOf(service: Service, tone: 'plus' | 'minus', answers: readonly Reason[]): Reason[] {
  const level: NeedLevel = tone === 'plus' ? 'yes' : 'no';
  const said = answers.flatMap((each) => (each.level === level && each.need ? (TOPIC_OF_NEED[each.need] ?? []) : []));
  return service.facts
    .filter((fact) => fact.tone === tone && !said.includes(fact.topic))
    .map(({ text, source, sourceRead, verifiedOn }) => ({
      kind: 'fact',
      need: null,
      level: null,
      text,
      source,
      isSourceRead: sourceRead !== false,
      verifiedOn,
    }));
}

/** Where a service falls short of what most people expect, without what was asked for; each text once. */
function shortfallsOf(service: Service, answers: readonly Reason[]): Reason[] {
  const short = EVERYDAY.filter((need) => !answers.some((each) => each.need === need))
    .map((need) => answer(service, need))
    .filter(({ level }) => level === 'no' || level === 'partly');
  const said = answers.map(({ text }) => text);
  const texts = short.map(({ text }) => text);
  return short
    .filter(({ text }, index) => !said.includes(text) && texts.indexOf(text) === index)
    .map((each) => ({ ...each, kind: 'fact', need: null, level: null }));
}

/** What is taken for granted: who leaves a tool for teams needs one, and nobody else is offered one unasked. */
function teamScore(from: Service, service: Service, needs: readonly Need[]): number {
  if (needs.includes('work_teams')) return 0;
  if (from.group === 'work') return TEAM_TOOL[answer(service, 'work_teams').level];
  return service.group === 'work' ? UNASKED_WORK_TOOL : 0;
}

function ownerReason(owner: string): Reason {
  return {
    kind: 'owner',
    need: null,
    level: null,
    text: `It belongs to ${owner} too.`,
    source: null,
    isSourceRead: true,
    verifiedOn: null,
  };
}

function rankOne(from: Service, service: Service, needs: readonly Need[]): RankedAlternative {
  const answers = needs.map((need) => answer(service, need));
  const withLevel = (level: NeedLevel) => answers.filter((each) => each.level === level);
  const owner = currentOwner(service);
  const sameOwner = owner !== undefined && owner === currentOwner(from) ? owner : null;
  return {
    serviceId: service.id,
    name: service.name,
    met: withLevel('yes').length,
    partly: withLevel('partly').length,
    asked: needs.length,
    score:
      answers.reduce((sum, { level }) => sum + ASKED[level], baseScore(service, needs)) +
      teamScore(from, service, needs) +
      (sameOwner === null ? 0 : SAME_OWNER),
    summary: service.goodFor,
    for: [...withLevel('yes'), ...factsOf(service, 'plus', answers)],
    against: [
      ...withLevel('no'),
      ...withLevel('partly'),
      ...withLevel('unknown'),
      ...(sameOwner === null ? [] : [ownerReason(sameOwner)]),
      ...factsOf(service, 'minus', answers),
      ...shortfallsOf(service, answers),
    ],
    sameOwner,
    guideId: `${from.id}-to-${service.id}`,
    recordEntries: trackRecordOf(service.id).length,
  };
}

/**
 * The open services other than `from`, best first, each with what speaks for and against it. Each need that was asked for adds or takes
 * points (`ASKED`); to that comes what matters to everybody (`baseScore`), less 8 for the same owner and less 2 for a work tool nobody
 * asked for. Who leaves a work tool is taken to need one. Equal scores go by needs met, then by how much the service can do at all,
 * then by name, so that the same answers always give the same list. Empty for an unknown service.
 */
export function rankAlternatives(fromId: string, needs: readonly Need[]): RankedAlternative[] {
  const from = serviceById(fromId);
  if (from === undefined) return [];
  const asked = [...new Set(needs)];
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
