import { consentChanges, isNewlyAsked } from './compare-consent.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We will ask for your consent before we use your contacts to suggest people to others.'],
    new: ['We use your contacts to suggest people to others unless you opt out.'],
    events: ['opt_in_to_opt_out'],
  },
];

/** What needed a yes now happens unless one says no, or without being asked at all. */
export const optInToOptOut: Rule = {
  id: 'opt_in_to_opt_out',
  run: (context) =>
    consentChanges(context)
      .filter(({ from, to, before, after }) => from === 'asked' && to !== 'asked' && isNewlyAsked(after, before))
      .map(({ before, after, practice }) =>
        makeEvent({ event: 'opt_in_to_opt_out', direction: 'worse', practice, before, after }),
      ),
};
