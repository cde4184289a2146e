import './Countdown.css';
import { t } from '../../locale/format.ts';
import type { AlertView } from '../../watch/views.ts';
import { formatDay, formatShortDay } from '../dates.ts';

/** Days left in one line: "45 days until it takes effect", and the date. Nothing where no date is known. */
export function CountdownLine({ alert }: { alert: Pick<AlertView, 'daysLeft' | 'effectiveOn'> }) {
  const { daysLeft, effectiveOn } = alert;
  if (daysLeft === null || effectiveOn === null) return null;
  if (daysLeft < 0) return <p class="countdown-line">{t('ui.due.since', { day: formatDay(effectiveOn) })}</p>;
  return (
    <p class="countdown-line">
      {daysLeft === 0 ? (
        <b>{t('ui.due.today')}</b>
      ) : (
        <span>
          <b>{t('ui.due.days', { n: daysLeft })}</b> {t('ui.due.until')}
        </span>
      )}
      <time dateTime={effectiveOn}>{formatShortDay(effectiveOn)}</time>
    </p>
  );
}

/** The share (0 to 1) of the time from publication to effect that has passed. */
function passedShare(publishedOn: string, effectiveOn: string, daysLeft: number): number {
  const wholeDays = Math.round(
    (Date.parse(effectiveOn) - Date.parse(publishedOn.slice(0, 10))) / (24 * 60 * 60 * 1000),
  );
  if (wholeDays <= 0 || daysLeft <= 0) return 1;
  return Math.min(1, Math.max(0, (wholeDays - daysLeft) / wholeDays));
}

/** The countdown of the alert page: a bar from publication to effect, filled to today, both dates in words. */
export function CountdownCard({ alert }: { alert: Pick<AlertView, 'daysLeft' | 'effectiveOn' | 'publishedOn'> }) {
  const { daysLeft, effectiveOn, publishedOn } = alert;
  if (daysLeft === null || effectiveOn === null) return null;
  const share = passedShare(publishedOn, effectiveOn, daysLeft);
  return (
    <div class="card countdown" data-testid="countdown">
      <p class="big">
        {daysLeft > 0
          ? t('ui.due.days', { n: daysLeft })
          : daysLeft === 0
            ? t('ui.due.todayShort')
            : t('ui.due.inEffect')}
        <small>
          {daysLeft > 0
            ? t('ui.due.until')
            : daysLeft === 0
              ? t('ui.due.todayLong')
              : t('ui.due.sinceDay', { day: formatDay(effectiveOn) })}
        </small>
      </p>
      {daysLeft >= 0 && (
        <>
          <span class="span" aria-hidden="true">
            <i style={{ inlineSize: `${Math.round(share * 100)}%` }} />
          </span>
          <p class="ends meta">
            <span>{t('ui.due.published', { day: formatShortDay(publishedOn) })}</span>
            <span>{t('ui.due.effect', { day: formatShortDay(effectiveOn) })}</span>
          </p>
        </>
      )}
    </div>
  );
}
