import { isAdvice } from '../practices/not-practice.ts';
import type { Practice } from '../types.ts';
import type { RuleContext, View } from './context.ts';
import { countNegations, disclaims, hedgesIn, isLimit, soundsLikePromise } from './cues.ts';
import { allCovered, coversData, coversRecipient } from './data-scope.ts';
import { dataNamedIn } from './implied.ts';
import { splitItems } from './novelty.ts';
import { findHolder, isNegative, saysSameDenial } from './said.ts';
import { deniesSale } from './sale.ts';
import type { SentenceView, Side } from './sentence-view.ts';
import { containment, isContentWord, stemOf, tokensOf } from './words.ts';

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
  for (const changed of view.touchedPractices) {
    const { practice, sentence, counterparts } = changed;
    if (isParticular(practice) && !view.changed.includes(changed)) continue;
    // Not to delete something is no promise, nor is "when it is no longer needed".
    if (practice.action === 'delete' || !isNegative(sentence.lower)) continue;
    if (practice.polarity !== 'does_not' || practice.encryption !== null || !bindsCompany(practice)) continue;
    if (isAboutThings(practice, sentence)) continue;
    if (
      /\bdoes not (?:affect|apply|cover)\b|\bnot be (?:able|required)\b|\bnot (?:be )?(?:held )?(?:responsible|liable|limited|entitled)\b|\buser agrees\b|\b(?:fully|completely|totally|100 ?%|perfectly) (?:secure|safe)\b|\bcannot (?:guarantee|ensure)\b|\bcan ?not opt\b/.test(
        sentence.lower,
      )
    )
      continue;
    if (disclaims(sentence.lower) || counterparts.some((other) => deniedAlready(other, sentence))) continue;
    const known = bySentence.get(sentence)?.practice ?? null;
    if (known === null || breadth(practice) > breadth(known))
      bySentence.set(sentence, { sentence, counterparts, practice });
  }
  for (const { sentence, counterparts } of view.touched) {
    if (bySentence.has(sentence) || sentence.practices.some(({ polarity }) => polarity === 'does_not')) continue;
    const isNew = counterparts.every((other) => !soundsLikePromise(other) || lacksNegation(other, sentence));
    const isNewLimit =
      isLimit(sentence.lower) && sentence.practices.length > 0 && counterparts.every(({ lower }) => !isLimit(lower));
    if ((soundsLikePromise(sentence) && isNew && namesMatter(sentence)) || isNewLimit)
      bySentence.set(sentence, { sentence, counterparts, practice: null });
  }
  const isSaleAgain = ({ sentence, practice, counterparts }: ChangedDenial): boolean =>
    counterparts.length === 0 &&
    practice?.action === 'sell' &&
    deniesSale(sentence.lower) &&
    view.other.sentences.some(({ lower }) => deniesSale(lower));
  return [...bySentence.values()].filter((denial) => !hasTwin(denial.sentence, view.other) && !isSaleAgain(denial));
}

/** What a promise known only by its sound must speak of: data, or what watches people. */
const WATCHES =
  /\b(?:ads|advertis\w*|track\w*|analytics|telemetry|profil\w*|train\w*|cookies?|logs?|spy\w*|read|access\w*)\b/;

function namesMatter(sentence: SentenceView): boolean {
  return (dataNamedIn(sentence).length > 0 || WATCHES.test(sentence.lower)) && !isAdvice(sentence.lower);
}

/** True where no data are named and nobody of the company speaks: "credits may not be transferred to others". */
function isAboutThings({ data, actor }: Practice, { lower }: SentenceView): boolean {
  return (
    actor === 'first_party' && data.length === 0 && !/^(?:it|this|th[eo]se|they|none)\b|\b(?:we|us|our)\b/.test(lower)
  );
}

/** True where the aligned sentence denied the same in words from which no denial was read. */
function deniedAlready(other: SentenceView, sentence: SentenceView): boolean {
  return (
    !other.practices.some(({ polarity }) => polarity === 'does_not') &&
    soundsLikePromise(other) &&
    countNegations(other.lower) >= countNegations(sentence.lower) &&
    containment(sentence.stems, other.stems) >= 0.6
  );
}

/** True where a sentence is the other one but for a negation that it lacks. */
function lacksNegation(other: SentenceView, sentence: SentenceView): boolean {
  return (
    countNegations(other.lower) < countNegations(sentence.lower) &&
    containment(other.stems, sentence.stems) >= 0.9 &&
    containment(sentence.stems, other.stems) >= 0.9
  );
}

/** A promise in two wordings, the second of which holds for less. */
export interface ShrunkPromise {
  before: SentenceView;
  after: SentenceView;
  /** The things that are no longer in it. */
  gone: string[];
}

/** Reworded promises that lost an item of their list or got a "generally", by their words alone. */
export function shrunkPromises({ differences }: RuleContext): ShrunkPromise[] {
  const found: ShrunkPromise[] = [];
  for (const { before: olds, after: news } of differences) {
    const [before, after] = [olds[0], news[0]];
    if (!before || !after || olds.length > 1 || news.length > 1) continue;
    if (!soundsLikePromise(before) || !soundsLikePromise(after)) continue;
    const gone = splitItems(before.text).filter((item) => {
      const stems = tokensOf(item.toLowerCase()).filter(isContentWord).map(stemOf);
      return (
        stems.length > 0 &&
        stems.length < 6 &&
        !POINTER.test(item) &&
        stems.every((stem) => !after.stems.has(stem)) &&
        !squeeze(after.text).includes(squeeze(item))
      );
    });
    const qualifiers = addedQualifiers(before, after);
    if (qualifiers.length > 0 && gone.length === 0) {
      found.push({ before, after, gone: qualifiers });
      continue;
    }
    const isHedged = hedgesIn(after.lower) > hedgesIn(before.lower);
    // Many items at once are more often gathered in a general word than given up.
    const isShorter = gone.length > 0 && gone.length <= 3 && containment(after.stems, before.stems) >= 0.8;
    if (isHedged || isShorter) found.push({ before, after, gone });
  }
  return found;
}

/** Words that point to a place in the text or on the page. */
const POINTER =
  /\b(?:web ?pages?|page|link|footer|click\w*|below|above|section|here|discussed|described|referenced|feasible|stated|choose|you (?:can|may))\b/i;

/** "Voice mail" and "voicemail" are the same thing. */
function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\s-]/g, '');
}

const QUALIFIER =
  /^(?:precise|exact|sensitive|personal|private|identifiable|individual|direct|certain|specific|raw|unencrypted)$/;

/** Words that make the thing denied a narrower one ("precise location"), where nothing else was added or taken away. */
function addedQualifiers(before: SentenceView, after: SentenceView): string[] {
  const old = new Set(tokensOf(before.lower));
  const young = tokensOf(after.lower);
  const added = young.filter((token) => !old.has(token));
  const isOnlyAddition = [...old].every((token) => young.includes(token));
  return isOnlyAddition && added.length > 0 && added.every((token) => QUALIFIER.test(token)) ? added : [];
}

function bindsCompany({ actor, action }: Practice): boolean {
  return actor !== 'user' && actor !== 'other_user' && action !== 'right';
}

/** True where the practice names more than the empty "information": then its fields tell whether it is still said. */
function isParticular(practice: Practice): boolean {
  return breadth(practice) > 1 || practice.data.some((item) => item !== 'personal_generic');
}

function breadth(practice: Practice): number {
  return practice.data.length + practice.recipients.length + practice.purposes.length;
}

/** True where the other version has a negated sentence with nearly the same words. */
function hasTwin(sentence: SentenceView, other: Side): boolean {
  if (sentence.stems.size < 3) return false;
  return findHolder(
    sentence,
    other,
    SAME_PROMISE,
    (candidate) =>
      countNegations(candidate.lower) >= countNegations(sentence.lower) &&
      (isNegative(candidate.lower) || soundsLikePromise(candidate) || isLimit(candidate.lower)) &&
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

/** True where a good part of a sentence's words are gone from the whole other version. */
export function isMostlyGone({ stems }: SentenceView, other: Side): boolean {
  const gone = [...stems].filter((stem) => !other.vocabulary.has(stem)).length;
  return stems.size > 0 && gone / stems.size >= 0.25;
}

/** True for a sentence that denies or limits something, whatever else it says. */
export function speaksOfLimits(sentence: SentenceView): boolean {
  return (
    sentence.practices.some(({ polarity }) => polarity === 'does_not') ||
    soundsLikePromise(sentence) ||
    isLimit(sentence.lower)
  );
}

/**
 * True where the thing that a promise spoke of is not offered any more: its words are gone, and so are other clauses with
 * them; or it was about a feature that the reader had to choose, and a word for it is gone.
 */
export function subjectIsGone({ sentence, practice }: ChangedDenial, { after, lost }: RuleContext): boolean {
  // "Except as part of a feature" names an exception, not the subject.
  const isOptional =
    (practice?.condition === 'feature_use' && practice.exceptions.length === 0) ||
    /\bif you (?:choose|use|enable|register)\b/.test(sentence.lower);
  // Who may not get something is no feature that could go.
  if (!isOptional && practice !== null && (practice.action === 'sell' || practice.recipients.length > 0)) return false;
  // For a feature that one has to choose, words that left other clauses count as gone too.
  const left = new Set(
    isOptional
      ? lost.touched.flatMap(({ sentence: other, counterparts }) =>
          other === sentence || counterparts.length === 0
            ? []
            : [...other.stems].filter((stem) => !counterparts.some(({ stems }) => stems.has(stem))),
        )
      : [],
  );
  const gone = [...sentence.stems].filter((stem) => !after.vocabulary.has(stem) || left.has(stem));
  if (gone.length === 0) return false;
  const companions = lost.touched.filter(
    (other) => other.sentence !== sentence && gone.some((stem) => other.sentence.stems.has(stem)),
  );
  return companions.length > 0 && (isOptional || gone.length / sentence.stems.size > 0.4);
}
