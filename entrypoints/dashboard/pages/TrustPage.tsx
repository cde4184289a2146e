import './TrustPage.css';
import { t } from '../../../lib/locale/format.ts';
import { Failed, Waiting } from '../../../lib/ui/components/Waiting.tsx';
import { needsHelp } from '../../../lib/ui/coverage-words.ts';
import { daysAgo, formatNumber } from '../../../lib/ui/dates.ts';
import { PageHeading, partId, usePart } from '../../../lib/ui/page-focus.tsx';
import { usePageTitle } from '../../../lib/ui/page-title.ts';
import { hrefTo } from '../../../lib/ui/router.ts';
import { useRequest } from '../../../lib/ui/use-request.ts';
import type { TrustView } from '../../../lib/watch/views.ts';
import { CheckNowButton } from '../CheckNowButton.tsx';
import { CoverageTable } from '../trust/CoverageTable.tsx';
import { HeldBack } from '../trust/HeldBack.tsx';
import { RequestLog } from '../trust/RequestLog.tsx';

/** What was read, what was held back, what was asked for: the page that shows why silence may be believed. */
export function TrustPage({ part }: { part: string | null }) {
  usePageTitle(t('ui.trust.title'));
  const { answer, refresh } = useRequest('getTrust', {});
  return (
    <>
      <PageHeading>{t('ui.trust.title')}</PageHeading>
      <p class="lead">{t('ui.trust.lead')}</p>
      {answer.state === 'loading' && <Waiting heights={[60, 320, 240]} />}
      {answer.state === 'failed' && <Failed failure={answer.failure} retry={refresh} />}
      {answer.state === 'ready' && <Ready trust={answer.value} part={part} />}
    </>
  );
}

function Ready({ trust, part }: { trust: TrustView; part: string | null }) {
  usePart(part);
  const { now, terms, heldBack, shown, recent, requests, requestCount, hostCount } = trust;
  const held = heldBack.reduce((sum, { count }) => sum + count, 0);
  const readToday = terms.filter(
    ({ lastGoodReadAt }) => lastGoodReadAt !== null && daysAgo(lastGoodReadAt, now) === 0,
  ).length;
  const needHelp = terms.filter(({ coverage }) => needsHelp(coverage)).length;
  return (
    <>
      <nav class="trust-tabs" aria-label={t('ui.trust.parts')}>
        <a href={hrefTo('trust', 'coverage')}>{t('ui.trust.coverage')}</a>
        <a href={hrefTo('trust', 'held-back')}>{t('ui.trust.heldBack')}</a>
        <a href={hrefTo('trust', 'requests')}>{t('ui.trust.requests')}</a>
      </nav>
      <dl class="trust-sum">
        <div>
          <dt>{t('ui.trust.readToday')}</dt>
          <dd>
            {readToday} <small class="meta">{t('ui.trust.of', { n: terms.length })}</small>
          </dd>
        </div>
        <div>
          <dt>{t('ui.trust.needHelp')}</dt>
          <dd>{needHelp}</dd>
        </div>
        <div>
          <dt>{t('ui.trust.differences')}</dt>
          <dd>{formatNumber(held + shown)}</dd>
        </div>
        <div>
          <dt>{t('ui.trust.shown')}</dt>
          <dd>
            {formatNumber(shown)} <small class="meta">{t('ui.trust.held', { n: held })}</small>
          </dd>
        </div>
      </dl>
      <section class="block" aria-labelledby={partId('coverage')}>
        <header>
          <div>
            <h2 id={partId('coverage')} tabIndex={-1}>
              {t('ui.trust.coverage')}
            </h2>
            <p>{t('ui.trust.coverageText')}</p>
          </div>
          <CheckNowButton disabled={terms.length === 0} />
        </header>
        {terms.length === 0 ? <p class="card empty">{t('ui.apps.none')}</p> : <CoverageTable terms={terms} now={now} />}
      </section>
      <section class="block" aria-labelledby={partId('held-back')}>
        <header>
          <div>
            <h2 id={partId('held-back')} tabIndex={-1}>
              {t('ui.trust.heldBack')}
            </h2>
            <p>{t('ui.trust.heldBackText', { n: held + shown, shown })}</p>
          </div>
        </header>
        <HeldBack heldBack={heldBack} shown={shown} recent={recent} now={now} />
      </section>
      <section class="block" aria-labelledby={partId('requests')}>
        <header>
          <div>
            <h2 id={partId('requests')} tabIndex={-1}>
              {t('ui.trust.requestsTitle')}
            </h2>
            <p>{t('ui.trust.requestsText', { n: requestCount, hosts: hostCount })}</p>
          </div>
        </header>
        <RequestLog requests={requests} now={now} />
      </section>
    </>
  );
}
