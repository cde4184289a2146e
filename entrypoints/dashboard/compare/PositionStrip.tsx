import './PositionStrip.css';
import type { Direction } from '../../../lib/explain/vocabulary.ts';
import { t } from '../../../lib/locale/format.ts';
import { formatNumber } from '../../../lib/ui/dates.ts';

export interface StripMark {
  /** Share (0 to 1) of the text before it. */
  at: number;
  /** Null where no finding speaks of the change. */
  direction: Direction | null;
  current: boolean;
}

/** Where in the text the changes are. Colour says which way, size says that a finding speaks of it; the caption says it in words. */
export function PositionStrip({ marks, caption }: { marks: readonly StripMark[]; caption: string }) {
  const spoken = marks.filter(({ direction }) => direction !== null).length;
  return (
    <figure class="strip">
      <svg
        viewBox="0 0 1000 20"
        preserveAspectRatio="none"
        role="img"
        aria-label={t('ui.compare.strip', { n: marks.length, spoken: formatNumber(spoken) })}
      >
        <rect class="line" x="0" y="8" width="1000" height="4" />
        {inDrawingOrder(marks).map((mark) => {
          const [width, height] = mark.current ? [8, 20] : mark.direction === null ? [3, 8] : [5, 18];
          return (
            <rect
              key={mark.at}
              class={mark.current ? 'current' : (mark.direction ?? 'silent')}
              x={Math.min(mark.at * 1000, 1000 - width)}
              y={(20 - height) / 2}
              width={width}
              height={height}
            />
          );
        })}
      </svg>
      <figcaption class="meta">
        <span>{t('ui.compare.start')}</span>
        <span>{caption}</span>
        <span>{t('ui.compare.end')}</span>
      </figcaption>
    </figure>
  );
}

/** What matters more is drawn over what matters less. */
function inDrawingOrder(marks: readonly StripMark[]): StripMark[] {
  const weight = (mark: StripMark) => (mark.current ? 2 : mark.direction === null ? 0 : 1);
  return [...marks].sort((a, b) => weight(a) - weight(b));
}
