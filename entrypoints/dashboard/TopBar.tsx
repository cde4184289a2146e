import './TopBar.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type MessageKey, t } from '../../lib/locale/format.ts';
import { Brand } from '../../lib/ui/components/Brand.tsx';
import { Icon } from '../../lib/ui/components/Icon.tsx';
import { coverageLine } from '../../lib/ui/coverage-words.ts';
import { hrefTo, type PageName, type Route } from '../../lib/ui/router.ts';
import type { Overview } from '../../lib/watch/views.ts';

const ENTRIES: readonly { key: MessageKey; path: string[]; pages: readonly PageName[] }[] = [
  { key: 'ui.nav.overview', path: [], pages: ['overview'] },
  { key: 'ui.nav.alerts', path: ['alerts'], pages: ['alerts', 'alert', 'compare'] },
  { key: 'ui.nav.apps', path: ['apps'], pages: ['apps', 'app'] },
  { key: 'ui.nav.waysOut', path: ['ways-out'], pages: ['ways-out', 'guide', 'choose'] },
  { key: 'ui.nav.trust', path: ['trust'], pages: ['trust'] },
  { key: 'ui.nav.settings', path: ['settings'], pages: ['settings'] },
];

/** The bar over every page: where one can go, how many alerts are unread, and how far everything was read. */
export function TopBar({ route, overview }: { route: Route; overview: Overview | null }) {
  const [open, setOpen] = useState(false);
  const menuButton = useRef<HTMLButtonElement>(null);
  const unread = overview?.alerts.filter((alert) => alert.readAt === null).length ?? 0;
  const place = JSON.stringify(route);
  useEffect(() => setOpen(false), [place]);
  useEffect(() => {
    if (!open) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      menuButton.current?.focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [open]);
  return (
    <header class={route.page === 'compare' ? 'top wide' : 'top'}>
      <div class={open ? 'open' : ''}>
        <Brand href={hrefTo()} />
        <nav id="main-nav" aria-label={t('ui.nav.label')}>
          <ul>
            {ENTRIES.map(({ key, path, pages }) => {
              const isHere = pages.includes(route.page);
              return (
                <li key={key}>
                  <a href={hrefTo(...path)} {...(isHere ? { 'aria-current': 'page' as const } : {})}>
                    {t(key)}
                    {key === 'ui.nav.alerts' && unread > 0 && (
                      <span class="count" data-testid="unread-count">
                        {unread}
                        <span class="vh"> {t('ui.nav.unread')}</span>
                      </span>
                    )}
                  </a>
                </li>
              );
            })}
          </ul>
        </nav>
        {overview !== null && <ReadState overview={overview} />}
        <button
          ref={menuButton}
          type="button"
          class="button menu"
          aria-expanded={open}
          aria-controls="main-nav"
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'close' : 'menu'} /> {t('ui.nav.menu')}
        </button>
      </div>
    </header>
  );
}

function ReadState({ overview }: { overview: Overview }) {
  const { watched, readToday, needHelp } = overview.documents;
  const isFine = needHelp === 0 && readToday >= watched;
  return (
    <a class={needHelp > 0 ? 'read-state meta care' : 'read-state meta'} href={hrefTo('trust')}>
      {!isFine && needHelp > 0 && <Icon name="warn" />}
      {coverageLine(overview)}
    </a>
  );
}
