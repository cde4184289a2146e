import { t } from '../../../lib/locale/format.ts';
import { PageHeading } from '../../../lib/ui/page-focus.tsx';
import { usePageTitle } from '../../../lib/ui/page-title.ts';
import { hrefTo } from '../../../lib/ui/router.ts';

/** An address that names nothing we have. */
export function NotFoundPage() {
  usePageTitle(t('ui.notFound.title'));
  return (
    <>
      <PageHeading>{t('ui.notFound.title')}</PageHeading>
      <p class="lead">{t('ui.notFound.text')}</p>
      <p>
        <a class="button" href={hrefTo()}>
          {t('ui.notFound.button')}
        </a>
      </p>
    </>
  );
}
