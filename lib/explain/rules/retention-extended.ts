import { changedRetentions, endsForever, lengthOf, retentionChanges } from './compare-retention.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We keep connection logs for 30 days.'],
    new: ['We keep connection logs for 90 days.'],
    events: ['retention_extended'],
  },
  {
    old: ['We keep connection logs for one month.'],
    new: ['We keep connection logs for 30 days.'],
    events: [],
  },
];

/** Data are kept longer than before, or a clause about keeping them is new. */
export const retentionExtended: Rule = {
  id: 'retention_extended',
  run: (context) => [
    ...retentionChanges(context)
      .filter(({ from, to }) => lengthOf(to) > lengthOf(from))
      .map(({ before, after, practice, from, to }) =>
        makeEvent({
          event: 'retention_extended',
          direction: 'worse',
          practice,
          before,
          after,
          ...(from.days === null ? {} : { fromDays: from.days }),
          ...(to.days === null ? {} : { toDays: to.days }),
        }),
      ),
    ...changedRetentions(context.gained, context.after)
      .filter(
        ({ practice, sentence, retention }) =>
          practice.action === 'retain' && !endsForever(sentence, retention, context.before),
      )
      .map(({ sentence, practice, retention }) =>
        makeEvent({
          event: 'retention_extended',
          direction: 'worse',
          grade: 'detail',
          practice,
          after: sentence,
          phrases: context.gained.phrases(sentence, []),
          ...(retention.days === null ? {} : { toDays: retention.days }),
        }),
      ),
  ],
};
