import '../../lib/ui/base.css';
import './Dashboard.css';
import { useRef } from 'preact/hooks';
import { t } from '../../lib/locale/format.ts';
import { Announcer } from '../../lib/ui/announcer.tsx';
import { AppPage } from '../../lib/ui/app/AppPage.tsx';
import { ChoosePage } from '../../lib/ui/choose/ChoosePage.tsx';
import { ClientProvider } from '../../lib/ui/client.tsx';
import { ErrorBoundary } from '../../lib/ui/components/ErrorBoundary.tsx';
import { Failed, Waiting } from '../../lib/ui/components/Waiting.tsx';
import { GuidePage } from '../../lib/ui/guide/GuidePage.tsx';
import { PageFocus } from '../../lib/ui/page-focus.tsx';
import { placeOf, type Route, useRoute } from '../../lib/ui/router.ts';
import { useTheme } from '../../lib/ui/theme.ts';
import { useRequest } from '../../lib/ui/use-request.ts';
import { WaysOutPage } from '../../lib/ui/ways-out/WaysOutPage.tsx';
import type { Client } from '../../lib/watch/requests.ts';
import type { Overview } from '../../lib/watch/views.ts';
import { AlertPage } from './pages/AlertPage.tsx';
import { AlertsPage } from './pages/AlertsPage.tsx';
import { AppsPage } from './pages/AppsPage.tsx';
import { ComparePage } from './pages/ComparePage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { OverviewPage } from './pages/OverviewPage.tsx';
import { SettingsPage } from './pages/SettingsPage.tsx';
import { TrustPage } from './pages/TrustPage.tsx';
import { WelcomePage } from './pages/WelcomePage.tsx';
import { TopBar } from './TopBar.tsx';

/** The dashboard: top bar, and the page that the address names. */
export function Dashboard({ client }: { client: Client }) {
  return (
    <ClientProvider client={client}>
      <Announcer>
        <ErrorBoundary>
          <Shell />
        </ErrorBoundary>
      </Announcer>
    </ClientProvider>
  );
}

function Shell() {
  useTheme();
  const route = useRoute();
  const { answer, refresh } = useRequest('getOverview', {});
  const main = useRef<HTMLElement>(null);
  const overview = answer.state === 'ready' ? answer.value : null;
  const place = placeOf(route);
  const isWelcome = route.page === 'welcome' || (route.page === 'overview' && overview?.firstRunDone === false);
  return (
    <PageFocus place={place}>
      <button type="button" class="skip button" onClick={() => main.current?.focus()}>
        {t('ui.nav.skip')}
      </button>
      {!isWelcome && <TopBar route={route} overview={overview} />}
      <main
        ref={main}
        id="content"
        tabIndex={-1}
        class={isWelcome ? 'page narrow' : route.page === 'compare' ? 'page wide' : 'page'}
      >
        <ErrorBoundary key={place}>
          {isWelcome ? (
            <WelcomePage />
          ) : answer.state === 'ready' ? (
            <Page route={route} overview={answer.value} />
          ) : (
            <>
              <h1 class="vh">{t('ui.brand')}</h1>
              {answer.state === 'failed' ? (
                <Failed failure={answer.failure} retry={refresh} />
              ) : (
                <Waiting heights={[48, 240, 180]} />
              )}
            </>
          )}
        </ErrorBoundary>
      </main>
    </PageFocus>
  );
}

function Page({ route, overview }: { route: Route; overview: Overview }) {
  switch (route.page) {
    case 'overview':
      return <OverviewPage overview={overview} />;
    case 'welcome':
      return <WelcomePage />;
    case 'alerts':
      return <AlertsPage overview={overview} />;
    case 'alert':
      return <AlertPage alertId={route.alertId} part={route.part} />;
    case 'compare':
      return <ComparePage alertId={route.alertId} part={route.part} />;
    case 'apps':
      return <AppsPage overview={overview} />;
    case 'app':
      return <AppPage serviceId={route.serviceId} part={route.part} />;
    case 'ways-out':
      return <WaysOutPage overview={overview} />;
    case 'guide':
      return <GuidePage guideId={route.guideId} part={route.part} overview={overview} />;
    case 'choose':
      return <ChoosePage serviceId={route.serviceId} part={route.part} query={route.query} overview={overview} />;
    case 'trust':
      return <TrustPage part={route.part} />;
    case 'settings':
      return <SettingsPage part={route.part} overview={overview} />;
    case 'not-found':
      return <NotFoundPage />;
  }
}
