import { asksFirst } from '../practices/attributes.ts';
import type { SentenceView } from './sentence-view.ts';

/** Patterns over lower-case sentences with straight apostrophes. Each is a plain alternation, so that it stays linear. */

const NOTICE =
  /\b(?:notify|notified|notifies|notification|prior notice|advance notice|advanced notice|give (?:you )?notice|provide (?:you )?(?:with )?(?:prior |reasonable |advance )?notice|inform you|let you know|tell you|disclose (?:it|that|this)|warn you|announce|by e-?mail)\b/;
const NOTICE_SUBJECT =
  /\b(?:change[sd]?|amend(?:ments?)?|update[sd]?|modify|modifications?|revise|revision|requests?|legal process|subpoena|demand|disclose|disclosing|disclosure|breach|incident|in the future)\b/;
const WITHOUT_NOTICE =
  /\b(?:without|no) (?:any )?(?:prior |further |advance )?(?:notice|notification)\b|\bwithout (?:notifying|informing|telling)\b/;
const FIRM = /\b(?:will|shall|must|always|before|prior|advance|at least|\d+ days)\b/;
const HEDGED =
  /\b(?:may|might|attempt|try|endeavou?r|as appropriate|where appropriate|if appropriate|in our discretion|reasonable|where possible|from time to time)\b/;

/** True for a sentence that says whether people are told: of a change of the rules, of a request by authorities, of a breach. */
export function isNotice(lower: string): boolean {
  return NOTICE.test(lower) && NOTICE_SUBJECT.test(lower);
}

export function isWithoutNotice(lower: string): boolean {
  return WITHOUT_NOTICE.test(lower);
}

/** How firmly people are told: 0 not at all, 1 hedged, 2 firm, one more for "before" or a period. */
export function noticeStrength(lower: string): number {
  if (isWithoutNotice(lower)) return 0;
  if (!isNotice(lower)) return 0;
  let strength = /\b(?:may|might)\b/.test(lower) ? 1 : HEDGED.test(lower) ? 1.5 : 2;
  if (/\b(?:before|prior|advance|at least|opportunity|\d+ days)\b/.test(lower)) strength++;
  if (!FIRM.test(lower)) strength--;
  return strength;
}

const AUTHORITY =
  /\b(?:law enforcement|authorit(?:y|ies)|government|court order|subpoena|warrant|police|regulator|legal (?:process|request)|tax (?:office|audit|authorit)|audit)/;

/** True for a sentence about giving data to authorities. */
export function mentionsAuthority(lower: string): boolean {
  return AUTHORITY.test(lower);
}

/** A notice to the readers, or what they can take back, gives nobody data. */
export function tellsReaders(lower: string): boolean {
  return isNotice(lower) ? !mentionsAuthority(lower) : /^you can\b/.test(lower) && /\brevoke\b/.test(lower);
}

const STRICT =
  /\b(?:only|solely|court order|court orders|warrant|warrants|subpoena|valid|required by law|legally required|terror|terrorist|confirms|strictly|compelled|obliged|if required|unless|minimum)\b/g;
const LOOSE =
  /\b(?:good faith|good-faith|believe|reasonably|appropriate|deem|necessary|requests?|may|protect|prevent|investigate|any|such as|without notice|in our discretion|criminal|violate|violations?|preserve|snapshot|tax|audit|audited|or where|proactively|cooperate|industry)\b/g;

/** Positive where the words of `after` let authorities have more than the words of `before`, negative where less, 0 where neither. */
export function compareAuthorityTerms(before: string, after: string): number {
  // "Can" and "may", breaches and violations, are the same terms in other words.
  const count = (text: string, pattern: RegExp): Set<string> =>
    new Set(
      text
        .replace(/\bcan\b/g, 'may')
        .replace(/\bbreach(?:es)?\b/g, 'violations')
        .match(pattern) ?? [],
    );
  const [oldStrict, newStrict] = [count(before, STRICT), count(after, STRICT)];
  const [oldLoose, newLoose] = [count(before, LOOSE), count(after, LOOSE)];
  const gone = [...oldStrict].filter((word) => !newStrict.has(word)).length;
  const come = [...newStrict].filter((word) => !oldStrict.has(word)).length;
  const wider = [...newLoose].filter((word) => !oldLoose.has(word)).length;
  const narrower = [...oldLoose].filter((word) => !newLoose.has(word)).length;
  return gone - come + wider - narrower;
}

const OPT_OUT =
  /\b(?:opt(?:ing)?[- ]?out|opted out|unsubscribe|turn (?:it|this|that|them|these)? ?off|turned off|switch (?:it|this|that|them)? ?off|switched off|disable|deactivate|object to|right to object|withdraw (?:your )?consent|do not sell(?:\/share| or share)? my|refuse|decline|revoke|stop (?:receiving|us|this)|adjust your settings|change your settings|you can limit|make (?:your )?choices about)\b/;

/** True for a sentence that lets the reader say no. */
export function mentionsOptOut(lower: string): boolean {
  return OPT_OUT.test(lower) && !/\b(?:cannot|can not|can't|unable to|not able to|may not) opt\b/.test(lower);
}

/** True for a sentence that makes something depend on a yes that is asked first. */
export function mentionsOptIn(lower: string): boolean {
  return (
    (asksFirst(lower) || /\benabled by\b/.test(lower)) &&
    !/\bor with (?:your |express |explicit )*(?:consent|permission)\b/.test(lower)
  );
}

const DEFAULT_ON = /\b(?:by default|automatically enabled|default setting|turned on)\b/;

export function mentionsDefaultOn(lower: string): boolean {
  return DEFAULT_ON.test(lower) && !/\boff by default\b/.test(lower);
}

const STORAGE =
  /\b(?:servers?|data ?cent(?:er|re)s?|stor(?:e|ed|age|ing)|transfer(?:red|s)?|host(?:ed|ing)?|located|process(?:ed)? (?:and stored )?in|reside|headquartered)\b/;

/** True for a sentence about where data are kept or taken to. */
export function mentionsStoragePlace(lower: string): boolean {
  return STORAGE.test(lower);
}

const DEFINITION =
  /["”'’] (?:means|refers to|includes|covers|is|are)\b|^(?!(?:this|that|it|which|what|these|those|they|you)\b)(?:the (?:term|word|expression) )?(?:[\w'-]+ ){1,5}(?:means (?!of\b)|refers to )|^where you read\b|\b(?:is|are) defined as\b|\bwe mean\b|\bcollectively,? (?:referred to as )?["“']/;
/** True for a sentence that says what a word of the policy means. */
export function isDefinition(lower: string): boolean {
  return DEFINITION.test(lower) && !lower.endsWith(':');
}

const AGE =
  /\b(?:at least|under|below|over|age of|aged?|younger than|older than|not yet) (?:the age of )?(\d{1,2})\b|\b(\d{1,2}) (?:years?|or older)\b/g;

/** Words of a rule about who may use a service; an account may also just say how old somebody is. */
const AGE_LIMIT =
  /\b(?:at least|must|may not|cannot|minimum|old enough|not|no one|prohibited|require[ds]?|consent|eligib\w+|only|permitted|allowed|protect)\b/;

/** Minimum ages that a sentence names, in years. */
export function agesIn(lower: string): number[] {
  if (!/\b(?:age|aged|years? old|years of age|minor|child|children|old enough)\b/.test(lower)) return [];
  if (!AGE_LIMIT.test(lower) || /\badvertis/.test(lower)) return [];
  return [...lower.matchAll(AGE)].map((match) => Number(match[1] ?? match[2])).filter((age) => age >= 10 && age <= 21);
}

const DATA_VERBS =
  /^(?:shar|sell|sold|rent|disclos|collect|gather|stor|retain|keep|kept|use$|used$|using$|read$|access|track|log$|logs$|logged|record|send|sent$|transfer|provid|process|scan|analy|view|monitor|listen|mine|upload|charg|combin|link|train|target|display|show|receiv|save|identif|sync)/;
const NO_PROMISE =
  /\b(?:responsible|liable|liability|not be able|unable|not limited|not apply|does not cover|not intended|not agree|not guarantee|cannot guarantee|not control|no control|not endorse|not affiliated|you do not|you don't|you may not|you must not|you cannot|you can't|you will not|does not affect|do not wish|do not want|if we do not|if you)\b/;
const FREE_OF =
  /\b(?:free (?:of|from) (?:any )?(?:ads|advertis|track|analytics|third)|no (?:ads|advertis\w+|tracking|upload of|data is|user data|personal data is))/;
/** How many words after "not" the verb may stand ("not otherwise knowingly collect"). */
const REACH = 5;

/** What is said about the law, a licence, advice or a browser's wish is no promise about data. */
const OTHER_MATTER =
  /\b(?:licensed,? (?:and )?not sold|not (?:designed|licensed|acceptable)|no need (?:for|to)|not provide (?:any )?(?:support|boosts?)|not obliged|no obligation|no reason to (?:assume|believe)|not respond to|do not track signals?|(?:medical|health care|legal|financial) advice|reserves? the right|you (?:agree|acknowledge|represent|warrant) (?:to|that|not)|for clarification)\b/;
/** An order to the reader or to developers: "Do not target users", "21. Don't share keys". */
const ORDER = /^(?:\(?\w{1,3}[.)] )?(?:please )?(?:do not|don't|never|you (?:may|must|shall|should|will|can) not)\b/;

/** True for a negation that promises nothing: duties of the reader, disclaimers, "not limited to". */
export function bindsNobody(lower: string): boolean {
  return NO_PROMISE.test(lower) || disclaims(lower);
}

/** True for a negation about another matter than what the company does with data, or an order to the reader. */
export function disclaims(lower: string): boolean {
  return ORDER.test(lower) || OTHER_MATTER.test(lower);
}

/** The setting of browsers, whose name holds a negation; "we do not track you" is none. */
export const BROWSER_WISH =
  /\bdo not sell(?:\/share| or share)? my\b|\bdo[- ]not[- ]track["”']? (?:signals?|beacons?|headers?|requests?|settings?|features?|section|preferences?|options?|mechanisms?|technolog\w+|\(["“']?dnt)/g;

const HEDGE =
  /\b(?:generally|typically|usually|normally|ordinarily|in most cases|for the most part|currently|at this time|intend|aim|strive|knowingly|directly|solely|primarily)\b/g;

/** Words that take something back from a promise: what it says "generally" or "currently" only. */
export function hedgesIn(lower: string): number {
  return lower.match(HEDGE)?.length ?? 0;
}

const NEGATIVE_WORD = /\b(?:not|never|no|none|nothing|neither|nor|cannot)\b|n't\b/g;

/** How many negating words stand in a sentence. */
export function countNegations(lower: string): number {
  return lower.match(NEGATIVE_WORD)?.length ?? 0;
}

/** True for a sentence in which the company, by what its words say, denies doing something with data. */
export function soundsLikePromise(sentence: SentenceView): boolean {
  if (sentence.isHeading || bindsNobody(sentence.lower)) return false;
  return FREE_OF.test(sentence.lower) || deniesVerb(sentence.lower);
}

/** True where a negation stands before a verb of having, giving or using data. */
export function deniesVerb(lower: string): boolean {
  const words = lower.replace(BROWSER_WISH, ' ').match(/[a-z']+/g) ?? [];
  return words.some(
    (word, index) =>
      (word === 'not' || word === 'never' || word === 'nor' || word === 'cannot' || word.endsWith("n't")) &&
      words[index + 1] !== 'only' &&
      words[index + 1] !== 'available' &&
      words[index - 1] !== 'or' &&
      words.slice(index + 1, index + 1 + REACH).some((next) => DATA_VERBS.test(next)),
  );
}

const DISPUTE =
  /\b(?:arbitrat\w+|courts?|jury|lawsuits?|class action|litigat\w+|disputes?|jurisdiction|governing law|small claims)\b/;

/** True for a sentence about where and how one can sue: it says nothing about data. Courts that order data to be given are none. */
export function isAboutDisputes(lower: string): boolean {
  return DISPUTE.test(lower.replace(/\bcourt orders?\b/g, ' '));
}

const HOW_TO_REACH =
  /\b(?:please (?:click|contact|send|visit|see|write|e-?mail|identify|specify|use)|contact us|to exercise your rights|click here|by e-?mailing|click(?:ing)? here|in your request)\b/;

/** True for a sentence that tells how to reach the company: what it "asks for" there is no practice. */
export function isHowToReach(lower: string): boolean {
  return HOW_TO_REACH.test(lower);
}

const LIMIT =
  /\b(?:only|solely|exclusively) (?:be )?(?:us(?:e|ed|es|ing)|process(?:ed|es)?|shar(?:e|ed)|stor(?:e|ed)|access(?:ed)?|collect(?:ed)?|to |for |with |in order |as )|\bused (?:only|solely|exclusively)\b|\bto the extent (?:necessary|required)\b|\blimited to\b|\bonly the (?:bare )?minimum\b/;

/** True for a sentence that limits what is done ("only to send you codes"): a promise in the positive. */
export function isLimit(lower: string): boolean {
  return LIMIT.test(lower) && !/\bnot limited to\b/.test(lower);
}
