import { authorityChanges } from './compare-authorities.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We disclose data to authorities only in response to a court order.'],
    new: [
      'We disclose data to authorities in response to a court order, or where we believe in good faith that disclosure is appropriate.',
    ],
    events: ['authority_disclosure_widened'],
  },
];

/** Authorities may have more: more data, in more cases, on weaker grounds. */
export const authorityDisclosureWidened: Rule = {
  id: 'authority_disclosure_widened',
  run: (context) =>
    authorityChanges(context)
      .filter(({ isWider }) => isWider)
      .map(({ before, after, practice, view }) =>
        makeEvent({
          event: 'authority_disclosure_widened',
          direction: 'worse',
          practice,
          recipients: ['authorities'],
          purposes: ['legal'],
          before,
          after,
          phrases: after === null ? [] : view.phrases(after, before === null ? [] : [before]),
        }),
      ),
};
