/** The closed list of ids for practices and events. Sources of the names: OPP-115, MAPP, the W3C Data Privacy Vocabulary. */

export const ACTORS = [
  'first_party',
  'affiliate',
  'service_provider',
  'third_party',
  'user',
  'other_user',
  'business_user',
  'authority',
] as const;
export type Actor = (typeof ACTORS)[number];

export const ACTIONS = ['collect', 'use', 'share', 'sell', 'retain', 'delete', 'secure', 'right'] as const;
export type Action = (typeof ACTIONS)[number];

export const FLOWS = ['incoming', 'outgoing', 'internal', 'user_directed'] as const;
export type Flow = (typeof FLOWS)[number];

export const DATA_TYPES = [
  'personal_generic',
  'account_info',
  'name',
  'username',
  'email',
  'phone_number',
  'postal_address',
  'contacts',
  'profile_photo',
  'message_content',
  'message_metadata',
  'user_content',
  'media',
  'voice_recording',
  'call_log',
  'group_membership',
  'location_precise',
  'location_approximate',
  'ip_address',
  'device_identifier',
  'advertising_id',
  'device_info',
  'cookies',
  'usage_activity',
  'diagnostics',
  'purchase_history',
  'payment_card',
  'payment_status',
  'biometric',
  'health',
  'demographic',
  'official_id',
  'inferred',
] as const;
export type DataType = (typeof DATA_TYPES)[number];

export const RECIPIENTS = [
  'affiliates',
  'service_providers',
  'advertisers',
  'analytics_providers',
  'business_partners',
  'data_brokers',
  'businesses_on_platform',
  'other_users',
  'public',
  'authorities',
  'successor',
  'ai_providers',
  'researchers',
  'third_parties',
] as const;
export type Recipient = (typeof RECIPIENTS)[number];

export const SOURCES = [
  'user',
  'other_users',
  'affiliates',
  'advertisers',
  'data_brokers',
  'business_partners',
  'businesses_on_platform',
  'public',
  'third_parties',
] as const;
export type Source = (typeof SOURCES)[number];

export const PURPOSES = [
  'provide_service',
  'improve_service',
  'personalisation',
  'advertising',
  'marketing',
  'analytics',
  'research',
  'ai_training',
  'security',
  'safety_moderation',
  'legal',
  'merger',
  'payment',
  'account_management',
  'people_suggestions',
  'communication',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export const POLARITIES = ['does', 'does_not'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const MODALITIES = ['asserted', 'may', 'will', 'must', 'user_can'] as const;
export type Modality = (typeof MODALITIES)[number];

export const CHOICES = ['none', 'opt_in', 'opt_out', 'dont_use', 'device_control', 'user_action'] as const;
export type Choice = (typeof CHOICES)[number];

export const CONDITIONS = [
  'consent',
  'user_action',
  'feature_use',
  'legal_requirement',
  'reported',
  'merger',
  'security_incident',
] as const;
export type Condition = (typeof CONDITIONS)[number];

export const EVENTS = [
  'new_recipient',
  'recipient_removed',
  'recipient_renamed',
  'data_type_added',
  'data_type_removed',
  'purpose_added',
  'purpose_removed',
  'opt_out_removed',
  'opt_out_added',
  'opt_in_to_opt_out',
  'opt_out_to_opt_in',
  'prohibition_removed',
  'prohibition_narrowed',
  'prohibition_added',
  'modality_strengthened',
  'modality_weakened',
  'exception_added',
  'exception_removed',
  'retention_extended',
  'retention_shortened',
  'retention_made_vague',
  'encryption_claim_weakened',
  'encryption_scope_narrowed',
  'encryption_claim_added',
  'protection_limited_to_region',
  'protection_extended_to_region',
  'authority_disclosure_widened',
  'authority_disclosure_narrowed',
  'sale_added',
  'notice_weakened',
  'cosmetic_reword',
  'moved',
  'definition_changed',
  'storage_place_widened',
  'storage_place_narrowed',
  'right_removed',
  'right_added',
] as const;
export type EventType = (typeof EVENTS)[number];

export const DIRECTIONS = ['worse', 'better', 'neutral', 'unclear'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const SEVERITIES = ['none', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const AUDIENCES = ['under_13', 'under_16', 'under_18', 'business_accounts', 'non_users', 'parents'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const ENCRYPTION_KINDS = ['e2ee', 'in_transit', 'at_rest'] as const;
export type EncryptionKind = (typeof ENCRYPTION_KINDS)[number];

export const ENCRYPTION_SCOPES = [
  'personal_chats',
  'group_chats',
  'calls',
  'business_chats',
  'ai_chats',
  'backups',
  'media',
] as const;
export type EncryptionScope = (typeof ENCRYPTION_SCOPES)[number];

export const RETENTION_KINDS = ['stated', 'limited', 'indefinite', 'until_event'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];
