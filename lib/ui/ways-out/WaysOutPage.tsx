import './WaysOutPage.css';
import { guides, serviceById } from '../../catalog/catalog.ts';
import { t } from '../../locale/format.ts';
import type { Overview } from '../../watch/views.ts';
import { LinkList } from '../components/LinkList.tsx';
import { stepsWords } from '../guide/move-words.ts';
import { PageHeading } from '../page-focus.tsx';
import { usePageTitle } from '../page-title.ts';
import { hrefTo } from '../router.ts';
import { WaysOutPair } from './WaysOutPair.tsx';

/** Moves that were begun, the way between any two apps, what fits instead of one's own apps, and the guides that were written. */
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
          links={overview.moves.map(({ guideId, title, ...stand }) => ({
            href: hrefTo('guide', guideId),
            text: title,
            note: stepsWords(stand),
          }))}
        />
      )}
      <WaysOutPair ownIds={watched.map(({ serviceId }) => serviceId)} />
      {watched.length > 0 && (
        <section class="block" aria-label={t('ui.ways.leave')}>
          <header>
            <div>
              <h2>{t('ui.ways.leave')}</h2>
              <p>{t('ui.ways.leaveLead')}</p>
            </div>
          </header>
          <ul class="card ways-leave">
            {watched.map(({ serviceId, name }) => (
              <li key={serviceId}>
                <a href={hrefTo('choose', serviceId)} data-testid="choose-link">
                  {t('ui.ways.insteadOf', { name })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Written ownIds={watched.map(({ serviceId }) => serviceId)} />
    </>
  );
}

/** The guides that were written for their pair, by the app one leaves, one's own apps before the others. */
function Written({ ownIds }: { ownIds: readonly string[] }) {
  const written = guides();
  const name = (id: string) => serviceById(id)?.name ?? id;
  const byName = [...new Set(written.map(({ from }) => from))].sort((a, b) => name(a).localeCompare(name(b), 'en'));
  const froms = [...byName.filter((id) => ownIds.includes(id)), ...byName.filter((id) => !ownIds.includes(id))];
  return (
    <section class="block" aria-label={t('ui.ways.guides')}>
      <header>
        <div>
          <h2>{t('ui.ways.guides')}</h2>
          <p>{t('ui.ways.guidesLead')}</p>
        </div>
      </header>
      <dl class="card written">
        {froms.map((from) => (
          <div key={from}>
            <dt>{t('ui.ways.fromApp', { name: name(from) })}</dt>
            <dd>
              {written
                .filter((guide) => guide.from === from)
                .map((guide) => (
                  <a key={guide.id} href={hrefTo('guide', guide.id)} data-testid="guide-link">
                    {t('ui.ways.toApp', { name: name(guide.to) })}
                  </a>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
