import './LinkList.css';

/** A headed card of links, each with a line that says what it is. */
export function LinkList({ title, links }: { title: string; links: { href: string; text: string; note: string }[] }) {
  return (
    <section class="block" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      <ul class="card link-list">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} data-testid="guide-link">
              {link.text}
            </a>
            <p class="meta">{link.note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
