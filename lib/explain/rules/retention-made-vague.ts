import { changedRetentions, retentionChanges } from './compare-retention.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We delete connection logs after 90 days.'],
    new: ['We delete connection logs when they are no longer needed.'],
    events: ['retention_made_vague'],
  },
];

/** A period became "as long as necessary", or a promise to delete is gone. */
export const retentionMadeVague: Rule = {
  id: 'retention_made_vague',
  run: (context) => [
    ...retentionChanges(context)
      .filter(({ from, to }) => from.kind === 'stated' && (to.kind === 'limited' || to.kind === 'until_event'))
      .map(({ before, after, practice, from }) =>
        makeEvent({
          event: 'retention_made_vague',
          direction: 'worse',
          practice,
          before,
          after,
          ...(from.days === null ? {} : { fromDays: from.days }),
        }),
      ),
    ...changedRetentions(context.lost, context.before)
      .filter(({ practice, retention }) => practice.action === 'delete' || retention.kind === 'stated')
      .map(({ sentence, practice, retention }) =>
        makeEvent({
          event: 'retention_made_vague',
          direction: 'worse',
          grade: 'detail',
          practice,
          before: sentence,
          ...(retention.days === null ? {} : { fromDays: retention.days }),
        }),
      ),
  ],
};
