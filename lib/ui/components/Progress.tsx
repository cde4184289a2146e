import './Progress.css';
import { t } from '../../locale/format.ts';
import type { CheckProgress } from '../../watch/views.ts';

/** A bar with its numbers read out. `label` says what progresses. */
export function ProgressBar({ done, total, label }: { done: number; total: number; label: string }) {
  return (
    <progress class="progress" value={done} max={Math.max(total, 1)} aria-label={label}>
      {`${done}/${total}`}
    </progress>
  );
}

/** What is being read now, and "4 of 12". */
export function CheckProgressCard({ progress }: { progress: CheckProgress }) {
  const { done, total, current } = progress;
  return (
    <section class="card check-progress" data-testid="check-progress">
      <p class="row between" role="status" aria-live="polite">
        <span class="strong">
          {current === null ? t('ui.check.starting') : t('ui.check.reading', { name: current })}
        </span>
        <span class="meta">{t('ui.check.count', { done, total })}</span>
      </p>
      <ProgressBar done={done} total={total} label={t('ui.check.label', { done, total })} />
    </section>
  );
}
