import { stands } from './near.ts';
import type { Token } from './tokens.ts';

// Sentences that speak about the document, about words, or to the reader. All patterns are anchored or bounded.
const META =
  /^(?:this|the|our|these) (?:privacy |cookie |following |data )*(?:polic|section|notice|statement|page|document|terms)\w*(?: (?:also|only|will|does not))? (?:explain|describe|cover|appl|set|outline|detail|inform|tell|disclose|provide|govern|is intended|address|contain|identif)/;
/** "This policy (“Policy”) describes …". */
const BRACKETED = /\([^()]*\) /g;
const META_ANYWHERE =
  /\b(?:we|policy|statement|notice) (?:describes?|explains?)\b|\b(?:explains?|describes?|learn|understand|read|know) (?:more about )?(?:how|what|why|whether|when|the (?:types|ways))\b|(?<!ask |you )for (?:more|further|additional) (?:information|details)\b|\bplease (?:carefully |also )?(?:read|review|see|note that (?:this|your request)|refer|visit|click|contact|use|log|let us know|include|send|follow|check|write|call|e-?mail)\b|\bnever ask you for your password\b|^contact (?:us|customer)\b|\bnot responsible\b|\bresponsible for (?:the|how)\b|\bprivacy (?:practices|policies) of\b|\bgoverned by\b|\bsubject to the privacy\b|\b(?:explain|be (?:upfront|clear|transparent))\b[^.;]{0,40}\b(?:what|how|why|information)\b|\baware of what\b/;
const DEFINITION =
  /^["“'‘][^"”'’]{1,60}["”'’] (?:means|refers to|covers|includes|is|are)\b|\b(?:is|are) defined as\b|\bmeans (?:that|any|the|information|data|a)\b|\brefers to\b|\bwe mean\b|\bmeaning (?:of|that)\b|^(?:an? |the )?["“]?(?:\w+ ){0,2}(?:cookie|beacon|pixel|gif|tag)s?["”]? (?:is|are) (?:an? )?(?:\w+ ){0,2}(?:file|piece|bit|image|amount|string|graphic|code)s?\b/;
/** What nobody vouches for. */
const NO_GUARANTEE =
  /\b(?:can ?not|can't|do(?:es)? not|unable to) (?:and do(?:es)? not )?(?:fully )?(?:guarantee|ensure|warrant|promise)\b/;
/** Where to read more. */
const TOLD = /\b(?:information|details)\b/g;
const TOLD_ELSEWHERE = /\b(?:is|are|can be|may be) (?:available|found) (?:here|at|on|in|below)\b/;
const TOLD_CHARS = 160;
/** An item that names a ground of law: "as necessary in the public interest". */
const LEGAL_BASIS =
  /^(?:as|where) necessary (?:to (?:fulfil|comply|protect)|for (?:our|the)|in the)\b|^consistent with your consent\b/;
const TO_READ_ON =
  /^(?:to (?:learn|read|find out|see) more\b|for more\b)(?=.*\b(?:see|visit|read (?:this|our|the)|click|refer|check|go to)\b)/;
const LAW = /\b(?:civil code|california(?:'s)?(?: \w+)? law|section 1798)\b/;
const GRANTS = /\b(?:permits?|allows?|entitles?|gives?|grants?|requires?|provides?)\b/;
const ANY_LAW_GRANTS = /\b(?:laws?|act) (?:permits?|allows?|entitles?|gives?|grants?)\b/;
const PEOPLE =
  /\b(?:(?:resident|customer|consumer|individual|user|person|operator)s?|business(?:es)?|compan(?:y|ies)|you)\b/;
const RESIDENTS = /\bresidents\b/;
const MAY_ASK = /\b(?:may|can|entitled to|right to) (?:request|opt|obtain|ask|choose)\b/;
const ADVICE =
  /^(?:\(?(?:\d{1,3}|[a-z])[.)] )?(?:please (?!note)|do not|don't|never|always|be careful|remember|keep in mind|note that you|if you do not agree|it is your responsibility|you (?:should|must|shall|cannot|will not|may not|agree|understand|are responsible|(?:further |also )?(?:represent|warrant|acknowledge)))\b|\bsteps (?:that )?you can take\b|\bplease (?:do not|don't|be)\b|\bwe (?:recommend|encourage|advise|urge|suggest)\b|\byou should (?:not|be (?!aware)|always|review|check|take)\b/;
/** What children may not do: "Children under 13 should not use this site." */
const CHILDREN_DUTY =
  /^(?:children|minors|no one|anyone|persons|individuals|if you are) (?:who are )?(?:under|younger than|below) (?:\w+,? ){1,8}(?:(?:should|may|must|are|shall) not|cannot|is (?:not )?(?:allowed|permitted))\b/;
const NOT_FOR_CHILDREN = /\bnot intended for (?:use by )?(?:children|persons|visitors|individuals|minors|anyone)\b/;
const DENIES = /\b(?:do|does|will|did)(?: not|n't)\b/;
/** What others may not do, most of all those who build on the service: no promise of the company. */
const OTHERS_DUTY =
  /\b(?:your (?:app|application|bot|service|product|website|integration)s?|developers?|users|customers|members) (?:must|(?:may|shall|should) not|are (?:not (?:allowed|permitted)|required|responsible|prohibited))\b/;
/** The sentence's own subject stands so near to its start. */
const DUTY_CHARS = 100;
/** A lead-in whose items are what the reader may not, or must, do. */
const DUTY_LEAD =
  /\b(?:you|users|customers|developers) (?:and your \w+ )?(?:(?:also|further|hereby) )?(?:(?:may|must|shall|should|will|can) ?not\b(?! be able)|agree\b|are (?:not (?:allowed|permitted)|prohibited|responsible)|(?:must|shall) (?!provide|give|submit|supply|enter))|\bprohibited (?:from|use|conduct|activit)|^(?:do not|don't|never|please do not)\b/;
/** A lead-in to the address that people write to, or to what they can do themselves. */
const WRITE_TO =
  /\b(?:use|at|to|by) (?:any of )?the following (?:e-?mail |postal |mailing )?address|\bcontact us (?:at|by|via|through|using)\b|\bsteps (?:that )?you can take\b|\bhow to contact us\b/;
/** The text has a practice of the company too: "If you do not agree, we will share:". */
const COMPANY_ACTS =
  /\bwe (?:may |will |also |do |can |not |never |knowingly )*(?:collect|share|disclose|use|receive|store|sell|transfer|provide|retain|keep|process)\b/;
const QUESTION =
  /^(?:how|what|why|when|where|who|which|with whom|to whom|do|does|can|is|are|will)\b[^.]*(?:\?|[^.?!]$)/;

/**
 * True for sentences that tell of no practice: about the document itself, definitions, advice, questions as headings.
 * `isFragment` is set for list items, whose form says little.
 */
export function isNoPractice(lower: string, tokens: Token[], isFragment: boolean): boolean {
  if (
    META.test(lower.replace(BRACKETED, '')) ||
    DEFINITION.test(lower) ||
    ADVICE.test(lower) ||
    CHILDREN_DUTY.test(lower) ||
    (NOT_FOR_CHILDREN.test(lower) && !DENIES.test(lower)) ||
    OTHERS_DUTY.test(lower.slice(0, DUTY_CHARS)) ||
    tellsOfLaw(lower) ||
    stands(lower, TOLD, TOLD_ELSEWHERE, TOLD_CHARS) ||
    TO_READ_ON.test(lower) ||
    (isFragment && LEGAL_BASIS.test(lower)) ||
    NO_GUARANTEE.test(lower)
  )
    return true;
  if (!isFragment && QUESTION.test(lower) && tokens.length < (lower.endsWith('?') ? 60 : 16)) return true;
  return META_ANYWHERE.test(lower) && !COMPANY_ACTS.test(lower);
}

/** What a law gives people, or asks of companies in general: "California law permits customers to request …". */
function tellsOfLaw(lower: string): boolean {
  return (
    follows(lower, [LAW, GRANTS, PEOPLE]) ||
    follows(lower, [ANY_LAW_GRANTS, PEOPLE]) ||
    follows(lower, [RESIDENTS, MAY_ASK])
  );
}

/** True where each pattern is found behind the one before, at most REACH_CHARS on, in the same part of the sentence. */
function follows(lower: string, patterns: RegExp[]): boolean {
  let rest = lower;
  for (const [i, pattern] of patterns.entries()) {
    const found = pattern.exec(i === 0 ? rest : rest.slice(0, REACH_CHARS));
    if (found === null) return false;
    rest = rest.slice(found.index + found[0].length).split(/[.;] /, 1)[0] ?? '';
  }
  return true;
}

const REACH_CHARS = 90;

const AS_DESCRIBED =
  /\b(?:as (?:\w+ ){0,2}(?:described|outlined|set forth|set out|explained|disclosed|stated|provided)|(?:in accordance|consistent) with|pursuant to|subject to)(?: \w+){0,3} (?:this|our|these|the) (?:\w+ ){0,4}(?:policy|policies|notice|statement|practices)\b/;

/** True where a sentence says of data only that the policy holds for them: "collected and used as described in this policy". */
export function onlyPointsToPolicy(lower: string): boolean {
  return AS_DESCRIBED.test(lower);
}

/** True where a sentence tells the reader what to do. */
export function isAdvice(lower: string): boolean {
  return ADVICE.test(lower);
}

/** True where the items of a list are what the reader may not, or has to, do: "You may not:", "You agree not to:". */
export function laysDuties(lead: string): boolean {
  return (DUTY_LEAD.test(lead) || WRITE_TO.test(lead)) && !COMPANY_ACTS.test(lead);
}

/** True for a line without a sentence's form: few words, no full stop, most words with capitals or no verb of ours. */
export function looksLikeHeading(text: string, tokens: Token[]): boolean {
  if (tokens.length > 14 || /[.;:!,]["”]?$/.test(text.trim())) return false;
  const words = tokens.filter((token) => token.isWord);
  const capitals = words.filter((token) => token.isCapital).length;
  return words.length <= 2 || capitals / words.length > 0.55 || /^[\d.]+ /.test(text);
}
