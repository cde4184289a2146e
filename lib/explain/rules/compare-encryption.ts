import type { Encryption, Practice } from '../types.ts';
import type { ChangedPractice, RuleContext, View } from './context.ts';
import type { SentenceView, Side } from './side.ts';

/** A statement about encryption with the practice that carries it. */
export interface Claim {
  sentence: SentenceView;
  counterparts: SentenceView[];
  practice: Practice;
  encryption: Encryption;
}

/** Statements about encryption that came or went, of the given polarity. */
export function changedClaims(view: View, polarity: 'does' | 'does_not'): Claim[] {
  return view.changed.flatMap(({ practice, sentence, counterparts }: ChangedPractice) =>
    practice.encryption !== null && practice.polarity === polarity
      ? [{ sentence, counterparts, practice, encryption: practice.encryption }]
      : [],
  );
}

/** Positive claims of one kind that a version makes as a whole. */
export function claimsOf(side: Side, kind: Encryption['kind']): Practice[] {
  return side.practices.filter(({ encryption, polarity }) => polarity === 'does' && encryption?.kind === kind);
}

const HEDGE = /\b(?:designed to|most|generally|where possible|some|certain|typically|may be)\b/;

/** True where the words take something back from "is encrypted". */
export function isHedged(sentence: SentenceView): boolean {
  return HEDGE.test(sentence.lower);
}

/** True where `wide` speaks of at least what `narrow` speaks of; no scope stands for everything. */
export function scopeCovers(wide: Encryption, narrow: Encryption): boolean {
  if (wide.scope.length === 0) return true;
  return narrow.scope.length > 0 && narrow.scope.every((item) => wide.scope.includes(item));
}

/** Reworded claims of the same kind whose scope is smaller now. */
export function narrowedClaims({ lost, after }: RuleContext): Claim[] {
  return changedClaims(lost, 'does').filter(({ encryption, counterparts }) => {
    const successors = counterparts
      .flatMap((counterpart) => counterpart.practices)
      .flatMap((practice) =>
        practice.encryption?.kind === encryption.kind && practice.polarity === 'does' ? [practice.encryption] : [],
      );
    if (successors.length === 0 || successors.some((successor) => scopeCovers(successor, encryption))) return false;
    return !claimsOf(after, encryption.kind).some(
      (practice) => practice.encryption !== null && scopeCovers(practice.encryption, encryption),
    );
  });
}
