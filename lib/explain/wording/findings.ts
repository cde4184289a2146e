import { t } from '../../locale/findings.ts';
import type { RuleEvent } from '../rules/event.ts';
import { severityOf, weighEvent } from '../rules/severity.ts';
import { quoteOf } from '../rules/side.ts';
import { sourcesOf } from '../rules/sources.ts';
import type { Finding, Practice } from '../types.ts';
import { sayPurposes } from './labels.ts';
import { capitalise } from './lists.ts';
import { speakShort } from './short.ts';
import { isMixed, speak } from './speak.ts';
import { groupByTheme } from './themes.ts';

/** Events that are told together, and the one event that stands for them in words. */
export interface Told {
  event: RuleEvent;
  /** The events whose data the sentence names; the others say the same with less weight. */
  claims: RuleEvent[];
  group: RuleEvent[];
}

/**
 * Events, heaviest first, as findings in plain words. `findings` has each clause once and alike ones together, all their
 * quotes kept; `parts` has each event by itself, in the given order; `told` is what the findings say, for a headline.
 */
export function toFindings(
  events: RuleEvent[],
  service: string,
): { findings: Finding[]; parts: Finding[]; told: Told[] } {
  const told = groupByTheme(events).map(mergeEvents);
  return {
    findings: told.map((each) => toFinding(each, service)),
    parts: events.map((event) => toFinding({ event, claims: [event], group: [event] }, service)),
    told,
  };
}

/**
 * One event for a group of one theme. Where some of its events are facts, only these are claimed: what is only said again
 * in a new clause is not new. What the events do not have in common (a purpose, a mood, a choice) is left out.
 */
function mergeEvents(group: RuleEvent[]): Told {
  const [first] = group;
  if (first === undefined) throw new Error('a group of events is never empty');
  if (isMixed(group)) {
    const event = {
      ...first,
      data: [],
      recipients: union(group.map(({ recipients }) => recipients)),
      purposes: union(group.map(({ purposes }) => purposes)),
    };
    return { event, claims: group, group };
  }
  const facts = group.filter(({ grade }) => grade === 'fact');
  const claims = facts.length > 0 ? facts : group;
  if (claims.length === 1 && claims[0] !== undefined) return { event: claims[0], claims, group };
  return {
    event: {
      ...first,
      grade: facts.length > 0 ? 'fact' : 'detail',
      data: union(claims.map(({ data }) => data)),
      recipients: sameFor(claims, ({ recipients }) => [...recipients].sort().join())
        ? first.recipients
        : first.recipients.filter((item) => claims.every(({ recipients }) => recipients.includes(item))),
      purposes: commonPurposes(claims),
      regions: union(claims.map(({ regions }) => regions)),
      names: union(claims.map(({ names }) => names)),
      phrases: union(claims.map(({ phrases }) => (first.event.startsWith('right_') ? phrases : phrases.slice(0, 2)))),
      before: claims.find(({ before }) => before !== null)?.before ?? null,
      practice: commonPractice(claims),
    },
    claims,
    group,
  };
}

function commonPurposes([first, ...others]: RuleEvent[]): RuleEvent['purposes'] {
  return (first?.purposes ?? []).filter((item) => others.every(({ purposes }) => purposes.includes(item)));
}

/** What only some clauses of a group are for, as a sentence; null where all are for the same. */
function sayOtherPurposes({ event, claims }: Told): string | null {
  if (claims.length === 1 || event.direction !== 'worse' || event.practice === null || isMixed(claims)) return null;
  const others = union(claims.map(({ purposes }) => purposes)).filter((item) => !event.purposes.includes(item));
  const words = sayPurposes(others);
  return words === '' ? null : t('suffix.purposes', { purposes: words });
}

/** What one promise says must not be said of another: these are told in our words only where all say the same. */
const SPOKEN_EXACTLY = /^(?:prohibition|exception)_/;

/** The first practice, with its mood and choice only where all have them: "can" is true of those that do and those that may. */
function commonPractice(claims: RuleEvent[]): Practice | null {
  const [first] = claims;
  const practice = first?.practice ?? null;
  if (first === undefined || practice === null) return null;
  const isOneDeed = sameFor(claims, (claim) => claim.practice?.action ?? '');
  const isOneReach = sameFor(claims, ({ recipients, purposes }) => [...recipients, ...purposes].sort().join());
  if (SPOKEN_EXACTLY.test(first.event) && !(isOneDeed && isOneReach)) return null;
  return {
    ...practice,
    action: isOneDeed ? practice.action : 'collect',
    modality: sameFor(claims, (claim) => claim.practice?.modality ?? '') ? practice.modality : 'asserted',
    choice: sameFor(claims, (claim) => claim.practice?.choice ?? '') ? practice.choice : 'none',
    sources: sameFor(claims, (claim) => sourcesOf(claim).join()) ? sourcesOf(first) : [],
  };
}

function sameFor(events: RuleEvent[], ask: (event: RuleEvent) => string): boolean {
  return new Set(events.map(ask)).size <= 1;
}

function union<T>(lists: readonly (readonly T[])[]): T[] {
  return [...new Set(lists.flat())];
}

function toFinding(told: Told, service: string): Finding {
  const { event, claims, group } = told;
  const { clause, details } = speak(event, service, claims);
  const otherPurposes = sayOtherPurposes(told);
  const evidence = (part: RuleEvent) => ({
    before: part.before === null ? null : quoteOf(part.before),
    after: part.after === null ? null : quoteOf(part.after),
  });
  // The quote of what the sentence says stands first.
  const [first = event, ...others] = [...claims, ...group.filter((part) => !claims.includes(part))];
  return {
    event: event.event,
    direction: event.direction,
    severity: severityOf(Math.max(...group.map(weighEvent))),
    data: event.data,
    recipients: event.recipients,
    purposes: event.purposes,
    regions: event.regions,
    ...(event.fromDays === undefined ? {} : { fromDays: event.fromDays }),
    ...(event.toDays === undefined ? {} : { toDays: event.toDays }),
    sentence: [
      `${capitalise(clause)}.`.replace(/([.…][”"])\.$/, '$1').replace(/\.\.$/, '.'),
      ...(otherPurposes === null ? [] : [otherPurposes]),
      ...details,
    ].join(' '),
    short: speakShort(event, service),
    evidence: evidence(first),
    moreEvidence: others.map(evidence),
  };
}
