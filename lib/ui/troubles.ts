import type { ServiceView, TermsView } from '../watch/views.ts';

/** A person's help is needed. One for each service and kind; `terms` are the documents concerned. */
export interface Trouble {
  kind: 'no_permission' | 'needs_tab' | 'failing' | 'may_be_wrong_page' | 'moved';
  service: ServiceView;
  terms: [TermsView, ...TermsView[]];
}

/** What blocks all reading comes first; doubts about a page that was read come last. */
const ORDER: readonly Trouble['kind'][] = ['no_permission', 'failing', 'needs_tab', 'moved', 'may_be_wrong_page'];

/** What of the watched services needs help, heaviest first. A document of one kind joins those of its service. */
export function troublesOf(services: readonly ServiceView[]): Trouble[] {
  const troubles: Trouble[] = [];
  for (const service of services) {
    if (!service.watched) continue;
    for (const kind of ORDER) {
      const [first, ...rest] = service.terms.filter((terms) => terms.coverage === kind);
      if (first === undefined) continue;
      // Two failing documents of a service have two reasons; a missing permission has one.
      if (kind === 'no_permission') troubles.push({ kind, service, terms: [first, ...rest] });
      else for (const terms of [first, ...rest]) troubles.push({ kind, service, terms: [terms] });
    }
  }
  return troubles.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** The hosts of some documents, each once, in their order. */
export function hostsOf(terms: readonly Pick<TermsView, 'host'>[]): string[] {
  return [...new Set(terms.map(({ host }) => host))];
}

/** The match pattern by which the browser is asked for a host. */
export function originOf(host: string): string {
  return `https://${host}/*`;
}
