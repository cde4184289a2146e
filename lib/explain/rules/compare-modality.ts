import type { Practice } from '../types.ts';
import type { Modality } from '../vocabulary.ts';
import type { RuleContext } from './context.ts';
import type { SentenceView } from './sentence-view.ts';

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

const BOUNDS = /\b(?:specific|certain|individual|single|limited|only|solely|selected)\b/g;
const ALL = /\b(?:any|all|every|entire|whole|set of)\b/g;
const SAME_CLAUSE = 0.7;

export interface ReachChange {
  before: SentenceView;
  after: SentenceView;
  practice: Practice;
  isWider: boolean;
}

/** Reworded clauses about taking or giving that reach further ("specific messages" → "any message") or less far. */
export function reachChanges({ differences }: RuleContext): ReachChange[] {
  return differences.flatMap(({ before: olds, after: news, similarity }) => {
    const [before, after] = [olds[0], news[0]];
    if (!before || !after || olds.length > 1 || news.length > 1 || similarity < SAME_CLAUSE) return [];
    const isTaking = ({ polarity, action }: Practice) =>
      polarity === 'does' && (action === 'collect' || action === 'use' || action === 'share' || action === 'sell');
    const practice = after.practices.find(isTaking);
    const hasDenial = [...before.practices, ...after.practices].some(({ polarity }) => polarity === 'does_not');
    if (practice === undefined || !before.practices.some(isTaking) || hasDenial) return [];
    const words = (text: string, pattern: RegExp) => new Set(text.match(pattern) ?? []);
    const count = (from: string, to: string, pattern: RegExp) =>
      [...words(from, pattern)].filter((word) => !words(to, pattern).has(word)).length;
    const wider = count(before.lower, after.lower, BOUNDS) + count(after.lower, before.lower, ALL);
    const narrower = count(after.lower, before.lower, BOUNDS) + count(before.lower, after.lower, ALL);
    // Both a bound gone and an "any" come: one of them alone is mostly style.
    return Math.abs(wider - narrower) < 2 ? [] : [{ before, after, practice, isWider: wider > narrower }];
  });
}
