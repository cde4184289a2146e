import { companiesAmong } from './companies.ts';
import { makeEvent } from './event.ts';
import { isGiving } from './knowledge.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['Parlo runs on servers of Nordhost, which stores your messages for us as our hosting provider.'],
    new: ['Parlo runs on servers of Sundata, which stores your messages for us as our hosting provider.'],
    events: ['recipient_renamed'],
  },
];

/**
 * One named company takes the place of another in the same clause: the clause is reworded, a name went and a name came,
 * and who gets what stays. A rename throughout the text is found by the alignment and is no event.
 */
export const recipientRenamed: Rule = {
  id: 'recipient_renamed',
  run: ({ differences, gained, lost }) =>
    differences.flatMap((difference) => {
      const [before, after] = [difference.before[0], difference.after[0]];
      if (!before || !after || difference.before.length > 1 || difference.after.length > 1) return [];
      const names = companiesAmong(gained.names(after), after, gained.other);
      const gone = companiesAmong(lost.names(before), before, lost.other);
      const practice = after.practices.find(isGiving) ?? before.practices.find(isGiving) ?? null;
      const isHosting =
        /\b(?:host(?:ed|ing)?|provider|servers?|data ?cent(?:er|re)s?|processor|supplier|vendor)\b/.test(after.lower);
      if (names.length === 0 || gone.length === 0 || (practice === null && !isHosting)) return [];
      if (practice?.polarity === 'does_not') return [];
      const recipients = practice?.recipients.length ? practice.recipients : (['service_providers'] as const);
      return [
        makeEvent({
          event: 'recipient_renamed',
          direction: 'neutral',
          practice,
          recipients: [...recipients],
          before,
          after,
          names,
          phrases: gone,
        }),
      ];
    }),
};
