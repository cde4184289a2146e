import './AlertPage.css';
import { t } from '../../../lib/locale/format.ts';
import { affectedWords, documentName } from '../../../lib/ui/alert-texts.ts';
import { Chip } from '../../../lib/ui/components/Chip.tsx';
import { CountdownCard } from '../../../lib/ui/components/Countdown.tsx';
import { Icon } from '../../../lib/ui/components/Icon.tsx';
import { LimitSteps } from '../../../lib/ui/components/LimitSteps.tsx';
import { Tile } from '../../../lib/ui/components/Tile.tsx';
import { Failed, Waiting } from '../../../lib/ui/components/Waiting.tsx';
import { formatDay } from '../../../lib/ui/dates.ts';
import { PageHeading, partId, usePart } from '../../../lib/ui/page-focus.tsx';
import { usePageTitle } from '../../../lib/ui/page-title.ts';
import { hrefTo } from '../../../lib/ui/router.ts';
import { useMarkRead } from '../../../lib/ui/use-mark-read.ts';
import { useRequest } from '../../../lib/ui/use-request.ts';
import type { AlertView } from '../../../lib/watch/views.ts';
import { FindingList } from '../FindingList.tsx';
import { Said } from '../Said.tsx';
import { SaveEvidence } from '../SaveEvidence.tsx';
import { WhatCanIDo } from '../WhatCanIDo.tsx';
import { whatToDo } from '../what-to-do.ts';
import { NotFoundPage } from './NotFoundPage.tsx';

/** One alert with everything it rests on and everything one can do. */
export function AlertPage({ alertId, part }: { alertId: string; part: string | null }) {
  const { answer, refresh } = useRequest('getAlert', { alertId });
  if (answer.state === 'loading') return <Waiting heights={[120, 260, 260]} />;
  if (answer.state === 'failed') return <Failed failure={answer.failure} retry={refresh} />;
  if (answer.value === null) return <NotFoundPage />;
  return <Ready alert={answer.value} part={part} />;
}

function Ready({ alert, part }: { alert: AlertView; part: string | null }) {
  usePageTitle(alert.headline);
  usePart(part);
  const ways = whatToDo(alert.serviceId, alert.findings);
  return (
    <>
      <p class="crumb">
        <a href={hrefTo('alerts')}>
          <Icon name="back" /> {t('ui.overview.allAlerts')}
        </a>
      </p>
      <header class="alert-head">
        <p class="row wrap">
          <Tile monogram={alert.monogram} />
          <bdi class="strong">{alert.serviceName}</bdi>
          <span class="soft">{documentName(alert)}</span>
          <Chip direction={alert.direction} severity={alert.severity} />
        </p>
        <PageHeading testId="alert-headline">{alert.headline}</PageHeading>
        <dl class="facts">
          <div>
            <dt>{t('ui.alert.published')}</dt>
            <dd>{formatDay(alert.publishedOn)}</dd>
          </div>
          <div>
            <dt>{t('ui.alert.affects')}</dt>
            <dd>{affectedWords(alert)}</dd>
          </div>
          <div>
            <dt>{t('ui.alert.choice')}</dt>
            <dd>{choiceWords(alert, ways.limits.length)}</dd>
          </div>
        </dl>
      </header>
      <div class="with-rail">
        <div>
          <section aria-labelledby="found">
            <header class="row between wrap section-head">
              <h2 id="found">{t('ui.alert.findings', { n: alert.findings.length })}</h2>
              <a class="button quiet" href={hrefTo('compare', alert.id)} data-testid="compare-link">
                <Icon name="compare" /> {t('ui.alert.compareAll')}
              </a>
            </header>
            <Notes alert={alert} />
            <FindingList alert={alert} wanted={part === null ? null : Number(part)} />
          </section>
          <Said alert={alert} />
          <section class="block" aria-labelledby={partId('limit')}>
            <header>
              <div>
                <h2 id={partId('limit')} tabIndex={-1}>
                  {t('ui.do.limit')}
                </h2>
                <p>{ways.limits.length > 0 ? t('ui.limit.lead') : (ways.noLimit ?? t('ui.do.noLimit'))}</p>
              </div>
            </header>
            {ways.limits.length > 0 && <LimitSteps steps={ways.limits} />}
          </section>
          <section class="block" aria-labelledby={partId('object')}>
            <header>
              <div>
                <h2 id={partId('object')} tabIndex={-1}>
                  {t('ui.do.object')}
                </h2>
                <p>
                  {ways.objections.length > 0 ? t('ui.object.lead') : t('ui.object.none', { name: alert.serviceName })}
                  {ways.requests.length > 0 && ` ${t('ui.object.ask')}`}
                </p>
              </div>
            </header>
            {ways.objections.length + ways.requests.length > 0 && (
              <LimitSteps steps={[...ways.objections, ...ways.requests]} />
            )}
          </section>
        </div>
        <aside class="rail alert-rail" aria-label={t('ui.alert.whatCanIDo')}>
          <CountdownCard alert={alert} />
          <WhatCanIDo alert={alert} ways={ways} />
          <ReadAndSave alert={alert} />
        </aside>
      </div>
    </>
  );
}

/** What is special about this change, beside what it says. */
function Notes({ alert }: { alert: AlertView }) {
  const { kind, dateNote, restores } = alert;
  const days = dateNote === undefined ? {} : { before: formatDay(dateNote.before), after: formatDay(dateNote.after) };
  const notes = [
    ...(kind === 'went_back' ? [t('ui.alert.wentBack')] : []),
    ...(dateNote === undefined
      ? []
      : [t(dateNote.kind === 'date_not_moved' ? 'ui.alert.dateNotMoved' : 'ui.alert.dateMovedBack', days)]),
    ...(restores === undefined
      ? []
      : [t('ui.alert.restores', { n: restores.findings.length, day: formatDay(restores.since) })]),
  ];
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="note alert-note">
          <Icon name="info" />
          <span>{note}</span>
        </p>
      ))}
    </>
  );
}

function choiceWords(alert: AlertView, limits: number): string {
  if (alert.direction === 'better') return t('ui.alert.choiceNone');
  const key = limits > 0 ? 'ui.alert.choiceLimit' : 'ui.alert.choiceLeave';
  const open = alert.daysLeft !== null && alert.daysLeft >= 0 && alert.effectiveOn !== null;
  const choice = t(key);
  return open ? t('ui.alert.choiceBy', { choice, day: formatDay(alert.effectiveOn ?? '') }) : choice;
}

function ReadAndSave({ alert }: { alert: AlertView }) {
  const { markRead } = useMarkRead();
  const isRead = alert.readAt !== null;
  return (
    <div class="row wrap between read-and-save">
      <button type="button" class="button" data-testid="mark-read" onClick={() => markRead(alert.id, !isRead)}>
        {!isRead && <Icon name="check" />} {t(isRead ? 'ui.read.unmark' : 'ui.read.mark')}
      </button>
      <SaveEvidence alert={alert} quiet />
    </div>
  );
}
