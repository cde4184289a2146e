import { consentChanges, isNewlyAsked } from './compare-consent.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We use your contacts to suggest people to others unless you opt out.'],
    new: ['We will ask for your consent before we use your contacts to suggest people to others.'],
    events: ['opt_out_to_opt_in'],
  },
];

/** What happened unless one said no, or without being asked, now needs a yes. */
export const optOutToOptIn: Rule = {
  id: 'opt_out_to_opt_in',
  run: (context) =>
    consentChanges(context)
      .filter(({ from, to, before, after }) => from !== 'asked' && to === 'asked' && isNewlyAsked(before, after))
      .map(({ before, after, practice }) =>
        makeEvent({ event: 'opt_out_to_opt_in', direction: 'better', practice, before, after }),
      ),
};
