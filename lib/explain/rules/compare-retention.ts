import { stands } from '../practices/near.ts';
import type { Practice, Retention } from '../types.ts';
import type { RuleContext, View } from './context.ts';
import { dataNamedIn, EMPTY_PRACTICE } from './implied.ts';
import { isNegative } from './said.ts';
import type { SentenceView, Side } from './sentence-view.ts';
import { containment } from './words.ts';

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

const UNIT_DAYS: Record<string, number> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const PERIOD =
  /\b(\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|sixty|ninety|eighteen)[- ](hour|day|week|month|year)s?\b/;
const KEEPING =
  /\b(?:keep|kept|retain\w*|stor\w+|delet\w+|eras\w+|remov\w+|purg\w+|log|logs|save[ds]?|destroy\w*|inactiv\w+)\b/;

/** The period that a sentence about keeping or deleting states, in days, or null: for sentences from which no practice was read. */
function periodIn({ lower }: SentenceView): number | null {
  if (!KEEPING.test(lower)) return null;
  const match = PERIOD.exec(lower);
  if (match === null) return null;
  const [, amount = '', unit = 'day'] = match;
  const word =
    NUMBERS.indexOf(amount) + 1 || { thirty: 30, sixty: 60, ninety: 90, eighteen: 18 }[amount] || Number(amount);
  return Math.round(word * (UNIT_DAYS[unit] ?? 1));
}

/** A practice of keeping what the sentence names, for periods that no reader understood. */
function keepingPractice(sentence: SentenceView, side: Side): Practice {
  const [practice] = sentence.practices;
  // "We keep logs for…": what is in them stands in the sentences before.
  const around = [side.sentences[sentence.index - 1], side.sentences[sentence.index - 2], sentence];
  const data = [...new Set(around.flatMap((near) => (near?.heading === sentence.heading ? dataNamedIn(near) : [])))];
  return {
    ...(practice ?? EMPTY_PRACTICE),
    action: 'retain',
    data: data.length > 0 ? data : (practice?.data ?? []),
    range: sentence.range,
  };
}

/** Reworded clauses on both sides of which a period stands, and the period is another one. */
export function retentionChanges({ differences, after: newSide }: RuleContext): RetentionChange[] {
  const changes: RetentionChange[] = [];
  for (const { before: olds, after: news } of differences) {
    for (const before of olds) {
      for (const after of news) {
        const olderOnes = retentionsIn(before);
        if (olderOnes.length === 0 || retentionsIn(after).length === 0) {
          const [from, to] = [periodIn(before), periodIn(after)];
          if (from !== null && to !== null && from !== to) {
            const stated = (days: number): Retention => ({ kind: 'stated', days });
            changes.push({
              before,
              after,
              practice: keepingPractice(after, newSide),
              from: stated(from),
              to: stated(to),
            });
          }
          continue;
        }
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

const FOREVER = /\b(?:keep|kept|retain\w*|stor\w+)\b.{0,80}\b(?:forever|indefinitely|permanently)\b/;

/** True for a new clause that ends what the old text kept for ever, under the same heading. */
export function endsForever(sentence: SentenceView, retention: Retention, old: Side): boolean {
  return (
    retention.kind !== 'indefinite' &&
    old.sentences.some(
      (other) =>
        other.heading === sentence.heading &&
        (FOREVER.test(other.lower) || retentionsIn(other).some(({ retention: kept }) => kept.kind === 'indefinite')) &&
        [...other.stems].some((stem) => sentence.stems.has(stem)),
    )
  );
}

/** What stays although it was deleted: "content you delete may persist in backup copies". */
const DELETED = /\b(?:delet|remov)\w+|\bclos\w+ (?:your|an?) account\b|\b(?:residual|backup|archival) copies\b/g;
const STAYS = /\b(?:remain|persist|continue to (?:appear|be visible)|retain|keep|kept|stay)\b/;
const STAYS_WITHIN = 120;

/** Clauses about keeping or deleting that came or went as a whole and have no like in the other version. */
export function changedRetentions(
  view: View,
  own: Side,
): { sentence: SentenceView; practice: Practice; retention: Retention }[] {
  const read = view.changed.flatMap(({ practice, sentence, counterparts }) => {
    const { retention } = practice;
    if (retention === null || practice.polarity === 'does_not') return [];
    if (counterparts.some((counterpart) => retentionsIn(counterpart).length > 0)) return [];
    return [{ sentence, practice, retention }];
  });
  const unread = view.sentences.flatMap((sentence) => {
    if (retentionsIn(sentence).length > 0) return [];
    const days = isNegative(sentence.lower) ? null : periodIn(sentence);
    const lingers = days === null && view.side === 'gained' && stands(sentence.lower, DELETED, STAYS, STAYS_WITHIN);
    if (days === null && !lingers) return [];
    const kept = keepingPractice(sentence, own);
    const isDeleting = !lingers && /\b(?:delet|eras|remov|destroy)/.test(sentence.lower);
    const action = isDeleting ? ('delete' as const) : ('retain' as const);
    const data =
      kept.data.length === 0 && /\bconnection logs?\b/.test(sentence.lower)
        ? (['message_metadata'] as const)
        : kept.data;
    const retention: Retention = { kind: lingers ? 'until_event' : 'stated', days };
    return [{ sentence, practice: { ...kept, action, data: [...data] }, retention }];
  });
  return [...read, ...unread].filter(({ sentence, retention }) => !isPeriodKnown(sentence, retention, view.other));
}

/** Clauses with so large a share of words in common that name the same period tell of the same keeping. */
const SAME_KEEPING = 0.3;

/** True where the other version has the same period for what shares words with this clause: it is only told anew. */
function isPeriodKnown(sentence: SentenceView, { days }: Retention, other: Side): boolean {
  return (
    days !== null &&
    other.sentences.some(
      (candidate) => periodIn(candidate) === days && containment(sentence.stems, candidate.stems) >= SAME_KEEPING,
    )
  );
}
