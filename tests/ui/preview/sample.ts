/** Sample content for tests and for the preview. Every sentence in a quote is invented; names of apps serve as examples. */
import { markWords } from '../../../lib/diff/words.ts';
import type { Finding } from '../../../lib/explain/types.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/watch/settings.ts';
import type { HoldBackReason } from '../../../lib/watch/types.ts';
import type {
  AlertView,
  Comparison,
  ComparisonRow,
  Overview,
  ServiceView,
  SettingsView,
  TermsView,
  TrustView,
} from '../../../lib/watch/views.ts';

export const NOW = '2026-11-24T08:15:00.000Z';

type Draft = Pick<Finding, 'event' | 'direction' | 'severity' | 'sentence' | 'short'> &
  Partial<Finding> & { before?: string; after?: string };

export function finding({ before, after, ...rest }: Draft): Finding {
  const quote = (text: string | undefined) =>
    text === undefined ? null : { text, range: { start: 0, end: text.length } };
  return {
    data: [],
    recipients: [],
    purposes: [],
    regions: [],
    evidence: { before: quote(before), after: quote(after) },
    moreEvidence: [],
    ...rest,
  };
}

const REFUSE = 'If you already use the app, you can choose not to have your account information shared with Meta.';
const USE_OLD =
  'We may use the information we have to help operate and improve our services. This includes account registration details and how you interact with others.';
const USE_NEW =
  'We may share the information we have with the Meta Companies to help show relevant offers and ads across their products. This includes your phone number, payment data and how you interact with others.';
const BUSINESS = 'A business may use a service of ours to store, read and answer the messages you send to it.';

export function alertView(changes: Partial<AlertView> & Pick<AlertView, 'id' | 'headline'>): AlertView {
  return {
    kind: 'change',
    termsId: 'whatsapp/privacy-policy',
    fromVersionId: 'v-5a1f',
    toVersionId: 'v-9c02',
    direction: 'worse',
    severity: 'critical',
    findings: [],
    effectiveOn: null,
    createdAt: '2026-11-23T07:40:00.000Z',
    readAt: null,
    remindedAt: null,
    serviceId: 'whatsapp',
    serviceName: 'WhatsApp',
    monogram: 'Wa',
    typeName: 'Privacy policy',
    region: 'world',
    language: 'en',
    sourceUrl: 'https://www.whatsapp.com/legal/privacy-policy',
    daysLeft: null,
    publishedOn: '2026-11-23T07:40:00.000Z',
    ...changes,
  };
}

export const whatsAppAlert = alertView({
  id: 'a-whatsapp',
  headline: 'WhatsApp will share your account data with other Meta companies',
  effectiveOn: '2027-01-08',
  daysLeft: 45,
  findings: [
    finding({
      event: 'opt_out_removed',
      direction: 'worse',
      severity: 'critical',
      sentence: 'The switch to say no is gone',
      short: 'The switch to say no is gone',
      data: ['account_info'],
      recipients: ['affiliates'],
      purposes: ['advertising'],
      before: REFUSE,
    }),
    finding({
      event: 'new_recipient',
      direction: 'worse',
      severity: 'high',
      sentence: 'Meta companies now get your phone number and how you use the app',
      short: 'Phone number and usage, for ads',
      data: ['phone_number', 'usage_activity', 'device_info'],
      recipients: ['affiliates'],
      purposes: ['advertising', 'improve_service'],
      before: USE_OLD,
      after: USE_NEW,
    }),
    finding({
      event: 'new_recipient',
      direction: 'worse',
      severity: 'medium',
      sentence: "A business you write to may keep your chat on Meta's servers",
      short: 'Businesses may store your chats at Meta',
      data: ['message_content'],
      recipients: ['affiliates', 'businesses_on_platform'],
      purposes: ['provide_service'],
      after: BUSINESS,
    }),
    finding({
      event: 'retention_shortened',
      direction: 'better',
      severity: 'low',
      sentence: 'Undelivered messages are kept for a shorter time',
      short: 'Undelivered messages kept 14 days',
      data: ['message_content'],
      before: 'When you delete a message that was not delivered, we keep it for 30 days.',
      after: 'When you delete a message that was not delivered, we keep it for 14 days.',
    }),
  ],
});

export const zoomAlert = alertView({
  id: 'a-zoom',
  headline: 'Zoom now promises not to train AI with your calls',
  direction: 'better',
  severity: 'high',
  termsId: 'zoom/privacy-policy',
  serviceId: 'zoom',
  serviceName: 'Zoom',
  monogram: 'Zo',
  sourceUrl: 'https://www.zoom.com/en/trust/privacy/privacy-statement/',
  effectiveOn: '2026-11-20',
  daysLeft: -4,
  publishedOn: '2026-11-20T06:50:00.000Z',
  createdAt: '2026-11-20T18:50:00.000Z',
  findings: [
    finding({
      event: 'prohibition_added',
      direction: 'better',
      severity: 'high',
      sentence: 'Zoom now promises not to train AI with your calls',
      short: 'No AI training with your calls',
      data: ['voice_recording', 'message_content'],
      purposes: ['ai_training'],
      after: 'We do not train models with your audio, video or chats.',
    }),
  ],
});

const olderAlerts: AlertView[] = [
  alertView({
    id: 'a-telegram',
    headline: 'Telegram may now give your IP address to authorities in more cases',
    severity: 'high',
    serviceId: 'telegram',
    serviceName: 'Telegram',
    monogram: 'Te',
    publishedOn: '2026-09-24T09:10:00.000Z',
    readAt: '2026-09-24T18:00:00.000Z',
    findings: [
      finding({
        event: 'authority_disclosure_widened',
        direction: 'worse',
        severity: 'high',
        sentence: 'Telegram may now give your IP address to authorities in more cases',
        short: 'IP address to authorities in more cases',
        before: 'We may disclose it only when you are a terror suspect.',
        after: 'We may disclose it when you are a suspect in a case that breaks our terms.',
      }),
    ],
  }),
  alertView({
    id: 'a-discord',
    headline: 'Discord describes its voice encryption in other words',
    direction: 'unclear',
    severity: 'medium',
    serviceId: 'discord',
    serviceName: 'Discord',
    monogram: 'Di',
    publishedOn: '2026-09-02T09:10:00.000Z',
    readAt: '2026-09-03T18:00:00.000Z',
  }),
  alertView({
    id: 'a-signal',
    headline: 'Signal names the law enforcement page it answers through',
    direction: 'neutral',
    severity: 'low',
    serviceId: 'signal',
    serviceName: 'Signal',
    monogram: 'Si',
    publishedOn: '2025-12-02T09:10:00.000Z',
    readAt: '2025-12-03T18:00:00.000Z',
  }),
];

export function termsView(
  changes: Partial<TermsView> & Pick<TermsView, 'termsId' | 'serviceId' | 'serviceName' | 'host'>,
): TermsView {
  return {
    typeName: 'Privacy policy',
    region: 'world',
    language: 'en',
    url: `https://${changes.host}/legal`,
    coverage: 'read',
    failure: null,
    pageDate: null,
    movedTo: null,
    lastGoodReadAt: '2026-11-24T07:40:00.000Z',
    lastAttemptAt: '2026-11-24T07:40:00.000Z',
    nextCheckAt: '2026-11-25T07:32:00.000Z',
    words: 4377,
    versions: 3,
    sameSince: '2026-07-02',
    ...changes,
  };
}

function service(
  id: string,
  name: string,
  monogram: string,
  terms: TermsView[],
  changes: Partial<ServiceView> = {},
): ServiceView {
  return { serviceId: id, name, monogram, watched: true, custom: false, closedOn: null, terms, unread: 0, ...changes };
}

const whatsApp = service('whatsapp', 'WhatsApp', 'Wa', [
  termsView({
    termsId: 'whatsapp/privacy-policy',
    serviceId: 'whatsapp',
    serviceName: 'WhatsApp',
    host: 'www.whatsapp.com',
    words: 8412,
  }),
  termsView({
    termsId: 'whatsapp/terms-of-service',
    serviceId: 'whatsapp',
    serviceName: 'WhatsApp',
    host: 'www.whatsapp.com',
    typeName: 'Terms of service',
    words: 5939,
  }),
]);
const signal = service('signal', 'Signal', 'Si', [
  termsView({
    termsId: 'signal/privacy-policy',
    serviceId: 'signal',
    serviceName: 'Signal',
    host: 'signal.org',
    typeName: 'Terms and privacy policy',
    words: 2086,
    sameSince: '2020-12-01',
  }),
]);
const telegram = service('telegram', 'Telegram', 'Te', [
  termsView({
    termsId: 'telegram/privacy-policy',
    serviceId: 'telegram',
    serviceName: 'Telegram',
    host: 'telegram.org',
    sameSince: '2026-08-22',
  }),
  termsView({
    termsId: 'telegram/terms-of-service',
    serviceId: 'telegram',
    serviceName: 'Telegram',
    host: 'telegram.org',
    typeName: 'Terms of service',
    words: 1204,
    sameSince: '2025-03-01',
  }),
]);
const discordTerms = termsView({
  termsId: 'discord/privacy-policy',
  serviceId: 'discord',
  serviceName: 'Discord',
  host: 'discord.com',
  words: 6204,
  sameSince: '2025-09-29',
});
const viberTerms = termsView({
  termsId: 'viber/privacy-policy',
  serviceId: 'viber',
  serviceName: 'Viber',
  host: 'www.viber.com',
  words: 9871,
});
const lineTerms = termsView({
  termsId: 'line/privacy-policy',
  serviceId: 'line',
  serviceName: 'LINE',
  host: 'terms.line.me',
  words: 5120,
});
const messengerTerms = termsView({
  termsId: 'messenger/privacy-policy',
  serviceId: 'messenger',
  serviceName: 'Messenger',
  host: 'www.facebook.com',
});
const calmServices: ServiceView[] = [
  whatsApp,
  signal,
  telegram,
  service('discord', 'Discord', 'Di', [discordTerms]),
  service('zoom', 'Zoom', 'Zo', [
    termsView({
      termsId: 'zoom/privacy-policy',
      serviceId: 'zoom',
      serviceName: 'Zoom',
      host: 'www.zoom.com',
      sameSince: '2026-11-20',
    }),
  ]),
];
const troubledServices: ServiceView[] = [
  whatsApp,
  signal,
  telegram,
  service('discord', 'Discord', 'Di', [
    { ...discordTerms, coverage: 'no_permission', lastGoodReadAt: '2026-11-19T08:12:00.000Z', nextCheckAt: null },
  ]),
  service('viber', 'Viber', 'Vi', [
    {
      ...viberTerms,
      coverage: 'failing',
      failure: { code: 'login_wall', since: '2026-11-21T07:50:00.000Z', inARow: 3 },
      lastGoodReadAt: '2026-11-20T07:55:00.000Z',
    },
  ]),
  service('line', 'LINE', 'Li', [{ ...lineTerms, coverage: 'may_be_wrong_page', pageDate: '2021-06-30' }]),
  service('messenger', 'Messenger', 'Me', [
    { ...messengerTerms, coverage: 'needs_tab', lastGoodReadAt: null, nextCheckAt: null, words: null },
  ]),
];

export const STATES = [
  'attention',
  'calm',
  'trouble',
  'checking',
  'first-run',
  'first-read',
  'first-done',
  'empty',
  'failed',
  'slow',
] as const;
export type StateName = (typeof STATES)[number];

export function overviewOf(state: StateName): Overview {
  const base: Overview = {
    now: NOW,
    firstRunDone: true,
    services: calmServices,
    alerts: olderAlerts,
    checking: null,
    documents: { watched: 7, readToday: 7, needHelp: 0 },
    lastGoodReadAt: '2026-11-24T07:40:00.000Z',
    moves: [{ guideId: 'whatsapp-to-signal', title: 'Moving to Signal', done: 3, total: 9, groupsToGo: 2 }],
    message: null,
    heldBackLately: 14,
  };
  switch (state) {
    case 'attention':
      return {
        ...base,
        services: calmServices.map((each) => ({
          ...each,
          unread: ['whatsapp', 'zoom'].includes(each.serviceId) ? 1 : 0,
        })),
        alerts: [whatsAppAlert, zoomAlert, ...olderAlerts],
      };
    case 'trouble':
      return { ...base, services: troubledServices, documents: { watched: 9, readToday: 6, needHelp: 4 } };
    case 'checking':
      return {
        ...base,
        services: troubledServices,
        documents: { watched: 9, readToday: 6, needHelp: 4 },
        checking: { done: 4, total: 12, current: 'Telegram, terms of service' },
      };
    case 'first-run':
      return {
        ...base,
        firstRunDone: false,
        services: [],
        alerts: [],
        documents: { watched: 0, readToday: 0, needHelp: 0 },
        lastGoodReadAt: null,
        moves: [],
      };
    case 'first-read':
      return {
        ...base,
        services: calmServices.map((each) => ({
          ...each,
          terms: each.terms.map((terms) => ({
            ...terms,
            coverage: 'not_yet_read' as const,
            lastGoodReadAt: null,
            words: null,
            sameSince: null,
          })),
        })),
        alerts: [],
        documents: { watched: 7, readToday: 0, needHelp: 0 },
        lastGoodReadAt: null,
        moves: [],
        checking: { done: 0, total: 7, current: null },
      };
    case 'first-done':
      return { ...base, alerts: [], moves: [], heldBackLately: 0 };
    case 'empty':
      return {
        ...base,
        services: [],
        alerts: [],
        documents: { watched: 0, readToday: 0, needHelp: 0 },
        lastGoodReadAt: null,
        moves: [],
        heldBackLately: 0,
      };
    default:
      return base;
  }
}

const same = (count: number, text: string): ComparisonRow => ({
  kind: 'same',
  count,
  sentences: Array.from({ length: count }, (_, index) => `${text} (${index + 1})`),
});
const pair = (
  before: string,
  after: string,
  findings: number[],
  change: 'reworded' | 'added' | 'removed' = 'reworded',
): ComparisonRow => ({
  kind: 'pair',
  change,
  pair:
    change === 'reworded'
      ? markWords(before, after)
      : {
          before: before === '' ? [] : [{ kind: 'deleted', text: before }],
          after: after === '' ? [] : [{ kind: 'inserted', text: after }],
          precise: true,
        },
  findings,
});

export const comparison: Comparison = {
  termsId: 'whatsapp/privacy-policy',
  title: 'Privacy policy',
  typeName: 'Privacy policy',
  serviceName: 'WhatsApp',
  beforeDate: '2026-07-02',
  afterDate: '2026-11-23',
  language: 'en',
  alert: whatsAppAlert,
  changes: 8,
  rows: [
    { kind: 'heading', before: 'Information we collect', after: 'Information we collect' },
    same(24, 'You must provide your mobile number to create an account.'),
    pair('We collect device-level information.', 'We collect device-level and connection information.', []),
    same(17, 'We collect information when you use our services.'),
    { kind: 'heading', before: 'Sharing with other companies', after: 'Sharing with other companies' },
    pair(REFUSE, '', [0], 'removed'),
    same(14, 'We work with partners to operate our services.'),
    pair(USE_OLD, USE_NEW, [1]),
    same(5, 'We do not sell your messages.'),
    pair('You can reach us by post.', 'You can reach us by post or through the app.', []),
    same(4, 'We answer within a month.'),
    { kind: 'heading', before: 'Messages to businesses', after: 'Messages to businesses' },
    pair('', BUSINESS, [2], 'added'),
    {
      kind: 'moved',
      text: 'We answer legal requests when the law asks us to.',
      fromHeading: 'Law and protection',
      toHeading: 'How we answer legal requests',
    },
    { kind: 'heading', before: 'Keeping your data', after: 'How long we keep data' },
    pair(
      'When you delete a message that was not delivered, we keep it for 30 days.',
      'When you delete a message that was not delivered, we keep it for 14 days.',
      [3],
    ),
    same(63, 'You can delete your account at any time.'),
  ],
};

const counts: [HoldBackReason, number][] = [
  ['formatting_only', 31],
  ['known_version', 17],
  ['same_meaning', 9],
  ['moved_only', 4],
  ['seen_once', 3],
];

export function trustOf(state: StateName): TrustView {
  const { services } = overviewOf(state);
  const isEmpty = state === 'empty' || state === 'first-run';
  return {
    now: NOW,
    terms: services.flatMap(({ terms }) => terms),
    heldBack: isEmpty ? [] : counts.map(([reason, count]) => ({ reason, count })),
    shown: isEmpty ? 0 : 5,
    recent: isEmpty
      ? []
      : [
          {
            id: 'h1',
            termsId: 'whatsapp/privacy-policy',
            serviceName: 'WhatsApp',
            at: '2026-11-14T07:40:00.000Z',
            reason: 'dates_only',
            samples: [{ before: 'Last changed: July 2, 2026', after: 'Last changed: 2 July 2026' }],
            count: 1,
            fromVersionId: null,
            toVersionId: null,
          },
          {
            id: 'h2',
            termsId: 'telegram/privacy-policy',
            serviceName: 'Telegram',
            at: '2026-11-09T07:40:00.000Z',
            reason: 'same_meaning',
            samples: [
              { before: 'We store messages, photos and videos.', after: 'We store your messages, photos, and videos.' },
            ],
            count: 3,
            fromVersionId: null,
            toVersionId: null,
          },
          {
            id: 'h3',
            termsId: 'discord/privacy-policy',
            serviceName: 'Discord',
            at: '2026-11-02T07:40:00.000Z',
            reason: 'known_version',
            samples: [],
            count: 1,
            fromVersionId: null,
            toVersionId: null,
          },
        ],
    requests: isEmpty
      ? []
      : [
          {
            at: '2026-11-24T07:41:00.000Z',
            url: 'https://signal.org/legal/',
            status: 304,
            outcome: 'not_modified',
            bytes: 0,
            failure: null,
          },
          {
            at: '2026-11-24T07:41:00.000Z',
            url: 'https://telegram.org/privacy',
            status: 200,
            outcome: 'same_text',
            bytes: 48_120,
            failure: null,
          },
          {
            at: '2026-11-24T07:40:00.000Z',
            url: 'https://www.whatsapp.com/legal/privacy-policy',
            status: 200,
            outcome: 'new_text',
            bytes: 212_400,
            failure: null,
          },
          {
            at: '2026-11-24T07:40:00.000Z',
            url: 'https://www.viber.com/terms/viber-privacy-policy/',
            status: 200,
            outcome: 'failed',
            bytes: 9_300,
            failure: 'login_wall',
          },
        ],
    requestCount: isEmpty ? 0 : 63,
    hostCount: isEmpty ? 0 : 4,
  };
}

export function settingsOf(state: StateName, changes: Partial<Settings> = {}): SettingsView {
  const { services, firstRunDone } = overviewOf(state);
  const hosts = new Map<string, { host: string; serviceNames: string[]; granted: boolean }>();
  for (const each of services) {
    for (const { host, coverage } of each.terms) {
      hosts.set(host, { host, serviceNames: [each.name], granted: coverage !== 'no_permission' });
    }
  }
  return {
    settings: {
      ...DEFAULT_SETTINGS,
      services: services.map(({ serviceId }) => serviceId),
      firstRunDone,
      quietHours: { from: 22, to: 8 },
      ...changes,
    },
    hosts: [...hosts.values()],
    bytesUsed: 2_400_000,
    version: '0.1.0',
  };
}
