import { OTHER_COMPANIES } from '../practices/lexicon/companies.ts';
import type { SentenceView, Side } from './sentence-view.ts';
import { stemOf, tokensOf } from './words.ts';

const LEGAL_FORM = /\b(?:inc|llc|ltd|limited|gmbh|corp|corporation|plc|s\.a|ab|oy|b\.?v|pte|fz-llc|ag|srl|kk)\b/i;
/** A legal form alone is no name. */
const ONLY_FORM = new RegExp(`^${LEGAL_FORM.source}$`, 'i');
/** Abbreviations and numbers: units, offices, postcodes. */
const NO_WORD = /^[\p{Lu}\d-]{2,5}$|\d|-(?:based|wide)\b/u;
/** What stands right before a company that handles data ("hosted by", "our provider is"), or right behind it (", which"). */
const BEFORE_COMPANY =
  /\b(?:hosted|provided|operated|run|stored|supplied|delivered|processed|managed|monitored) (?:by|on|at|with|in) $|\b(?:provider|subprocessor|processor|vendor|supplier|platform|company|contractor|partner|host|data ?cent(?:er|re)|server)s?(?: is| are| called| named| of|,|:)? $/i;
const BEHIND_COMPANY = /^,? (?:an?|our|(?:which|who) (?:is|stor|host|provid|process|deliver|run)\w*) /;

/** Names of one and the same group: a newer name is no newcomer. */
const ALIASES: readonly (readonly string[])[] = [
  ['facebook', 'meta', 'instagram', 'whatsapp'],
  ['twitter', 'x'],
  ['google', 'alphabet', 'youtube', 'firebase'],
  ['amazon', 'aws'],
  ['microsoft', 'azure', 'skype', 'linkedin'],
];

/** The company behind a group of companies that a sentence names ("Facebook"), as written there, or null. */
export function groupIn(text: string): string | null {
  return text.match(GROUPS)?.[0] ?? null;
}

const GROUPS = /\b(?:Facebook|Meta|Google|Alphabet|Microsoft|Amazon|ByteDance|Tencent|Rakuten|Yahoo|Naver|Twitter)\b/;

/** Who runs the service and from where is no news about data. */
const IMPRINT = /\b(?:registered office|share capital|vat number|company number|headquartered|postal address:)/;

/** Words of laws, offices, places and products that are no company. */
const NO_COMPANY =
  /\b(?:guidelines?|principles|privacy|oecd|street|road|avenue|garden|england|london|based|act|law|regulation|directive|gdpr|ccpa|lgpd|policy|terms|agreement|addendum|framework|shield|article|section|commission|commissioner|authority|office|court|ministry|union|area|states|kingdom|faq|help|center|centre|settings|may)\b/i;

/** Watched services, which speak of themselves by name more often than others do. */
const SERVICES = /^(?:whatsapp|snap|dropbox)$/;

/** A first mention of a well-known company is told by name. */
function isKnown(name: string): boolean {
  return name
    .toLowerCase()
    .split(/\W+/)
    .some((word) => OTHER_COMPANIES.has(word) || SERVICES.test(word));
}

/** True for a name that is a company beyond doubt: a well-known one, or one with its legal form. */
export function isSureCompany(name: string): boolean {
  return (isKnown(name) || LEGAL_FORM.test(name)) && !NO_COMPANY.test(name);
}

/** Those of the names in a sentence that stand for a company: well-known ones, with a legal form, or in the place of a company. */
export function companiesAmong(names: string[], sentence: SentenceView, other: Side): string[] {
  if (IMPRINT.test(sentence.lower)) return [];
  return names.filter(
    (name) =>
      !isAliasOfKnown(name, other) &&
      !ONLY_FORM.test(name) &&
      !NO_COMPANY.test(name) &&
      (isKnown(name) ||
        LEGAL_FORM.test(name) ||
        (isInRole(name, sentence.text) && isAllNew(name, other) && !NO_WORD.test(name))),
  );
}

function isInRole(name: string, text: string): boolean {
  const at = text.indexOf(name);
  return BEFORE_COMPANY.test(text.slice(Math.max(0, at - 40), at)) || BEHIND_COMPANY.test(text.slice(at + name.length));
}

function isAliasOfKnown(name: string, other: Side): boolean {
  const words = name.toLowerCase().split(' ');
  // "Google Firebase" is a newcomer where "Google" alone is known; "Meta Company" is none where "Facebook" is.
  const isNew = (word: string) => isKnown(word) && !other.byStem.has(stemOf(word)) && !isMainName(word);
  if (words.length > 1 && words.some(isNew)) return false;
  return ALIASES.some((group) => words.some((word) => group.includes(word)) && hasOlderName(group, words, other));
}

function isMainName(word: string): boolean {
  return ALIASES.some((group) => group.slice(0, 2).includes(word));
}

// "Google" does not make "YouTube" known: only the first two names of a group mean the same company.
function hasOlderName(group: readonly string[], words: readonly string[], other: Side): boolean {
  const same = group.slice(0, 2);
  return words.some((word) => same.includes(word)) && same.some((word) => other.byStem.has(stemOf(word)));
}

// A new word beside a known name is a product of that company ("Parlo Shops"), not a newcomer.
function isAllNew(name: string, other: Side): boolean {
  return tokensOf(name.toLowerCase()).every((token) => !other.vocabulary.has(stemOf(token)));
}
