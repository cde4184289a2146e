import './pages.css';
import { serviceById, trackRecordOf } from '../../catalog/catalog.ts';
import { t } from '../../locale/format.ts';
import { Tile } from '../components/Tile.tsx';
import { Failed, Waiting } from '../components/Waiting.tsx';
import { formatDay } from '../dates.ts';
import { PageHeading, usePart } from '../page-focus.tsx';
import { usePageTitle } from '../page-title.ts';
import { hrefTo } from '../router.ts';
import { useRequest } from '../use-request.ts';
import { LinkList } from './LinkList.tsx';
import { Unknown } from './Unknown.tsx';

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
