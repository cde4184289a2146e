import './Moves.css';
import { t } from '../../lib/locale/format.ts';
import { ProgressBar } from '../../lib/ui/components/Progress.tsx';
import { stepsWords } from '../../lib/ui/guide/move-words.ts';
import { dashboardHref } from '../../lib/ui/router.ts';
import type { Overview } from '../../lib/watch/views.ts';

/** The moves to another app that the person has begun. */
export function Moves({ moves }: { moves: Overview['moves'] }) {
  return (
    <>
      {moves.map(({ guideId, title, ...stand }) => (
        <a
          key={guideId}
          class="card move"
          href={dashboardHref('guide', guideId)}
          target="_blank"
          data-testid="guide-link"
          rel="noopener"
        >
          <span class="row between wrap">
            <b>{title}</b>
            <span class="meta">{stepsWords(stand)}</span>
          </span>
          <ProgressBar
            done={stand.done}
            total={stand.total}
            label={t('ui.move.label', { title, done: stand.done, total: stand.total })}
          />
        </a>
      ))}
    </>
  );
}
