import './AppPage.css';
import { limitsFor, serviceById, trackRecordOf } from '../../catalog/catalog.ts';
import type { Service } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { AppView } from '../../watch/views.ts';
import { Icon } from '../components/Icon.tsx';
import { CheckProgressCard } from '../components/Progress.tsx';
import { TroubleCard } from '../components/TroubleCard.tsx';
import { Unknown } from '../components/Unknown.tsx';
import { Failed, Waiting } from '../components/Waiting.tsx';
import { usePart } from '../page-focus.tsx';
import { usePageTitle } from '../page-title.ts';
import { hrefTo } from '../router.ts';
import { troublesOf } from '../troubles.ts';
import { useRequest } from '../use-request.ts';
import { AppDocuments } from './AppDocuments.tsx';
import { AppDrift } from './AppDrift.tsx';
import { AppFacts } from './AppFacts.tsx';
import { AppGrid } from './AppGrid.tsx';
import { AppHead } from './AppHead.tsx';
import { AppLimits } from './AppLimits.tsx';
import { AppPromises } from './AppPromises.tsx';
import { AppTimeline } from './AppTimeline.tsx';

/** One app: what is known about it, what happened so far, and what its texts say today. */
export function AppPage({ serviceId, part }: { serviceId: string; part: string | null }) {
  const { answer, refresh } = useRequest('getApp', { serviceId });
  usePageTitle(
    (answer.state === 'ready' ? answer.value?.service.name : undefined) ?? serviceById(serviceId)?.name ?? serviceId,
  );
  if (answer.state === 'failed') return <Failed failure={answer.failure} retry={refresh} />;
  if (answer.state === 'loading') return <Waiting heights={[72, 80, 240, 320]} />;
  if (answer.value === null) return <Unknown />;
  return <Ready app={answer.value} known={serviceById(serviceId)} part={part} />;
}

function Ready({ app, known, part }: { app: AppView; known: Service | undefined; part: string | null }) {
  usePart(part);
  const { service, checking, now } = app;
  const limits = limitsFor(service.serviceId);
  const hasLimits = limits !== undefined && limits.steps.length + limits.noneFor.length > 0;
  // Nobody will read the text of a closed app: without one there is nothing to say, and nothing to wait for.
  const hasText = service.closedOn === null || app.documents.some(({ text }) => text !== null);
  const parts = [
    ...(known === undefined ? [] : (['facts'] as const)),
    'record' as const,
    ...(hasText ? (['grid', 'promises'] as const) : []),
    ...(hasLimits ? (['limits'] as const) : []),
    'documents' as const,
  ];
  return (
    <>
      <p class="crumb">
        <a href={hrefTo('apps')}>
          <Icon name="back" /> {t('ui.app.allApps')}
        </a>
      </p>
      <AppHead app={app} known={known} />
      {checking !== null && <CheckProgressCard progress={checking} />}
      {troublesOf([service]).map((trouble) => (
        <div key={`${trouble.kind} ${trouble.terms[0].termsId}`} class="app-trouble">
          <TroubleCard trouble={trouble} now={now} href={hrefTo} />
        </div>
      ))}
      <nav class="app-parts" aria-label={t('ui.app.parts')}>
        {parts.map((each) => (
          <a key={each} href={hrefTo('app', service.serviceId, each)}>
            {t(`ui.app.part.${each}`)}
          </a>
        ))}
      </nav>
      {known !== undefined && <AppFacts service={known} />}
      <AppTimeline app={app} record={trackRecordOf(service.serviceId)} />
      {hasText && <AppGrid app={app} />}
      {hasText && <AppPromises app={app} />}
      <AppDrift app={app} />
      {limits !== undefined && hasLimits && <AppLimits limits={limits} />}
      <AppDocuments app={app} />
    </>
  );
}
