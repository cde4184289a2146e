import './OverviewPage.css';
import { t } from '../../../lib/locale/format.ts';
import { AlertCard } from '../../../lib/ui/components/AlertCard.tsx';
import { Icon } from '../../../lib/ui/components/Icon.tsx';
import { OfflineNote } from '../../../lib/ui/components/OfflineNote.tsx';
import { CheckProgressCard, ProgressBar } from '../../../lib/ui/components/Progress.tsx';
import { Tile } from '../../../lib/ui/components/Tile.tsx';
import { TroubleCard } from '../../../lib/ui/components/TroubleCard.tsx';
import { calmTitle, coverageSentence, isFirstRead, serviceState } from '../../../lib/ui/coverage-words.ts';
import { formatShortDay } from '../../../lib/ui/dates.ts';
import { stepsWords } from '../../../lib/ui/guide/move-words.ts';
import { PageHeading } from '../../../lib/ui/page-focus.tsx';
import { usePageTitle } from '../../../lib/ui/page-title.ts';
import { hrefTo } from '../../../lib/ui/router.ts';
import { type Trouble, troublesOf } from '../../../lib/ui/troubles.ts';
import { useMarkRead } from '../../../lib/ui/use-mark-read.ts';
import type { AlertView, Overview } from '../../../lib/watch/views.ts';
import { AlertRow } from '../AlertRow.tsx';
import { CheckNowButton } from '../CheckNowButton.tsx';

/** The page has room for these many earlier alerts; the list has all. */
const EARLIER_SHOWN = 5;

/** Where things stand: what changed, what is coming, what needs help, and the apps. */
export function OverviewPage({ overview }: { overview: Overview }) {
  const { justRead, markRead } = useMarkRead();
  const { now, alerts, services, moves, checking, message } = overview;
  const shown = alerts.filter((alert) => alert.readAt === null || justRead.has(alert.id));
  const unread = shown.filter((alert) => !justRead.has(alert.id)).length;
  const earlier = alerts.filter((alert) => alert.readAt !== null && !justRead.has(alert.id)).slice(0, EARLIER_SHOWN);
  const title = unread > 0 ? t('ui.changes', { n: unread }) : calmTitle(overview);
  usePageTitle(title);
  const troubles = troublesOf(services);
  const blocking = troubles.filter(({ kind }) => kind === 'no_permission' || kind === 'failing');
  const later = troubles.filter((trouble) => !blocking.includes(trouble));
  return (
    <>
      <header class="overview-head">
        <div>
          <PageHeading>{title}</PageHeading>
          {overview.documents.watched > 0 && <p class="lead">{coverageSentence(overview)}</p>}
        </div>
        <CheckNowButton disabled={checking !== null || overview.documents.watched === 0} />
      </header>
      <OfflineNote />
      {message !== null && (
        <p class="note overview-note">
          <Icon name="info" />
          <span>{message}</span>
        </p>
      )}
      {checking !== null && <CheckProgressCard progress={checking} />}
      <div class="with-rail overview">
        <div class="stack">
          <Help title={t('ui.trouble.count', { n: appsIn(blocking) })} id="help" troubles={blocking} now={now} />
          {shown.length > 0 && (
            <div class="stack" data-testid="unread-alerts">
              {shown.map((alert) => (
                <AlertCard
                  key={alert.id}
                  alert={alert}
                  href={hrefTo}
                  justRead={justRead.has(alert.id)}
                  onMarkRead={markRead}
                />
              ))}
            </div>
          )}
          <ComingUp alerts={alerts.filter((alert) => !shown.includes(alert))} now={now} />
          {earlier.length > 0 && (
            <section aria-labelledby="earlier">
              <header class="row between head">
                <h2 id="earlier">{t('ui.overview.earlier')}</h2>
                <a class="head-link" href={hrefTo('alerts')}>
                  {t('ui.overview.allAlerts')}
                </a>
              </header>
              <ul class="card alert-rows">
                {earlier.map((alert) => (
                  <AlertRow key={alert.id} alert={alert} now={now} />
                ))}
              </ul>
            </section>
          )}
          {alerts.length === 0 && <NoAlertsYet overview={overview} />}
        </div>
        <div class="rail">
          <Help title={t('ui.trouble.alsoTitle')} id="later" troubles={later} now={now} />
          {overview.documents.watched > 0 && (
            <section aria-labelledby="your-apps">
              <header class="row between head">
                <h2 id="your-apps">{t('ui.overview.apps')}</h2>
                <a class="head-link" href={hrefTo('apps')}>
                  {t('ui.overview.change')}
                </a>
              </header>
              <ul class="card app-rows">
                {services
                  .filter((service) => service.watched)
                  .map((service) => {
                    const state = serviceState(service, now);
                    return (
                      <li key={service.serviceId}>
                        <a href={hrefTo('app', service.serviceId)}>
                          <Tile monogram={service.monogram} size="small" />
                          <span class="grow">
                            <bdi>{service.name}</bdi>
                            <span class={state.needsHelp ? 'state care' : 'state'}>{state.text}</span>
                          </span>
                          <Icon name="chevron" />
                        </a>
                      </li>
                    );
                  })}
              </ul>
            </section>
          )}
          {moves.map(({ guideId, title: moveTitle, done, total, ...toGo }) => (
            <a key={guideId} class="card overview-move" href={hrefTo('guide', guideId)} data-testid="guide-link">
              <b>{moveTitle}</b>
              <ProgressBar done={done} total={total} label={t('ui.move.label', { title: moveTitle, done, total })} />
              <span class="meta">{stepsWords({ done, total, ...toGo })}</span>
            </a>
          ))}
        </div>
      </div>
    </>
  );
}

function appsIn(troubles: readonly Trouble[]): number {
  return new Set(troubles.map(({ service }) => service.serviceId)).size;
}

interface HelpProps {
  title: string;
  id: string;
  troubles: readonly Trouble[];
  now: string;
}

function Help({ title, id, troubles, now }: HelpProps) {
  if (troubles.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <header class="row between head">
        <h2 id={id}>{title}</h2>
      </header>
      <div class="troubles">
        {troubles.map((trouble) => (
          <TroubleCard key={`${trouble.kind} ${trouble.terms[0].termsId}`} trouble={trouble} now={now} href={hrefTo} />
        ))}
      </div>
    </section>
  );
}

/** What takes effect in the coming weeks, nearest first. The cards above say it themselves. */
function ComingUp({ alerts, now }: { alerts: AlertView[]; now: string }) {
  const coming = alerts
    .filter((alert) => alert.effectiveOn !== null && alert.effectiveOn > now.slice(0, 10))
    .sort((a, b) => (a.effectiveOn ?? '').localeCompare(b.effectiveOn ?? ''));
  if (coming.length === 0) return null;
  return (
    <section aria-labelledby="coming">
      <header class="row between head">
        <h2 id="coming">{t('ui.overview.coming')}</h2>
      </header>
      <ol class="card coming">
        {coming.map((alert) => (
          <li key={alert.id}>
            <a href={hrefTo('alert', alert.id)}>
              <time dateTime={alert.effectiveOn ?? ''}>{formatShortDay(alert.effectiveOn ?? '')}</time>
              <span class="grow">
                <bdi class="strong">{alert.serviceName}</bdi>
                <span class="headline">{alert.headline}</span>
              </span>
              {alert.daysLeft !== null && <span class="meta">{t('ui.due.inDays', { n: alert.daysLeft })}</span>}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function NoAlertsYet({ overview }: { overview: Overview }) {
  if (overview.documents.watched === 0) {
    return (
      <div class="card empty">
        <p>{t('ui.calm.noneText')}</p>
        <a class="button primary" href={hrefTo('apps')}>
          {t('ui.apps.choose')}
        </a>
      </div>
    );
  }
  return (
    <div class="card empty" data-testid="first-read-done">
      <h2>{t(isFirstRead(overview) ? 'ui.overview.firstRunning' : 'ui.overview.firstDone')}</h2>
      <p>{t(isFirstRead(overview) ? 'ui.overview.firstRunningText' : 'ui.overview.firstDoneText')}</p>
      <a href={hrefTo('trust')}>{t('ui.overview.seeWhatWasRead')}</a>
    </div>
  );
}
