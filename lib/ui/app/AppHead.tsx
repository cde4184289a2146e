import './AppHead.css';
import type { Service } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { AppView } from '../../watch/views.ts';
import { useAnnounce } from '../announcer.tsx';
import { Icon } from '../components/Icon.tsx';
import { Tile } from '../components/Tile.tsx';
import { formatDay, formatDayOrYear } from '../dates.ts';
import { PageHeading } from '../page-focus.tsx';
import { hrefTo } from '../router.ts';
import { hostsOf } from '../troubles.ts';
import { useAction } from '../use-action.ts';
import { useHosts } from '../use-hosts.ts';
import { failureText } from '../words.ts';
import { AppStrip } from './AppStrip.tsx';

/** Who this is, whose it is, how it is watched, and what one can do right here. */
export function AppHead({ app, known }: { app: AppView; known: Service | undefined }) {
  const { service } = app;
  const isRead = app.documents.some(({ text }) => text !== null);
  return (
    <>
      <header class="app-head">
        <Tile monogram={service.monogram} size="large" />
        <div class="app-name">
          <PageHeading>
            <bdi>{service.name}</bdi>
          </PageHeading>
          <p class="soft">
            {known !== undefined && `${ownersInWords(known)} `}
            {watchingInWords(app)}
          </p>
        </div>
        <Actions app={app} known={known} />
      </header>
      {known !== undefined && <p class="lead">{known.goodFor}</p>}
      {(service.watched || isRead) && <AppStrip app={app} />}
    </>
  );
}

function ownersInWords({ owners }: Service): string {
  const said = ({ name, since }: Service['owners'][number]) =>
    t('ui.app.ownerSince', { name, since: formatDayOrYear(since) });
  const owner = owners.at(-1);
  if (owner === undefined) return t('ui.app.ownerUnknown');
  const former = owners.slice(0, -1);
  const now = t('ui.app.owned', { owner: said(owner) });
  return former.length === 0
    ? now
    : `${now} ${t('ui.app.ownedBefore', { owners: new Intl.ListFormat('en').format(former.map(said)) })}`;
}

function watchingInWords({ service }: AppView): string {
  if (service.closedOn !== null) return t('ui.app.closed', { day: formatDay(service.closedOn) });
  return service.watched ? t('ui.app.watching', { n: service.terms.length }) : t('ui.app.notWatching');
}

function Actions({ app, known }: { app: AppView; known: Service | undefined }) {
  const { service } = app;
  const isOpen = service.closedOn === null;
  return (
    <div class="app-actions">
      <div class="row wrap">
        {isOpen && (service.watched ? <CheckNow app={app} /> : <Watch app={app} />)}
        {known !== undefined && (
          <a class="button" href={hrefTo('choose', service.serviceId)} data-testid="find-app">
            <Icon name="door" /> {t('ui.app.find')}
          </a>
        )}
      </div>
      {service.watched && (
        <a class="meta" href={hrefTo('settings', service.custom ? 'own-page' : 'apps')}>
          {t('ui.app.settings')}
        </a>
      )}
    </div>
  );
}

function CheckNow({ app }: { app: AppView }) {
  const check = useAction('checkNow');
  return (
    <>
      <button
        type="button"
        class="button"
        data-testid="check-app"
        disabled={check.busy || app.checking !== null}
        onClick={() => void check.run({ serviceId: app.service.serviceId })}
      >
        <Icon name="refresh" /> {t('ui.check.now')}
      </button>
      {check.failure !== null && <p class="meta">{failureText(check.failure.code)}</p>}
    </>
  );
}

function Watch({ app }: { app: AppView }) {
  const { service } = app;
  const { ask, denied, asking } = useHosts();
  const announce = useAnnounce();
  const watch = useAction('watchServices');
  // A page that only works in a tab is read there, so its host is not asked for.
  const hosts = hostsOf(service.terms.filter(({ coverage }) => coverage !== 'needs_tab'));
  const start = async () => {
    if (hosts.length > 0 && !(await ask(hosts))) return;
    if ((await watch.run({ serviceIds: [service.serviceId] })) !== null)
      announce(t('ui.own.added', { name: service.name }));
  };
  return (
    <>
      <button
        type="button"
        class="button primary"
        data-testid="watch-app"
        disabled={asking || watch.busy}
        onClick={() => void start()}
      >
        <Icon name="plus" /> {t('ui.apps.watch')}
      </button>
      {denied && <p class="meta">{t('ui.hosts.denied')}</p>}
      {watch.failure !== null && <p class="meta">{failureText(watch.failure.code)}</p>}
    </>
  );
}
