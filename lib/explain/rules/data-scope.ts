import type { DataType, Recipient } from '../vocabulary.ts';

/** Data types that a more general word covers: who may take the general one may take the particular one. */
const PARTS: Partial<Record<DataType, readonly DataType[]>> = {
  account_info: ['name', 'username', 'email', 'phone_number', 'profile_photo'],
  user_content: ['message_content', 'media', 'voice_recording', 'profile_photo'],
  message_content: ['media', 'voice_recording'],
  location_precise: ['location_approximate'],
  message_metadata: ['call_log'],
  device_info: ['diagnostics'],
  device_identifier: ['advertising_id'],
  usage_activity: ['message_metadata', 'call_log', 'diagnostics'],
};

/** Recipients that a more general word covers. */
const MEMBERS: Partial<Record<Recipient, readonly Recipient[]>> = {
  third_parties: [
    'service_providers',
    'advertisers',
    'analytics_providers',
    'business_partners',
    'data_brokers',
    'businesses_on_platform',
    'ai_providers',
    'researchers',
  ],
  public: ['other_users'],
  business_partners: ['advertisers', 'analytics_providers'],
};

/** True where the first word says at least as much as the second. `personal_generic` covers everything. */
export function coversData(general: DataType, particular: DataType): boolean {
  return general === particular || general === 'personal_generic' || (PARTS[general]?.includes(particular) ?? false);
}

/** True where the first word says at least as much as the second, the empty "information" of policies left out. */
export function namesData(general: DataType, particular: DataType): boolean {
  return general === particular || (PARTS[general]?.includes(particular) ?? false);
}

/** True where whoever is meant by the second is also meant by the first. */
export function coversRecipient(general: Recipient, particular: Recipient): boolean {
  return general === particular || (MEMBERS[general]?.includes(particular) ?? false);
}

/** True where every item is covered by some item of `general`; an empty `general` means "all" and covers everything. */
export function allCovered<T>(
  particular: readonly T[],
  general: readonly T[],
  covers: (g: T, p: T) => boolean,
): boolean {
  return general.length === 0 || particular.every((item) => general.some((word) => covers(word, item)));
}
