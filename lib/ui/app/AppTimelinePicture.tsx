import { t } from '../../locale/format.ts';
import { formatDayOrYear } from '../dates.ts';
import { MarkShape } from './AppMark.tsx';
import { PICTURE, planTimeline, xOf } from './app-plan.ts';
import type { TimelineEvent } from './app-timeline.ts';
import { ticksOf } from './app-times.ts';

/** The two levels of labels: where the date stands, and where the line that leads down begins. */
const LEVELS = [
  { date: 16, text: 34, leader: 42 },
  { date: 62, text: 80, leader: 88 },
] as const;
/** Above this the lanes begin. */
const LABELS_BOTTOM = 96;

/** One axis of years with three lanes: versions, alerts, track record. Its words follow as a list, so it is one image to a reader. */
export function AppTimelinePicture({
  name,
  events,
  now,
}: {
  name: string;
  events: readonly TimelineEvent[];
  now: string;
}) {
  const plan = planTimeline(events, now);
  const bottom = plan.bottom + 26;
  // Where one level of labels is enough, or none is needed, the picture begins lower.
  const isTall = plan.labels.some(({ level }) => level === 1);
  const top = isTall ? 0 : plan.labels.length > 0 ? LEVELS[1].date - LEVELS[0].date : LABELS_BOTTOM;
  const [from, to] = [plan.from, plan.to].map((at) => String(new Date(at).getUTCFullYear()));
  return (
    <svg
      class="app-timeline"
      viewBox={`0 ${top} ${PICTURE.width} ${bottom + 28 - top}`}
      role="img"
      aria-labelledby="timeline-title"
    >
      <title id="timeline-title">
        {t('ui.app.pictureTitle', { name, from: from ?? '', to: to ?? '', n: events.length })}
      </title>
      {ticksOf(plan.from, plan.to).map(({ at, label }) => (
        <g key={at}>
          <line class="grid" x1={xOf(at, plan)} x2={xOf(at, plan)} y1={LABELS_BOTTOM + 8} y2={bottom} />
          <text class="tick" x={xOf(at, plan) + 4} y={bottom + 18}>
            {label}
          </text>
        </g>
      ))}
      {plan.lanes.map(({ lane, y }) => (
        <g key={lane}>
          <text class="lane" x="0" y={y + 4}>
            {t(`ui.app.lane.${lane}`)}
          </text>
          <line class="grid" x1={PICTURE.left} x2={PICTURE.right} y1={y} y2={y} />
        </g>
      ))}
      {plan.labels.map(({ event, text, x, level, anchor, markY }) => {
        const textX = anchor === 'start' ? x - 2 : x + 2;
        const { date, text: words, leader } = LEVELS[isTall ? level : 1];
        return (
          <g key={event.id}>
            <line class="leader" x1={x} x2={x} y1={leader} y2={markY - 8} />
            <text class="date" x={textX} y={date} text-anchor={anchor}>
              {formatDayOrYear(event.date)}
            </text>
            <text class="label" x={textX} y={words} text-anchor={anchor}>
              {text}
            </text>
          </g>
        );
      })}
      {plan.marks.map(({ event, x, y }) => (
        <g key={event.id}>
          <title>{`${formatDayOrYear(event.date)}: ${event.text}`}</title>
          <MarkShape kind={event.kind} severity={event.severity} x={x} y={y} />
        </g>
      ))}
    </svg>
  );
}
