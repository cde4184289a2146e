import './Brand.css';
import { t } from '../../locale/format.ts';

/** The mark and the name: three lines of text, the middle one ends in a dot, the clause under watch. */
export function Brand({ href, newTab = false }: { href?: string; newTab?: boolean }) {
  const content = (
    <>
      <svg viewBox="0 0 26 26" aria-hidden="true">
        <rect width="26" height="26" rx="7" fill="var(--accent)" />
        <path
          d="M7 8h12M7 13h5.5M7 18h12"
          fill="none"
          stroke="var(--on-accent)"
          stroke-width="2"
          stroke-linecap="round"
        />
        <circle cx="17" cy="13" r="2.25" fill="var(--on-accent)" />
      </svg>
      {t('ui.brand')}
    </>
  );
  if (href === undefined) return <span class="brand">{content}</span>;
  return (
    <a class="brand" href={href} {...(newTab ? { target: '_blank' } : {})}>
      {content}
    </a>
  );
}
