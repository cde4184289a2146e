import '../../lib/ui/base.css';
import './Popup.css';
import { t } from '../../lib/locale/format.ts';
import { Announcer } from '../../lib/ui/announcer.tsx';
import { ClientProvider } from '../../lib/ui/client.tsx';
import { AlertCard } from '../../lib/ui/components/AlertCard.tsx';
import { Brand } from '../../lib/ui/components/Brand.tsx';
import { ErrorBoundary } from '../../lib/ui/components/ErrorBoundary.tsx';
import { Icon } from '../../lib/ui/components/Icon.tsx';
import { OfflineNote } from '../../lib/ui/components/OfflineNote.tsx';
import { CheckProgressCard } from '../../lib/ui/components/Progress.tsx';
import { TroubleCard } from '../../lib/ui/components/TroubleCard.tsx';
import { Failed, Waiting } from '../../lib/ui/components/Waiting.tsx';
import { calmTitle } from '../../lib/ui/coverage-words.ts';
import { formatTime } from '../../lib/ui/dates.ts';
import { usePageTitle } from '../../lib/ui/page-title.ts';
import { dashboardHref } from '../../lib/ui/router.ts';
import { useTheme } from '../../lib/ui/theme.ts';
import { type Trouble, troublesOf } from '../../lib/ui/troubles.ts';
import { useAction } from '../../lib/ui/use-action.ts';
import { useActivePage } from '../../lib/ui/use-active-page.ts';
import { useMarkRead } from '../../lib/ui/use-mark-read.ts';
import { useRequest } from '../../lib/ui/use-request.ts';
import { failureText } from '../../lib/ui/words.ts';
import type { Client } from '../../lib/watch/requests.ts';
import type { Overview } from '../../lib/watch/views.ts';
import { Calm } from './Calm.tsx';
import { FirstRun } from './FirstRun.tsx';
import { Moves } from './Moves.tsx';
import { WatchedApps } from './WatchedApps.tsx';

/** The popup: what blocks reading, then what changed, else calm. */
export function Popup({ client }: { client: Client }) {
  return (
    <ClientProvider client={client}>
      <Announcer>
        <ErrorBoundary>
          <Frame />
        </ErrorBoundary>
      </Announcer>
    </ClientProvider>
  );
}

function Frame() {
  useTheme();
  const { answer, refresh } = useRequest('getOverview', {});
  const check = useAction('checkNow');
  const overview = answer.state === 'ready' ? answer.value : null;
  usePageTitle(overview === null ? '' : titleOf(overview));
  const isChecking = overview?.checking != null;
  const checkNow = async () => {
    await check.run({});
    refresh();
  };
  return (
    <div class="popup">
      <header>
        <Brand href={dashboardHref()} newTab />
        {overview?.firstRunDone === true && overview.documents.watched > 0 && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('ui.check.now')}
            title={t('ui.check.now')}
            data-testid="check-now"
            disabled={isChecking || check.busy}
            onClick={() => void checkNow()}
          >
            <Icon name="refresh" />
          </button>
        )}
        <a
          class="icon-button"
          href={dashboardHref()}
          target="_blank"
          aria-label={t('ui.popup.openDashboard')}
          title={t('ui.popup.openDashboard')}
          rel="noopener"
        >
          <Icon name="open" />
        </a>
      </header>
      <main>
        {overview === null && <h1 class="vh">{t('ui.brand')}</h1>}
        {check.failure !== null && <p class="note care">{failureText(check.failure.code)}</p>}
        {answer.state === 'loading' && <Waiting heights={[180, 120]} />}
        {answer.state === 'failed' && <Failed failure={answer.failure} retry={refresh} />}
        {overview !== null && <Body overview={overview} />}
      </main>
      {overview?.firstRunDone === true && overview.documents.watched > 0 && <Footer overview={overview} />}
    </div>
  );
}

function titleOf(overview: Overview): string {
  if (!overview.firstRunDone) return t('ui.popup.firstTitle');
  const unread = overview.alerts.filter((alert) => alert.readAt === null).length;
  return unread > 0 ? t('ui.changes', { n: unread }) : calmTitle(overview);
}

function Body({ overview }: { overview: Overview }) {
  const { justRead, markRead } = useMarkRead();
  const activePage = useActivePage();
  if (!overview.firstRunDone) return <FirstRun />;
  const { now, checking, services, alerts, moves, message } = overview;
  // A page that needs its own scripts is no trouble until the person stands on it: then one click reads it.
  const isInFront = ({ terms }: Trouble) => terms.some(({ termsId }) => termsId === activePage?.termsId);
  const troubles = troublesOf(services)
    .filter((trouble) => trouble.kind !== 'needs_tab' || isInFront(trouble))
    .sort((a, b) => Number(isInFront(b)) - Number(isInFront(a)));
  const shown = alerts.filter((alert) => alert.readAt === null || justRead.has(alert.id));
  const unread = shown.filter((alert) => !justRead.has(alert.id)).length;
  const changes = t('ui.changes', { n: unread });
  return (
    <>
      <OfflineNote />
      {checking !== null && <CheckProgressCard progress={checking} />}
      {message !== null && (
        <p class="note">
          <Icon name="info" />
          <span>{message}</span>
        </p>
      )}
      {troubles.length > 0 && (
        <h1 class="eyebrow">
          {t('ui.trouble.count', { n: new Set(troubles.map(({ service }) => service.serviceId)).size })}
        </h1>
      )}
      {troubles.map((trouble) => (
        <TroubleCard
          key={`${trouble.kind} ${trouble.terms[0].termsId}`}
          trouble={trouble}
          now={now}
          href={dashboardHref}
          newTab
          activePage={activePage}
        />
      ))}
      {unread > 0 && (troubles.length > 0 ? <h2 class="eyebrow">{changes}</h2> : <h1 class="eyebrow">{changes}</h1>)}
      {shown.map((alert) => (
        <AlertCard
          key={alert.id}
          alert={alert}
          href={dashboardHref}
          newTab
          justRead={justRead.has(alert.id)}
          onMarkRead={markRead}
        />
      ))}
      {unread === 0 && troubles.length === 0 && overview.documents.watched > 0 && <Calm overview={overview} />}
      <WatchedApps services={services} now={now} />
      <Moves moves={moves} />
    </>
  );
}

/** One line under everything: how many other apps are quiet, and when the last text was read. */
function Footer({ overview }: { overview: Overview }) {
  const { services, alerts, lastGoodReadAt, heldBackLately = 0 } = overview;
  const loud = new Set([
    ...alerts.filter((alert) => alert.readAt === null).map((alert) => alert.serviceId),
    ...troublesOf(services).map(({ service }) => service.serviceId),
  ]);
  const watched = services.filter((service) => service.watched);
  const quiet = watched.filter((service) => !loud.has(service.serviceId)).length;
  const isCalm = loud.size === 0;
  return (
    <footer>
      <span class="grow">
        {isCalm && heldBackLately > 0
          ? t('ui.popup.heldBack', { n: heldBackLately })
          : isCalm
            ? t('ui.popup.watching', { n: watched.length })
            : quiet > 0 && t('ui.popup.quiet', { n: quiet })}
      </span>
      {isCalm && heldBackLately > 0 ? (
        <a
          href={dashboardHref('trust', 'held-back')}
          target="_blank"
          rel="noopener"
          aria-label={t('ui.popup.seeHeldBack')}
        >
          {t('ui.popup.seeThem')}
        </a>
      ) : isCalm ? (
        <a href={dashboardHref('trust')} target="_blank" rel="noopener">
          {t('ui.popup.seeWhatWasRead')}
        </a>
      ) : (
        lastGoodReadAt !== null && <span>{t('ui.popup.readAt', { time: formatTime(lastGoodReadAt) })}</span>
      )}
    </footer>
  );
}
