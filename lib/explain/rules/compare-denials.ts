import type { Practice } from '../types.ts';
import type { ChangedPractice, RuleContext, View } from './context.ts';
import { allCovered, coversData, coversRecipient } from './data-scope.ts';
import { isNegative, saysSameDenial } from './said.ts';
import type { SentenceView, Side } from './side.ts';
import { containment } from './words.ts';

/** How alike two negated sentences must be to be the same promise in other words. */
const SAME_PROMISE = 0.7;

/** Denials that were changed, once for each sentence: the widest one of it. */
export function changedDenials(view: View): ChangedPractice[] {
  const bySentence = new Map<SentenceView, ChangedPractice>();
  for (const changed of view.changed) {
    if (changed.practice.polarity !== 'does_not' || changed.practice.encryption !== null) continue;
    if (!bindsCompany(changed.practice)) continue;
    const known = bySentence.get(changed.sentence);
    if (known === undefined || breadth(changed.practice) > breadth(known.practice))
      bySentence.set(changed.sentence, changed);
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
export function successorOf({ practice, counterparts }: ChangedPractice): Practice | null {
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

/** True where the thing itself, which the promise was about, has left the policy with it. */
export function subjectIsGone(sentence: SentenceView, context: RuleContext): boolean {
  const subject = [...sentence.stems];
  const gone = subject.filter((stem) => !context.after.vocabulary.has(stem)).length;
  return subject.length > 2 && gone / subject.length > 0.5;
}
