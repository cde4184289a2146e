import { type FindingKey, t } from '../../locale/findings.ts';
import { isWithoutNotice } from '../rules/cues.ts';
import type { RuleEvent } from '../rules/event.ts';
import { isAgeRule } from '../rules/severity.ts';
import { sourcesOf } from '../rules/sources.ts';
import { fieldOf } from '../rules/unread.ts';
import type { EncryptionScope, Purpose } from '../vocabulary.ts';
import { isLongerList, isMinorClause, sayDetails, sayPhrases } from './details.ts';
import { doerOf } from './doer.ts';
import { sayData, sayDuration, sayPurposes, sayRecipients, sayRegions, saySources } from './labels.ts';
import { joinList } from './lists.ts';
import { quoted, quotedSentence } from './quoted.ts';

/** The main clause of an event, without a full stop, and the sentences that may follow it. */
export interface Spoken {
  clause: string;
  details: string[];
}

const VAGUE = new Set(['personal_generic']);

function isVague(event: RuleEvent): boolean {
  return event.data.every((item) => VAGUE.has(item)) && event.recipients.length + event.purposes.length === 0;
}

function mood(event: RuleEvent): 'may' | 'does' {
  return event.practice?.modality === 'may' ? 'may' : 'does';
}

function withSpace(text: string): string {
  return text === '' ? '' : ` ${text}`;
}

/** A promise with a condition, an exception or a limit, or one that goes on about what the sentence before it names. */
const QUALIFIED =
  /\b(?:if|unless|when|where|while|until|except|without|other than|any other|other purposes?|outside|beyond|(?:this|these|that|those|such|any of that) (?:information|data|details))\b|^(?:this|these|that|those|such|it|they|after|in (?:this|that|such))\b/;
const OWN_VOICE = /\b(?:we|us|our|ours)\b/;

/** Nobody promises not to run the service, or lets one say no to that: there the words mean something else. */
const IDLE_PURPOSES = new Set<Purpose>(['provide_service', 'account_management', 'legal']);

/** True where a promise is plain enough to be said in our words: in the service's own voice and, if it is new, without an if. */
function isPlain(event: RuleEvent, service: string): boolean {
  const lower = quotedSentence(event)?.lower ?? '';
  if (event.event === 'prohibition_narrowed') return true;
  if (event.purposes.some((purpose) => IDLE_PURPOSES.has(purpose))) return false;
  const isOwn = OWN_VOICE.test(lower) || lower.includes(service.toLowerCase()) || doerOf(event, service) !== null;
  return isOwn && (event.event !== 'prohibition_added' || !QUALIFIED.test(lower));
}

/** What a promise is about: "share your messages with advertisers". Null where it is better said in its own words. */
function sayDeed(event: RuleEvent, service: string): string | null {
  if (!isPlain(event, service)) return null;
  const action = event.practice?.action;
  if (action !== 'collect' && action !== 'use' && action !== 'share' && action !== 'sell' && action !== 'retain')
    return null;
  if (isVague(event) && action !== 'sell') return null;
  if (event.practice?.actor !== 'first_party' && doerOf(event, service) === null) return null;
  const recipients =
    event.recipients.length === 0
      ? ''
      : t(action === 'sell' ? 'deed.to' : 'deed.with', { recipients: sayRecipients({ ...event, names: [] }, service) });
  const purposes = withSpace(sayPurposes(event.purposes));
  return t(`deed.${action}`, { data: sayData(event.data), recipients, purposes });
}

/** What a choice is about: " to the use of your contacts for ads", or the words themselves where they are too vague. */
function sayAbout(event: RuleEvent): string {
  const isAsking = event.event === 'opt_in_to_opt_out' || event.event === 'opt_out_to_opt_in';
  if (isVague(event) && event.data.length + event.purposes.length === 0)
    return t(isAsking ? 'about.asking.quote' : 'about.quote', { quote: quoted(event) });
  const purposes = event.purposes.filter((purpose) => !IDLE_PURPOSES.has(purpose));
  return t(isAsking ? 'about.asking' : 'about', {
    data: sayData(event.data),
    purposes: withSpace(sayPurposes(purposes)),
  });
}

function sayScope(event: RuleEvent): string {
  const scope: readonly EncryptionScope[] = event.practice?.encryption?.scope ?? [];
  if (scope.length > 0) return joinList(scope.map((item) => t(`encrypted.${item}`)));
  return event.data.length > 0 ? sayData(event.data) : t('encrypted.all');
}

function sayClause(event: RuleEvent, service: string, claims: readonly RuleEvent[]): string {
  const data = sayData(event.data);
  const purposes = sayPurposes(event.purposes, claims.map((claim) => quotedSentence(claim)?.lower).join(' '));
  const recipients = event.recipients.length > 0 ? sayRecipients(event, service) : '';
  const say = (key: FindingKey, more: Record<string, string | number> = {}): string =>
    t(key, { service, data, recipients, purposes: withSpace(purposes), n: claims.length, ...more });
  const quote = quoted(event);
  if (claims.every(isMinorClause)) return sayMinorClause(event, claims, service);
  if (isMixed(claims)) {
    const { event: kind } = event;
    if (kind === 'new_recipient' || kind === 'recipient_removed') return say(`event.${kind}.mixed`);
    if (kind === 'purpose_added' || kind === 'purpose_removed') return say(`event.${kind}.mixed`, { purposes });
  }
  switch (event.event) {
    case 'new_recipient':
      if (event.practice === null) return say('event.new_recipient.named', { names: joinList(event.names), quote });
      return say(`event.new_recipient${newness(event, '.more')}.${mood(event)}` as const);
    case 'recipient_removed':
      if (event.practice === null) return say('event.recipient_removed.named', { names: joinList(event.names) });
      return say('event.recipient_removed');
    case 'data_type_removed':
    case 'sale_added':
    case 'authority_disclosure_narrowed':
    case 'encryption_scope_narrowed':
    case 'storage_place_narrowed':
      return say(`event.${event.event}` as const);
    case 'recipient_renamed':
      return say('event.recipient_renamed', { names: joinList(event.names), phrases: joinList(event.phrases) });
    case 'data_type_added': {
      if (isLongerList(event)) {
        const phrases = sayPhrases(event);
        return phrases === '' ? say('event.data_type_added.more') : say('event.data_type_added.phrases', { phrases });
      }
      const isClause = newness(event, '');
      const given = recipients === '' ? '' : t('deed.with', { recipients });
      const from = saySources(claims.length > 1 ? (event.practice?.sources ?? []) : sourcesOf(event), service);
      return say(`event.data_type_added${isClause}${deedKind(event)}.${mood(event)}` as const, { with: given, from });
    }
    case 'purpose_added': {
      if (event.data.length === 0 && recipients === '') return say('event.purpose_added.nodata', { purposes, quote });
      const kind = recipients === '' ? '' : '.others';
      const isClause = newness(event, '');
      return say(`event.purpose_added${isClause}${kind}.${mood(event)}` as const, { purposes });
    }
    case 'purpose_removed':
      return say('event.purpose_removed', { purposes });
    case 'opt_out_removed':
    case 'opt_out_added':
    case 'opt_in_to_opt_out':
    case 'opt_out_to_opt_in':
      return say(`event.${event.event}` as const, { about: sayAbout(event) });
    case 'prohibition_removed':
    case 'prohibition_narrowed':
    case 'prohibition_added': {
      const deed = sayDeed(event, service);
      if (deed === null) return say(`event.${event.event}.quote` as const, { quote });
      const doer = doerOf(event, service);
      return doer === null || event.event === 'prohibition_narrowed'
        ? say(`event.${event.event}` as const, { deed })
        : say(`event.${event.event}.other` as const, { deed, doer });
    }
    case 'exception_added':
    case 'exception_removed': {
      const deed = sayDeed(event, service);
      return deed === null
        ? say('event.prohibition_narrowed.quote', { quote })
        : say(`event.${event.event}` as const, { deed });
    }
    case 'modality_strengthened':
    case 'modality_weakened':
      if (event.phrases[0] === 'wider') return say('event.modality_strengthened.wider', { quote });
      if (event.phrases[0] === 'narrower') return say('event.modality_weakened.narrower', { quote });
      return say(`event.${event.event}.${event.direction === 'worse' ? 'worse' : 'better'}` as const, { quote });
    case 'retention_extended':
    case 'retention_shortened':
    case 'retention_made_vague':
      return sayRetention(event, claims, say);
    case 'encryption_claim_weakened':
    case 'encryption_claim_added': {
      const kind = event.practice?.encryption?.kind === 'e2ee' ? '.e2ee' : '';
      return say(`event.${event.event}${kind}` as const, { scope: sayScope(event) });
    }
    case 'protection_limited_to_region':
      return say(
        event.after === null ? 'event.protection_limited_to_region.gone' : 'event.protection_limited_to_region',
        {
          regions: sayRegions(event.regions),
        },
      );
    case 'protection_extended_to_region':
      return say('event.protection_extended_to_region', { regions: sayRegions(event.regions) });
    case 'authority_disclosure_widened':
      return say(`event.authority_disclosure_widened.${mood(event)}` as const);
    case 'notice_weakened':
      if (event.before === null && recipients !== '' && isWithoutNotice(event.after?.lower ?? ''))
        return say('event.notice_weakened.untold');
      if (event.after === null) return say('event.notice_weakened.gone', { quote });
      return say(recipients === '' ? 'event.notice_weakened' : 'event.notice_weakened.requests', { quote });
    case 'definition_changed': {
      const [from = '', to = ''] = event.phrases;
      if (isAgeRule(event) && (event.direction === 'worse' || event.direction === 'better'))
        return say(`event.definition_changed.${event.direction}` as const, { from, to });
      const field = fieldOf(quotedSentence(event)?.lower ?? '');
      if (field !== null) return say(`event.unread.${field}` as const, { quote });
      if (event.direction !== 'neutral') return say(unclearKey(event), { quote });
      if (event.after === null) return say('event.definition_changed.gone', { quote });
      return say(event.before === null ? 'event.definition_changed.new' : 'event.definition_changed.neutral', {
        quote,
      });
    }
    case 'storage_place_widened':
      return sayPlaces(event, say);
    case 'right_removed':
    case 'right_added':
      return say(`event.${event.event}` as const, { rights: sayRights(event.phrases) });
    case 'cosmetic_reword':
    case 'moved':
      return say(unclearKey(event), { quote });
  }
}

/** What a new clause is about, with its words: that it is new and names these things is sure, what it means for the reader less so. */
function sayMinorClause(event: RuleEvent, claims: readonly RuleEvent[], service: string): string {
  if (claims.length > 1) return speakBriefly(event, service, claims);
  return t('event.clause_added', { about: sayTopics(event, service), quote: quoted(event, LONG_QUOTE) });
}

function sayTopics(event: RuleEvent, service: string): string {
  const who = event.event === 'new_recipient' ? [sayRecipients(event, service)] : [];
  return joinList([...who, sayData(event.data)].filter((words) => words !== ''));
}

/** The main clause of an event where there is little room: minor clauses without their words. */
export function speakBriefly(event: RuleEvent, service: string, claims: readonly RuleEvent[]): string {
  return claims.every(isMinorClause)
    ? t('event.clauses_added', { about: sayTopics(event, service), n: claims.length })
    : speak(event, service, claims).clause;
}

/** A clause that is told by its own words alone needs more of them. */
const LONG_QUOTE = 170;

/** '' for something new altogether, '.clause' for a new clause about known things, `more` for a longer known clause. */
function newness<T extends string>(event: RuleEvent, more: T): '' | '.clause' | T {
  if (event.grade === 'fact') return '';
  return event.before === null ? '.clause' : more;
}

function deedKind({ practice }: RuleEvent): '' | '.use' | '.keep' | '.give' {
  if (practice?.action === 'use') return '.use';
  if (practice?.action === 'retain') return '.keep';
  return practice?.action === 'share' || practice?.action === 'sell' ? '.give' : '';
}

/** What we could not read, and whether it came, went or was reworded. */
function unclearKey({ before, after }: RuleEvent): 'event.unclear' | 'event.unclear.new' | 'event.unclear.gone' {
  if (before === null) return 'event.unclear.new';
  return after === null ? 'event.unclear.gone' : 'event.unclear';
}

/** Where data may go, and where they were promised to stay. */
function sayPlaces(event: RuleEvent, say: (key: FindingKey, more?: Record<string, string>) => string): string {
  const places = event.regions.filter((region) => !event.names.includes(region));
  const [gone, regions] = [sayRegions(event.names), sayRegions(places)];
  if (gone === '') return say('event.storage_place_widened', { regions });
  return regions === ''
    ? say('event.storage_place_widened.gone', { regions: gone })
    : say('event.storage_place_widened.moved', { gone, regions });
}

function sayRights(rights: readonly string[]): string {
  const known = ['access', 'deletion', 'correction', 'portability', 'objection', 'withdrawal', 'complaint'] as const;
  return joinList(known.filter((right) => rights.includes(right)).map((right) => t(`right.${right}`)));
}

function sayRetention(
  event: RuleEvent,
  claims: readonly RuleEvent[],
  say: (key: FindingKey, more?: Record<string, string>) => string,
): string {
  const key = `event.${event.event as 'retention_extended' | 'retention_shortened' | 'retention_made_vague'}` as const;
  const times = [...new Set(claims.flatMap(({ toDays }) => toDays ?? []))].sort((a, b) => a - b).map(sayDuration);
  if (key !== 'event.retention_made_vague' && times.length > 1) return say(`${key}.times`, { times: joinList(times) });
  if (key === 'event.retention_extended' && event.before === null && times.length === 0)
    return say(`${key}.clause`, { quote: quoted(event, LONG_QUOTE) });
  const from = event.fromDays === undefined ? null : sayDuration(event.fromDays);
  const to = event.toDays === undefined ? null : sayDuration(event.toDays);
  if (key === 'event.retention_made_vague') return from === null ? say(key) : say(`${key}.from`, { from });
  if (from !== null && to !== null) return say(`${key}.from`, { from, to });
  return to === null ? say(key) : say(`${key}.to`, { to });
}

/**
 * Puts an event into plain words. `service` is the name of the service as its users know it; `claims` are the events that
 * it stands for, where it stands for several.
 */
export function speak(event: RuleEvent, service: string, claims: readonly RuleEvent[] = [event]): Spoken {
  const clause = sayClause(event, service, claims);
  return { clause, details: isMixed(claims) ? [] : sayDetails(event, clause) };
}

/** True for minor events of one kind with nothing in common: only who and what for can be said of them as a whole. */
export function isMixed(claims: readonly RuleEvent[]): boolean {
  const [first] = claims;
  if (first === undefined || claims.length === 1) return false;
  if (first.event === 'new_recipient' || first.event === 'recipient_removed')
    return !first.recipients.some((item) => claims.every(({ recipients }) => recipients.includes(item)));
  if (first.event === 'purpose_added' || first.event === 'purpose_removed')
    return !first.purposes.some((item) => claims.every(({ purposes }) => purposes.includes(item)));
  return false;
}
