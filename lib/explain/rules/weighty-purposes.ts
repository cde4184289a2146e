import type { Practice } from '../types.ts';
import type { Purpose } from '../vocabulary.ts';
import { deniesVerb } from './cues.ts';
import type { SentenceView } from './sentence-view.ts';

/** The purposes that weigh most, by words that leave no doubt wherever in a sentence they stand. */
const WORDS: readonly (readonly [Purpose, RegExp])[] = [
  [
    'advertising',
    /\b(?:show|showing|display|displaying|serve|deliver|distribute|distributing|measure|relevant|targeted|personali[sz]ed|interest-based|sponsored) (?:you |to you |relevant |personali[sz]ed |and |more )?(?:ads|advertisements|advertising)\b|\b(?:offers and ads|ad targeting|sponsored (?:content|messages|posts))\b/,
  ],
  [
    'ai_training',
    /\b(?:machine learning|artificial intelligence|train(?:ing)? (?:and tuning )?(?:of )?(?:our |its |their |any |ai |the )*(?:ai|models?|algorithms?|systems))\b/,
  ],
  [
    'improve_service',
    /\b(?:developing|improving|develop|improve) (?:our |its |new |their )?(?:products|services|features)\b/,
  ],
  ['marketing', /\b(?:for marketing|marketing purposes|marketing,|, marketing|marketing and)\b/],
];

const HEAVY = new Set<Purpose>(['advertising', 'marketing', 'ai_training']);
const HEAVY_WORDS: readonly (readonly [Purpose, RegExp])[] = [
  ['marketing', /\bmarketing\b/],
  ['advertising', /\b(?:ads|advertising|advertisements?)\b/],
  ['ai_training', /\b(?:artificial intelligence|machine learning|ai models?)\b/],
];

/** Heavy purposes that a promise speaks of, beside those that the reader found: what it ruled out, however it is put. */
export function withDeniedPurposes(purposes: Purpose[], { lower }: Pick<SentenceView, 'lower'>): Purpose[] {
  if (purposes.some((purpose) => HEAVY.has(purpose))) return purposes;
  const more = HEAVY_WORDS.filter(([, words]) => words.test(lower)).map(([purpose]) => purpose);
  return [...purposes, ...more];
}

/** The same practice with the weighty purposes that its sentence names beside those that the reader found. */
export function withWeightyPurposes(practice: Practice, { lower }: Pick<SentenceView, 'lower'>): Practice {
  const { action, polarity } = practice;
  if (polarity === 'does_not' || (action !== 'use' && action !== 'collect' && action !== 'share')) return practice;
  if (deniesVerb(lower)) return practice;
  const more = WORDS.filter(([purpose, words]) => !practice.purposes.includes(purpose) && words.test(lower)).map(
    ([purpose]) => purpose,
  );
  return more.length === 0 ? practice : { ...practice, purposes: [...practice.purposes, ...more] };
}

const TEACHES =
  /\b(?:train\w*|teach\w*|develop\w*|tun(?:e|ing)|build\w*|purposes? of)\b|\bfor (?:\w+ )?(?:machine learning|artificial|ai)\b/;

/** True where models are said to learn: that some are at work does not say that they learn from these data. */
export function saysTraining(lower: string): boolean {
  return TEACHES.test(lower);
}
