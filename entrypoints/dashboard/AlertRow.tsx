import './AlertRow.css';
import { t } from '../../lib/locale/format.ts';
import { documentName } from '../../lib/ui/alert-texts.ts';
import { Chip } from '../../lib/ui/components/Chip.tsx';
import { Tile } from '../../lib/ui/components/Tile.tsx';
import { formatNearDay } from '../../lib/ui/dates.ts';
import { hrefTo } from '../../lib/ui/router.ts';
import type { AlertView } from '../../lib/watch/views.ts';

/** One alert in a list: the whole row leads to it. */
export function AlertRow({ alert, now }: { alert: AlertView; now: string }) {
  const isUnread = alert.readAt === null;
  return (
    <li class={isUnread ? 'alert-row unread' : 'alert-row'} data-testid="alert-row">
      <Tile monogram={alert.monogram} size="small" />
      <div>
        <p class="who">
          <bdi class="strong">{alert.serviceName}</bdi> <span>{documentName(alert)}</span>
        </p>
        <a href={hrefTo('alert', alert.id)}>
          {isUnread && <span class="vh">{t('ui.alerts.unreadMark')} </span>}
          {alert.headline}
        </a>
        <p class="what">
          <Chip direction={alert.direction} severity={alert.severity} />
          {alert.daysLeft !== null && alert.daysLeft > 0 && (
            <span class="meta">{t('ui.alerts.effectIn', { n: alert.daysLeft })}</span>
          )}
        </p>
      </div>
      <time class="meta" dateTime={alert.createdAt}>
        {formatNearDay(alert.publishedOn, now)}
      </time>
    </li>
  );
}
