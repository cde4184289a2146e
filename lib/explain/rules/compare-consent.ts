import type { Practice } from '../types.ts';
import type { RuleContext } from './context.ts';
import { mentionsDefaultOn, mentionsOptIn, mentionsOptOut } from './cues.ts';
import { isNegative } from './said.ts';
import type { SentenceView } from './sentence-view.ts';
import { fieldOf } from './unread.ts';

/** Words without which nobody is asked. */
const CONSENT = /\b(?:consent|permission|permit|opt[- ]?in|agree|allow|enable[ds]?)\b/;
/** Words that ask. What one starts oneself ("if you choose to share") nobody needs to ask for. */
const ASKS = /\b(?:consent|permission|permit|opt[- ]?in|opted in|agree|allow|authori[sz]e|only if you|enabled by)\b/;

/** True where the second wording asks the reader for something and the first does not ask. */
export function isNewlyAsked(before: SentenceView, after: SentenceView): boolean {
  // Consent as one of several grounds for sending data abroad is no question to the reader.
  return ASKS.test(after.lower) && !ASKS.test(before.lower) && fieldOf(after.lower) !== 'transfers';
}

/** "… or with your permission" is one way among others, and what somebody lets others do is not asked of them. */
const ALTERNATIVE =
  /\bor with (?:your |express |explicit )*(?:consent|permission)\b|\bgives? (?:their|its|other) (?:\w+ )?permission\b/;
/** What stands in brackets, and consent "where applicable", holds for a part only. */
const ASIDE =
  /\([^()]{0,400}\)|\bwhere (?:applicable|required|necessary),? (?:to |with )?your (?:explicit |express )?consent\b/g;
/** What follows is an example of what somebody does, not the rule. */
const EXAMPLE = /[,;(–-] ?(?:for (?:instance|example)|e\.g\.)/;

export type Consent = 'asked' | 'refusable' | 'none';

/** Whether a sentence makes its practice depend on a yes, lets one say no, or neither. */
export function consentOf(sentence: SentenceView): Consent {
  const practices = sentence.practices.filter(({ polarity, action }) => polarity === 'does' && action !== 'right');
  const lower = (sentence.lower.split(EXAMPLE, 1)[0] ?? '').replace(ASIDE, ' ');
  const isAsked = practices.some(({ choice, condition }) => choice === 'opt_in' || condition === 'consent');
  if ((isAsked && CONSENT.test(lower) && !ALTERNATIVE.test(lower)) || mentionsOptIn(lower))
    return mentionsDefaultOn(lower) ? 'refusable' : 'asked';
  if (practices.some(({ choice }) => choice === 'opt_out') || mentionsOptOut(lower)) return 'refusable';
  return 'none';
}

/** A clause that was reworded and whose consent changed. */
export interface ConsentChange {
  before: SentenceView;
  after: SentenceView;
  from: Consent;
  to: Consent;
  practice: Practice | null;
}

/** Pairs as alike as this are the same clause even where no reader understood it. */
const SAME_CLAUSE = 0.7;

/** All reworded clauses about a practice whose consent is another one than before. */
export function consentChanges({ differences }: RuleContext): ConsentChange[] {
  const changes: ConsentChange[] = [];
  for (const difference of differences) {
    for (const before of difference.before) {
      for (const after of difference.after) {
        const from = consentOf(before);
        const to = mentionsDefaultOn(after.lower) && consentOf(after) === 'none' ? 'refusable' : consentOf(after);
        const practice = practiceOf(after) ?? practiceOf(before);
        const isSame = practice !== null || difference.similarity >= SAME_CLAUSE;
        // A promise that went is told as such, not as a question that is asked no more.
        if (from !== to && isSame && isNegative(before.lower) === isNegative(after.lower))
          changes.push({ before, after, from, to, practice });
      }
    }
  }
  return changes;
}

function practiceOf(sentence: SentenceView): Practice | null {
  return sentence.practices.find(({ polarity, action }) => polarity === 'does' && action !== 'right') ?? null;
}
