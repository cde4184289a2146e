import type { Encryption, Practice } from '../types.ts';
import type { ChangedPractice, RuleContext, View } from './context.ts';
import type { SentenceView, Side } from './sentence-view.ts';

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

const ALL = /\b(?:all|every|everything|always|any)\b/;

/** What a claim covers: "all messages" is everything, whatever kind of chat the word "messages" alone would mean. */
function scopeOf(sentence: SentenceView, { kind, scope }: Encryption): Encryption {
  return { kind, scope: ALL.test(sentence.lower) ? [] : scope };
}

/** Reworded claims of the same kind whose scope is smaller now, and which no clause of the new text makes in full. */
export function narrowedClaims({ lost, after }: RuleContext): Claim[] {
  return lost.touchedPractices.flatMap(({ practice, sentence, counterparts }) => {
    if (practice.encryption === null || practice.polarity !== 'does') return [];
    const claim = scopeOf(sentence, practice.encryption);
    const successors = counterparts.flatMap((other) => claimsIn(other, claim.kind));
    if (successors.length === 0 || successors.some((successor) => scopeCovers(successor, claim))) return [];
    const isKept = after.sentences.some((other) =>
      claimsIn(other, claim.kind).some((said) => scopeCovers(said, claim)),
    );
    return isKept ? [] : [{ sentence, counterparts, practice, encryption: claim }];
  });
}

function claimsIn(sentence: SentenceView, kind: Encryption['kind']): Encryption[] {
  return sentence.practices.flatMap(({ encryption, polarity }) =>
    encryption?.kind === kind && polarity === 'does' ? [scopeOf(sentence, encryption)] : [],
  );
}
