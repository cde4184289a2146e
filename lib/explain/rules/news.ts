/** Which of several events a reader should hear first. */
import type { EventType, Recipient } from '../vocabulary.ts';
import type { RuleEvent } from './event.ts';
import { heaviestSubject, isGravePurpose, severityOf, weighEvent, weighFreely } from './severity.ts';

/** Promises and choices that are taken back: what a careful journalist would open with. */
const TAKEN_BACK = new Set<EventType>([
  'prohibition_removed',
  'prohibition_narrowed',
  'exception_added',
  'opt_out_removed',
  'opt_in_to_opt_out',
  'encryption_claim_weakened',
  'encryption_scope_narrowed',
]);

/** Those who make money of what they get. What was handed on cannot be called back, so who gets it is news before what is kept. */
const TAKERS = new Set<Recipient>(['affiliates', 'advertisers', 'data_brokers', 'ai_providers']);
const TAKER_BONUS = 1.5;

/** What each further sentence about the same thing adds, and how many are counted: a change that runs through the text is its point. */
const PER_COMPANION = 0.25;
const MOST_COMPANIONS = 6;
const TAKEN_BACK_BONUS = 0.5;
/** A particular thing tells a reader more than "your personal data". */
const VAGUE_MALUS = 1;
const LOSS_BONUS = 0.75;

/**
 * The events with the gravest first; among equally grave ones those that go through much of the text, losses, and promises
 * taken back come first. Stable.
 */
export function orderByNews(events: readonly RuleEvent[]): RuleEvent[] {
  const companions = new Map<string, number>();
  for (const event of events) companions.set(themeOf(event), (companions.get(themeOf(event)) ?? 0) + 1);
  const rank = (event: RuleEvent): number =>
    weighFreely(event) +
    (isTaken(event) ? TAKER_BONUS : 0) -
    (isVague(event) ? VAGUE_MALUS : 0) +
    Math.min(MOST_COMPANIONS, (companions.get(themeOf(event)) ?? 1) - 1) * PER_COMPANION +
    (event.direction === 'worse' ? LOSS_BONUS : 0) +
    (TAKEN_BACK.has(event.event) ? TAKEN_BACK_BONUS : 0);
  const ranked = events.map((event) => ({
    event,
    grade: SEVERITY_ORDER.indexOf(severityOf(weighEvent(event))),
    rank: rank(event),
  }));
  return ranked.sort((a, b) => b.grade - a.grade || b.rank - a.rank).map(({ event }) => event);
}

const SEVERITY_ORDER = ['low', 'medium', 'high', 'critical'];

/** True where nothing but "your personal data" is named. */
export function isVague({ data, recipients, purposes, names }: RuleEvent): boolean {
  return (
    data.every((item) => item === 'personal_generic') &&
    recipients.length + names.length === 0 &&
    !purposes.some(isGravePurpose)
  );
}

/** Events of one theme say the same kind of thing about the same weighty matter. */
function themeOf(event: RuleEvent): string {
  return `${event.direction} ${heaviestSubject(event)}`;
}

/** True where somebody who lives on data gets them, for ends of their own and not because the law wants it. */
function isTaken({ recipients, purposes }: RuleEvent): boolean {
  return recipients.some((item) => TAKERS.has(item)) && !purposes.includes('legal') && !purposes.includes('merger');
}
