import { changedOptOuts, isOffered, isVagueChoice, resolveReference } from './compare-choices.ts';
import { makeEvent } from './event.ts';
import type { Rule } from './rule.ts';

/** A new way to say no. */
export const optOutAdded: Rule = {
  id: 'opt_out_added',
  examples: [
    {
      old: ['We use your activity to personalise the ads you see.'],
      new: ['We use your activity to personalise the ads you see.', 'You can turn this off in Settings.'],
      events: ['opt_out_added'],
    },
  ],
  run: ({ gained, before, after }) =>
    changedOptOuts(gained)
      .map((optOut) => resolveReference(optOut, after))
      .filter((optOut) => !isOffered(optOut, before))
      .map(({ sentence, practice, data, purposes }) =>
        makeEvent({
          event: 'opt_out_added',
          direction: 'better',
          grade: isVagueChoice(data, purposes) ? 'detail' : 'fact',
          practice,
          data,
          purposes,
          after: sentence,
          phrases: gained.phrases(sentence, []),
        }),
      ),
};
