import './WelcomePage.css';
import { useState } from 'preact/hooks';
import { t } from '../../../lib/locale/format.ts';
import { Brand } from '../../../lib/ui/components/Brand.tsx';
import { Icon, type IconName } from '../../../lib/ui/components/Icon.tsx';
import { PageHeading } from '../../../lib/ui/page-focus.tsx';
import { usePageTitle } from '../../../lib/ui/page-title.ts';
import { hrefTo, navigate } from '../../../lib/ui/router.ts';
import { useAction } from '../../../lib/ui/use-action.ts';
import { useHosts } from '../../../lib/ui/use-hosts.ts';
import { failureText } from '../../../lib/ui/words.ts';
import type { Settings } from '../../../lib/watch/settings.ts';
import { AppPicker } from '../AppPicker.tsx';
import { hostsNeeded, likelyRegion, mostUsed, needsOwnTab, servicesByGroup } from '../app-choice.ts';
import { RegionSelect } from '../RegionSelect.tsx';

/** First run: which apps, which region, exactly which addresses, one click. */
export function WelcomePage() {
  usePageTitle(t('ui.welcome.title'));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [region, setRegion] = useState<Settings['region']>(() =>
    likelyRegion(navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone),
  );
  const [all, setAll] = useState(false);
  const groups = servicesByGroup();
  const short = mostUsed(groups);
  return (
    <div class="welcome">
      <header class="welcome-bar">
        <Brand />
        <a class="meta" href={hrefTo('settings', 'data')}>
          {t('ui.welcome.import')}
        </a>
      </header>
      <PageHeading>{t('ui.welcome.title')}</PageHeading>
      <p class="lead">{t('ui.welcome.lead')}</p>
      <div class="welcome-layout">
        <div>
          <AppPicker
            groups={all ? groups : short.groups}
            chosen={chosen}
            onToggle={(serviceId, on) => {
              const next = new Set(chosen);
              if (on) next.add(serviceId);
              else next.delete(serviceId);
              setChosen(next);
            }}
          />
          {short.more > 0 && (
            <p class="welcome-more">
              <button
                type="button"
                class="button"
                data-testid="more-apps"
                aria-expanded={all}
                onClick={() => setAll(!all)}
              >
                {all ? (
                  t('ui.welcome.fewer')
                ) : (
                  <>
                    <Icon name="plus" /> {t('ui.welcome.more', { n: short.more })}
                  </>
                )}
              </button>
            </p>
          )}
          <p class="welcome-region">
            <RegionSelect id="region" value={region} onChange={setRegion} />
            <span class="meta">{t('ui.region.note')}</span>
          </p>
          <p class="meta">{t('ui.welcome.ownPage')}</p>
        </div>
        <Ask chosen={chosen} region={region} />
      </div>
      <section class="oath" aria-label={t('ui.welcome.how')}>
        <Oath icon="lock" title={t('ui.oath.device')} text={t('ui.oath.deviceText')} />
        <Oath icon="bell" title={t('ui.oath.rare')} text={t('ui.oath.rareText')} />
        <Oath icon="file" title={t('ui.oath.quote')} text={t('ui.oath.quoteText')} />
      </section>
    </div>
  );
}

/** What the browser will be asked, word for word, and the one button. */
function Ask({ chosen, region }: { chosen: ReadonlySet<string>; region: Settings['region'] }) {
  const { ask, denied, asking } = useHosts();
  const save = useAction('saveSettings');
  const watch = useAction('watchServices');
  const picked = servicesByGroup()
    .flatMap((group) => group.services)
    .filter((service) => chosen.has(service.id));
  const wanted = picked.map((service) => ({ service, hosts: hostsNeeded(service, region) }));
  const hosts = [...new Set(wanted.flatMap((each) => each.hosts))];
  const fromTab = picked.filter((service) => needsOwnTab(service, region));
  const failure = save.failure ?? watch.failure;

  const start = async () => {
    // The browser only listens to a question that comes straight from the click: asking stands before everything else.
    if (hosts.length > 0 && !(await ask(hosts))) return;
    if ((await save.run({ settings: { region } })) === null) return;
    if ((await watch.run({ serviceIds: picked.map((service) => service.id) })) !== null) navigate();
  };
  return (
    <section class="card ask" aria-labelledby="ask">
      <h2 id="ask">{t(picked.length === 0 ? 'ui.ask.titleEmpty' : 'ui.ask.title')}</h2>
      <p>
        {picked.length === 0
          ? t('ui.ask.empty')
          : hosts.length === 0
            ? t('ui.ask.noHosts')
            : t('ui.ask.text', { n: hosts.length })}
      </p>
      {hosts.length > 0 && (
        <ul class="hosts" data-testid="hosts">
          {wanted.map(({ service, hosts: own }) =>
            own.map((host) => (
              <li key={`${service.id} ${host}`}>
                <span>{service.name}</span> {host}
              </li>
            )),
          )}
        </ul>
      )}
      {fromTab.length > 0 && (
        <p>{t('ui.ask.fromTab', { names: new Intl.ListFormat('en').format(fromTab.map(({ name }) => name)) })}</p>
      )}
      {denied && (
        <p class="note care" role="alert">
          <Icon name="key" />
          <span>{t('ui.ask.denied')}</span>
        </p>
      )}
      {failure !== null && (
        <p class="note care" role="alert">
          <Icon name="warn" />
          <span>{failureText(failure.code)}</span>
        </p>
      )}
      <button
        type="button"
        class="button primary wide"
        data-testid="watch-apps"
        disabled={picked.length === 0 || asking || save.busy || watch.busy}
        onClick={() => void start()}
      >
        {t(picked.length === 0 ? 'ui.ask.buttonEmpty' : 'ui.ask.button', { n: picked.length })}
      </button>
      <p class="meta">{t('ui.ask.note')}</p>
    </section>
  );
}

function Oath({ icon, title, text }: { icon: IconName; title: string; text: string }) {
  return (
    <div>
      <h2>
        <Icon name={icon} /> {title}
      </h2>
      <p>{text}</p>
    </div>
  );
}
