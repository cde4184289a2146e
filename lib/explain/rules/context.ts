import type { ChangeKind, PolicyDiff } from '../../diff/types.ts';
import type { Practice } from '../types.ts';
import { type Knowledge, learn } from './knowledge.ts';
import { collectNames, newNames, newPhrases } from './novelty.ts';
import { practiceIsSaid, sentenceIsSaid } from './said.ts';
import type { SentenceView, Side } from './side.ts';

/** An aligned change that is not just the same words, with the sentences of both sides. */
export interface Difference {
  kind: ChangeKind;
  before: SentenceView[];
  after: SentenceView[];
  similarity: number;
}

/** A practice that one version has and the other, as a whole document, does not say in this form. */
export interface ChangedPractice {
  practice: Practice;
  sentence: SentenceView;
  /** The sentences of the other version that the diff aligned with it; none for an added or removed one. */
  counterparts: SentenceView[];
  difference: Difference;
}

/** Everything that a rule may look at. */
export interface RuleContext {
  before: Side;
  after: Side;
  differences: Difference[];
  renames: PolicyDiff['renames'];
  exactShare: number;
  /** What came: practices of new or reworded sentences that the old version does not say, and new sentences. */
  gained: View;
  /** What went: practices of removed or reworded sentences that the new version no longer says, and removed sentences. */
  lost: View;
}

/** One direction of a comparison: what came, with the old version as the other one; or what went, with the new version. */
export interface View {
  side: 'gained' | 'lost';
  changed: ChangedPractice[];
  /** Whole sentences that came or went. */
  sentences: SentenceView[];
  /** What the other version says as a whole. */
  other: Side;
  known: Knowledge;
  /** Names in a sentence that the other version has nowhere. */
  names(sentence: SentenceView): string[];
  /** The policy's own words in a sentence that the other version has nowhere. */
  phrases(sentence: SentenceView, counterparts: SentenceView[]): string[];
}

/** Lays out two versions and their alignment for the rules. */
export function buildContext(before: Side, after: Side, diff: PolicyDiff): RuleContext {
  const differences: Difference[] = [];
  for (const change of diff.changes) {
    if (change.kind === 'unchanged' || change.kind === 'moved') continue;
    differences.push({
      kind: change.kind,
      before: change.before.flatMap(({ start }) => before.byStart.get(start) ?? []),
      after: change.after.flatMap(({ start }) => after.byStart.get(start) ?? []),
      similarity: change.similarity,
    });
  }
  const gained: ChangedPractice[] = [];
  const lost: ChangedPractice[] = [];
  for (const difference of differences) {
    for (const sentence of difference.after)
      for (const practice of sentence.practices)
        if (!practiceIsSaid(practice, before.practices))
          gained.push({ practice, sentence, counterparts: difference.before, difference });
    for (const sentence of difference.before)
      for (const practice of sentence.practices)
        if (!practiceIsSaid(practice, after.practices))
          lost.push({ practice, sentence, counterparts: difference.after, difference });
  }
  return {
    before,
    after,
    differences,
    renames: diff.renames,
    exactShare: diff.exactShare,
    gained: {
      side: 'gained',
      changed: gained,
      sentences: differences
        .filter(({ before: old }) => old.length === 0)
        .flatMap((difference) => difference.after.filter((sentence) => !sentenceIsSaid(sentence, before))),
      ...lookBack(after, before),
    },
    lost: {
      side: 'lost',
      changed: lost,
      sentences: differences
        .filter(({ after: young }) => young.length === 0)
        .flatMap((difference) => difference.before.filter((sentence) => !sentenceIsSaid(sentence, after))),
      ...lookBack(before, after),
    },
  };
}

/** The questions that one side's sentences are asked about the other version. */
function lookBack(own: Side, other: Side): Pick<View, 'other' | 'known' | 'names' | 'phrases'> {
  const names = collectNames(own);
  return {
    other,
    known: learn(other),
    names: (sentence) => newNames(sentence, names, other),
    phrases: (sentence, counterparts) => newPhrases(sentence, counterparts, other),
  };
}
