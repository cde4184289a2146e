import { useEffect } from 'preact/hooks';
import { t } from '../locale/format.ts';

/** Names the document, so that tabs, history and screen readers say where one is. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? t('ui.brand') : `${title}. ${t('ui.brand')}`;
  }, [title]);
}
