import './WatchedApps.css';
import { t } from '../../lib/locale/format.ts';
import { Tile } from '../../lib/ui/components/Tile.tsx';
import { serviceState } from '../../lib/ui/coverage-words.ts';
import { dashboardHref } from '../../lib/ui/router.ts';
import type { ServiceView } from '../../lib/watch/views.ts';

/** Every watched app with the state of its documents: "no alert" and "not read" never look alike. */
export function WatchedApps({ services, now }: { services: ServiceView[]; now: string }) {
  const watched = services.filter((service) => service.watched);
  if (watched.length === 0) {
    return (
      <div class="no-apps">
        <h1>{t('ui.calm.noneTitle')}</h1>
        <p>{t('ui.calm.noneText')}</p>
        <a class="button primary wide" href={dashboardHref('apps')} target="_blank" rel="noopener">
          {t('ui.apps.choose')}
        </a>
      </div>
    );
  }
  return (
    <section aria-labelledby="watched-apps">
      <h2 class="eyebrow" id="watched-apps">
        {t('ui.apps.watched', { n: watched.length })}
      </h2>
      <ul class="card watched-apps">
        {watched.map((service) => {
          const state = serviceState(service, now);
          return (
            <li key={service.serviceId}>
              <a href={dashboardHref('app', service.serviceId)} target="_blank" rel="noopener">
                <Tile monogram={service.monogram} size="small" />
                <span class="grow">
                  <bdi>{service.name}</bdi>
                  <span class={state.needsHelp ? 'state care' : 'state'}>{state.text}</span>
                </span>
                <span class="meta">{t('ui.documents', { n: service.terms.length })}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
