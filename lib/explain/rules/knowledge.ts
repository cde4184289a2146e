import type { Practice } from '../types.ts';
import type { DataType, Purpose, Recipient, Source } from '../vocabulary.ts';
import { coversRecipient, namesData } from './data-scope.ts';
import type { Side } from './sentence-view.ts';

/** What one whole version says the company has, gives and does, as sets that can be asked. */
export interface Knowledge {
  /** Data that the company or others have or give, in any clause that is not a denial. */
  data: Set<DataType>;
  /** Who gets which data. */
  given: Map<Recipient, Set<DataType>>;
  /** What which data are used for. */
  uses: Map<Purpose, Set<DataType>>;
  /** Who gets data for what. */
  givenFor: Set<string>;
  /** Where data come from, beside the reader. */
  sources: Set<Source>;
  denials: Practice[];
}

const USER_ACTORS = new Set(['user', 'other_user']);

/** Who receives data by a practice: its recipients, or the third party that collects by itself. */
export function recipientsOf(practice: Practice): Recipient[] {
  // What users do with what they see is not the company's giving.
  if (practice.actor === 'other_user') return [];
  if (practice.actor === 'user')
    return practice.flow === 'user_directed' ? practice.recipients.filter((recipient) => recipient === 'public') : [];
  if (practice.action !== 'share' && practice.action !== 'sell') {
    if (practice.action !== 'collect' && practice.action !== 'use') return [];
    if (practice.actor === 'third_party')
      return practice.recipients.length > 0 ? practice.recipients : ['third_parties'];
    if (practice.actor === 'affiliate') return ['affiliates'];
    if (practice.actor === 'business_user') return ['businesses_on_platform'];
    if (practice.actor === 'authority') return ['authorities'];
    if (practice.actor === 'service_provider') return ['service_providers'];
    return [];
  }
  if (practice.flow === 'incoming') return [];
  // "Your contacts" as the thing given are no receivers of it.
  const isContacts = practice.data.includes('contacts') && practice.recipients.length > 1;
  return isContacts ? practice.recipients.filter((recipient) => recipient !== 'other_users') : practice.recipients;
}

/** True where data leave the company's hands: given, sold, or taken by others. */
export function isGiving(practice: Practice): boolean {
  return recipientsOf(practice).length > 0;
}

/** True where the company has or uses data. */
export function isHaving(practice: Practice): boolean {
  return (
    (practice.action === 'collect' || practice.action === 'use' || practice.action === 'retain') &&
    !USER_ACTORS.has(practice.actor)
  );
}

/** Gathers what a whole version says. */
export function learn(side: Side): Knowledge {
  const known: Knowledge = {
    data: new Set(),
    given: new Map(),
    uses: new Map(),
    givenFor: new Set(),
    sources: new Set(),
    denials: [],
  };
  for (const practice of side.practices) {
    if (practice.polarity === 'does_not') {
      known.denials.push(practice);
      continue;
    }
    for (const item of practice.data)
      if (practice.action !== 'right' && practice.action !== 'delete') known.data.add(item);
    for (const source of practice.sources) known.sources.add(source);
    for (const recipient of recipientsOf(practice)) {
      const set = known.given.get(recipient) ?? new Set();
      for (const item of practice.data) set.add(item);
      known.given.set(recipient, set);
      for (const purpose of practice.purposes) known.givenFor.add(`${recipient} ${purpose}`);
    }
    for (const purpose of practice.purposes) {
      const set = known.uses.get(purpose) ?? new Set();
      for (const item of practice.data) set.add(item);
      known.uses.set(purpose, set);
    }
  }
  return known;
}

/** True where the version names this data type, or a word that holds it, as something that is had or given. */
export function knowsData(known: Knowledge, item: DataType): boolean {
  for (const general of known.data) if (namesData(general, item)) return true;
  return false;
}

/** True where the version lets this recipient, or a wider circle, have data. */
export function knowsRecipient(known: Knowledge, recipient: Recipient): boolean {
  for (const general of known.given.keys()) if (coversRecipient(general, recipient)) return true;
  return false;
}

/** True where the version lets this recipient, or a wider circle, have this very data type. */
export function knowsGiven(known: Knowledge, recipient: Recipient, item: DataType): boolean {
  for (const [general, data] of known.given) {
    if (!coversRecipient(general, recipient)) continue;
    for (const word of data) if (namesData(word, item)) return true;
  }
  return false;
}

/** True where the version uses this data type, or a word that holds it, for this purpose. */
export function knowsUse(known: Knowledge, purpose: Purpose, item: DataType): boolean {
  for (const word of known.uses.get(purpose) ?? [])
    if (namesData(word, item) || word === 'personal_generic') return true;
  return false;
}
