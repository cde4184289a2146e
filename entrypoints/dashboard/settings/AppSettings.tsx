import { serviceById } from '../../../lib/catalog/catalog.ts';
import { t } from '../../../lib/locale/format.ts';
import { useClient } from '../../../lib/ui/client.tsx';
import { Icon } from '../../../lib/ui/components/Icon.tsx';
import { Tile } from '../../../lib/ui/components/Tile.tsx';
import { hrefTo } from '../../../lib/ui/router.ts';
import { hostsOf, originOf } from '../../../lib/ui/troubles.ts';
import { useAction } from '../../../lib/ui/use-action.ts';
import { useHosts } from '../../../lib/ui/use-hosts.ts';
import type { Settings } from '../../../lib/watch/settings.ts';
import type { Overview, ServiceView, SettingsView } from '../../../lib/watch/views.ts';
import { hostsNeeded } from '../app-choice.ts';
import { RegionSelect } from '../RegionSelect.tsx';

const RHYTHMS = [6, 12, 24, 72, 168] as const;

/** Which apps are watched, with which hosts, for which region, how often. */
export function AppSettings({
  view,
  overview,
  onChange,
}: {
  view: SettingsView;
  overview: Overview;
  onChange: (changed: Partial<Settings>) => Promise<void>;
}) {
  const { settings, hosts } = view;
  const watched = overview.services.filter((service) => service.watched && !service.custom);
  return (
    <div class="card">
      {watched.map((service) => (
        <AppRow key={service.serviceId} service={service} hosts={hosts} />
      ))}
      {watched.length === 0 && <p class="set soft">{t('ui.apps.none')}</p>}
      <div class="set-foot">
        <a class="button" href={hrefTo('apps')}>
          <Icon name="plus" /> {t('ui.settings.addApp')}
        </a>
      </div>
      <Region settings={settings} onChange={onChange} />
      <div class="set stack">
        <label class="what" for="rhythm">
          {t('ui.settings.rhythm')}
          <small class="meta">{t('ui.settings.rhythmText')}</small>
        </label>
        <select
          id="rhythm"
          value={String(settings.rhythmHours)}
          onChange={(event) => void onChange({ rhythmHours: Number(event.currentTarget.value) })}
        >
          {[...new Set([...RHYTHMS, settings.rhythmHours])]
            .sort((a, b) => a - b)
            .map((hours) => (
              <option key={hours} value={String(hours)}>
                {hours % 24 === 0 ? t('ui.rhythm.days', { n: hours / 24 }) : t('ui.rhythm.hours', { n: hours })}
              </option>
            ))}
        </select>
      </div>
    </div>
  );
}

function AppRow({ service, hosts }: { service: ServiceView; hosts: SettingsView['hosts'] }) {
  const unwatch = useAction('unwatchService');
  const { ask, denied, asking } = useHosts();
  const missing = hosts
    .filter(({ granted, serviceNames }) => !granted && serviceNames.includes(service.name))
    .map(({ host }) => host);
  return (
    <div class="set">
      <Tile monogram={service.monogram} />
      <div class="what">
        <bdi class="label">{service.name}</bdi>
        {missing.length > 0 ? (
          <small class="care">
            <Icon name="key" /> {t('ui.settings.notAllowed', { hosts: missing.join(', ') })}
          </small>
        ) : (
          <small class="meta">
            {t('ui.documents', { n: service.terms.length })}. {hostsOf(service.terms).join(', ')}
          </small>
        )}
        {denied && <small class="meta">{t('ui.hosts.denied')}</small>}
      </div>
      {missing.length > 0 && (
        <button
          type="button"
          class="button"
          data-testid="allow-hosts"
          disabled={asking}
          onClick={() => void ask(missing)}
        >
          {t('ui.settings.allow')}
        </button>
      )}
      <input
        class="switch"
        type="checkbox"
        role="switch"
        aria-checked="true"
        checked
        disabled={unwatch.busy}
        aria-label={t('ui.settings.watchNamed', { name: service.name })}
        onChange={() => void unwatch.run({ serviceId: service.serviceId })}
      />
    </div>
  );
}

/** Another region may mean other texts on other hosts: those are asked for in the same click. */
function Region({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (changed: Partial<Settings>) => Promise<void>;
}) {
  const client = useClient();
  const { ask, denied } = useHosts();
  const choose = async (region: Settings['region']) => {
    const hosts = [
      ...new Set(
        settings.services.flatMap((id) => {
          const service = serviceById(id);
          return service === undefined ? [] : hostsNeeded(service, region);
        }),
      ),
    ];
    await onChange({ region });
    if (!(await client.hasHosts(hosts.map(originOf)))) await ask(hosts);
  };
  return (
    <div class="set stack region-set">
      <RegionSelect id="settings-region" value={settings.region} onChange={(region) => void choose(region)} />
      {denied && <small class="meta">{t('ui.hosts.denied')}</small>}
    </div>
  );
}
