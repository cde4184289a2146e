import './AppMark.css';
import type { Severity } from '../../explain/vocabulary.ts';
import type { EventKind } from './app-timeline.ts';

/** Half the width of an alert's triangle: the heavier, the larger. */
const SIZE: Record<Severity, number> = { none: 5.5, low: 5.5, medium: 6, high: 7.5, critical: 9.5 };

/** The sign of one event of the timeline around a point. What it is, is told by its shape; colour only repeats it. */
export function MarkShape({ kind, severity, x, y }: { kind: EventKind; severity: Severity; x: number; y: number }) {
  const half = SIZE[severity];
  const height = half * 0.8;
  switch (kind) {
    case 'version':
      return <rect class="mark bar" x={x - 1.5} y={y - 8} width="3" height="16" rx="1" />;
    case 'worse':
      return <path class="mark loss" d={`M${x - half} ${y - height}h${2 * half}l${-half} ${2 * height}z`} />;
    case 'better':
      return <path class="mark gain" d={`M${x - half} ${y + height}h${2 * half}l${-half} ${-2 * height}z`} />;
    case 'different':
      return <path class="mark line" d={`M${x - half} ${y - 2}h${2 * half}M${x - half} ${y + 3}h${2 * half}`} />;
    case 'policy_change':
      return <rect class="mark open" x={x - 4.5} y={y - 6} width="9" height="12" rx="1" />;
    case 'ruling':
      return <rect class="mark full" x={x - 5} y={y - 5} width="10" height="10" rx="1" />;
    case 'promise':
      return <circle class="mark open" cx={x} cy={y} r="5" />;
    case 'promise_broken':
      return <path class="mark broken" d={crossedRing(x, y)} />;
    case 'promise_kept':
      return <path class="mark kept" d={`M${x - 5} ${y}l3.5 4 6.5-8`} />;
    case 'outage':
      return <path class="mark open" d={`M${x} ${y - 6.5}l6.5 6.5-6.5 6.500-6.5-6.500z`} />;
    case 'company':
      return <circle class="mark dot" cx={x} cy={y} r="3.5" />;
  }
}

function crossedRing(x: number, y: number): string {
  const r = 5.5;
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0M${x - 6.5} ${y + 6.5}l13-13`;
}

/** The same sign alone, beside its word. */
export function MarkIcon({ kind, severity = 'none' }: { kind: EventKind; severity?: Severity }) {
  return (
    <svg class="mark-icon" viewBox="0 0 20 20" aria-hidden="true">
      <MarkShape kind={kind} severity={severity} x={10} y={10} />
    </svg>
  );
}
