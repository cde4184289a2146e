import { quoteOf } from '../policy/text.ts';
import type { PolicyText } from '../policy/types.ts';
import { readPractices } from './practices/read-practices.ts';
import type { GridCell, PolicyPromise, PolicySummary, Practice } from './types.ts';

/**
 * What one policy says today: which data go to which recipient, with one quote for each cell, and the sentences that
 * bind the company. Pure; the order is that of the text.
 */
export function summarisePolicy(policy: PolicyText): PolicySummary {
  const practices = readPractices(policy);
  return { grid: gridOf(policy, practices), promises: promisesOf(policy, practices) };
}

function gridOf(policy: PolicyText, practices: Practice[]): GridCell[] {
  const cells = new Map<string, GridCell & { clarity: number }>();
  for (const practice of practices) {
    const isGiven = practice.action === 'share' || practice.action === 'sell' || practice.actor === 'third_party';
    if (practice.flow === 'user_directed' || !(isGiven || practice.action === 'collect' || practice.action === 'use'))
      continue;
    const recipients: GridCell['recipient'][] = isGiven ? practice.recipients : ['first_party'];
    for (const data of practice.data) {
      for (const recipient of recipients) {
        const key = `${data} ${recipient} ${practice.polarity}`;
        const cell = cells.get(key);
        const quote = quoteOf(policy, practice.range);
        const clarity = clarityOf(practice, quote.text);
        if (cell === undefined) {
          cells.set(key, {
            data,
            recipient,
            polarity: practice.polarity,
            choice: practice.choice,
            condition: practice.condition,
            purposes: practice.purposes,
            quote,
            clarity,
          });
        } else {
          cell.purposes = [...new Set([...cell.purposes, ...practice.purposes])];
          const isFree = practice.choice === 'none' && practice.condition === null;
          // A use that cannot be refused outweighs one that can; of two that are alike the clearer sentence is quoted.
          if (isFree && cell.choice !== 'none')
            Object.assign(cell, { choice: 'none', condition: null, quote, clarity });
          else if (practice.choice === cell.choice && practice.condition === cell.condition && clarity > cell.clarity)
            Object.assign(cell, { quote, clarity });
        }
      }
    }
  }
  return [...cells.values()].map(({ clarity: _, ...cell }) => cell);
}

/** Sentences that introduce or point elsewhere prove less than those that say it themselves. */
const POINTS = /\b(?:learn more|see|below|above|types of|(?:privacy )?(?:policy|notice)|depends? on)\b/i;
const FEW_DATA = 4;

/** How plainly a sentence says who does what with which data: for choosing among quotes. */
function clarityOf({ data, fieldRanges, modality }: Practice, text: string): number {
  return (
    (fieldRanges.data?.length ? 1 : 0) +
    (fieldRanges.action?.length ? 1 : 0) +
    (data.length <= FEW_DATA ? 2 : 0) +
    (modality === 'asserted' ? 1 : 0) -
    (POINTS.test(text) ? 2 : 0)
  );
}

function promisesOf(policy: PolicyText, practices: Practice[]): PolicyPromise[] {
  const promises: PolicyPromise[] = [];
  const told = new Set<number>();
  for (const practice of practices) {
    const kind = promiseKind(practice);
    if (kind === null || told.has(practice.range.start)) continue;
    told.add(practice.range.start);
    promises.push({ kind, data: practice.data, quote: quoteOf(policy, practice.range) });
  }
  return promises;
}

function promiseKind(practice: Practice): PolicyPromise['kind'] | null {
  const isOurs = practice.actor === 'first_party';
  if (practice.encryption !== null) return practice.polarity === 'does' ? 'encryption' : null;
  if (isOurs && practice.polarity === 'does_not') return 'denial';
  if (practice.action === 'delete' || (practice.action === 'retain' && practice.retention?.kind === 'stated'))
    return isOurs ? 'deletion' : null;
  return practice.choice === 'opt_out' && (practice.action === 'right' || isOurs) ? 'choice' : null;
}
