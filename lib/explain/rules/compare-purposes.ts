import type { Purpose } from '../vocabulary.ts';
import { isAboutNobody } from './compare-data.ts';
import { isMostlyGone, speaksOfLimits } from './compare-denials.ts';
import type { ChangedPractice, View } from './context.ts';
import { isHowToReach } from './cues.ts';
import { makeEvent, type RuleEvent } from './event.ts';
import { evidenceOf, isNewClause } from './evidence.ts';
import { knowsUse, recipientsOf } from './knowledge.ts';
import { isFresh } from './style.ts';

/** Purposes that are told even where the sentence limits them. */
const WEIGHTY = new Set<Purpose>(['advertising', 'ai_training', 'marketing']);

const CHOICE = /\bopt[- ]?out\b|\b(?:make choices|preferences|unsubscribe)\b/;

/** Purposes without which hardly any service runs. */
const NECESSARY = new Set<Purpose>([
  'provide_service',
  'account_management',
  'security',
  'legal',
  'communication',
  'payment',
]);

/**
 * Purposes of one changed practice that the other version, as a whole, does not have for these data. 'fact' where the
 * purpose is not there at all, 'detail' where it is there for other data or recipients. Null where all is known.
 */
export function comparePurposes(view: View, changed: ChangedPractice): RuleEvent | null {
  const { practice, sentence, counterparts } = changed;
  if (practice.polarity === 'does_not' || practice.purposes.length === 0) return null;
  if (practice.action === 'right' || practice.action === 'secure' || practice.action === 'delete') return null;
  if (!isFresh(practice, 'purposes', sentence, counterparts) || isAboutNobody(practice, sentence)) return null;
  if (/\bconsent before\b/.test(sentence.lower)) return null;
  // A line about a choice names the use that one can refuse.
  if (sentence.isImplied && CHOICE.test(sentence.lower)) return null;
  const recipients = recipientsOf(practice);
  const near = counterparts.flatMap((other) => other.practices).flatMap(({ purposes }) => purposes);
  const unknown = practice.purposes.filter((purpose) => !view.known.uses.has(purpose));
  const wider = practice.purposes.filter(
    (purpose) =>
      !unknown.includes(purpose) &&
      !near.includes(purpose) &&
      (practice.data.some((item) => !knowsUse(view.known, purpose, item)) ||
        recipients.some((recipient) => !view.known.givenFor.has(`${recipient} ${purpose}`))),
  );
  // In a reworded clause a purpose that came to it is told even where other clauses have it.
  const here =
    counterparts.length > 0
      ? practice.purposes.filter((purpose) => !near.includes(purpose) && !NECESSARY.has(purpose))
      : [];
  const told = unknown.length > 0 ? unknown : wider.length > 0 ? wider : here;
  const isWeighty = unknown.some((purpose) => WEIGHTY.has(purpose));
  if (isHowToReach(sentence.lower) || (!isWeighty && speaksOfLimits(sentence))) return null;
  const phrases = counterparts.length > 0 ? view.items(sentence, counterparts) : view.phrases(sentence, counterparts);
  // To stop running the service or answering the law is no gain.
  const isIdle = practice.purposes.every((purpose) => NECESSARY.has(purpose));
  if (isIdle && unknown.length === 0) return null;
  const isVague = practice.data.every((item) => item === 'personal_generic' || item === 'user_content');
  if (view.side === 'lost' && unknown.length === 0 && isVague) return null;
  if (view.side === 'lost' && unknown.length === 0 && counterparts.length === 0 && !isMostlyGone(sentence, view.other))
    return null;
  // A use counts as gone only with its whole clause, and where no other sentence has that purpose.
  if (view.side === 'lost' && (counterparts.length > 0 || unknown.length === 0)) return null;
  if (told.length === 0 && phrases.length === 0 && !isNewClause(view, changed)) return null;
  return makeEvent({
    event: view.side === 'gained' ? 'purpose_added' : 'purpose_removed',
    direction: view.side === 'gained' ? 'worse' : 'better',
    grade: unknown.length > 0 ? 'fact' : 'detail',
    practice,
    recipients,
    purposes: told.length > 0 ? told : practice.purposes,
    names: view.names(sentence),
    phrases,
    ...evidenceOf(view, changed),
  });
}
