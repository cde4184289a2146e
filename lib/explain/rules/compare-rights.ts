import type { RuleContext, View } from './context.ts';
import { isAboutDisputes } from './cues.ts';
import { regionsIn, regionsOf } from './regions.ts';
import type { SentenceView, Side } from './sentence-view.ts';

/** What a reader may ask of the company. */
const RIGHTS: readonly (readonly [string, RegExp])[] = [
  [
    'access',
    /\b(?:access to|access your|copy of your|obtain (?:a )?copy|request (?:a )?copy|request access|right of access|right to access|download (?:a copy of )?your)\b/,
  ],
  ['deletion', /\b(?:delet(?:e|ion|ed)|eras(?:e|ure)|remove your|forgotten)\b/],
  ['correction', /\b(?:correct|rectif(?:y|ication)|amend|update your)\b/],
  ['portability', /\b(?:portab|export|transfer your data|machine[- ]readable)/],
  ['objection', /\b(?:object|restrict)\b/],
  ['withdrawal', /\b(?:withdraw|revoke)\b/],
  ['complaint', /\b(?:complain|complaint|complaints|supervisory authority|lodge|ombuds\w+)\b/],
];

const RIGHT_CUE =
  /\b(?:right|rights|ability|you (?:can|may)|entitled|you have|request|ask us|contact us|complaints?|lodge|representative|supervisory authority)\b/;

const OFFER = /\byou (?:can|may)\b/;
const ASKING = /\b(?:request|ask|obtain|lodge|complain|withdraw|object|download|export|copy)\b/;

/** Ids of the rights that a sentence gives its reader. */
export function rightsIn(sentence: SentenceView): string[] {
  if (/\breserves? the right\b|\bsubject to\b/.test(sentence.lower)) return [];
  if (isAboutDisputes(sentence.lower) && !/\bcomplain/.test(sentence.lower)) return [];
  const isRight = sentence.practices.some(({ action, polarity }) => action === 'right' && polarity === 'does');
  const isWorded = /\b(?:right|rights|entitled|ability)\b/.test(sentence.lower) && RIGHT_CUE.test(sentence.lower);
  const isOffer = OFFER.test(sentence.lower) && ASKING.test(sentence.lower);
  if (!isRight && !isWorded && !isOffer) return [];
  return RIGHTS.filter(([, pattern]) => pattern.test(sentence.lower)).map(([id]) => id);
}

/** Sentences of one side that give a right which no sentence of the other version gives. */
export function changedRights(view: View, own: Side): { sentence: SentenceView; rights: string[] }[] {
  const there = new Set(view.other.sentences.flatMap(rightsIn));
  const sentences = new Set([...view.sentences, ...view.changed.map(({ sentence }) => sentence)]);
  return own.sentences
    .filter((sentence) => sentences.has(sentence))
    .map((sentence) => ({ sentence, rights: rightsIn(sentence).filter((right) => !there.has(right)) }))
    .filter(({ rights }) => rights.length > 0);
}

const PROTECTION =
  /\b(?:rights?|protect(?:ed|ion|ions|s)?|representative|data protection officer|complaints?|supervisory authority|minors?|children|consent|opt[- ]?out|framework|safeguards?|adequate|adequacy|principles|adheres?|certif(?:y|ied|ication)|complies|comply|cooperate)\b/;

/** Somebody who protects or is protected: a sentence without is about the law as such. */
const CONCERNED =
  /\b(?:you|your|we|our|users?|residents?|people|persons?|individuals?|citizens?|consumers?|customers?|visitors?|minors?|children|participants?|representative|adheres?|complies|certified|rel(?:y|ies))\b/;

/** True for a sentence about what protects its readers. */
export function isProtection(sentence: SentenceView): boolean {
  if (isAboutDisputes(sentence.lower) || !CONCERNED.test(sentence.lower)) return false;
  return PROTECTION.test(sentence.lower) || rightsIn(sentence).length > 0;
}

/** A sentence that only says where more can be read. */
const POINTER =
  /\b(?:learn more|read more|find out more|heard (?:about|of)|click(?:ing)? here|more information|see here|please (?:(?:also )?(?:see|visit)|do not))\b|^(?:to (?:identify|file|find|learn)|or to our)\b/;
/** Who answers for the company in a place: another name there takes nothing away. */
const CONTACT = /\b(?:representative|data protection officer|contact us|write to)\b/;

export interface RegionChange {
  before: SentenceView | null;
  after: SentenceView | null;
  regions: string[];
}

/** Names of laws, frameworks, regulators and web addresses hold the name of a region that nobody is protected in by that. */
const OTHER_ROLE =
  /\btransfers? to [^.;,]{1,60}|\b(?:bbb eu|(?:issued|published) by the uk|eu-us|us-eu|eu-u\.s\.|swiss-us|swiss-u\.s\.|privacy shield|data privacy framework|european (?:commission|board|data protection board|union's member states)|u\.s\.c\.|federal trade commission)/g;

/** Regions whose people a sentence about protection is for; those in the names of laws and bodies are none. */
function peopleIn(sentence: SentenceView): string[] {
  const words = sentence.lower.split(/\s+/).filter((word) => !word.includes('://') && !word.includes('@'));
  const bare = words.join(' ').replace(OTHER_ROLE, ' ');
  return bare === sentence.lower ? regionsIn(sentence) : regionsOf(bare);
}

/** Protections that hold in more places than before: a region is named with one that was not named with it. */
export function extendedProtections({ differences, gained }: RuleContext): RegionChange[] {
  const changes: RegionChange[] = [];
  let protectedBefore: string[] | null = null;
  const protectedAlready = (): string[] => {
    protectedBefore ??= gained.other.sentences.filter(isProtection).flatMap(peopleIn);
    return protectedBefore;
  };
  for (const { before: olds, after: news } of differences) {
    for (const after of news) {
      if (!isProtection(after) || after.isHeading || POINTER.test(after.lower)) continue;
      const known = new Set(olds.length > 0 ? olds.flatMap(regionsIn) : protectedAlready());
      const regions = peopleIn(after).filter((region) => !known.has(region) && region !== 'rest_of_world');
      if (regions.length === 0) continue;
      if (olds.length > 0 && known.size === 0) continue;
      if (olds.length === 0 && gained.phrases(after, []).length === 0) continue;
      changes.push({ before: olds[0] ?? null, after, regions });
    }
  }
  return changes;
}

/** Protections that held everywhere, or in more places, and now are tied to fewer. */
export function limitedProtections({ differences, lost }: RuleContext): RegionChange[] {
  const changes: RegionChange[] = [];
  for (const { before: olds, after: news } of differences) {
    for (const before of olds) {
      if (!isProtection(before) || before.isHeading || POINTER.test(before.lower) || CONTACT.test(before.lower))
        continue;
      const old = peopleIn(before);
      if (news.length === 0) {
        const still = lost.other.sentences.some(
          (other) => isProtection(other) && old.every((region) => regionsIn(other).includes(region)),
        );
        if (old.length > 0 && !still && !old.every((region) => region === 'rest_of_world'))
          changes.push({ before, after: null, regions: old });
        continue;
      }
      const after = news[0];
      if (after === undefined || !isProtection(after)) continue;
      const young = peopleIn(after);
      const isTied =
        old.length === 0 &&
        young.length > 0 &&
        /\b(?:if you (?:live|are|reside)|residents?|(?:users|people|persons|individuals|those) (?:who |that )?(?:are |live |located |reside )*(?:in|of|from))\b/.test(
          after.lower,
        );
      const isFewer = young.length > 0 && young.length < old.length && young.every((region) => old.includes(region));
      if ((isTied || isFewer) && !/\ball (?:of )?our users\b/.test(after.lower))
        changes.push({ before, after, regions: young });
    }
  }
  return changes;
}
