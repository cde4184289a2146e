import type { Practice } from '../types.ts';
import type { RuleContext, View } from './context.ts';
import { compareAuthorityTerms, mentionsAuthority } from './cues.ts';
import { recipientsOf } from './knowledge.ts';
import { isNegative } from './said.ts';
import type { SentenceView } from './sentence-view.ts';

export interface AuthorityChange {
  before: SentenceView | null;
  after: SentenceView | null;
  practice: Practice | null;
  /** True where the authorities may have more than before. */
  isWider: boolean;
  view: View;
}

/** Authorities that hear complaints get no data by that. */
const COMPLAINT =
  /\b(?:complaints?|lodge|supervisory authorit|ombuds|data protection authorit|commissioner|jurisdiction of)/;

/** The text without examples in brackets, which set no terms: "a legal request (e.g. a search warrant)". */
function withoutExamples(lower: string): string {
  return lower.replace(/\((?:e\.g\.|like|such as|for example)[^()]{0,120}\)/g, ' ');
}

/** A new clause that only says how little authorities get: "only if compelled by a legally binding order". */
function isBound(lower: string): boolean {
  const at = lower.search(/\b(?:only|solely|unless|except)\b/);
  return (
    at >= 0 &&
    /\b(?:compelled|binding|required by law|legally required|court orders?|obliged|warrant)\b/.test(lower.slice(at))
  );
}

/** The practice of a sentence by which authorities get data, or null. */
export function authorityPractice(sentence: SentenceView): Practice | null {
  if (COMPLAINT.test(sentence.lower)) return null;
  const read = sentence.practices.find(
    (practice) => practice.polarity === 'does' && recipientsOf(practice).includes('authorities'),
  );
  if (read !== undefined) return read;
  // "If we are audited by a tax authority, we may have to share…": the authority stands in the condition.
  if (!mentionsAuthority(sentence.lower) || isNegative(sentence.lower)) return null;
  const given = sentence.practices.find(({ action, polarity }) => action === 'share' && polarity === 'does');
  return given === undefined ? null : { ...given, recipients: ['authorities'] };
}

/** Clauses about giving data to authorities that came, went, or set other terms than before. */
export function authorityChanges({ differences, gained, lost }: RuleContext): AuthorityChange[] {
  const changes: AuthorityChange[] = [];
  for (const { before: olds, after: news } of differences) {
    const before = olds.find((sentence) => authorityPractice(sentence) !== null) ?? null;
    const after = news.find((sentence) => authorityPractice(sentence) !== null) ?? null;
    if (before !== null && after !== null) {
      const terms = compareAuthorityTerms(withoutExamples(before.lower), withoutExamples(after.lower));
      const old = authorityPractice(before);
      const practice = authorityPractice(after);
      const more = practice?.data.filter((item) => !old?.data.includes(item)).length ?? 0;
      const less = old?.data.filter((item) => !practice?.data.includes(item)).length ?? 0;
      const sum = terms + Math.sign(more - less);
      if (sum !== 0) changes.push({ before, after, practice, isWider: sum > 0, view: gained });
      continue;
    }
    // The same clause read otherwise on one side: the terms did not change.
    if (olds.some(({ lower }) => mentionsAuthority(lower)) && news.some(({ lower }) => mentionsAuthority(lower)))
      continue;
    for (const sentence of news) {
      const practice = authorityPractice(sentence);
      if (practice === null || !gained.changed.some((changed) => changed.sentence === sentence)) continue;
      if (isBound(sentence.lower)) continue;
      changes.push({ before: olds[0] ?? null, after: sentence, practice, isWider: true, view: gained });
    }
    for (const sentence of olds) {
      const practice = authorityPractice(sentence);
      if (practice === null || lost.known.given.has('authorities') || !mentionsAuthority(sentence.lower)) continue;
      changes.push({ before: sentence, after: news[0] ?? null, practice, isWider: false, view: lost });
    }
  }
  return changes;
}

/** Old sentences that told how rarely authorities got anything ("this has never happened"), gone from the new text. */
export function lostRecords({ lost }: RuleContext): SentenceView[] {
  return lost.sentences.filter(
    ({ lower }) =>
      /\b(?:never happened|has never|have never|to date|so far|to this day|0 bytes|no requests)\b/.test(lower) &&
      (mentionsAuthority(lower) || /\bnever\b/.test(lower)),
  );
}
