import type { DataType, Direction, EventType, Purpose, Recipient, Severity, Source } from '../vocabulary.ts';
import type { RuleEvent } from './event.ts';
import { sourcesOf } from './sources.ts';
import { saysTraining } from './weighty-purposes.ts';

/**
 * The one table of weights. 3: can hurt a person or lay bare their life (what they say, whom they know, where they are,
 * what their body looks like; police, advertisers and data traders; training of AI, which cannot be taken back). 2: ties
 * their actions together or reaches their purse. 1: is needed to run almost any service. A general word ("information")
 * weighs 1, because it says little.
 */
const DATA_WEIGHT: Record<DataType, number> = {
  message_content: 3,
  contacts: 3,
  location_precise: 3,
  biometric: 3,
  health: 3,
  voice_recording: 3,
  official_id: 3,
  call_log: 3,
  message_metadata: 2,
  media: 2,
  user_content: 2,
  location_approximate: 2,
  phone_number: 2,
  payment_card: 2,
  payment_status: 2,
  purchase_history: 2,
  group_membership: 2,
  advertising_id: 2,
  demographic: 2,
  inferred: 2,
  ip_address: 2,
  email: 2,
  postal_address: 2,
  usage_activity: 2,
  device_identifier: 2,
  name: 1,
  username: 1,
  profile_photo: 1,
  account_info: 1,
  personal_generic: 1,
  device_info: 1,
  cookies: 1,
  diagnostics: 1,
};

const RECIPIENT_WEIGHT: Record<Recipient, number> = {
  authorities: 3,
  advertisers: 3,
  data_brokers: 3,
  public: 2,
  affiliates: 3,
  ai_providers: 3,
  third_parties: 2,
  business_partners: 2,
  businesses_on_platform: 2,
  analytics_providers: 2,
  researchers: 1,
  service_providers: 1,
  other_users: 1,
  successor: 1,
};

const PURPOSE_WEIGHT: Record<Purpose, number> = {
  ai_training: 3,
  advertising: 3,
  marketing: 2,
  people_suggestions: 2,
  personalisation: 2,
  analytics: 1,
  research: 1,
  merger: 1,
  improve_service: 1,
  communication: 1,
  payment: 1,
  account_management: 0,
  provide_service: 0,
  security: 0,
  safety_moderation: 0,
  legal: 1,
};

/**
 * What the kind of event weighs by itself, before its subject. A broken promise, a lost choice, lost encryption and more
 * for authorities or buyers weigh 2; a wider practice 1; mere wording 0.
 */
const EVENT_WEIGHT: Record<EventType, number> = {
  prohibition_removed: 2,
  sale_added: 3,
  opt_out_removed: 2,
  opt_in_to_opt_out: 2,
  encryption_claim_weakened: 2,
  encryption_scope_narrowed: 2,
  authority_disclosure_widened: 1,
  prohibition_narrowed: 1,
  exception_added: 1,
  new_recipient: 1,
  purpose_added: 1,
  data_type_added: 1,
  retention_extended: 1,
  retention_made_vague: 1,
  storage_place_widened: 1,
  protection_limited_to_region: 1,
  right_removed: 2,
  modality_strengthened: 0,
  modality_weakened: 0,
  notice_weakened: 1,
  definition_changed: 0,
  prohibition_added: 1.5,
  opt_out_added: 1,
  opt_out_to_opt_in: 2,
  encryption_claim_added: 1,
  authority_disclosure_narrowed: 1,
  recipient_removed: 0,
  purpose_removed: 0.5,
  data_type_removed: 0.5,
  exception_removed: 1,
  retention_shortened: 1,
  storage_place_narrowed: 1,
  protection_extended_to_region: 0,
  right_added: 1,
  recipient_renamed: 0,
  cosmetic_reword: 0,
  moved: 0,
};

/** Gains weigh at most "high": nothing that gets better is a danger. */
const CEILING: Record<Direction, number> = { worse: 7, better: 4, neutral: 2, unclear: 0 };

/** What was not read but follows from the sentences around it is never told as important. */
const MOST_GUESSED = 3.9;

function isGuessed({ before, after }: RuleEvent): boolean {
  return (after ?? before)?.isImplied ?? false;
}

/** Events whose subject is the promise or choice itself; a vague subject ("your data") still leaves them worth knowing. */
const LOSS_OF_HOLD = new Set<EventType>([
  'prohibition_removed',
  'opt_out_removed',
  'opt_in_to_opt_out',
  'encryption_claim_weakened',
  'encryption_scope_narrowed',
  'authority_disclosure_widened',
  'sale_added',
]);

/** True for those who sell data about people that never met the company. */
export function isSeller(source: Source): boolean {
  return SELLERS.has(source);
}

const SELLERS = new Set<Source>(['advertisers', 'data_brokers']);

const PRACTICE_LOST = new Set<EventType>(['recipient_removed', 'purpose_removed', 'data_type_removed']);

function heaviest<T extends string>(items: readonly T[], weights: Record<T, number>): number {
  return Math.max(0, ...items.map((item) => weights[item]));
}

/**
 * A number for ordering and grading: the weight of the kind of event, plus the heaviest of who, what and what for, plus
 * one where two of these are heavy. Halved conditions: what only names particulars, and what the reader must start or allow.
 */
export function weighEvent(event: RuleEvent): number {
  return Math.min(weighFreely(event), CEILING[event.direction], isGuessed(event) ? MOST_GUESSED : 7);
}

/** The weight without the ceiling of its direction: for ordering only. */
export function weighFreely(event: RuleEvent): number {
  // How people are told of requests by authorities weighs less than what these get.
  const isNotice = event.event === 'notice_weakened';
  const dimensions = [
    heaviest(event.data, DATA_WEIGHT),
    Math.min(heaviest(event.recipients, RECIPIENT_WEIGHT), isNotice ? 2 : 3),
    heaviest(event.purposes, PURPOSE_WEIGHT),
  ] as const;
  const [data, , purpose] = dimensions;
  // A use weighs what it is for: to manage an account with one's contacts is no news.
  const heavy = isUse(event) ? Math.max(Math.min(data, purpose + 1), ...dimensions.slice(1)) : Math.max(...dimensions);
  let weight = EVENT_WEIGHT[event.event] + heavy;
  if (dimensions.filter((dimension) => dimension === 3).length >= 2) weight += 1;
  if (event.grade === 'detail') weight -= 1.5;
  const choice = event.practice?.choice;
  if (choice === 'opt_in' || choice === 'user_action') weight -= LOSS_OF_HOLD.has(event.event) ? 0 : 1;
  if (event.practice?.condition === 'merger') weight -= 2;
  // Encryption on the way or on the disk is what every service has; only end to end keeps the company out.
  if (event.event === 'encryption_claim_added' && event.practice?.encryption?.kind !== 'e2ee') weight -= 1.5;
  const isAi = event.direction === 'worse' && event.purposes.includes('ai_training');
  if (isAi && !saysTraining((event.after ?? event.before)?.lower ?? '')) weight -= 1;
  // What is bought about people comes from places where they never met the company.
  if (event.event === 'data_type_added' && sourcesOf(event).some(isSeller)) weight += 1.5;
  // That a practice is no longer described is weaker news than anything that is.
  if (event.direction === 'better' && PRACTICE_LOST.has(event.event)) weight -= 0.5;
  // A lower minimum age lets the company have the data of children.
  if (isAgeRule(event) && event.direction === 'worse') weight += 3;
  if (LOSS_OF_HOLD.has(event.event) && event.grade === 'fact') weight = Math.max(weight, 3);
  return weight;
}

/** True where the old and the new minimum age are known. */
export function isAgeRule({ event, phrases }: RuleEvent): boolean {
  return event === 'definition_changed' && phrases.length === 2 && phrases.every((age) => /^\d+$/.test(age));
}

function isUse({ event }: RuleEvent): boolean {
  return event === 'purpose_added' || event === 'purpose_removed';
}

/** The weightiest thing that an event is about: a purpose before a recipient before data, where they weigh the same. */
export function heaviestSubject({ data, recipients, purposes }: RuleEvent): string {
  const subjects = [
    ...purposes.map((item) => ({ item, weight: PURPOSE_WEIGHT[item] })),
    ...recipients.map((item) => ({ item, weight: RECIPIENT_WEIGHT[item] })),
    ...data.map((item) => ({ item, weight: DATA_WEIGHT[item] })),
  ];
  return subjects.sort((a, b) => b.weight - a.weight)[0]?.item ?? '';
}

/** The weightiest of those who get something, '' where nobody does. */
export function heaviestRecipient({ recipients }: RuleEvent): Recipient | '' {
  return [...recipients].sort((a, b) => RECIPIENT_WEIGHT[b] - RECIPIENT_WEIGHT[a])[0] ?? '';
}

/** True for a purpose that weighs most: ads and the training of AI. */
export function isGravePurpose(purpose: Purpose): boolean {
  return PURPOSE_WEIGHT[purpose] === 3;
}

/** The weightiest purpose, '' where none is named. */
export function heaviestPurpose({ purposes }: RuleEvent): Purpose | '' {
  return [...purposes].sort((a, b) => PURPOSE_WEIGHT[b] - PURPOSE_WEIGHT[a])[0] ?? '';
}

/** The severity of a weight: serious from 6, important from 4, worth knowing from 2.5, else minor. */
export function severityOf(weight: number): Severity {
  if (weight >= 6) return 'critical';
  if (weight >= 4) return 'high';
  if (weight >= 2.5) return 'medium';
  return 'low';
}
