import { changedRetentions, endsForever, lengthOf, retentionChanges } from './compare-retention.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We keep connection logs for 180 days.'],
    new: ['We keep connection logs for 60 days.'],
    events: ['retention_shortened'],
  },
];

/** Data are kept for a shorter time, a vague time became a period, or a clause about deleting them is new. */
export const retentionShortened: Rule = {
  id: 'retention_shortened',
  run: (context) => [
    ...retentionChanges(context)
      .filter(
        ({ from, to }) =>
          lengthOf(to) < lengthOf(from) ||
          (to.kind === 'stated' && from.kind === 'limited') ||
          (from.kind === 'indefinite' && to.kind !== 'indefinite'),
      )
      .map(({ before, after, practice, from, to }) =>
        makeEvent({
          event: 'retention_shortened',
          direction: 'better',
          practice,
          before,
          after,
          ...(from.days === null ? {} : { fromDays: from.days }),
          ...(to.days === null ? {} : { toDays: to.days }),
        }),
      ),
    ...changedRetentions(context.gained, context.after)
      .filter(
        ({ practice, retention, sentence }) =>
          (practice.action === 'delete' && retention.kind !== 'limited') ||
          (practice.action === 'retain' && endsForever(sentence, retention, context.before)),
      )
      .map(({ sentence, practice, retention }) =>
        makeEvent({
          event: 'retention_shortened',
          direction: 'better',
          grade: 'detail',
          practice,
          after: sentence,
          ...(retention.days === null ? {} : { toDays: retention.days }),
        }),
      ),
  ],
};
