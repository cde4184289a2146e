import { useEffect } from 'preact/hooks';
import type { Settings } from '../watch/settings.ts';
import { useRequest } from './use-request.ts';

const CACHE_KEY = 'theme';

/** Shows the chosen theme on this page. "system" follows the browser. */
export function applyTheme(theme: Settings['theme']): void {
  if (theme === 'system') {
    delete document.documentElement.dataset['theme'];
    localStorage.removeItem(CACHE_KEY);
  } else {
    document.documentElement.dataset['theme'] = theme;
    // Settings live in the background; this copy only spares a flash of the other theme at the next start.
    localStorage.setItem(CACHE_KEY, theme);
  }
}

/** Shows the theme of the last time, before anything is drawn. */
export function applyLastTheme(): void {
  const last = localStorage.getItem(CACHE_KEY);
  if (last === 'light' || last === 'dark') applyTheme(last);
}

/** Keeps this page in the theme of the settings. */
export function useTheme(): void {
  const { answer } = useRequest('getSettings', {});
  const theme = answer.state === 'ready' ? answer.value.settings.theme : null;
  useEffect(() => {
    if (theme !== null) applyTheme(theme);
  }, [theme]);
}
