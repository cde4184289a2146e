import { useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../locale/format.ts';
import { Icon } from './Icon.tsx';

/** Said while the device is offline: nothing is read, and nothing is wrong. */
export function OfflineNote() {
  const [online, setOnline] = useState(() => navigator.onLine);
  useLayoutEffect(() => {
    const follow = () => setOnline(navigator.onLine);
    addEventListener('online', follow);
    addEventListener('offline', follow);
    return () => {
      removeEventListener('online', follow);
      removeEventListener('offline', follow);
    };
  }, []);
  if (online) return null;
  return (
    <p class="note offline-note" role="status" data-testid="offline">
      <Icon name="info" />
      <span>{t('ui.offline')}</span>
    </p>
  );
}
