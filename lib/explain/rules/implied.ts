import { DATA_WORDS } from '../practices/lexicon/data.ts';
import { PURPOSE_WORDS } from '../practices/lexicon/purposes.ts';
import { stands } from '../practices/near.ts';
import { isAdvice, isNoPractice, laysDuties } from '../practices/not-practice.ts';
import { isOtherSense, isStrayPurpose } from '../practices/other-sense.ts';
import { findPhrases, indexPhrases } from '../practices/phrases.ts';
import { tokenise } from '../practices/tokens.ts';
import type { Practice } from '../types.ts';
import type { DataType, Purpose } from '../vocabulary.ts';
import { deniesVerb, isAboutDisputes, isHowToReach } from './cues.ts';
import { isNegative } from './said.ts';
import type { SentenceView, Side } from './sentence-view.ts';

const DATA = indexPhrases(DATA_WORDS);
const PURPOSES = indexPhrases(PURPOSE_WORDS);
/** Words that stand for hardly any data: a sentence with these alone implies nothing. */
const VAGUE = new Set<DataType>(['personal_generic', 'account_info', 'user_content']);

/** Kinds of data that a sentence names, in whatever role. */
export function dataNamedIn(sentence: SentenceView): DataType[] {
  return dataIn(sentence.text);
}

/** Kinds of data that a text names. */
export function dataIn(text: string): DataType[] {
  const tokens = tokenise(text);
  const mentions = findPhrases(tokens, DATA).filter((mention) => !isOtherSense(tokens, mention));
  return [...new Set(mentions.flatMap(({ ids }) => ids))];
}

/** Purposes that a sentence names, in whatever role. */
export function purposesNamedIn(sentence: SentenceView): Purpose[] {
  const tokens = tokenise(sentence.text);
  const mentions = findPhrases(tokens, PURPOSES).filter((mention) => !isStrayPurpose(tokens, mention));
  return [...new Set(mentions.flatMap(({ ids }) => ids))];
}

/** Kinds of data that a version names in sentences that deny nothing. */
export function dataNamed(side: Side): Set<DataType> {
  const named = new Set<DataType>();
  for (const sentence of side.sentences)
    if (!sentence.isHeading && !isNegative(sentence.lower)) for (const item of dataNamedIn(sentence)) named.add(item);
  return named;
}

const CONTINUES =
  /^(?:this|these|it|that|such|they|for example|examples?|among (?:these|them))\b|\b(?:includes?|may include|including|such as|for example|for instance|e\.g)\b/;
const USER_GIVES =
  /\byou (?:can|may|could|must|need to|will need to|have to|are asked to|are required to) (?:also |then |always |choose to |optionally )?(?:add|provide|enter|register|upload|share|save|submit|supply|link|connect)\b|\b(?:asked|required|invited) to (?:provide|enter|add|register)\b/;
/** The company's own hands on something: "we check", "our servers process", "is analysed". */
const HANDLES =
  /\b(?:we|our (?:servers?|systems?|software|models?)|the (?:app|application|service)) (?:may |will |also |can |then |automatically |must |need to )*(?:evaluat|check|access|read|scan|estimat|log|transcri|analy|process|record|determin|detect|measur|retriev|index)/;
const OWNED = /\b(?:you|your|yours|their|user's|users'|a user)\b/;
const LOOK_BACK = 3;

/**
 * The practice of a sentence from which none was read but which goes on about data: "This includes your IP address…"
 * carries the practice of the sentence before it, "You can add your birthday" has the company collect it. Null where the
 * sentence names no data in particular, denies, or is no such sentence.
 */
export function implyPractice(sentence: SentenceView, side: Side): Practice | null {
  const { lower } = sentence;
  if (sentence.practices.length > 0 || sentence.isHeading || sentence.isChangeNote) return null;
  if (deniesVerb(lower) || /\bno\b/.test(lower) || isHowToReach(lower)) return null;
  if (isDuty(sentence)) return null;
  const named = dataNamedIn(sentence);
  const clear = named.filter((item) => !VAGUE.has(item));
  const continues = CONTINUES.test(lower);
  if (continues) {
    const before = practiceBefore(sentence, side);
    if (before !== null && (clear.length > 0 || lower.split(',').length > 2))
      return { ...before, data: clear.length > 0 ? clear : before.data, range: sentence.range, fieldRanges: {} };
  }
  if (stands(lower, GOES_ALONG, IN_SALE, SALE_WITHIN))
    return {
      ...EMPTY_PRACTICE,
      action: 'share',
      flow: 'outgoing',
      data: named,
      recipients: ['successor'],
      purposes: ['merger'],
      condition: 'merger',
      modality: moodOf(lower),
      range: sentence.range,
    };
  const isPublic = PUBLIC.test(lower);
  const isAd = ADS.test(lower) && !/\binteract\w* with\b/.test(lower);
  if (isPublic || isAd) {
    return {
      ...EMPTY_PRACTICE,
      action: isPublic ? 'share' : 'use',
      flow: isPublic ? 'outgoing' : null,
      data: isPublic ? (clear.length > 0 ? clear : named) : [],
      recipients: isPublic ? ['public'] : [],
      purposes: isAd ? ['advertising'] : [],
      modality: moodOf(lower),
      range: sentence.range,
    };
  }
  const isGiven = USER_GIVES.test(lower);
  if (clear.length === 0 || !OWNED.test(lower) || !(isGiven || HANDLES.test(lower))) return null;
  if (isAdvice(lower) || isAboutDisputes(lower)) return null;
  return {
    ...EMPTY_PRACTICE,
    flow: isGiven ? 'incoming' : null,
    data: clear,
    modality: moodOf(lower),
    choice: isGiven ? 'user_action' : 'none',
    range: sentence.range,
  };
}

/** What the reader grants is no mere duty: "you grant us a licence to use your content". */
const GRANTS = /\b(?:grants?|licen[cs]es?|consents? to)\b/;

function isDuty({ lower, text, lead }: SentenceView): boolean {
  return (isNoPractice(lower, tokenise(text), true) && !GRANTS.test(lower)) || laysDuties(lead.toLowerCase());
}

/** A sale of the company takes the data along, in words without a giver: "user information is one of the transferred assets". */
const GOES_ALONG = /\b(?:information|data)\b/g;
const IN_SALE =
  /\btransferred (?:business )?assets\b|\bassets (?:that (?:is|are|would be|will be) )?(?:transferred|sold|acquired)\b/;
const SALE_WITHIN = 100;

const OTHERS_HANDLE =
  /\bthird[- ]party (?:bots?|apps?|applications?|tools?|plug-?ins?)\b[^.;]{0,120}\b(?:process|read|access|receive|see|respond|answer|collect)\b/;

/**
 * What others get by a feature that somebody connects: "subscribers can connect third-party bots to process messages".
 * Null where the sentence says no such thing, or says already who gets what.
 */
export function implyOthers(sentence: SentenceView): Practice | null {
  const { lower, practices } = sentence;
  if (!OTHERS_HANDLE.test(lower) || isNegative(lower) || practices.some(({ actor }) => actor !== 'user')) return null;
  const data = dataNamedIn(sentence).filter((item) => !VAGUE.has(item));
  if (data.length === 0) return null;
  return {
    ...EMPTY_PRACTICE,
    actor: 'third_party',
    flow: 'outgoing',
    data,
    recipients: ['third_parties'],
    modality: moodOf(lower),
    choice: 'user_action',
    range: sentence.range,
  };
}

const PUBLIC =
  /\bsearch engines?\b|(?<!\bnot )\b(?:publicly (?:visible|available|accessible)|(?:visible|available|accessible) to (?:anyone|everyone|the public|people outside))\b/;
const ADS =
  /\b(?:sponsored (?:messages|content|posts)|(?:show|display|see|personali[sz]ed?|targeted|relevant) (?:you )?(?:ads|advertisements|advertising)|for advertisers)\b/;

/** A practice of the company with nothing in it yet. */
export const EMPTY_PRACTICE: Practice = {
  actor: 'first_party',
  action: 'collect',
  flow: null,
  data: [],
  recipients: [],
  sources: [],
  purposes: [],
  polarity: 'does',
  modality: 'asserted',
  choice: 'none',
  condition: null,
  exceptions: [],
  crossReference: false,
  scope: { regions: [], audience: [], product: null },
  retention: null,
  encryption: null,
  range: { start: 0, end: 0 },
  fieldRanges: {},
};

function moodOf(lower: string): 'may' | 'asserted' {
  return /\b(?:may|might|can|could)\b/.test(lower) ? 'may' : 'asserted';
}

/** The last practice with data in the few sentences before, under the same heading. */
function practiceBefore(sentence: SentenceView, side: Side): Practice | null {
  for (let back = 1; back <= LOOK_BACK; back++) {
    const earlier = side.sentences[sentence.index - back];
    if (earlier === undefined || earlier.heading !== sentence.heading) return null;
    const practice = earlier.practices.find(
      ({ polarity, data, action }) =>
        polarity === 'does' && data.length > 0 && (action === 'collect' || action === 'use' || action === 'share'),
    );
    if (practice !== undefined) return practice;
  }
  return null;
}
