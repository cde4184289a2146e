import generalJson from '../../assets/catalog/general-steps.json' with { type: 'json' };
import { guideFiles } from './files/guides.ts';
import { rankAlternatives } from './rank.ts';
import { readBundled } from './read.ts';
import { GeneralSteps, type Guide, GuideFile, type GuideStep, type ServiceFile } from './schema.ts';
import { serviceRecordById, serviceRecords } from './services.ts';

/** The parts of a move, in their order. Every guide has its steps in it. */
export const GUIDE_PHASES: readonly GuideStep['phase'][] = [
  'before',
  'export',
  'set_up',
  'move',
  'run_both',
  'delete',
  'afterwards',
];

/** What is done in the new app. */
const IN_TARGET: readonly GuideStep['phase'][] = ['set_up', 'move'];

/** What can be done while the new app does not work, the most urgent first: nothing in it needs that app. */
const WITHOUT_TARGET: readonly GuideStep['phase'][] = ['export', 'before'];

let written: Guide[] | null = null;
let general: GuideStep[] | null = null;

function generalSteps(): GuideStep[] {
  general ??= readBundled(GeneralSteps, [['general-steps.json', generalJson]]).flatMap(({ steps }) => steps);
  return general;
}

/** `{from}` and `{to}` in a general step stand for the names of the two services. */
function fill(step: GuideStep, from: ServiceFile, to: ServiceFile): GuideStep {
  const name = (text: string): string => text.replaceAll('{from}', from.name).replaceAll('{to}', to.name);
  return { ...step, title: name(step.title), text: name(step.text), reason: name(step.reason) };
}

function findStep(reference: string): GuideStep {
  const [owner = '', part = '', stepId] = reference.split('/');
  const half = serviceRecordById(owner)?.guide;
  const steps = owner === 'general' ? generalSteps() : part === 'leaving' ? half?.leaving : half?.arriving;
  const step = steps?.find(({ id }) => id === (owner === 'general' ? part : stepId));
  if (step === undefined) throw new Error(`no step ${reference}`);
  return step;
}

function complete(file: GuideFile): Guide {
  const { from, to } = pairOf(file.from, file.to);
  const steps = file.steps.map((step) => fill('use' in step ? findStep(step.use) : step, from, to));
  return { ...file, steps: inOrder(steps) };
}

/** By phase; within a phase as written. */
function inOrder(steps: readonly GuideStep[]): GuideStep[] {
  return GUIDE_PHASES.flatMap((phase) => steps.filter((step) => step.phase === phase));
}

function pairOf(fromId: string, toId: string): { from: ServiceFile; to: ServiceFile } {
  const from = serviceRecordById(fromId);
  const to = serviceRecordById(toId);
  if (from === undefined) throw new Error(`no service ${fromId}`);
  if (to === undefined) throw new Error(`no service ${toId}`);
  return { from, to };
}

/** The guides that were written for their pair, by title. */
export function guides(): Guide[] {
  written ??= readBundled(GuideFile, guideFiles)
    .map(complete)
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
  return [...written];
}

/** Puts a guide together from what leaving one service and arriving at the other ask for. */
function assemble(from: ServiceFile, to: ServiceFile): Guide {
  const steps = [...generalSteps(), ...from.guide.leaving, ...to.guide.arriving].map((step) => fill(step, from, to));
  return {
    id: `${from.id}-to-${to.id}`,
    from: from.id,
    to: to.id,
    title: `Move from ${from.name} to ${to.name}`,
    summary: to.goodFor,
    comesAlong: [],
    losses: [...from.guide.leavingLosses, `Groups. They are made anew in ${to.name}.`],
    mayBeBlocked: from.guide.leavingBlocks,
    steps: inOrder(steps),
  };
}

/**
 * The way from one service to another: the guide written for the pair, else one put together from the two halves.
 * Throws for an unknown service, for a service that is closed as the goal, and for a move to itself: no page offers these.
 */
export function guideFor(fromId: string, toId: string): Guide {
  const { from, to } = pairOf(fromId, toId);
  if (to.group === 'closed') throw new Error(`${to.id} is closed`);
  if (from.id === to.id) throw new Error(`a move from ${from.id} to itself`);
  return guides().find((guide) => guide.from === fromId && guide.to === toId) ?? assemble(from, to);
}

/** The guide with the id `from-to-to`, written or put together; undefined where the id names no possible move. */
export function guideById(id: string): Guide | undefined {
  for (const from of serviceRecords()) {
    if (!id.startsWith(`${from.id}-to-`)) continue;
    const to = serviceRecordById(id.slice(from.id.length + '-to-'.length));
    if (to !== undefined && to.group !== 'closed' && to.id !== from.id) return guideFor(from.id, to.id);
  }
  return undefined;
}

/** Whether something is left to do in the new app, so that its troubles matter. */
export function needsTarget(guide: Guide, doneSteps: readonly string[]): boolean {
  return guide.steps.some(({ id, phase }) => IN_TARGET.includes(phase) && !doneSteps.includes(id));
}

/**
 * The step to do next: the first open one. While the new app does not work (`isTargetUp` false), the first open one that does without
 * it, the copies first; undefined where nothing is left to do.
 */
export function nextStep(guide: Guide, doneSteps: readonly string[], isTargetUp: boolean): GuideStep | undefined {
  const phases = isTargetUp ? GUIDE_PHASES : WITHOUT_TARGET;
  const open = guide.steps.filter(({ id }) => !doneSteps.includes(id));
  return phases.flatMap((phase) => open.filter((step) => step.phase === phase))[0];
}

/** Of so many apps, the best ranked, a written guide is worth more than one place in the ranking. */
const WORTH_A_GUIDE = 10;

/**
 * The guides to offer to who leaves a service: the best ranked apps (see `rankAlternatives`), those with a guide written for this very
 * pair before the others. At most `count`; empty for an unknown service.
 */
export function guidesFrom(fromId: string, count: number): Guide[] {
  const best = rankAlternatives(fromId, []).slice(0, WORTH_A_GUIDE);
  const isWritten = ({ guideId }: { guideId: string }) => guides().some(({ id }) => id === guideId);
  const ordered = [...best.filter(isWritten), ...best.filter((each) => !isWritten(each))];
  return ordered.slice(0, count).map(({ serviceId }) => guideFor(fromId, serviceId));
}
