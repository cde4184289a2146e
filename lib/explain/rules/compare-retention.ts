import type { Practice, Retention } from '../types.ts';
import type { RuleContext, View } from './context.ts';
import type { SentenceView } from './side.ts';

export interface RetentionChange {
  before: SentenceView;
  after: SentenceView;
  practice: Practice;
  from: Retention;
  to: Retention;
}

/** Practices about keeping or deleting that say how long. */
export function retentionsIn(sentence: SentenceView): { practice: Practice; retention: Retention }[] {
  return sentence.practices.flatMap((practice) =>
    practice.retention === null || practice.polarity === 'does_not'
      ? []
      : [{ practice, retention: practice.retention }],
  );
}

/** Reworded clauses on both sides of which a period stands, and the period is another one. */
export function retentionChanges({ differences }: RuleContext): RetentionChange[] {
  const changes: RetentionChange[] = [];
  for (const { before: olds, after: news } of differences) {
    for (const before of olds) {
      for (const after of news) {
        const olderOnes = retentionsIn(before);
        for (const { practice, retention } of retentionsIn(after)) {
          const match =
            olderOnes.find((older) => older.practice.data.some((item) => practice.data.includes(item))) ?? olderOnes[0];
          if (match === undefined) continue;
          if (match.retention.kind === retention.kind && match.retention.days === retention.days) continue;
          changes.push({ before, after, practice, from: match.retention, to: retention });
        }
      }
    }
  }
  return changes;
}

/** How long something is kept in days, for comparing: no period is longer than any. */
export function lengthOf({ kind, days }: Retention): number {
  if (kind === 'stated') return days ?? 0;
  return kind === 'indefinite' ? Number.POSITIVE_INFINITY : Number.NaN;
}

/** Clauses about keeping or deleting that came or went as a whole and have no like in the other version. */
export function changedRetentions(view: View): { sentence: SentenceView; practice: Practice; retention: Retention }[] {
  return view.changed.flatMap(({ practice, sentence, counterparts }) => {
    const { retention } = practice;
    if (retention === null || practice.polarity === 'does_not') return [];
    if (counterparts.some((counterpart) => retentionsIn(counterpart).length > 0)) return [];
    return [{ sentence, practice, retention }];
  });
}
