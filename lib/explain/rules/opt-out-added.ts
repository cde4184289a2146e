import type { Action } from '../vocabulary.ts';
import { changedOptOuts, isOffered, isVagueChoice, resolveReference } from './compare-choices.ts';
import type { View } from './context.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';
import type { SentenceView } from './sentence-view.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We use your activity to personalise the ads you see.'],
    new: ['We use your activity to personalise the ads you see.', 'You can turn this off in Settings.'],
    events: ['opt_out_added'],
  },
];

/** A new way to say no. */
export const optOutAdded: Rule = {
  id: 'opt_out_added',
  run: ({ gained, before, after }) =>
    changedOptOuts(gained)
      .map((optOut) => resolveReference(optOut, after))
      .filter((optOut) => !isOffered(optOut, before))
      .map(({ sentence, practice, data, purposes }) =>
        makeEvent({
          event: 'opt_out_added',
          direction: 'better',
          grade: isVagueChoice(data, purposes) || comesWithNew(sentence, gained) ? 'detail' : 'fact',
          practice,
          data,
          purposes,
          after: sentence,
          phrases: gained.phrases(sentence, []),
        }),
      ),
};

/** How near a new practice stands to the choice that comes with it, in sentences. */
const NEAR = 3;

/** True where the choice is about something that is new itself: then it is less of a gain. */
function comesWithNew(sentence: SentenceView, { sentences }: View): boolean {
  return sentences.some(
    (other) =>
      other !== sentence &&
      other.heading === sentence.heading &&
      Math.abs(other.index - sentence.index) <= NEAR &&
      other.practices.some(({ polarity, action }) => polarity === 'does' && TAKES.has(action)),
  );
}

const TAKES = new Set<Action>(['collect', 'use', 'share', 'sell']);
