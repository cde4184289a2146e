import type { Retention } from '../types.ts';

const NUMBER_WORDS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  'twenty-four': 24,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  sixty: 60,
  ninety: 90,
  hundred: 100,
};
const DAYS: Record<string, number> = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };
const PERIOD =
  /\b(\d{1,4}|[a-z]+(?:-four|-five)?)(?: \(\d{1,4}\))?[ -](?:business |calendar |full )?(minute|hour|day|week|month|year)s?\b/g;

/**
 * The period that a sentence about keeping or deleting states: days (a month counts as 30, a year as 365), "as long as
 * needed", for ever, or until something happens. Null where it states none.
 */
export function retentionOf(lower: string): Retention | null {
  for (const [, amount = '', unit = ''] of lower.matchAll(PERIOD)) {
    const number = /^\d/.test(amount) ? Number(amount) : NUMBER_WORDS[amount];
    const days = DAYS[unit];
    if (number === undefined || days === undefined) continue;
    return { kind: 'stated', days: Math.round(number * days * 100) / 100 };
  }
  if (
    /\bindefinite|\bfor ever\b|\bforever\b|\bpermanently (?:stor|keep|kept|retain)|\bno (?:set )?time limit/.test(lower)
  )
    return { kind: 'indefinite', days: null };
  if (
    /\bas long as|\bno longer than|\bas necessary|\bonly (?:for )?as long|\bfor the (?:time|period)|\blimited (?:time|period)|\breasonable (?:time|period)|\bfor so long as|\bwhile your account|\bno longer (?:need|necessary)/.test(
      lower,
    )
  )
    return { kind: 'limited', days: null };
  return /\buntil\b|\bonce (?:you|they|it|your)|\bafter you (?:delete|close|deactivate)|\bupon (?:deletion|termination)|\bwhen you (?:delete|close)|\bimmediately\b/.test(
    lower,
  )
    ? { kind: 'until_event', days: null }
    : null;
}
