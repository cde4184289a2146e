import { coverageOf } from '../../watch/coverage.ts';
import { tellWhatIsNew } from '../../watch/notices.ts';
import type { Ports } from '../../watch/ports.ts';
import { checkAll } from '../../watch/run-checks.ts';
import { DAY_MS } from '../../watch/times.ts';
import type { Alert, CoverageKind, FailureCode, HoldBack } from '../../watch/types.ts';
import { assessDoubts } from '../../watch/watch-doubts.ts';
import type { WatchedTerms } from '../../watch/watched-terms.ts';
import { createMemoryPorts, type SetClock } from '../memory-ports.ts';
import { createReplayEngine } from './engine.ts';
import { answerAt, captureAt, type Series } from './series.ts';

/** A series is read for so long after its last capture: confirmations and the week's wait come to their end. */
const READ_ON_DAYS = 30;
/** A doubt changes over months; looking once a week finds it as well as once a day. */
const DOUBTS_EVERY_DAYS = 7;

export interface ReplayedAlert {
  alert: Alert;
  service: string;
  terms: string;
  from: string;
  to: string;
}

export interface ReplayResult {
  alerts: ReplayedAlert[];
  heldBack: HoldBack[];
  /** How many reads failed for the first time in a row, by name. */
  failures: Map<FailureCode, number>;
  coverage: { service: string; terms: string; state: CoverageKind }[];
}

/** A name as people write it, from a folder's: "basecamp-hey" becomes "Basecamp Hey". */
export function nameOf(service: string): string {
  return service
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');
}

function watchedOf(series: Series): WatchedTerms {
  const termsId = `${series.service}/${series.terms}`;
  return {
    termsId,
    serviceId: series.service,
    serviceName: nameOf(series.service),
    monogram: series.service.slice(0, 2),
    // The part before the fetcher's name: series of one kind of document are siblings.
    type: series.terms.split('__')[0] ?? series.terms,
    custom: false,
    declaration: { termsId, sourceDocuments: [{ url: series.url }], language: 'und', region: 'world' },
    needsScripts: false,
    usualPaceDays: null,
    closedOn: null,
  };
}

interface Player {
  series: Series;
  watched: WatchedTerms;
  first: number;
  last: number;
}

function playersOf(all: readonly Series[]): Player[] {
  return all.map((series) => {
    const first = Math.ceil((series.captures[0]?.at ?? 0) / DAY_MS) * DAY_MS;
    const last = (series.captures.at(-1)?.at ?? 0) + READ_ON_DAYS * DAY_MS;
    return { series, watched: watchedOf(series), first, last };
  });
}

/** The version's first sight as the stem of the file that the page showed then. */
async function stemOf(ports: Ports, player: Player, versionId: string): Promise<string> {
  const version = await ports.store.version(versionId);
  if (version === null) throw new Error(`a told version is gone: ${versionId}`);
  return captureAt(player.series, Date.parse(version.firstSeenAt))?.stem ?? '';
}

/**
 * Runs the watching pipeline over recorded histories on a simulated clock: every page is read once every 24 hours, at midnight
 * UTC, from its first capture to a month after its last. `onAlert` is told each alert when it is made.
 */
export async function replaySeries(
  all: readonly Series[],
  onAlert: (alert: ReplayedAlert) => void,
): Promise<ReplayResult> {
  const players = playersOf(all);
  const byUrl = new Map(players.map((player) => [player.series.url, player]));
  const byId = new Map(players.map((player) => [player.watched.termsId, player]));
  const clock: SetClock = { now: new Date(Math.min(...players.map(({ first }) => first))) };
  const ports: Ports = createMemoryPorts({
    clock,
    engine: createReplayEngine(),
    fetch: async ({ url, etag }) => {
      const player = byUrl.get(url);
      const answer = player ? answerAt(player.series, clock.now, etag) : null;
      return answer ? { ok: true, value: answer } : { ok: false, failure: { code: 'not_found', status: 404 } };
    },
  });
  const failures = new Map<FailureCode, number>();
  const alerts: ReplayedAlert[] = [];
  const told = new Set<string>();
  const end = Math.max(...players.map(({ last }) => last));
  let day = 0;
  const coverage = new Map<string, CoverageKind>();
  for (let at = clock.now.getTime(); at <= end; at += DAY_MS, day++) {
    clock.now = new Date(at);
    const open = players.filter(({ first, last }) => first <= at && at <= last).map(({ watched }) => watched);
    const before = new Map((await ports.store.states()).map((state) => [state.termsId, state.failure?.code]));
    const ends = await checkAll(ports, open, 24);
    if (day % DOUBTS_EVERY_DAYS === 0) await assessDoubts(ports, open);
    await tellWhatIsNew(ports, open);
    for (const state of await ports.store.states()) {
      const code = state.failure?.code;
      if (code !== undefined && before.get(state.termsId) !== code) failures.set(code, (failures.get(code) ?? 0) + 1);
    }
    for (const { watched } of players.filter(({ first, last }) => first <= at && at <= last)) {
      coverage.set(watched.termsId, coverageOf(watched, await ports.store.state(watched.termsId), clock.now));
    }
    if (!ends.some((checked) => 'alertIds' in checked && checked.alertIds.length > 0)) continue;
    for (const alert of (await ports.store.alerts()).toReversed()) {
      const player = byId.get(alert.termsId);
      if (told.has(alert.id) || player === undefined) continue;
      told.add(alert.id);
      const from = await stemOf(ports, player, alert.fromVersionId);
      const to = await stemOf(ports, player, alert.toVersionId);
      const { service, terms } = player.series;
      const replayed: ReplayedAlert = { alert, service, terms, from, to };
      alerts.push(replayed);
      onAlert(replayed);
    }
  }
  return {
    alerts,
    heldBack: await ports.store.holdBacks(),
    failures,
    coverage: players.map(({ series, watched }) => ({
      service: series.service,
      terms: series.terms,
      state: coverage.get(watched.termsId) ?? 'not_yet_read',
    })),
  };
}
