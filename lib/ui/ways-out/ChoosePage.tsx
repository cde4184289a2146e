import './pages.css';
import { rankAlternatives, serviceById } from '../../catalog/catalog.ts';
import { t } from '../../locale/format.ts';
import { PageHeading, usePart } from '../page-focus.tsx';
import { usePageTitle } from '../page-title.ts';
import { hrefTo } from '../router.ts';
import { Unknown } from './Unknown.tsx';

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
