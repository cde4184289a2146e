import { t } from '../../locale/format.ts';
import type { AlertView } from '../../watch/views.ts';
import { formatNumber } from '../dates.ts';
import { MarkShape } from './AppMark.tsx';
import type { Drift, DriftLine } from './app-drift.ts';
import { ticksOf, timeOf } from './app-times.ts';

/** Where things stand, in units of the picture: one drawing for wide windows, one with the names above the lines for narrow ones. */
interface Layout {
  kind: 'wide' | 'narrow';
  width: number;
  left: number;
  right: number;
  /** From one line to the next. */
  row: number;
  /** Height of the tallest step. */
  height: number;
  /** From the top of a row to the name, and to the ground of its line. */
  nameY: number;
  groundY: number;
}
const LAYOUTS: readonly Layout[] = [
  { kind: 'wide', width: 1088, left: 200, right: 960, row: 54, height: 36, nameY: 40, groundY: 44 },
  { kind: 'narrow', width: 328, left: 0, right: 212, row: 68, height: 30, nameY: 16, groundY: 58 },
];

interface PictureProps {
  id: string;
  title: string;
  drift: Drift;
  alerts: readonly AlertView[];
}

/** Small multiples: one step line for each recipient on one scale, the length of the text on its own, the alerts above. */
export function AppDriftPicture(props: PictureProps) {
  return (
    <>
      {LAYOUTS.map((layout) => (
        <Drawing key={layout.kind} {...props} layout={layout} />
      ))}
    </>
  );
}

function Drawing({ id, title, drift, alerts, layout }: PictureProps & { layout: Layout }) {
  const from = drift.times[0] ?? 0;
  const to = drift.times.at(-1) ?? from;
  const x = (at: number): number => {
    const share = to === from ? 0 : (Math.min(Math.max(at, from), to) - from) / (to - from);
    return Math.round((layout.left + share * (layout.right - layout.left)) * 10) / 10;
  };
  const top = 26;
  const bottom = top + drift.lines.length * layout.row;
  const titleId = `${id}-${layout.kind}`;
  const ticks = ticksOf(from, to).filter(
    (_, index, all) => layout.kind === 'wide' || all.length < 4 || index % Math.ceil(all.length / 3) === 0,
  );
  return (
    <svg
      class={`app-drift-picture ${layout.kind}`}
      viewBox={`0 0 ${layout.width} ${bottom + 28}`}
      role="img"
      aria-labelledby={titleId}
    >
      <title id={titleId}>{title}</title>
      {ticks.map(({ at, label }, index) => (
        <g key={at}>
          <line class="grid" x1={x(at)} x2={x(at)} y1={top} y2={bottom + 6} />
          <text
            class="tick"
            x={x(at)}
            y={bottom + 22}
            text-anchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}
          >
            {label}
          </text>
        </g>
      ))}
      {alerts.map((alert) => (
        <MarkShape
          key={alert.id}
          kind={alert.direction === 'worse' ? 'worse' : alert.direction === 'better' ? 'better' : 'different'}
          severity={alert.severity}
          x={x(timeOf(alert.publishedOn.slice(0, 10)))}
          y={12}
        />
      ))}
      {drift.lines.map((line, index) => (
        <Line key={line.id} line={line} xs={drift.times.map(x)} y={top + index * layout.row} layout={layout} />
      ))}
    </svg>
  );
}

function Line({ line, xs, y, layout }: { line: DriftLine; xs: readonly number[]; y: number; layout: Layout }) {
  const ground = y + layout.groundY;
  const heights = line.values.map((value) => Math.round((ground - (value / line.top) * layout.height) * 10) / 10);
  const end = layout.right + (layout.kind === 'wide' ? 10 : 6);
  const steps = heights.map((height, index) => (index === 0 ? `M${xs[0]} ${height}` : `H${xs[index]}V${height}`));
  const path = `${steps.join('')}H${end}`;
  const [first = 0] = line.values;
  const last = line.values.at(-1) ?? 0;
  return (
    <g>
      <text class="lane" x="0" y={y + layout.nameY}>
        {line.name}
      </text>
      <line class="grid" x1={layout.left} x2={end} y1={ground} y2={ground} />
      <path class="area" d={`${path}V${ground}H${xs[0]}Z`} />
      <path class="step" d={path} />
      <text
        class="value"
        x={layout.kind === 'wide' ? end + 10 : layout.width}
        y={ground - 4}
        text-anchor={layout.kind === 'wide' ? 'start' : 'end'}
      >
        {formatNumber(first)} {t('ui.app.driftTo')} <tspan class="now">{formatNumber(last)}</tspan>
      </text>
    </g>
  );
}
