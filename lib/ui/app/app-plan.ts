import type { EventKind, Lane, TimelineEvent } from './app-timeline.ts';

/** Where the parts of the timeline stand, in units of its picture. */
export const PICTURE = { width: 1088, left: 118, right: 1072 } as const;
const LANES: readonly Lane[] = ['version', 'alert', 'record'];
const FIRST_LANE = 124;
const LANE_STEP = 44;
/** Marks nearer than this would touch; the next one moves to the row below. */
const ROOM = 15;
const ROW_HEIGHT = 17;
const ROWS = 4;
/** Labels that fit beside each other without a second thought. */
const LABELS = 5;
const LABEL_CHARACTERS = 34;
/** Broad letters of the label's font take about this much; a little too much is better than an overlap. */
const LETTER = 7.4;

/** What of the past deserves a label, heaviest first. */
const WEIGHT: Record<EventKind, number> = {
  promise_broken: 6,
  worse: 5,
  better: 5,
  policy_change: 4,
  outage: 3,
  ruling: 3,
  promise_kept: 3,
  promise: 2,
  different: 2,
  company: 1,
  version: 0,
};

export interface PlacedMark {
  event: TimelineEvent;
  x: number;
  y: number;
}

export interface PlacedLabel {
  event: TimelineEvent;
  text: string;
  x: number;
  /** 0 is the upper level. */
  level: 0 | 1;
  anchor: 'start' | 'end';
  /** Where the leader line ends. */
  markY: number;
}

export interface TimelinePlan {
  marks: PlacedMark[];
  labels: PlacedLabel[];
  from: number;
  to: number;
  /** The lanes that hold something, with their middle. */
  lanes: { lane: Lane; y: number }[];
  /** The lowest row in use. */
  bottom: number;
}

/** The place of a time on the axis. */
export function xOf(at: number, { from, to }: Pick<TimelinePlan, 'from' | 'to'>): number {
  const share = to === from ? 1 : (at - from) / (to - from);
  return Math.round((PICTURE.left + share * (PICTURE.right - PICTURE.left)) * 10) / 10;
}

function shortened(text: string): string {
  const clean = text.replace(/\.$/, '');
  if (clean.length <= LABEL_CHARACTERS) return clean;
  const cut = clean.slice(0, LABEL_CHARACTERS + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[,.;:]$/, '')} …`;
}

/** Where every mark and up to five labels of the timeline stand, from the first year to `now`; nothing overlaps. */
export function planTimeline(events: readonly TimelineEvent[], now: string): TimelinePlan {
  const times = events.map(({ at }) => at);
  const first = new Date(Math.min(...times, Date.parse(now)));
  const axis = { from: Date.UTC(first.getUTCFullYear(), 0, 1), to: Math.max(Date.parse(now), ...times) };
  const lanes = LANES.filter((lane) => events.some((event) => event.lane === lane)).map((lane, index) => ({
    lane,
    y: FIRST_LANE + index * LANE_STEP,
  }));
  const rows: Record<TimelineEvent['lane'], number[]> = { version: [], alert: [], record: [] };
  const marks = events
    .toSorted((a, b) => a.at - b.at)
    .map((event): PlacedMark => {
      const x = xOf(event.at, axis);
      const lane = rows[event.lane];
      const free = event.lane === 'record' ? Array.from({ length: ROWS }, (_, row) => row) : [0];
      // Where every row is taken, the one whose last mark lies furthest back.
      const row =
        free.find((each) => x - (lane[each] ?? Number.NEGATIVE_INFINITY) >= ROOM) ??
        free.reduce((best, each) => ((lane[each] ?? 0) < (lane[best] ?? 0) ? each : best), 0);
      lane[row] = x;
      return { event, x, y: (lanes.find((each) => each.lane === event.lane)?.y ?? FIRST_LANE) + row * ROW_HEIGHT };
    });
  return {
    ...axis,
    lanes,
    marks,
    labels: placeLabels(marks),
    bottom: Math.max(FIRST_LANE, ...marks.map(({ y }) => y)),
  };
}

function placeLabels(marks: readonly PlacedMark[]): PlacedLabel[] {
  const SEVERITY = { none: 0, low: 0, medium: 0.2, high: 0.5, critical: 1 } as const;
  const weight = ({ event }: PlacedMark): number => WEIGHT[event.kind] + SEVERITY[event.severity];
  const taken: Place[] = [];
  const labels: PlacedLabel[] = [];
  for (const { event, x, y } of marks.toSorted((a, b) => weight(b) - weight(a) || b.x - a.x)) {
    if (labels.length === LABELS || weight({ event, x, y }) < 2) break;
    const text = shortened(event.text);
    const width = Math.max(text.length * LETTER, 90);
    const place = PLACES.map(({ level, anchor }) => ({
      level,
      anchor,
      from: anchor === 'start' ? x - 4 : x - width,
      to: anchor === 'start' ? x + width : x + 4,
    })).find((each) => isFree(each, x, labels, taken));
    if (place === undefined) continue;
    taken.push(place);
    labels.push({ event, text, x, level: place.level, anchor: place.anchor, markY: y });
  }
  return labels;
}

interface Place {
  level: 0 | 1;
  anchor: 'start' | 'end';
  from: number;
  to: number;
}
const PLACES: readonly Pick<Place, 'level' | 'anchor'>[] = [
  { level: 0, anchor: 'start' },
  { level: 1, anchor: 'start' },
  { level: 0, anchor: 'end' },
  { level: 1, anchor: 'end' },
];
const GAP = 14;

/** True where a label touches no other label, its leader line no label, and no other leader line it. */
function isFree(
  { level, from, to }: Place,
  x: number,
  labels: readonly PlacedLabel[],
  taken: readonly Place[],
): boolean {
  if (from < 0 || to > PICTURE.width) return false;
  const isApart = taken.every((other) => other.level !== level || to + GAP < other.from || other.to + GAP < from);
  // Lines of the upper level run down through the lower one.
  const isCrossed = level === 1 && labels.some((other) => other.level === 0 && other.x > from - 6 && other.x < to + 6);
  const crosses = level === 0 && taken.some((other) => other.level === 1 && x > other.from - 6 && x < other.to + 6);
  return isApart && !isCrossed && !crosses && labels.every((other) => Math.abs(other.x - x) > 10);
}
