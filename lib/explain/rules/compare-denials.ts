import type { Practice } from '../types.ts';
import type { RuleContext, View } from './context.ts';
import { soundsLikePromise } from './cues.ts';
import { allCovered, coversData, coversRecipient } from './data-scope.ts';
import { isNegative, saysSameDenial } from './said.ts';
import type { SentenceView, Side } from './side.ts';
import { containment } from './words.ts';

/** How alike two negated sentences must be to be the same promise in other words. */
const SAME_PROMISE = 0.7;

/** A promise that came or went. `practice` is null where only its sound was recognised. */
export interface ChangedDenial {
  sentence: SentenceView;
  counterparts: SentenceView[];
  practice: Practice | null;
}

/** Promises that came or went, once for each sentence: the widest denial of it, or none where only its sound tells. */
export function changedDenials(view: View): ChangedDenial[] {
  const bySentence = new Map<SentenceView, ChangedDenial>();
  for (const { practice, sentence, counterparts } of view.changed) {
    if (practice.polarity !== 'does_not' || practice.encryption !== null || !bindsCompany(practice)) continue;
    const known = bySentence.get(sentence)?.practice ?? null;
    if (known === null || breadth(practice) > breadth(known))
      bySentence.set(sentence, { sentence, counterparts, practice });
  }
  for (const { sentence, counterparts } of view.touched) {
    if (bySentence.has(sentence) || sentence.practices.some(({ polarity }) => polarity === 'does_not')) continue;
    if (soundsLikePromise(sentence) && !counterparts.some(({ lower }) => isNegative(lower)))
      bySentence.set(sentence, { sentence, counterparts, practice: null });
  }
  return [...bySentence.values()].filter(({ sentence }) => !hasTwin(sentence, view.other));
}

function bindsCompany({ actor, action }: Practice): boolean {
  return actor !== 'user' && actor !== 'other_user' && action !== 'right';
}

function breadth(practice: Practice): number {
  return practice.data.length + practice.recipients.length + practice.purposes.length;
}

/** True where the other version has a negated sentence with nearly the same words. */
function hasTwin(sentence: SentenceView, other: Side): boolean {
  if (sentence.stems.size < 3) return false;
  return other.sentences.some(
    (candidate) =>
      isNegative(candidate.lower) &&
      containment(sentence.stems, candidate.stems) >= SAME_PROMISE &&
      containment(candidate.stems, sentence.stems) >= SAME_PROMISE,
  );
}

/** The denial in the aligned sentences that takes the place of this one, if there is one of the same kind. */
export function successorOf({ practice, counterparts }: ChangedDenial): Practice | null {
  if (practice === null) return null;
  return (
    counterparts
      .flatMap((counterpart) => counterpart.practices)
      .find((other) => other.polarity === 'does_not' && other.action === practice.action) ?? null
  );
}

/** True where `young` promises less than `old`: less data, fewer recipients or purposes, more exceptions or a region only. */
export function isNarrower(young: Practice, old: Practice): boolean {
  return (
    !saysSameDenial(young, old) &&
    saysSameDenial(old, { ...young, exceptions: [...young.exceptions, ...old.exceptions] })
  );
}

/** What the narrower promise no longer holds for. */
export function whatIsLost(young: Practice, old: Practice): Pick<Practice, 'data' | 'recipients' | 'purposes'> {
  return {
    data: old.data.filter((item) => !allCovered([item], young.data, coversData)),
    recipients: old.recipients.filter((item) => !allCovered([item], young.recipients, coversRecipient)),
    purposes: old.purposes.filter((item) => !young.purposes.includes(item)),
  };
}

/** True where most words of a sentence are gone from the whole other text: the thing it spoke of is not offered any more. */
export function subjectIsGone(sentence: SentenceView, { after }: RuleContext): boolean {
  const gone = [...sentence.stems].filter((stem) => !after.vocabulary.has(stem)).length;
  return sentence.stems.size > 2 && gone / sentence.stems.size > 0.4;
}
