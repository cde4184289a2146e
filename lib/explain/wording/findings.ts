import type { RuleEvent } from '../rules/event.ts';
import { severityOf, weighEvent } from '../rules/severity.ts';
import { quoteOf } from '../rules/side.ts';
import type { Finding } from '../types.ts';
import { speakShort } from './short.ts';
import { speak } from './speak.ts';

/** Alike findings are told in one sentence as long as it stays short. */
const MAX_MERGED = 6;

/**
 * Events, heaviest first, as findings in plain words. `findings` has events of one kind about the same recipients and
 * purposes merged, all their quotes kept; `parts` has each event by itself, in the same order.
 */
export function toFindings(events: RuleEvent[], service: string): { findings: Finding[]; parts: Finding[] } {
  const groups = new Map<string, RuleEvent[]>();
  for (const event of events) {
    let key = keyOf(event);
    while ((groups.get(key)?.length ?? 0) >= MAX_MERGED) key += '+';
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  const findings: Finding[] = [];
  const parts: Finding[] = [];
  for (const group of groups.values()) {
    const finding = toFinding(mergeEvents(group), group, service);
    findings.push(finding);
    parts.push(...(group.length === 1 ? [finding] : group.map((event) => toFinding(event, [event], service))));
  }
  return { findings, parts };
}

/** Events with the same key say the same kind of thing about the same people for the same end. */
function keyOf(event: RuleEvent): string {
  // Sentences that are quoted in our sentence stand for themselves.
  const isQuoted = event.data.length + event.recipients.length + event.purposes.length === 0;
  const own = isQuoted ? `${event.before?.range.start}/${event.after?.range.start}` : '';
  const practice = event.practice;
  return [
    event.event,
    event.direction,
    event.grade,
    [...event.recipients].sort().join(),
    [...event.purposes].sort().join(),
    event.regions.join(),
    practice?.action,
    practice?.choice,
    event.names.join(),
    event.fromDays,
    event.toDays,
    own,
  ].join('|');
}

function mergeEvents(group: RuleEvent[]): RuleEvent {
  const [first, ...others] = group;
  if (first === undefined) throw new Error('a group of events is never empty');
  return {
    ...first,
    data: [...new Set([first, ...others].flatMap(({ data }) => data))],
    phrases:
      others.length === 0
        ? first.phrases
        : [...new Set([first, ...others].flatMap(({ phrases }) => phrases.slice(0, 2)))],
  };
}

function toFinding(event: RuleEvent, group: RuleEvent[], service: string): Finding {
  const { clause, details } = speak(event, service);
  const [first, ...others] = group;
  const evidence = (part: RuleEvent) => ({
    before: part.before === null ? null : quoteOf(part.before),
    after: part.after === null ? null : quoteOf(part.after),
  });
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
    sentence: [`${clause}.`.replace(/([.…][”"])\.$/, '$1').replace(/\.\.$/, '.'), ...details].join(' '),
    short: speakShort(event, service),
    evidence: evidence(first ?? event),
    moreEvidence: others.map(evidence),
  };
}
