import { authorityChanges } from './compare-authorities.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: [
      'We disclose data to authorities in response to a court order, or where we believe in good faith that disclosure is appropriate.',
    ],
    new: ['We disclose data to authorities only in response to a court order.'],
    events: ['authority_disclosure_narrowed'],
  },
];

/** Authorities may have less: less data, in fewer cases, on firmer grounds. */
export const authorityDisclosureNarrowed: Rule = {
  id: 'authority_disclosure_narrowed',
  run: (context) =>
    authorityChanges(context)
      .filter(({ isWider }) => !isWider)
      .map(({ before, after, practice }) =>
        makeEvent({
          event: 'authority_disclosure_narrowed',
          direction: 'better',
          practice,
          recipients: ['authorities'],
          purposes: ['legal'],
          before,
          after,
        }),
      ),
};
