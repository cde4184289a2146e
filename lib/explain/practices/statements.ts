import { AUXILIARIES, BE } from './lexicon/function-words.ts';
import { stands } from './near.ts';
import type { Reading } from './reading.ts';
import { wordAt } from './tokens.ts';

const AVAILABLE = /^(?:available|visible|accessible|viewable|searchable|viewed|seen|accessed|discoverable|known)$/;
const INCLUDES =
  /^(?:\W|for example,? )?(?:this|these|that|such|the|some|other|our|your|personal|non-personal|usage|device|technical|log|location|it|types of|examples of|examples|information|data)\b(?:[^.:;]{0,80}?)\b(?:information|data|this|it|details|log|examples|logs|these|that)\b[^.:;]{0,60}?\b(?:includes?|including|consists? of|such as|are|contains?)\b/;
const TELLS_DESCRIBED =
  /\b(?:includ(?:e|es|ing)|such as|depends? on|var(?:y|ies))\b|:$|^(?:this|these|there|it) (?:is|are)\b/;
/** What a person does with data that the company then has, also where "to us" is not said. */
export const HANDS_OVER =
  /^(?:provide|submit|enter|supply|type|fill|contribute|volunteer|share|disclose|sync|connect|post|send|give)$/;
const ITS_KINDS =
  /\b(?:it|this|they|these)(?: (?:information|data)(?: \w+){0,5})? (?:also |typically |generally |usually |may |might |could |can |would )*includes? /;
const STATES = /\b(?:is|are|may|can|will|could|ha(?:s|ve))\b/;
const TOOL = /\b(?:cookies?|technolog(?:y|ies)|beacons?|pixels?|information|data|identifiers?|tags?|logs?)\b/g;
const SERVES =
  /\b(?:(?:allows?|enables?|helps?|lets?|permits?|assists?) (?:us|me|our|in|to|you|improve|make|understand|identify|keep)|tells? us)\b/;
/** The same of what the sentence before names: "This helps us …". */
const THIS_SERVES = /^(?:this|these|it|they)(?: \w+){0,4}? (?:allows?|enables?|helps?|lets?) (?:us|our)\b/;
/** "We conduct research", "we perform statistical analyses". */
const STUDIES = /\b(?:we|services?|sites?)(?: \w+){0,2} (?:perform|conduct)\b/g;
const STUDY = /\b(?:analys[ei]s|research|surveys)\b/;
/** A tool and what it does for the company stand at most so far apart. */
const REACH_CHARS = 80;
const PURPOSE_VERBS = new Set(
  (
    'provide improve personalize personalise enforce comply send respond process operate maintain help analyze analyse notify protect detect prevent investigate resolve tailor enhance ' +
    'serve show deliver contact communicate customize customise monitor understand verify fulfill fulfil develop administer conduct measure facilitate market offer perform provide manage evaluate ' +
    'identify authenticate diagnose support enable inform alert complete carry allow create display recommend promote register bill charge determine recognize recognise remember ensure'
  ).split(' '),
);

/** In a sentence with these, the purpose is that of the reader or of another clause: "To opt out, visit …". */
const NOT_IN_PURPOSES = /^(?:we|please|visit|click|log|go|see|must|should|here)$/;

/** True where an adjective of visibility tells that others get the data: "available to the public", "visible to others". */
export function makesAvailable(reading: Reading): { at: number } | null {
  const at = reading.tokens.findIndex(
    ({ word }, i) => AVAILABLE.test(word) && /^(?:to|by|on|in|through|via)$/.test(wordAt(reading.tokens, i + 1)),
  );
  return at < 0 ? null : { at };
}

/** True for "this information includes your IP address": what is collected, told by its kinds. */
export function tellsKinds(lower: string): boolean {
  const kinds = INCLUDES.exec(lower)?.[0] ?? ITS_KINDS.exec(lower)?.[0];
  if (kinds === undefined || /\b(?:does|do|may|will) not include\b/.test(lower)) return false;
  // "The laws of countries, including …, may not protect you" says something else.
  return !/(?:including|such as)$/.test(kinds) || /\bincludes? /.test(kinds) || !STATES.test(lower);
}

/** True for "this is information we collect", "the data we collect may include …": said by a description alone. */
export function describesCollected(reading: Reading, lower: string): boolean {
  return TELLS_DESCRIBED.test(lower) && describedGiver(reading) === 'we';
}

/** True for a line that is nothing but data which the person hands over: "Photos and videos you upload". */
export function isHandedOver(reading: Reading): boolean {
  if (reading.clauses[1]?.kind !== 'relative' || describedGiver(reading) !== 'you') return false;
  return reading.clauses
    .filter(({ kind }) => kind === 'main')
    .every((clause) => {
      const words = reading.tokens.slice(clause.from, clause.to);
      return (
        words.every(({ word }) => !BE.has(word) && !AUXILIARIES.has(word)) &&
        reading.verbs.every((verb) => verb.clause !== clause)
      );
    });
}

/** Who, in a description of data, gets or gives it: "information we collect", "data that you provide". Null where nobody. */
export function describedGiver(reading: Reading): 'we' | 'you' | null {
  for (const { verbClass, lemma, clause, from, negations } of reading.verbs) {
    if (clause.kind !== 'relative' || negations > 0) continue;
    const subject = wordAt(reading.tokens, from - 1);
    if (subject === 'we' && (verbClass === 'collect' || verbClass === 'receive')) return 'we';
    if (subject === 'you' && HANDS_OVER.test(lemma) && lemma !== 'share' && lemma !== 'disclose') return 'you';
  }
  return null;
}

/** True for "your messages are never for sale". */
export function isNotForSale(lower: string): boolean {
  return /\b(?:not|never|isn't|aren't) for sale\b/.test(lower);
}

const TAILORS = /\b(?:tailor|deliver|display|target|personali[sz]|customi[sz])\w{0,3}\b/g;
const BASIS = /\bbased (?:up)?on\b/;

/** "Ads may be tailored based on your location": the company uses data, where nobody else is named. */
export function tailorsBy({ data, recipients }: Reading, lower: string): boolean {
  return data.length > 0 && recipients.length === 0 && stands(lower, TAILORS, BASIS, REACH_CHARS);
}

/** True for "these cookies help us …", "this helps us", "we conduct research": a tool or the data at work for the company. */
export function servesUs(lower: string): boolean {
  if (THIS_SERVES.test(lower) || stands(lower, STUDIES, STUDY, REACH_CHARS)) return true;
  for (const { index } of lower.matchAll(TOOL)) {
    const said = lower.slice(index, index + REACH_CHARS);
    if (SERVES.test(said.split(/[.;]/, 1)[0] ?? '')) return true;
  }
  return false;
}

/** "Improving", "providing": the gerund of such a verb. */
function isPurposeGerund(word: string): boolean {
  if (!word.endsWith('ing')) return false;
  const base = word.slice(0, -3);
  return PURPOSE_VERBS.has(base) || PURPOSE_VERBS.has(`${base}e`);
}

/** True for a list item that is a purpose: "To improve our services;", "Enforce our terms". */
export function isPurposeItem(reading: Reading): boolean {
  const [first, second] = reading.tokens;
  const verb = first?.word === 'to' ? second : first;
  return (
    verb !== undefined &&
    (PURPOSE_VERBS.has(verb.word) ||
      (verb === first && /[;,](?: and| or)?$/.test(reading.text) && isPurposeGerund(verb.word))) &&
    !reading.tokens.some(({ word }) => NOT_IN_PURPOSES.test(word))
  );
}
