import type { Recipient } from '../vocabulary.ts';
import { companiesAmong, groupIn } from './companies.ts';
import { isMostlyGone, speaksOfLimits } from './compare-denials.ts';
import type { ChangedPractice, View } from './context.ts';
import { isHowToReach, tellsReaders } from './cues.ts';
import { makeEvent, type RuleEvent } from './event.ts';
import { evidenceOf, isNewClause } from './evidence.ts';
import { knowsGiven, knowsRecipient, recipientsOf } from './knowledge.ts';
import { isFresh } from './style.ts';
import { stemOf } from './words.ts';

/** What is public already is taken from there, not given to anyone. */
const PUBLIC_SOURCE =
  /\b(?:publicly[- ]available|public(?:ly accessible)?) (?:sources?|databases?|data ?sets?|records?)\b/;
// Authorities and the user's own contacts have rules and weights of their own.
const OTHER_RULES = new Set<Recipient>(['authorities']);

/**
 * Recipients by one changed practice that the other version, as a whole, does not let have these data: 'fact' where the
 * recipient (or the company named) is not there at all, 'detail' where it only gets more data. Null where all is known.
 */
export function compareRecipients(view: View, changed: ChangedPractice): RuleEvent | null {
  const { practice, sentence, counterparts } = changed;
  if (practice.polarity === 'does_not') return null;
  const recipients = recipientsOf(practice).filter(
    (recipient) => !OTHER_RULES.has(recipient) && !(recipient === 'public' && PUBLIC_SOURCE.test(sentence.lower)),
  );
  if (recipients.length === 0 || isHowToReach(sentence.lower) || tellsReaders(sentence.lower)) return null;
  const names = companiesAmong(view.names(sentence), sentence, view.other);
  const isReworded = ['recipients', 'data'].some((field) =>
    isFresh(practice, field as 'recipients' | 'data', sentence, counterparts),
  );
  if (names.length === 0 && !isReworded) return null;
  const unknown = recipients.filter((recipient) => !knowsRecipient(view.known, recipient));
  const wider = recipients.filter(
    (recipient) =>
      !unknown.includes(recipient) && practice.data.some((item) => !knowsGiven(view.known, recipient, item)),
  );
  // A group that the new text still names elsewhere has not left.
  const group = groupIn(sentence.text);
  if (view.side === 'lost' && group !== null && view.other.vocabulary.has(stemOf(group.toLowerCase()))) return null;
  const isNew = isNewClause(view, changed) && view.changed.includes(changed);
  const phrases = view.changed.includes(changed) ? view.phrases(sentence, counterparts) : [];
  const told = unknown.length > 0 ? unknown : wider.length > 0 ? wider : names.length > 0 || isNew ? recipients : [];
  // Without any new word the same thing is only said in another place.
  const saysMore = unknown.length > 0 || names.length > 0 || phrases.length > 0 || isNew;
  if (told.length === 0 || !saysMore) return null;
  if (unknown.length === 0 && names.length === 0 && speaksOfLimits(sentence)) return null;
  if (view.side === 'lost' && unknown.length === 0 && names.length === 0 && !isMostlyGone(sentence, view.other))
    return null;
  return makeEvent({
    event: view.side === 'gained' ? 'new_recipient' : 'recipient_removed',
    direction: view.side === 'gained' ? 'worse' : 'better',
    grade: unknown.length > 0 || names.length > 0 ? 'fact' : 'detail',
    practice,
    recipients: told,
    names,
    phrases,
    ...evidenceOf(view, changed),
  });
}

/** A name in fewer words than this stands in a heading or a list of links. */
const MIN_WORDS = 6;

/** Words of clauses in which a company has a part in handling data. */
const HANDLING =
  /\b(?:provider|providers|platform|third[- ]part\w*|partners?|host\w*|process\w*|stor\w+|shar\w+|receiv\w+|send|sends|sent|api|push|data|information|messages|cookies?|collat\w+|collect\w*|servers?)\b/;

/** What readers see or set with a company's product. */
const USER_DOES =
  /\byou (?:can|may|will|could) (?:also )?(?:see|use|find|disable|turn|set|change|manage|block|comply)\b|\bif you (?:have )?(?:disabled?|turn)\b/;

/** Companies named in clauses from which no giving of data was read: told by name only, without a claim about data. */
export function nameCompanies(view: View, opposite: View): RuleEvent[] {
  return view.touched.flatMap(({ sentence, counterparts }) => {
    if (sentence.isHeading || sentence.text.split(' ').length < MIN_WORDS || isHowToReach(sentence.lower)) return [];
    if (sentence.practices.some((practice) => practice.polarity === 'does_not' || recipientsOf(practice).length > 0))
      return [];
    if (!HANDLING.test(sentence.lower) || USER_DOES.test(sentence.lower)) return [];
    const names = companiesAmong(view.names(sentence), sentence, view.other);
    // One name for another in the same clause is a rename or a replacement, which has a rule of its own.
    if (names.length === 0 || counterparts.some((other) => opposite.names(other).length > 0)) return [];
    return [
      makeEvent({
        event: view.side === 'gained' ? 'new_recipient' : 'recipient_removed',
        direction: view.side === 'gained' ? 'worse' : 'better',
        grade: 'detail',
        data: [...new Set(sentence.practices.flatMap(({ data }) => data))],
        recipients: ['third_parties'],
        names,
        ...evidenceOf(view, { sentence, counterparts }),
      }),
    ];
  });
}
