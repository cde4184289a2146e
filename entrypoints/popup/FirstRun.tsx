import './FirstRun.css';
import { t } from '../../lib/locale/format.ts';
import { dashboardHref } from '../../lib/ui/router.ts';

/** Before anything is watched: what this is, and the one next step. */
export function FirstRun() {
  return (
    <section class="first-run" data-testid="first-run">
      <h1>{t('ui.popup.firstTitle')}</h1>
      <p>{t('ui.popup.firstText')}</p>
      <a class="button primary wide" href={dashboardHref('welcome')} target="_blank" data-testid="start" rel="noopener">
        {t('ui.popup.firstButton')}
      </a>
      <p class="meta">{t('ui.popup.firstNote')}</p>
    </section>
  );
}
