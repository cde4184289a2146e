import type { ChangeKind, PolicyDiff } from '../../diff/types.ts';
import type { Range } from '../../policy/types.ts';
import type { Practice } from '../types.ts';
import type { DataType } from '../vocabulary.ts';
import { dataNamed, implyOthers, implyPractice } from './implied.ts';
import { type Knowledge, learn } from './knowledge.ts';
import { collectNames, newItems, newNames, newPhrases } from './novelty.ts';
import { practiceIsSaid, sentenceIsSaid } from './said.ts';
import type { SentenceView, Side } from './sentence-view.ts';
import { isStyleOnly } from './style.ts';
import { withWeightyPurposes } from './weighty-purposes.ts';
import { tokensOf } from './words.ts';

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
  /** All practices of new or reworded sentences, those that the other version says in other words among them. */
  touchedPractices: ChangedPractice[];
  /** Whole sentences that came or went. */
  sentences: SentenceView[];
  /** These and the reworded ones, each with the sentences aligned with it. */
  touched: { sentence: SentenceView; counterparts: SentenceView[] }[];
  /** What the other version says as a whole. */
  other: Side;
  known: Knowledge;
  /** Kinds of data that the other version names in any sentence that denies nothing. Read when first asked. */
  named(): Set<DataType>;
  /** Names in a sentence that the other version has nowhere. */
  names(sentence: SentenceView): string[];
  /** The policy's own words in a sentence that the other version has nowhere. */
  phrases(sentence: SentenceView, counterparts: SentenceView[]): string[];
  /** The same, but only items of a list. */
  items(sentence: SentenceView, counterparts: SentenceView[]): string[];
}

function viewsOf(ranges: Range[], side: Side): SentenceView[] {
  return ranges.flatMap(({ start }) => side.byStart.get(start) ?? []).filter(({ isChangeNote }) => !isChangeNote);
}

/** Lays out two versions and their alignment for the rules. */
export function buildContext(before: Side, after: Side, diff: PolicyDiff): RuleContext {
  const differences: Difference[] = [];
  for (const change of diff.changes) {
    if (change.kind === 'unchanged' || change.kind === 'moved') continue;
    const difference: Difference = {
      kind: change.kind,
      before: viewsOf(change.before, before),
      after: viewsOf(change.after, after),
      similarity: change.similarity,
    };
    if (!isStyleOnly(difference)) differences.push(difference);
  }
  const gained: ChangedPractice[] = [];
  const lost: ChangedPractice[] = [];
  for (const { before: olds, after: news } of differences) {
    for (const sentence of news) addImplied(sentence, after);
    for (const sentence of olds) addImplied(sentence, before);
    for (const sentence of news)
      for (const practice of sentence.practices) gained.push({ practice, sentence, counterparts: olds });
    for (const sentence of olds)
      for (const practice of sentence.practices) lost.push({ practice, sentence, counterparts: news });
  }
  return {
    before,
    after,
    differences,
    renames: diff.renames,
    exactShare: diff.exactShare,
    gained: {
      side: 'gained',
      touchedPractices: gained,
      changed: gained.filter(({ practice, sentence }) => !practiceIsSaid(practice, sentence, before)),
      ...lookBack(differences, after, before, 'after', renamed(diff, 'after')),
    },
    lost: {
      side: 'lost',
      touchedPractices: lost,
      changed: lost.filter(({ practice, sentence }) => !practiceIsSaid(practice, sentence, after)),
      ...lookBack(differences, before, after, 'before', renamed(diff, 'before')),
    },
  };
}

function addImplied(sentence: SentenceView, side: Side): void {
  const practice = implyPractice(sentence, side) ?? implyOthers(sentence);
  if (practice === null) return;
  const implied = withWeightyPurposes(practice, sentence);
  sentence.practices.push(implied);
  side.practices.push(implied);
  sentence.isImplied = true;
}

/** Words of names that only took the place of others throughout the text. */
function renamed({ renames }: PolicyDiff, side: 'before' | 'after'): ReadonlySet<string> {
  return new Set(renames.flatMap((rename) => tokensOf(rename[side].toLowerCase())));
}

/** The whole sentences that came or went on one side, and the questions that they are asked about the other version. */
function lookBack(
  differences: Difference[],
  own: Side,
  other: Side,
  side: 'before' | 'after',
  renamedWords: ReadonlySet<string>,
): Omit<View, 'side' | 'changed' | 'touchedPractices'> {
  let named: Set<DataType> | null = null;
  let names: Map<string, string> | null = null;
  const otherSide = side === 'before' ? 'after' : 'before';
  const sentences = differences
    .filter((difference) => difference[otherSide].length === 0)
    .flatMap((difference) => difference[side].filter((sentence) => !sentenceIsSaid(sentence, other)));
  return {
    sentences,
    touched: [
      ...sentences.map((sentence) => ({ sentence, counterparts: [] })),
      ...differences
        .filter((difference) => difference[otherSide].length > 0)
        .flatMap((difference) =>
          difference[side].map((sentence) => ({ sentence, counterparts: difference[otherSide] })),
        ),
    ],
    other,
    known: learn(other),
    named: () => {
      named ??= dataNamed(other);
      return named;
    },
    names: remember((sentence) => {
      names ??= collectNames(own);
      return newNames(sentence, names, other).filter(
        (name) => !tokensOf(name.toLowerCase()).some((token) => renamedWords.has(token)),
      );
    }),
    phrases: (sentence, counterparts) => newPhrases(sentence, counterparts, other),
    items: (sentence, counterparts) => newItems(sentence, counterparts, other, renamedWords),
  };
}

/** The same function, asked once for each sentence: several rules want the same answer. */
function remember<T>(ask: (sentence: SentenceView) => T): (sentence: SentenceView) => T {
  const answers = new Map<SentenceView, T>();
  return (sentence) => {
    const known = answers.get(sentence);
    if (known !== undefined) return known;
    const answer = ask(sentence);
    answers.set(sentence, answer);
    return answer;
  };
}
