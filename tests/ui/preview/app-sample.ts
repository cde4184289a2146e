/** Sample content for the page of an app. Every sentence in a quote is invented; names of apps serve as examples. */
import { serviceById, termsForRegion, termsIdOf } from '../../../lib/catalog/catalog.ts';
import type { Choice, Condition, DataType, Polarity, Purpose } from '../../../lib/explain/vocabulary.ts';
import type {
  AppCell,
  AppDocument,
  AppPromise,
  AppView,
  Overview,
  ServiceView,
  TermsView,
  VersionView,
} from '../../../lib/watch/views.ts';
import { NOW, termsView } from './sample.ts';

const quoteOf = (text: string) => ({ text, range: { start: 0, end: text.length } });

interface CellDraft {
  data: DataType[];
  to: AppCell['recipient'];
  quote: string;
  heading?: string;
  purposes?: Purpose[];
  choice?: Choice;
  condition?: Condition;
  polarity?: Polarity;
}

function cells({ data, to, quote, ...more }: CellDraft): AppCell[] {
  return data.map((each) => ({
    data: each,
    recipient: to,
    polarity: more.polarity ?? 'does',
    choice: more.choice ?? 'none',
    condition: more.condition ?? null,
    purposes: more.purposes ?? [],
    quote: quoteOf(quote),
    heading: more.heading ?? 'Information we share',
  }));
}

export const WHATSAPP_CELLS: AppCell[] = [
  {
    data: ['phone_number', 'account_info', 'device_info', 'ip_address', 'usage_activity', 'cookies'] as DataType[],
    to: 'first_party' as const,
    quote: 'We collect your phone number, account details, and how you use our services.',
    purposes: ['provide_service', 'security', 'improve_service'] as Purpose[],
    heading: 'Information we collect',
  },
  {
    data: ['phone_number', 'usage_activity', 'device_info'] as DataType[],
    to: 'affiliates' as const,
    quote:
      'We may share the information we have with the Meta Companies to help show relevant offers and ads across their products. This includes your phone number, payment data and how you interact with others.',
    purposes: ['advertising', 'improve_service'] as Purpose[],
  },
  {
    data: ['contacts'] as DataType[],
    to: 'first_party' as const,
    quote: 'If you use contact upload, you give us the phone numbers in your address book on a regular basis.',
    choice: 'opt_in' as const,
    condition: 'feature_use' as const,
    heading: 'Information you provide',
  },
  {
    data: ['message_content', 'media'] as DataType[],
    to: 'first_party' as const,
    quote: 'We cannot read your messages or listen to your calls.',
    polarity: 'does_not' as const,
    heading: 'Your messages',
  },
  {
    data: ['message_content'] as DataType[],
    to: 'businesses_on_platform' as const,
    quote: 'A business may use a service of ours to store, read and answer the messages you send to it.',
    condition: 'feature_use' as const,
  },
  {
    data: ['phone_number', 'contacts', 'message_metadata', 'device_info', 'payment_card', 'diagnostics'] as DataType[],
    to: 'service_providers' as const,
    quote: 'We work with third-party service providers to help us operate, provide and improve our services.',
    purposes: ['provide_service'] as Purpose[],
  },
  {
    data: ['diagnostics'] as DataType[],
    to: 'analytics_providers' as const,
    quote: 'Firms that measure for us receive crash reports.',
    purposes: ['analytics'] as Purpose[],
  },
  {
    data: ['usage_activity', 'location_approximate'] as DataType[],
    to: 'advertisers' as const,
    quote: 'Advertisers get your rough location unless you switch this off in the settings.',
    choice: 'opt_out' as const,
    purposes: ['advertising'] as Purpose[],
  },
  {
    data: ['personal_generic', 'account_info', 'message_metadata'] as DataType[],
    to: 'authorities' as const,
    quote: 'We access, preserve and share your information if we have a good-faith belief that the law requires it.',
    condition: 'legal_requirement' as const,
    purposes: ['legal'] as Purpose[],
  },
  {
    data: ['profile_photo', 'name'] as DataType[],
    to: 'other_users' as const,
    quote: 'Users who have your phone number can see your profile photo and your name.',
    choice: 'device_control' as const,
  },
].flatMap(cells);

const promise = (kind: AppPromise['kind'], text: string, heading: string, since = '2023-02-20'): AppPromise => ({
  kind,
  since,
  data: [],
  quote: { text, range: { start: text.length, end: 2 * text.length } },
  heading,
});

export const WHATSAPP_PROMISES: AppPromise[] = [
  promise('denial', 'We do not allow third-party banner ads on WhatsApp.', 'No third-party banner ads'),
  promise('denial', 'We cannot read your messages or listen to your calls.', 'Your messages'),
  promise('denial', 'We do not keep your messages once they are delivered.', 'Your messages'),
  promise('denial', 'We never sell your contacts to anyone for money.', 'Information we share'),
  promise('deletion', 'If a message is still undelivered after 30 days, we delete it.', 'Your messages'),
  promise(
    'choice',
    'You can object to the use of your data for direct marketing at any time.',
    'Your rights',
    '2026-11-23',
  ),
  promise('encryption', 'Your personal messages and calls are end-to-end encrypted.', 'Your messages'),
];

function version(id: string, day: string, words: number, uses: NonNullable<VersionView['uses']>): VersionView {
  return {
    id,
    firstSeenAt: `${day}T07:40:00.000Z`,
    lastSeenAt: '2026-11-24T07:40:00.000Z',
    words,
    statedDate: day,
    uses,
  };
}

const WHATSAPP_VERSIONS: VersionView[] = [
  version('v-9c02', '2026-11-23', 8412, { first_party: 12, affiliates: 9, advertisers: 3, service_providers: 7 }),
  version('v-5a1f', '2026-07-02', 8103, { first_party: 11, affiliates: 5, advertisers: 2, service_providers: 7 }),
  version('v-3b70', '2025-03-11', 7610, { first_party: 11, affiliates: 4, service_providers: 6 }),
  version('v-11ce', '2023-02-20', 6902, { first_party: 9, affiliates: 3, service_providers: 6 }),
];

function documentOf(terms: TermsView, isRead: boolean): AppDocument {
  const isWhatsApp = terms.termsId === 'whatsapp/privacy-policy';
  if (!isRead) return { terms, versions: [], text: null, grid: [], promises: [] };
  const [newest] = WHATSAPP_VERSIONS;
  const text = { firstSeenAt: NOW, lastSeenAt: NOW, statedDate: newest?.statedDate ?? null, language: 'en' };
  if (isWhatsApp)
    return { terms, versions: WHATSAPP_VERSIONS, text, grid: WHATSAPP_CELLS, promises: WHATSAPP_PROMISES };
  const day = terms.sameSince ?? '2026-07-02';
  const { uses: _, ...only } = version(`v-${terms.termsId}`, day, terms.words ?? 0, {});
  const few = terms.termsId.endsWith('/privacy-policy') ? WHATSAPP_CELLS.slice(0, 9) : [];
  return { terms, versions: [only], text: { ...text, statedDate: day }, grid: few, promises: [] };
}

/** An app of the catalogue that is not watched, as the background describes it. */
function unwatched(serviceId: string): ServiceView | null {
  const known = serviceById(serviceId);
  if (known === undefined) return null;
  const terms = termsForRegion(known, 'world').map((entry) =>
    termsView({
      termsId: termsIdOf(known, entry),
      serviceId,
      serviceName: known.name,
      host: new URL(entry.sourceDocuments[0]?.url ?? known.homepage).host,
      url: entry.sourceDocuments[0]?.url ?? known.homepage,
      typeName: entry.type === 'privacy-policy' ? 'Privacy policy' : 'Terms of service',
      coverage: known.closedOn === undefined ? 'not_yet_read' : 'closed',
      lastGoodReadAt: null,
      lastAttemptAt: null,
      nextCheckAt: null,
      words: null,
      versions: 0,
      sameSince: null,
    }),
  );
  const { name, monogram } = known;
  return {
    serviceId,
    name,
    monogram,
    watched: false,
    custom: false,
    closedOn: known.closedOn ?? null,
    terms,
    unread: 0,
  };
}

const custom: ServiceView = {
  serviceId: 'custom-1',
  name: 'Choir forum',
  monogram: 'Ch',
  watched: true,
  custom: true,
  closedOn: null,
  terms: [
    termsView({
      termsId: 'custom-1/privacy-policy',
      serviceId: 'custom-1',
      serviceName: 'Choir forum',
      host: 'choir.example',
      language: 'und',
      words: 812,
      versions: 1,
    }),
  ],
  unread: 0,
};

/** The page of an app over the sample overview: watched apps, any other app of the catalogue, and one page added by hand. */
export function appOf(overview: Overview, serviceId: string): AppView | null {
  const service =
    serviceId === 'custom-1'
      ? custom
      : (overview.services.find((each) => each.serviceId === serviceId) ?? unwatched(serviceId));
  if (service === null) return null;
  return {
    now: overview.now,
    checking: overview.checking,
    service,
    alerts: overview.alerts.filter((alert) => alert.serviceId === serviceId),
    documents: service.terms.map((terms) => documentOf(terms, terms.lastGoodReadAt !== null)),
  };
}
