import { t } from '../../locale/findings.ts';
import { companyActs } from '../rules/contract.ts';
import type { RuleEvent } from '../rules/event.ts';
import { severityOf, weighEvent } from '../rules/severity.ts';
import { joinList, quoteAround } from './lists.ts';
import { quotedSentence, tellingWords } from './quoted.ts';

const SAYS_CHOICE = new Set([
  'new_recipient',
  'data_type_added',
  'purpose_added',
  'modality_strengthened',
  'authority_disclosure_widened',
  'retention_extended',
]);
const SAYS_NEW_WORDS = new Set([
  'data_type_added',
  'purpose_added',
  'new_recipient',
  'authority_disclosure_widened',
  'protection_extended_to_region',
  'prohibition_added',
  'opt_out_added',
]);
const SAYS_GONE_WORDS = new Set(['prohibition_narrowed', 'data_type_removed', 'purpose_removed', 'recipient_removed']);

/** Half a clause is no word for what is new. */
const IDLE_START =
  /^(?:since|if|when|while|because|you|we|they|this|that|it|is|are|be|please|even|which|who|use|using|to|in|and|there|lastly|additionally|finally|however|moreover|furthermore|note|for|also|such)\b/i;

/** The policy's own words for what is new or gone, each in quotation marks, that `said` does not hold yet; at most three. */
export function sayPhrases(event: RuleEvent, said = ''): string {
  const phrases = event.phrases
    .filter(
      (phrase) =>
        /\p{L}{3}/u.test(phrase) &&
        !IDLE_START.test(phrase) &&
        !LINK.test(phrase) &&
        !event.names.includes(phrase) &&
        !said.includes(phrase),
    )
    .slice(0, 3);
  return joinList(phrases.map((text) => t('quoted', { text })));
}

/** Links, and pieces of a nested quote. */
const LINK = /https?:|www\.|[“”"]/;

/** What may follow the main clause of an event: its words, where it stands, what one can still do. One sentence each. */
export function sayDetails(event: RuleEvent, clause: string): string[] {
  const details: string[] = [];
  const phrases = sayPhrases(event, clause);
  if (needsOwnWords(event) && !clause.includes('“'))
    details.push(t('suffix.words', { quote: quoteAround(quotedSentence(event)?.text ?? '', tellingWords(event)) }));
  else if (phrases !== '' && event.direction !== 'unclear') {
    if (SAYS_NEW_WORDS.has(event.event)) details.push(t('suffix.phrases', { phrases }));
    else if (SAYS_GONE_WORDS.has(event.event)) details.push(t('suffix.gone_phrases', { phrases }));
  }
  const topic = sayTopic(event);
  if (topic !== null) details.push(topic);
  const { choice = 'none', condition = null } = event.practice ?? {};
  const chosen = choice === 'none' && condition === 'feature_use' ? 'user_action' : choice;
  if (chosen !== 'none' && SAYS_CHOICE.has(event.event) && !isMinorClause(event)) details.push(t(`suffix.${chosen}`));
  return details;
}

const ABOUT_DATA = new Set(['data_type_added', 'new_recipient', 'purpose_added']);

/**
 * True for a new clause about things that the old text names too, of little weight or of somebody else than the company
 * ("the recording feature can access your camera"): it is quoted, not put into our words.
 */
export function isMinorClause(event: RuleEvent): boolean {
  if (!ABOUT_DATA.has(event.event) || event.grade !== 'detail' || event.before !== null) return false;
  return severityOf(weighEvent(event)) === 'low' || !companyActs(event.after?.text ?? '');
}

/** True where a known clause about data only names more particulars. */
export function isLongerList({ event, grade, before }: RuleEvent): boolean {
  return event === 'data_type_added' && grade === 'detail' && before !== null;
}

const SAYS_OWN_WORDS = new Set([
  'prohibition_removed',
  'prohibition_added',
  'authority_disclosure_widened',
  'opt_out_removed',
  'opt_out_added',
  'opt_in_to_opt_out',
  'opt_out_to_opt_in',
  'protection_limited_to_region',
  'protection_extended_to_region',
  'storage_place_widened',
  'right_removed',
  'right_added',
]);
const SAYS_LITTLE = new Set(['personal_generic', 'account_info', 'user_content']);

/** True where our words alone would leave a reader asking what is meant. */
function needsOwnWords(event: RuleEvent): boolean {
  return SAYS_OWN_WORDS.has(event.event) || event.data.every((item) => SAYS_LITTLE.has(item));
}

const MAX_TOPIC_WORDS = 7;
const NO_TOPIC =
  /\b(?:privacy|policy|introduction|overview|general|key updates|summary|information (?:we|you)|how we|what we|we (?:collect|share|use)|your (?:rights|information)|definitions?|terms|statement|notice)\b/i;

/** The heading that the quoted sentence stands under, where it names a feature or subject; null where it says nothing. */
function sayTopic(event: RuleEvent): string | null {
  const sentence = event.after ?? event.before;
  const heading = (sentence?.heading ?? '').replace(/^[\d.\s()•*-]+/, '').trim();
  const words = heading.split(' ').length;
  if (heading.length < 3 || words > MAX_TOPIC_WORDS || NO_TOPIC.test(heading)) return null;
  return t('suffix.topic', { topic: t('quoted', { text: heading }) });
}
