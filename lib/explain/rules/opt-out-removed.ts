import { changedOptOuts, isOffered, isStillDone, isVagueChoice, resolveReference } from './compare-choices.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We use your activity to personalise the ads you see.', 'You can turn this off in Settings.'],
    new: ['We use your activity to personalise the ads you see.'],
    events: ['opt_out_removed'],
  },
];

/** A way to say no is gone, nothing in the whole new text offers it, and what it was about still happens. */
export const optOutRemoved: Rule = {
  id: 'opt_out_removed',
  run: ({ lost, before, after }) =>
    changedOptOuts(lost)
      .map((optOut) => resolveReference(optOut, before))
      .filter((optOut) => !isOffered(optOut, after) && isStillDone(optOut, after))
      .map(({ sentence, practice, data, purposes }) =>
        makeEvent({
          event: 'opt_out_removed',
          direction: 'worse',
          grade: isVagueChoice(data, purposes) ? 'detail' : 'fact',
          practice,
          data,
          purposes,
          before: sentence,
          phrases: lost.phrases(sentence, []),
        }),
      ),
};
