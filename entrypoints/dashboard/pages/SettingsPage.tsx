import './SettingsPage.css';
import type { ComponentChildren } from 'preact';
import { t } from '../../../lib/locale/format.ts';
import { Failed, Waiting } from '../../../lib/ui/components/Waiting.tsx';
import { PageHeading, partId, usePart } from '../../../lib/ui/page-focus.tsx';
import { usePageTitle } from '../../../lib/ui/page-title.ts';
import { hrefTo } from '../../../lib/ui/router.ts';
import { applyTheme } from '../../../lib/ui/theme.ts';
import { useAction } from '../../../lib/ui/use-action.ts';
import { useRequest } from '../../../lib/ui/use-request.ts';
import { failureText } from '../../../lib/ui/words.ts';
import type { Settings } from '../../../lib/watch/settings.ts';
import type { Overview, SettingsView } from '../../../lib/watch/views.ts';
import { AppSettings } from '../settings/AppSettings.tsx';
import { DataSettings } from '../settings/DataSettings.tsx';
import { OwnPage } from '../settings/OwnPage.tsx';
import { TellSettings } from '../settings/TellSettings.tsx';

const PARTS = ['apps', 'own-page', 'tell', 'look', 'data'] as const;

/** Everything that can be set, each change saved at once. */
export function SettingsPage({ part, overview }: { part: string | null; overview: Overview }) {
  usePageTitle(t('ui.nav.settings'));
  const { answer, refresh, replace } = useRequest('getSettings', {});
  return (
    <>
      <PageHeading>{t('ui.nav.settings')}</PageHeading>
      {answer.state === 'loading' && <Waiting heights={[240, 240]} />}
      {answer.state === 'failed' && <Failed failure={answer.failure} retry={refresh} />}
      {answer.state === 'ready' && <Ready view={answer.value} replace={replace} overview={overview} part={part} />}
    </>
  );
}

interface ReadyProps {
  view: SettingsView;
  replace: (view: SettingsView) => void;
  overview: Overview;
  part: string | null;
}

function Ready({ view, replace, overview, part }: ReadyProps) {
  usePart(part);
  const save = useAction('saveSettings');
  const { settings } = view;
  const change = async (changed: Partial<Settings>) => {
    // Shown at once, put right by the answer: a switch that hesitates gets pressed twice.
    replace({ ...view, settings: { ...settings, ...changed } });
    const answer = await save.run({ settings: changed });
    replace(answer === null ? view : answer.value);
  };
  return (
    <div class="settings-layout">
      <nav class="settings-toc" aria-label={t('ui.nav.settings')}>
        {PARTS.map((each) => (
          <a key={each} href={hrefTo('settings', each)} {...(each === part ? { 'aria-current': 'true' as const } : {})}>
            {t(`ui.settings.${each}`)}
          </a>
        ))}
      </nav>
      <div>
        {save.failure !== null && (
          <p class="note care" role="alert">
            {failureText(save.failure.code)}
          </p>
        )}
        <Group part="apps">
          <AppSettings view={view} overview={overview} onChange={change} />
        </Group>
        <Group part="own-page">
          <OwnPage settings={settings} hosts={view.hosts} />
        </Group>
        <Group part="tell">
          <TellSettings settings={settings} onChange={change} />
        </Group>
        <Group part="look">
          <div class="card">
            <div class="set">
              <label class="what" for="theme">
                {t('ui.settings.theme')}
              </label>
              <select
                id="theme"
                value={settings.theme}
                onChange={(event) => {
                  const theme = THEMES.find((each) => each === event.currentTarget.value);
                  if (theme === undefined) return;
                  applyTheme(theme);
                  void change({ theme });
                }}
              >
                {THEMES.map((theme) => (
                  <option key={theme} value={theme}>
                    {t(`ui.theme.${theme}`)}
                  </option>
                ))}
              </select>
            </div>
          </div>
        </Group>
        <Group part="data">
          <DataSettings view={view} />
        </Group>
        <p class="meta settings-version">{t('ui.settings.version', { version: view.version })}</p>
      </div>
    </div>
  );
}

const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark'];

function Group({ part, children }: { part: (typeof PARTS)[number]; children: ComponentChildren }) {
  return (
    <section class="settings-group" aria-labelledby={partId(part)}>
      <h2 id={partId(part)} tabIndex={-1}>
        {t(`ui.settings.${part}`)}
      </h2>
      {children}
    </section>
  );
}
