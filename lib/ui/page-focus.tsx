import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';

/** Says whether the heading that appears next should take the focus: true after a navigation, false at the first load. */
const PendingFocus = createContext<{ current: boolean }>({ current: false });

/** Watches the address: each new place owes the focus to its heading. `place` is any text that names the place. */
export function PageFocus({ place, children }: { place: string; children: ComponentChildren }) {
  const pending = useRef(false);
  const last = useRef(place);
  // Set while rendering, so that a heading that mounts in the same turn already sees it.
  if (last.current !== place) {
    last.current = place;
    pending.current = true;
  }
  return <PendingFocus.Provider value={pending}>{children}</PendingFocus.Provider>;
}

/** The heading of a page. After a navigation it takes the focus, so that keyboard and screen reader start there. */
export function PageHeading({ children, testId }: { children: ComponentChildren; testId?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const pending = useContext(PendingFocus);
  useEffect(() => {
    if (!pending.current) return;
    pending.current = false;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [pending]);
  return (
    <h1 ref={heading} tabIndex={-1} data-testid={testId}>
      {children}
    </h1>
  );
}

/** The element id of a spot on a page that an address can name. */
export function partId(part: string | number): string {
  return `part-${part}`;
}

/** Goes to a spot on the page, with the focus. The spot is an element with `tabIndex={-1}`. */
export function goToPart(part: string): void {
  const spot = document.getElementById(partId(part));
  spot?.scrollIntoView({ block: 'start' });
  spot?.focus({ preventScroll: true });
}

/** Goes to the spot that the address names, once the page is there. */
export function usePart(part: string | null): void {
  useEffect(() => {
    if (part !== null) goToPart(part);
  }, [part]);
}
