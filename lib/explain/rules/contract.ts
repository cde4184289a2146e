import type { EventType } from '../vocabulary.ts';
import type { RuleContext } from './context.ts';
import type { RuleEvent } from './event.ts';
import type { Side } from './sentence-view.ts';

const CONTRACT =
  /\b(?:you (?:agree|may not|must|represent|warrant|shall|will not)|agreement|these (?:developer )?terms|licen[cs]e[sd]?|liab(?:le|ility)|warrant(?:y|ies)|indemnif\w*|arbitrat\w*|terminat\w*|shall|your applications?)\b/;
const PRIVACY =
  /\b(?:collect\w*|personal (?:data|information)|we (?:use|share|process|store)|your (?:data|information|personal)|cookies?|privacy)\b/;
/** Privacy policies of the corpus have at most 0.2 sentences of a contract for each about data, terms at least 1.5, both on one page between. */
const MOSTLY = 1.5;

/** True for terms of use, rules for developers and the like: a contract, in which few clauses are about data. */
function isContract({ sentences }: Side): boolean {
  const count = (pattern: RegExp): number => sentences.filter(({ lower }) => pattern.test(lower)).length;
  return count(CONTRACT) > MOSTLY * (count(PRIVACY) + 1);
}

const DATA =
  /\b(?:data|information|content|privacy|personal|messages?|contacts?|address book|phone numbers?|location|cookies?|ads?|advertis\w*|encrypt\w*|recordings?)\b/;
/** What those who build on the service bring along: its rules bind them, not the reader. */
const DEVELOPERS = /\byour (?:applications?|apps?|bots?|integration)\b|\bapp content\b|\bapis?\b/;
/** The company as the one who acts: "we", or a name before its verb, which is none of the words that contracts write large. */
const COMPANY =
  /\b(?:[Ww]e|[Uu]s|[Oo]ur)\b|\b(?!(?:You|Your|Users?|Customers?|Developers?|Members?|Applications?|Apps?|Bots?|They|It|This|These|That|Such|Each|Any|All|Premium|Services?|Part(?:y|ies)|Sections?|Agreement|Terms|Affiliates?|Content|Data|Information)\b)[A-Z]\w+(?:['’]s\b| (?:may|will|can|shall|does|do|has|uses?|collects?|shares?|process(?:es)?|stores?|keeps?)\b)/u;

/** True where the company speaks or acts in a sentence: "we collect", "Parlo may use". */
export function companyActs(text: string): boolean {
  return COMPANY.test(text);
}

/** Clauses of liability, in whatever text: whom somebody has to hold harmless gets no data by that. */
const LIABILITY =
  /\bindemnif\w+|\bharmless\b|\bas[- ]is\b|\b(?:makes?|provides?) no (?:\w+ )?(?:representations?|warrant)|\bnot (?:make any |provide any )?(?:representations?|warrant)|\b(?:be |held )liable\b|\bunsolicited\b/;

/** What changes in a contract whether or not data are concerned. */
const ANY_MATTER = new Set<EventType>(['definition_changed', 'notice_weakened', 'cosmetic_reword', 'moved']);

/**
 * Returns a test for events that rest on a clause of liability, or on a clause of a contract which is not about what the
 * company does with data: duties of users and developers, prices, licences. What reads like a use of data there is none.
 */
export function contractMatter({ before, after }: RuleContext): (event: RuleEvent) => boolean {
  const isTerms = isContract(before) && isContract(after);
  return (event) => {
    const sentence = event.after ?? event.before;
    if (sentence === null || ANY_MATTER.has(event.event)) return false;
    if (LIABILITY.test(sentence.lower)) return true;
    if (!isTerms) return false;
    return !DATA.test(sentence.lower) || !companyActs(sentence.text) || DEVELOPERS.test(sentence.lower);
  };
}
