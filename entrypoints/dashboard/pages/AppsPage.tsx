import './AppsPage.css';
import type { Service } from '../../../lib/catalog/schema.ts';
import { t } from '../../../lib/locale/format.ts';
import { Icon } from '../../../lib/ui/components/Icon.tsx';
import { Tile } from '../../../lib/ui/components/Tile.tsx';
import { serviceState } from '../../../lib/ui/coverage-words.ts';
import { PageHeading } from '../../../lib/ui/page-focus.tsx';
import { usePageTitle } from '../../../lib/ui/page-title.ts';
import { hrefTo } from '../../../lib/ui/router.ts';
import { useAction } from '../../../lib/ui/use-action.ts';
import { useHosts } from '../../../lib/ui/use-hosts.ts';
import { useRequest } from '../../../lib/ui/use-request.ts';
import { failureText } from '../../../lib/ui/words.ts';
import type { Settings } from '../../../lib/watch/settings.ts';
import type { Overview, ServiceView } from '../../../lib/watch/views.ts';
import { hostsNeeded, needsOwnTab, servicesByGroup } from '../app-choice.ts';

/** Every app: the watched ones with their state, the others with one button each. */
export function AppsPage({ overview }: { overview: Overview }) {
  usePageTitle(t('ui.nav.apps'));
  const { answer } = useRequest('getSettings', {});
  const region = answer.state === 'ready' ? answer.value.settings.region : 'world';
  const watched = overview.services.filter((service) => service.watched);
  const watchedIds = new Set(watched.map((service) => service.serviceId));
  const others = servicesByGroup()
    .map(({ group, services }) => ({ group, services: services.filter((service) => !watchedIds.has(service.id)) }))
    .filter(({ services }) => services.length > 0);
  return (
    <>
      <PageHeading>{t('ui.nav.apps')}</PageHeading>
      <p class="lead">{t('ui.apps.lead')}</p>
      <section class="block" aria-labelledby="watched">
        <header>
          <h2 id="watched">{t('ui.apps.watched', { n: watched.length })}</h2>
          <a href={hrefTo('settings', 'own-page')}>{t('ui.apps.ownPage')}</a>
        </header>
        {watched.length === 0 ? (
          <p class="card empty">{t('ui.apps.none')}</p>
        ) : (
          <ul class="card app-list">
            {watched.map((service) => (
              <WatchedRow key={service.serviceId} service={service} now={overview.now} />
            ))}
          </ul>
        )}
      </section>
      {others.map(({ group, services }) => (
        <section key={group} class="block" aria-labelledby={`group-${group}`}>
          <header>
            <h2 id={`group-${group}`}>{t(`ui.group.${group}`)}</h2>
          </header>
          <ul class="card app-list">
            {services.map((service) => (
              <OtherRow key={service.id} service={service} region={region} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function WatchedRow({ service, now }: { service: ServiceView; now: string }) {
  const unwatch = useAction('unwatchService');
  const state = serviceState(service, now);
  return (
    <li>
      <Tile monogram={service.monogram} />
      <div class="grow">
        <a href={hrefTo('app', service.serviceId)}>
          <bdi>{service.name}</bdi>
        </a>
        <p class={state.needsHelp ? 'state care' : 'state'}>
          {state.text}
          <span class="meta">{t('ui.documents', { n: service.terms.length })}</span>
        </p>
        {unwatch.failure !== null && <p class="meta">{failureText(unwatch.failure.code)}</p>}
      </div>
      <button
        type="button"
        class="button quiet"
        disabled={unwatch.busy}
        aria-label={t('ui.apps.stopNamed', { name: service.name })}
        onClick={() => void unwatch.run({ serviceId: service.serviceId })}
      >
        {t('ui.trouble.stopWatching')}
      </button>
    </li>
  );
}

function OtherRow({ service, region }: { service: Service; region: Settings['region'] }) {
  const { ask, denied, asking } = useHosts();
  const watch = useAction('watchServices');
  const hosts = hostsNeeded(service, region);
  const start = async () => {
    if (hosts.length > 0 && !(await ask(hosts))) return;
    await watch.run({ serviceIds: [service.id] });
  };
  return (
    <li>
      <Tile monogram={service.monogram} />
      <div class="grow">
        <a href={hrefTo('app', service.id)}>
          <bdi>{service.name}</bdi>
        </a>
        <p class="meta">
          {hosts.length === 0 && needsOwnTab(service, region)
            ? t('ui.apps.fromTab')
            : t('ui.apps.reads', { hosts: new Intl.ListFormat('en').format(hosts) })}
        </p>
        {denied && <p class="strong">{t('ui.hosts.denied')}</p>}
        {watch.failure !== null && <p class="meta">{failureText(watch.failure.code)}</p>}
      </div>
      <button
        type="button"
        class="button"
        data-testid={`watch-${service.id}`}
        disabled={asking || watch.busy}
        aria-label={t('ui.apps.watchNamed', { name: service.name })}
        onClick={() => void start()}
      >
        <Icon name="plus" /> {t('ui.apps.watch')}
      </button>
    </li>
  );
}
