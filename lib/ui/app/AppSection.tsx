import './AppSection.css';
import type { ComponentChildren } from 'preact';
import { partId } from '../page-focus.tsx';

/** One part of an app's page, with an address of its own. */
export function AppSection({
  part,
  title,
  lead,
  aside,
  children,
}: {
  part: string;
  title: string;
  lead?: string | undefined;
  aside?: ComponentChildren;
  children: ComponentChildren;
}) {
  const headingId = `app-${part}`;
  return (
    <section class="block app-section" id={partId(part)} tabIndex={-1} aria-labelledby={headingId}>
      <header>
        <div>
          <h2 id={headingId}>{title}</h2>
          {lead !== undefined && <p>{lead}</p>}
        </div>
        {aside}
      </header>
      {children}
    </section>
  );
}
