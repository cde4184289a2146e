import './pages.css';
import { guides, rankAlternatives, serviceById, trackRecordOf } from '../../catalog/catalog.ts';
import { t } from '../../locale/format.ts';
import type { Overview } from '../../watch/views.ts';
import { Tile } from '../components/Tile.tsx';
import { Failed, Waiting } from '../components/Waiting.tsx';
import { formatDay } from '../dates.ts';
import { PageHeading, usePart } from '../page-focus.tsx';
import { usePageTitle } from '../page-title.ts';
import { hrefTo } from '../router.ts';
import { useRequest } from '../use-request.ts';
import { Unknown } from './Unknown.tsx';

/** Moves that were begun, the guides, and the apps one can leave. */
export function WaysOutPage({ overview }: { overview: Overview }) {
  usePageTitle(t('ui.nav.waysOut'));
  const watched = overview.services.filter(
    (service) => service.watched && serviceById(service.serviceId) !== undefined,
  );
  return (
    <>
      <PageHeading>{t('ui.nav.waysOut')}</PageHeading>
      <p class="lead">{t('ui.ways.lead')}</p>
      {overview.moves.length > 0 && (
        <LinkList
          title={t('ui.ways.begun')}
          links={overview.moves.map(({ guideId, title, done, total }) => ({
            href: hrefTo('guide', guideId),
            text: title,
            note: t('ui.move.steps', { done, total }),
          }))}
        />
      )}
      {watched.length > 0 && (
        <LinkList
          title={t('ui.ways.leave')}
          links={watched.map((service) => ({
            href: hrefTo('choose', service.serviceId),
            text: service.name,
            note: t('ui.do.findCount', { n: rankAlternatives(service.serviceId, []).length }),
          }))}
        />
      )}
      <LinkList
        title={t('ui.ways.guides')}
        links={guides().map((guide) => ({ href: hrefTo('guide', guide.id), text: guide.title, note: guide.summary }))}
      />
    </>
  );
}

function LinkList({ title, links }: { title: string; links: { href: string; text: string; note: string }[] }) {
  return (
    <section class="block" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      <ul class="card link-list">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} data-testid="guide-link">
              {link.text}
            </a>
            <p class="meta">{link.note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The other apps, best fit first, each with what speaks for and against it. */
export function ChoosePage({ serviceId, part }: { serviceId: string; part: string | null }) {
  const service = serviceById(serviceId);
  usePart(part);
  usePageTitle(t('ui.do.find'));
  if (service === undefined) return <Unknown />;
  return (
    <>
      <PageHeading>{t('ui.choose.title', { name: service.name })}</PageHeading>
      <ol class="choose-list">
        {rankAlternatives(serviceId, []).map((alternative) => (
          <li key={alternative.serviceId} class="card choose-item">
            <h2>{alternative.name}</h2>
            <p>{alternative.summary}</p>
            <ul>
              {alternative.for.map((reason) => (
                <li key={reason.text}>+ {reason.text}</li>
              ))}
              {alternative.against.map((reason) => (
                <li key={reason.text}>− {reason.text}</li>
              ))}
            </ul>
            <a class="button" href={hrefTo('guide', alternative.guideId)} data-testid="guide-link">
              {t('ui.choose.guide', { name: alternative.name })}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}

/** One app: what is known about it, its documents and what happened so far. */
export function AppPage({ serviceId, part }: { serviceId: string; part: string | null }) {
  const { answer, refresh } = useRequest('getApp', { serviceId });
  const service = serviceById(serviceId);
  const name = service?.name ?? (answer.state === 'ready' ? answer.value?.service.name : undefined) ?? serviceId;
  usePart(part);
  usePageTitle(name);
  if (answer.state === 'failed') return <Failed failure={answer.failure} retry={refresh} />;
  if (answer.state === 'loading') return <Waiting />;
  if (service === undefined && answer.value === null) return <Unknown />;
  return (
    <>
      <div class="row">
        <Tile monogram={service?.monogram ?? name.slice(0, 2)} size="large" />
        <PageHeading>{name}</PageHeading>
      </div>
      {service !== undefined && <p class="lead">{service.goodFor}</p>}
      {answer.value !== null && answer.value.alerts.length > 0 && (
        <LinkList
          title={t('ui.nav.alerts')}
          links={answer.value.alerts.map((alert) => ({
            href: hrefTo('alert', alert.id),
            text: alert.headline,
            note: formatDay(alert.publishedOn),
          }))}
        />
      )}
      {service !== undefined && (
        <section class="block" aria-label={t('ui.app.facts')}>
          <header>
            <h2>{t('ui.app.facts')}</h2>
            <a href={hrefTo('choose', serviceId)}>{t('ui.do.find')}</a>
          </header>
          <ul class="card link-list">
            {service.facts.map((fact) => (
              <li key={fact.text}>
                {fact.text}{' '}
                <a href={fact.source} target="_blank" rel="noreferrer">
                  {t('ui.limit.source')}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {trackRecordOf(serviceId).length > 0 && (
        <section class="block" aria-label={t('ui.app.record')}>
          <header>
            <h2>{t('ui.app.record')}</h2>
          </header>
          <ol class="card link-list">
            {trackRecordOf(serviceId).map((entry) => (
              <li key={entry.id}>
                <span class="meta">{entry.date}</span> {entry.text}{' '}
                <a href={entry.source} target="_blank" rel="noreferrer">
                  {t('ui.limit.source')}
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
