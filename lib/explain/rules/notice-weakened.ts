import type { Purpose, Recipient } from '../vocabulary.ts';
import { lostRecords } from './compare-authorities.ts';
import { isNotice, isWithoutNotice, noticeStrength } from './cues.ts';
import { makeEvent, type RuleEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';
import type { SentenceView } from './sentence-view.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We will notify you at least 30 days before we change this policy.'],
    new: ['We may notify you when we change this policy, as appropriate.'],
    events: ['notice_weakened'],
  },
  {
    old: ['We may change this notice from time to time and will post the new text here.'],
    new: ['From time to time we may change this notice; the new text will be posted here.'],
    events: [],
  },
];

/** People are told less surely, later or not at all: of new rules, of requests by authorities, of how often that happened. */
export const noticeWeakened: Rule = {
  id: 'notice_weakened',
  run: (context) => {
    const events: RuleEvent[] = [];
    const tell = (before: SentenceView | null, after: SentenceView | null) =>
      events.push(
        makeEvent({ event: 'notice_weakened', direction: 'worse', before, after, ...subjectOf(after ?? before) }),
      );
    const strongest = Math.max(0, ...context.after.sentences.map(({ lower }) => noticeStrength(lower)));
    for (const { before: olds, after: news } of context.differences) {
      const before = olds.find(({ lower }) => isNotice(lower));
      const strength = before === undefined ? 0 : noticeStrength(before.lower);
      if (before !== undefined) {
        const after = news[0] ?? null;
        const now = Math.max(0, ...news.map(({ lower }) => noticeStrength(lower)));
        if (news.length > 0 && now < strength) tell(before, after);
        else if (news.length === 0 && strongest < strength && context.lost.sentences.includes(before))
          tell(before, null);
        continue;
      }
      for (const after of news) {
        const isHedgedNotice =
          noticeStrength(after.lower) <= 2 && /\b(?:may|might|attempt)\b/.test(after.lower) && isNotice(after.lower);
        if ((isWithoutNotice(after.lower) || (isHedgedNotice && /\battempt\b/.test(after.lower))) && olds.length === 0)
          tell(null, after);
      }
    }
    for (const sentence of lostRecords(context)) tell(sentence, null);
    return events;
  },
};

const REQUEST = /\b(?:law enforcement|government\w*|authorit\w*|subpoena|court order|legal (?:request|process))\b/;

/** Whom the untold thing is about: authorities where the sentence speaks of their requests. */
function subjectOf(sentence: SentenceView | null): { recipients: Recipient[]; purposes: Purpose[] } {
  return sentence !== null && isAboutRequest(sentence.lower)
    ? { recipients: ['authorities'], purposes: ['legal'] }
    : { recipients: [], purposes: [] };
}

function isAboutRequest(lower: string): boolean {
  return REQUEST.test(lower) || (/\bdisclos/.test(lower) && /\brequests?\b/.test(lower));
}
