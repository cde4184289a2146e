import type { Actor, Recipient, Source } from '../vocabulary.ts';
import type { Mention } from './phrases.ts';
import type { Subject } from './subject.ts';

const SOURCE_OF: Partial<Record<Recipient, Source>> = {
  other_users: 'other_users',
  affiliates: 'affiliates',
  advertisers: 'advertisers',
  data_brokers: 'data_brokers',
  business_partners: 'business_partners',
  businesses_on_platform: 'businesses_on_platform',
  public: 'public',
};

/** Recipients' words as the sources that data come from. */
export function sourcesOf(mentions: Mention<Recipient>[]): Source[] {
  return [...new Set(mentions.flatMap(({ ids }) => ids.map((id): Source => SOURCE_OF[id] ?? 'third_parties')))];
}

const ACTOR_OF: Partial<Record<Recipient, Actor>> = {
  affiliates: 'affiliate',
  service_providers: 'service_provider',
  businesses_on_platform: 'business_user',
  other_users: 'other_user',
  authorities: 'authority',
};

/** The actor that a subject stands for. */
export function actorOf(doer: Subject): Actor {
  if (doer.kind === 'user') return 'user';
  if (doer.kind !== 'others') return 'first_party';
  const id = doer.mentions[0]?.ids[0];
  return (id === undefined ? undefined : ACTOR_OF[id]) ?? 'third_party';
}
