/** Which events are told in one finding. */
import { isSureCompany } from '../rules/companies.ts';
import type { RuleEvent } from '../rules/event.ts';
import type { SentenceView } from '../rules/sentence-view.ts';
import {
  heaviestPurpose,
  heaviestRecipient,
  isGravePurpose,
  isSeller,
  severityOf,
  weighEvent,
} from '../rules/severity.ts';
import { sourcesOf } from '../rules/sources.ts';
import type { EventType } from '../vocabulary.ts';

/** Kinds of events that say the same thing about a clause from several sides: one of them tells it. */
const FAMILIES: Partial<Record<EventType, string>> = {
  new_recipient: 'more',
  data_type_added: 'more',
  purpose_added: 'more',
  modality_strengthened: 'more',
  recipient_removed: 'less',
  data_type_removed: 'less',
  purpose_removed: 'less',
  modality_weakened: 'less',
  prohibition_removed: 'promise',
  prohibition_narrowed: 'promise',
  exception_added: 'promise',
  opt_out_removed: 'promise',
  right_removed: 'promise',
};

/**
 * Groups of events that a reader is told at once, in the order of the first of each. A clause is told once, by the first
 * event about it, unless another one says something of a different kind.
 */
export function groupByTheme(events: readonly RuleEvent[]): RuleEvent[][] {
  const groups = new Map<string, RuleEvent[]>();
  const told = new Map<SentenceView, Set<string>>();
  for (const event of events) {
    const sentence = event.after ?? event.before;
    if (sentence === null) continue;
    const families = told.get(sentence) ?? new Set();
    told.set(sentence, families);
    const family = `${FAMILIES[event.event] ?? event.event} ${event.direction}`;
    if (families.has(family)) continue;
    families.add(family);
    const theme = themeOf(event);
    const group = groups.get(theme);
    if (group === undefined) groups.set(theme, [event]);
    else group.push(event);
  }
  const all = [...groups.values()];
  return all.length > MANY_GROUPS ? foldMinor(all) : all;
}

/** From this number on a reader needs the minor points gathered. */
const MANY_GROUPS = 12;
const FOLDED = new Set<EventType>([
  'new_recipient',
  'recipient_removed',
  'purpose_added',
  'purpose_removed',
  'retention_extended',
  'retention_shortened',
]);

/** Minor groups of one kind as one, in the place of the first. */
function foldMinor(groups: readonly RuleEvent[][]): RuleEvent[][] {
  const folded = new Map<string, RuleEvent[]>();
  groups.forEach((group, index) => {
    const [first] = group;
    if (first === undefined) return;
    const isFolded = FOLDED.has(first.event) && first.practice !== null && group.every(isMinor);
    const key = isFolded ? `${first.event} ${first.direction}` : String(index);
    folded.set(key, [...(folded.get(key) ?? []), ...group]);
  });
  return [...folded.values()];
}

/** What an event is about, as a key: events with the same key can be said in one sentence that is true of all of them. */
function themeOf(event: RuleEvent): string {
  return [
    event.event === 'data_type_added' && isGiven(event) ? 'new_recipient' : event.event,
    event.direction,
    ...about(event),
  ].join('|');
}

function isGiven({ recipients, practice }: RuleEvent): boolean {
  return recipients.length > 0 && (practice?.action === 'share' || practice?.action === 'sell');
}

function about(event: RuleEvent): (string | number | undefined)[] {
  switch (event.event) {
    case 'new_recipient':
    case 'recipient_removed':
      return whoOf(event);
    case 'data_type_added':
      return isGiven(event)
        ? whoOf(event)
        : [event.grade, event.before === null ? 'clause' : 'more', sorted(sourcesOf(event).filter(isSeller))];
    case 'data_type_removed':
      return [];
    case 'purpose_added':
    case 'purpose_removed':
      return [heaviestPurpose(event), ...(event.recipients.length > 0 ? whoOf(event) : [])];
    case 'prohibition_removed':
    case 'prohibition_narrowed':
    case 'prohibition_added':
    case 'exception_added':
    case 'exception_removed':
      return isMinor(event)
        ? ['minor']
        : [event.practice?.action, sorted(event.recipients), sorted(event.purposes), ...ownWords(event)];
    case 'opt_out_removed':
    case 'opt_out_added':
    case 'opt_in_to_opt_out':
    case 'opt_out_to_opt_in':
      return isMinor(event) ? ['minor'] : [heaviestPurpose(event), ...ownWords(event)];
    case 'retention_extended':
    case 'retention_shortened':
    case 'retention_made_vague':
      return [event.fromDays, event.toDays];
    case 'encryption_claim_added':
    case 'encryption_claim_weakened':
    case 'encryption_scope_narrowed':
      return [event.practice?.encryption?.kind];
    case 'notice_weakened':
      return [sorted(event.recipients)];
    case 'definition_changed':
      return event.direction === 'neutral' ? [] : event.phrases;
    case 'modality_strengthened':
    case 'modality_weakened':
      return [event.phrases[0] === 'wider' || event.phrases[0] === 'narrower' ? event.phrases[0] : ''];
    case 'recipient_renamed':
      return [...event.names, ...event.phrases];
    default:
      return [];
  }
}

/** Companies are told by name, each by itself: what one of them gets, another need not get. So are ads and AI. */
function whoOf(event: RuleEvent): string[] {
  const names = event.names.filter(isSureCompany);
  return [
    event.practice === null ? 'named' : heaviestRecipient(event),
    sorted(names),
    sorted(event.purposes.filter(isGravePurpose)),
  ];
}

function isMinor(event: RuleEvent): boolean {
  return severityOf(weighEvent(event)) === 'low';
}

/** A sentence that is told by quoting it stands for itself. */
function ownWords({ data, recipients, purposes, before, after }: RuleEvent): (number | undefined)[] {
  const isQuoted = data.every((item) => item === 'personal_generic') && recipients.length + purposes.length === 0;
  return isQuoted ? [before?.range.start, after?.range.start] : [];
}

function sorted(items: readonly string[]): string {
  return [...items].sort().join();
}
