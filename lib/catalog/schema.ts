/** The shape of the files under assets/catalog. Every file is checked against it by a test, and again when it is read. */
import * as z from 'zod/mini';

const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const id = z.string().check(z.regex(/^[a-z0-9-]+$/));
const httpsUrl = z.string().check(z.regex(/^https:\/\/[^\s/@]+(\/\S*)?$/));

/** A claim with the page it rests on and the day on which somebody last compared them. */
const Sourced = z.strictObject({
  text: z.string(),
  source: httpsUrl,
  verifiedOn: isoDay,
});

const SourceDocument = z.strictObject({
  url: httpsUrl,
  select: z.optional(z.array(z.string())),
  remove: z.optional(z.array(z.string())),
});

export const TERMS_TYPES = ['privacy-policy', 'terms-of-service', 'law-enforcement', 'cookies'] as const;

/** One document of a service. Its terms id is `service/type` or `service/type/region`. */
export const TermsEntry = z.strictObject({
  type: z.enum(TERMS_TYPES),
  /** Whom the text is for; `world` where there is one text for everybody. */
  region: z.enum(['world', 'EEA', 'UK', 'US']),
  language: z.string(),
  sourceDocuments: z.array(SourceDocument),
  /** True where the page is empty without its scripts: it is then read from the person's own tab. */
  needsScripts: z.boolean(),
  revisionsUrl: z.optional(httpsUrl),
  /** Usual number of days between two revisions, where known: a page that is silent for much longer may be the wrong one. */
  usualPaceDays: z.optional(z.number()),
});
export type TermsEntry = z.infer<typeof TermsEntry>;

export const NEEDS = [
  'large_groups',
  'calls',
  'group_calls',
  'several_devices',
  'no_phone_number',
  'big_channels',
  'disappearing_messages',
  'without_internet',
  'e2ee_by_default',
  'open_source',
  'self_hosting',
  'easy_start',
  'free_of_charge',
  'work_teams',
] as const;
export type Need = (typeof NEEDS)[number];

/** How well a service meets a need, with the reason in words. */
const NeedAnswer = z.strictObject({ level: z.enum(['yes', 'partly', 'no', 'unknown']), note: z.string() });

export const Service = z.strictObject({
  id,
  name: z.string(),
  /** Two letters for the tile. */
  monogram: z.string().check(z.maxLength(2)),
  group: z.enum(['common', 'private', 'work', 'closed']),
  closedOn: z.optional(isoDay),
  homepage: httpsUrl,
  /** Former names, and names in policies ("Facebook Messenger"). */
  alsoNamed: z.array(z.string()),
  owners: z.array(z.strictObject({ name: z.string(), since: z.string() })),
  goodFor: z.string(),
  /** What a person should know before trusting it, good and bad alike. */
  facts: z.array(
    z.strictObject({
      topic: z.enum([
        'encryption',
        'phone_number',
        'metadata',
        'contacts',
        'open_source',
        'audit',
        'jurisdiction',
        'business_model',
        'self_hosting',
        'ownership',
        'history',
      ]),
      tone: z.enum(['plus', 'minus', 'neutral']),
      text: z.string(),
      source: httpsUrl,
      verifiedOn: isoDay,
    }),
  ),
  needs: z.partialRecord(z.enum(NEEDS), NeedAnswer),
  terms: z.array(TermsEntry),
  /** Official status page; `api` is its machine-readable form (Statuspage summary.json). */
  status: z.optional(z.strictObject({ page: httpsUrl, api: z.optional(httpsUrl) })),
  exportSteps: z.array(Sourced),
  deleteSteps: z.array(Sourced),
});
export type Service = z.infer<typeof Service>;

/** Settings, opt-outs and objection forms of one service. */
export const LimitStep = z.strictObject({
  id,
  kind: z.enum(['setting', 'opt_out', 'objection_form', 'habit']),
  title: z.string(),
  /** The way through the menus, outermost first. */
  path: z.array(z.string()),
  platform: z.enum(['all', 'android', 'ios', 'web', 'desktop']),
  regions: z.array(z.string()),
  /** Ids of the vocabulary, so that a finding leads to the fitting step. */
  data: z.array(z.string()),
  purposes: z.array(z.string()),
  effect: z.string(),
  url: z.optional(httpsUrl),
  source: httpsUrl,
  verifiedOn: isoDay,
});
export const Limits = z.strictObject({
  serviceId: id,
  steps: z.array(LimitStep),
  noneFor: z.array(z.strictObject({ topic: z.string(), text: z.string() })),
});
export type LimitStep = z.infer<typeof LimitStep>;
export type Limits = z.infer<typeof Limits>;

export const GuideStep = z.strictObject({
  id,
  phase: z.enum(['before', 'export', 'set_up', 'move', 'run_both', 'delete', 'afterwards']),
  title: z.string(),
  text: z.string(),
  reason: z.string(),
  minutes: z.number(),
  url: z.optional(httpsUrl),
  verifiedOn: isoDay,
});
export type GuideStep = z.infer<typeof GuideStep>;

/** A way from one service to another. Pairs without a file are put together from the two halves. */
export const Guide = z.strictObject({
  id,
  from: id,
  to: id,
  title: z.string(),
  summary: z.string(),
  /** What cannot be taken along. */
  losses: z.array(z.string()),
  steps: z.array(GuideStep),
});
export type Guide = z.infer<typeof Guide>;

/** What leaving one service, or arriving at one, always asks for. */
export const GuideHalf = z.strictObject({
  serviceId: id,
  leaving: z.array(GuideStep),
  arriving: z.array(GuideStep),
  leavingLosses: z.array(z.string()),
});
export type GuideHalf = z.infer<typeof GuideHalf>;

export const RecordEntry = z.strictObject({
  id,
  date: z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
  kind: z.enum([
    'policy_change',
    'decision',
    'fine',
    'promise',
    'promise_broken',
    'promise_kept',
    'outage',
    'ownership',
    'incident',
    'statement',
    'feature',
  ]),
  text: z.string(),
  source: httpsUrl,
  certainty: z.enum(['certain', 'likely']),
  verifiedOn: isoDay,
  /** Ids of the vocabulary that this entry is about, to link a new alert to an earlier promise. */
  data: z.array(z.string()),
  recipients: z.array(z.string()),
  /** For a `statement`: the company's own words about a change, in a short quotation. */
  quote: z.optional(z.string()),
});
export const TrackRecord = z.strictObject({ serviceId: id, entries: z.array(RecordEntry) });
export type RecordEntry = z.infer<typeof RecordEntry>;
export type TrackRecord = z.infer<typeof TrackRecord>;
