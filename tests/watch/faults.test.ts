import { describe, expect, it } from 'vitest';
import { createMemoryNotifier, createMemoryPorts, type RecordingNotifier } from '../../lib/cli/memory-ports.ts';
import { createMemoryStore } from '../../lib/cli/memory-store.ts';
import type { Ports } from '../../lib/watch/ports.ts';
import { WAKE_ALARM, wake } from '../../lib/watch/run.ts';
import { type FaultKind, type FaultPlan, planFault, processOver } from './faults.ts';
import { createToyEngine } from './toy-engine.ts';
import { BODY, HOUR, toyService } from './toy-world.ts';

const services = [toyService('chat', ['privacy-policy', 'terms-of-service']), toyService('talk')];
const pageOf = (service: string, type: string): string => `https://${service}.example/${type}`;

/** What the pages show from these hours on. Two services change at different times; one page fails for a day, one goes back. */
const HISTORY: { fromHour: number; url: string; html: string | null }[] = [
  { fromHour: 0, url: pageOf('chat', 'privacy-policy'), html: `${BODY} We never share your number.` },
  { fromHour: 0, url: pageOf('chat', 'terms-of-service'), html: `${BODY} You may leave.` },
  { fromHour: 0, url: pageOf('talk', 'privacy-policy'), html: `${BODY} We share nothing.` },
  { fromHour: 30, url: pageOf('chat', 'privacy-policy'), html: `${BODY} We share your number with Big Corp.` },
  { fromHour: 30, url: pageOf('talk', 'privacy-policy'), html: `${BODY} We share nothing. UNTIL 2021-02-01: Old.` },
  { fromHour: 60, url: pageOf('chat', 'terms-of-service'), html: null },
  { fromHour: 90, url: pageOf('chat', 'terms-of-service'), html: `${BODY} You may leave. We share bills with Tax.` },
  { fromHour: 100, url: pageOf('talk', 'privacy-policy'), html: `${BODY} We share all with All. Stickers are great.` },
  { fromHour: 160, url: pageOf('chat', 'privacy-policy'), html: `${BODY} We never share your number.` },
];
/** The background wakes every three hours while things happen and every eight hours for the two weeks after. */
const WAKES = [
  ...Array.from({ length: 60 }, (_, index) => index * 3),
  ...Array.from({ length: 45 }, (_, index) => 180 + index * 8),
];
const START = Date.parse('2021-01-01T08:00:00.000Z');

interface Device {
  ports: Ports & { notifier: RecordingNotifier };
  clock: { now: Date };
}

/** What outlives a process: database, settings, alarms, the screen. */
function createDevice(): Device {
  const clock = { now: new Date(START) };
  const ports = createMemoryPorts({
    clock,
    engine: createToyEngine(),
    store: createMemoryStore(),
    settings: { services: services.map(({ id }) => id) },
    catalog: { services, guides: [] },
    fetch: async ({ url, etag }) => {
      const hour = (clock.now.getTime() - START) / HOUR;
      const shown = HISTORY.findLast((entry) => entry.url === url && entry.fromHour <= hour);
      if (shown === undefined || shown.html === null)
        return { ok: false, failure: { code: 'http_server_error', status: 503 } };
      const { html } = shown;
      if (etag === html) return { ok: true, value: { kind: 'not_modified', status: 304, bytes: 0 } };
      const fetchedAt = clock.now.toISOString();
      const snapshot = { sourceUrl: url, finalUrl: url, fetchedAt, contentType: 'text/html', html, etag: html };
      return { ok: true, value: { kind: 'page', status: 200, bytes: html.length, snapshot } };
    },
  });
  return { ports: { ...ports, notifier: createMemoryNotifier() }, clock };
}

/** Lives through the history; the process that the fault kills is followed by a new one ten minutes later. `steps` hears how many calls each wake-up made. */
async function live(plan: FaultPlan, steps: number[] = []): Promise<Device> {
  const device = createDevice();
  let process = processOver(device.ports, plan);
  for (const hour of WAKES) {
    device.clock.now = new Date(START + hour * HOUR);
    const before = plan.calls;
    await wake(process).catch(() => undefined);
    steps.push(plan.calls - before);
    if (!plan.dead) continue;
    plan.dead = false;
    device.clock.now = new Date(device.clock.now.getTime() + HOUR / 6);
    process = processOver(device.ports, plan);
    await wake(process);
  }
  return device;
}

/** What a person has in the end, whenever exactly each step was done. */
async function endOf({ ports }: Device) {
  const { states, versions, alerts } = await ports.store.dump();
  return {
    alerts: alerts.map(({ id, kind, headline }) => `${id} ${kind} ${headline}`).toSorted(),
    versions: versions.map(({ id, toldAs }) => `${id} ${toldAs}`).toSorted(),
    told: states
      .map(({ termsId, toldVersionId, stableVersionId }) => [termsId, toldVersionId, stableVersionId])
      .toSorted(),
    failures: states.map(({ failure }) => failure),
  };
}

async function expectConsistent({ ports }: Device): Promise<void> {
  const { states, versions, alerts, snapshots } = await ports.store.dump();
  const ids = versions.map(({ id }) => id);
  for (const state of states) {
    const named = [state.toldVersionId, state.stableVersionId, state.lastReadVersionId, state.candidate?.versionId];
    for (const id of named) if (id) expect(ids).toContain(id);
    expect(snapshots.map(({ versionId }) => versionId)).toContain(state.stableVersionId);
  }
  for (const alert of alerts) {
    expect(ids).toContain(alert.fromVersionId);
    expect(ids).toContain(alert.toVersionId);
    expect(alert.notifiedAt).not.toBeNull();
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(await ports.alarms.get(WAKE_ALARM)).not.toBeNull();
}

/** How often each alert was shown: alone or in a digest. */
function timesShown({ ports }: Device): number {
  return ports.notifier.history.length;
}

const KINDS: FaultKind[] = ['dies_before', 'dies_after', 'throws', 'full'];

/** Every step of the wake-ups that checked something, and every 13th of those that found nothing due. */
function stepsWorthDisturbing(callsPerWake: readonly number[]): number[] {
  const idle = Math.min(...callsPerWake);
  let first = 1;
  return callsPerWake.flatMap((calls) => {
    const all = Array.from({ length: calls }, (_, index) => first + index);
    first += calls;
    return calls > idle ? all : all.filter((at) => at % 13 === 0);
  });
}

describe('a fault at any step', async () => {
  const callsPerWake: number[] = [];
  const undisturbed = await live(planFault('throws', 0), callsPerWake);
  const expected = await endOf(undisturbed);
  const shown = timesShown(undisturbed);
  const steps = stepsWorthDisturbing(callsPerWake);

  it('has a history worth disturbing', () => {
    expect(expected.alerts.length).toBe(4);
    expect(shown).toBeGreaterThanOrEqual(3);
    expect(steps.length).toBeGreaterThan(500);
  });

  it.each(KINDS)(
    '%s: no alert is lost, none told twice, no version lost, the data fit together',
    async (kind) => {
      for (const at of steps) {
        const plan = planFault(kind, at);
        const device = await live(plan);
        const hint = `${kind} at call ${at}`;
        expect(plan.happened, hint).toBe(true);
        expect(await endOf(device), hint).toEqual(expected);
        await expectConsistent(device);
        expect(timesShown(device), hint).toBeLessThanOrEqual(shown + 1);
        expect(new Set(device.ports.notifier.history.map(({ id }) => id)).size, hint).toBe(timesShown(device));
      }
    },
    120_000,
  );
});
