import type { Practice } from '../types.ts';
import type { Modality } from '../vocabulary.ts';
import type { RuleContext } from './context.ts';
import type { SentenceView } from './side.ts';

const STRENGTH: Record<Modality, number> = { user_can: 0, may: 1, asserted: 2, will: 2, must: 3 };

export interface ModalityChange {
  before: SentenceView;
  after: SentenceView;
  practice: Practice;
  /** Positive where the new words are firmer. */
  step: number;
  /** True for what protects the reader: security, deletion, rights, promises. */
  isProtection: boolean;
}

/** Reworded clauses with the same practice in a firmer or looser mood ("may share" → "share"). */
export function modalityChanges({ differences }: RuleContext): ModalityChange[] {
  const changes: ModalityChange[] = [];
  for (const { before: olds, after: news } of differences) {
    for (const before of olds) {
      for (const after of news) {
        for (const practice of after.practices) {
          const twin = before.practices.find((other) => isSamePractice(other, practice));
          if (twin === undefined) continue;
          const step = STRENGTH[practice.modality] - STRENGTH[twin.modality];
          if (step === 0 || practice.modality === 'user_can' || twin.modality === 'user_can') continue;
          const isProtection =
            practice.polarity === 'does_not' || ['secure', 'delete', 'right'].includes(practice.action);
          changes.push({ before, after, practice, step, isProtection });
        }
      }
    }
  }
  return changes;
}

function isSamePractice(a: Practice, b: Practice): boolean {
  return (
    a.action === b.action &&
    a.polarity === b.polarity &&
    a.actor === b.actor &&
    a.flow === b.flow &&
    (a.data.length === 0 || b.data.length === 0 || a.data.some((item) => b.data.includes(item))) &&
    (a.recipients.length === 0 || b.recipients.length === 0 || a.recipients.some((item) => b.recipients.includes(item)))
  );
}
