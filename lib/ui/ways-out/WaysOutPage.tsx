import { guides, rankAlternatives, serviceById } from '../../catalog/catalog.ts';
import { t } from '../../locale/format.ts';
import type { Overview } from '../../watch/views.ts';
import { PageHeading } from '../page-focus.tsx';
import { usePageTitle } from '../page-title.ts';
import { hrefTo } from '../router.ts';
import { LinkList } from './LinkList.tsx';

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
