import './SourceLink.css';
import { t } from '../../locale/format.ts';

/** Where a claim can be read, by the name of the site, and whether the page was read again when the claim was checked. */
export function SourceLink({ source, isRead }: { source: string; isRead: boolean }) {
  return (
    <small class="source">
      <span class="vh">{t('ui.limit.source')}: </span>
      <a href={source} target="_blank" rel="noreferrer">
        {new URL(source).host.replace(/^www\./, '')}
      </a>
      {!isRead && `, ${t('ui.choose.notRead')}`}
    </small>
  );
}
