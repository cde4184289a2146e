import { t } from '../../locale/format.ts';
import { PageHeading } from '../page-focus.tsx';
import { usePageTitle } from '../page-title.ts';

/** What stands in place of an app or a guide that the catalogue does not know. */
export function Unknown() {
  usePageTitle(t('ui.notFound.title'));
  return (
    <>
      <PageHeading>{t('ui.notFound.title')}</PageHeading>
      <p class="lead">{t('ui.notFound.text')}</p>
    </>
  );
}
