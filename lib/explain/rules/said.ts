import type { Practice } from '../types.ts';
import type { Action } from '../vocabulary.ts';
import { BROWSER_WISH } from './cues.ts';
import { allCovered, coversRecipient, namesData } from './data-scope.ts';
import type { SentenceView, Side } from './sentence-view.ts';
import { containment } from './words.ts';

/** Collecting and using stand for each other in policies ("we use your contacts to…" presupposes having them). */
const ACTION_CLASS: Record<Action, string> = {
  collect: 'have',
  use: 'have',
  share: 'give',
  sell: 'sell',
  retain: 'keep',
  delete: 'delete',
  secure: 'secure',
  right: 'right',
};

/** How much of a removed sentence another one must say for it to count as still said. */
const STILL_SAID = 0.85;

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

/** True where the other version has the very practice, in whatever words. */
export function practiceIsSaid(practice: Practice, sentence: SentenceView, otherSide: Side): boolean {
  return otherSide.practices.some((other) => {
    if (other.polarity !== practice.polarity || ACTION_CLASS[other.action] !== ACTION_CLASS[practice.action])
      return false;
    if (practice.polarity === 'does_not')
      return saysSameDenial(other, practice) && isAlike(sentence, otherSide.byStart.get(other.range.start));
    return (
      other.flow === practice.flow &&
      other.actor === practice.actor &&
      other.choice === practice.choice &&
      sameList(other.scope.regions, practice.scope.regions) &&
      practice.data.every((item) => other.data.includes(item)) &&
      practice.recipients.every((item) => other.recipients.includes(item)) &&
      practice.purposes.every((item) => other.purposes.includes(item)) &&
      other.modality === practice.modality &&
      sameRetention(other, practice) &&
      sameEncryption(other, practice)
    );
  });
}

/** Two denials are the same promise only where they share words: a list of ids alone is too coarse to give one up for the other. */
const ALIKE = 0.4;

function isAlike(sentence: SentenceView, other: SentenceView | undefined): boolean {
  if (other === undefined) return true;
  return Math.max(containment(sentence.stems, other.stems), containment(other.stems, sentence.stems)) >= ALIKE;
}

function sameRetention(a: Practice, b: Practice): boolean {
  if (b.retention === null) return true;
  return a.retention?.kind === b.retention.kind && a.retention.days === b.retention.days;
}

function sameEncryption(a: Practice, b: Practice): boolean {
  if (b.encryption === null) return true;
  return a.encryption?.kind === b.encryption.kind && sameList(a.encryption.scope, b.encryption.scope);
}

/** True where `other` denies at least what `denial` denies: wider or equal data, recipients and purposes, no more exceptions. */
export function saysSameDenial(other: Practice, denial: Practice): boolean {
  if (other.polarity !== 'does_not' || ACTION_CLASS[other.action] !== ACTION_CLASS[denial.action]) return false;
  if (denial.encryption !== null && !sameEncryption(other, denial)) return false;
  // A promise about messages is not kept by one about "information": the particular word is what people hold on to.
  const sameData =
    denial.data.length === 0
      ? other.data.length === 0
      : other.data.length > 0 && allCovered(denial.data, other.data, namesData);
  return (
    sameData &&
    allCovered(denial.recipients, other.recipients, coversRecipient) &&
    (denial.recipients.length > 0 || other.recipients.length === 0 || other.recipients.includes('third_parties')) &&
    allCovered(denial.purposes, other.purposes, (g, p) => g === p) &&
    (denial.purposes.length > 0 || other.purposes.length === 0) &&
    other.scope.regions.every((region) => denial.scope.regions.includes(region)) &&
    other.exceptions.length <= denial.exceptions.length
  );
}

/** True where one sentence of the other version holds nearly all words of this one, negation included. */
export function sentenceIsSaid(sentence: SentenceView, other: Side): boolean {
  return findHolder(
    sentence,
    other,
    STILL_SAID,
    (candidate) => isNegative(candidate.lower) === isNegative(sentence.lower),
  );
}

/**
 * True where a sentence of the other version has at least `share` of the stems of this one and passes the test. A holder
 * misses few stems, so it is among the sentences that have one of the rarest; only these are looked at.
 */
export function findHolder(
  { stems }: SentenceView,
  other: Side,
  share: number,
  test: (candidate: SentenceView) => boolean,
): boolean {
  if (stems.size === 0) return true;
  const mayMiss = Math.floor(stems.size * (1 - share));
  const rarest = [...stems]
    .map((stem) => other.byStem.get(stem) ?? [])
    .sort((a, b) => a.length - b.length)
    .slice(0, mayMiss + 1);
  const seen = new Set<SentenceView>();
  for (const candidates of rarest) {
    for (const candidate of candidates) {
      if (seen.has(candidate)) continue;
      seen.add(candidate);
      if (containment(stems, candidate.stems) >= share && test(candidate)) return true;
    }
  }
  return false;
}

const NEGATION = /\b(?:not|never|no|none|nothing|nobody|without|neither|nor|cannot)\b|n't\b/;

/** Negations that deny nothing of the company: what the reader does not do, "not only", "whether or not". */
const IDLE_NEGATION =
  /\b(?:if|even if|when|where|whether|unless) you (?:do not|don't|have not|haven't|are not|aren't|did not|choose not)\b|\bwhether or not\b|\bor not\b|\bnot only\b|\bnot limited to\b|\bnot yet\b|\bno longer (?:needed|necessary|required|relevant)\b/g;

/** True for a sentence with a negating word that denies something. */
export function isNegative(lower: string): boolean {
  return NEGATION.test(lower) && NEGATION.test(lower.replace(IDLE_NEGATION, ' ').replace(BROWSER_WISH, ' '));
}
