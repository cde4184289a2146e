/** The shape of the files under assets/catalog. Every file is checked against it by a test, and again when it is read. */
import * as z from 'zod/mini';

const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const id = z.string().check(z.regex(/^[a-z0-9-]+$/));
/**
 * Set to false where a claim is common knowledge of the field and the page named was not reread on the day of checking: the pages
 * then do not say that it was.
 */
const sourceRead = z.optional(z.literal(false));
const httpsUrl = z.string().check(z.regex(/^https:\/\/[^\s/@]+(\/\S*)?$/));

/** A claim with the page it rests on and the day on which somebody last compared them. */
const Sourced = z.strictObject({
  text: z.string(),
  source: httpsUrl,
  verifiedOn: isoDay,
  sourceRead,
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
const NeedAnswer = z.strictObject({
  level: z.enum(['yes', 'partly', 'no', 'unknown']),
  note: z.string(),
  /** Absent only where the level is `unknown`. */
  source: z.optional(httpsUrl),
  verifiedOn: isoDay,
  sourceRead,
});

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
      /** The same in a few words, for a cell of the comparison table. */
      short: z.optional(z.string()),
      text: z.string(),
      source: httpsUrl,
      verifiedOn: isoDay,
      sourceRead,
    }),
  ),
  needs: z.partialRecord(z.enum(NEEDS), NeedAnswer),
  terms: z.array(TermsEntry),
  /**
   * Official status page; `api` is its machine-readable form (Statuspage summary.json). Where there is none, `words` says what the
   * page itself shows: `up` when all is well, one of `down` when it is not. Neither of them found means unknown.
   */
  status: z.optional(
    z.strictObject({
      page: httpsUrl,
      api: z.optional(httpsUrl),
      words: z.optional(z.strictObject({ up: z.string(), down: z.array(z.string()) })),
    }),
  ),
  exportSteps: z.array(Sourced),
  deleteSteps: z.array(Sourced),
});
export type Service = z.infer<typeof Service>;

/** Settings, opt-outs and objection forms of one service. */
export const LimitStep = z.strictObject({
  id,
  /** `access_request`: one gets a copy of what is stored. It limits nothing by itself. */
  kind: z.enum(['setting', 'opt_out', 'objection_form', 'habit', 'access_request']),
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
  sourceRead,
});
export const Limits = z.strictObject({
  steps: z.array(LimitStep),
  /** Where no step exists, that is said. `topic` is a data type or purpose of the vocabulary, or `any`. */
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
  /** Work for the person; what has to be waited for stands in `waitDays`. */
  minutes: z.number(),
  waitDays: z.optional(z.number()),
  /** The way through the menus, outermost first. */
  path: z.optional(z.array(z.string())),
  url: z.optional(httpsUrl),
  verifiedOn: isoDay,
  sourceRead,
});
export type GuideStep = z.infer<typeof GuideStep>;

/** A way from one service to another. Pairs without a file are put together from the two halves. */
export const Guide = z.strictObject({
  id,
  from: id,
  to: id,
  title: z.string(),
  summary: z.string(),
  /** What comes along by itself. */
  comesAlong: z.array(z.string()),
  /** What cannot be taken along. */
  losses: z.array(z.string()),
  /** What the service or another person can prevent. */
  mayBeBlocked: z.array(z.string()),
  steps: z.array(GuideStep),
});
export type Guide = z.infer<typeof Guide>;

/** A step of a half, named as `service/leaving/step` or `service/arriving/step`, or a general one as `general/step`. */
const StepReference = z.strictObject({
  use: z.string().check(z.regex(/^[a-z0-9-]+(\/(leaving|arriving))?\/[a-z0-9-]+$/)),
});

/** A guide as it is written: what the halves already say is named, not repeated. */
export const GuideFile = z.extend(Guide, { steps: z.array(z.union([GuideStep, StepReference])) });
export type GuideFile = z.infer<typeof GuideFile>;

/** What leaving one service, or arriving at one, always asks for. */
export const GuideHalf = z.strictObject({
  leaving: z.array(GuideStep),
  arriving: z.array(GuideStep),
  leavingLosses: z.array(z.string()),
  /** What a service or the other side can prevent when one leaves. */
  leavingBlocks: z.array(z.string()),
});
export type GuideHalf = z.infer<typeof GuideHalf>;

/** One file of assets/catalog/services: everything about one service, so that adding a service is adding a file. */
export const ServiceFile = z.extend(Service, {
  /** Host names that speak for this service; a link elsewhere needs a row in source-hosts.json. */
  officialHosts: z.array(z.string()),
  limits: Limits,
  guide: GuideHalf,
});
export type ServiceFile = z.infer<typeof ServiceFile>;

/** Regulators, courts, newspapers and archives that facts may rest on. */
export const SourceHosts = z.strictObject({
  hosts: z.array(z.strictObject({ host: z.string(), what: z.string() })),
});

/** The steps that hold for every pair; `{from}` and `{to}` stand for the two names. */
export const GeneralSteps = z.strictObject({ steps: z.array(GuideStep) });

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
  sourceRead,
  /** Ids of the vocabulary that this entry is about, to link a new alert to an earlier promise. */
  data: z.array(z.string()),
  recipients: z.array(z.string()),
  /** For a `statement`: the company's own words about a change, in a short quotation. */
  quote: z.optional(z.string()),
});
export const TrackRecord = z.strictObject({ serviceId: id, entries: z.array(RecordEntry) });
export type RecordEntry = z.infer<typeof RecordEntry>;
export type TrackRecord = z.infer<typeof TrackRecord>;

/** What a person is asked before alternatives are ranked. */
export const Questions = z.strictObject({
  /** `wish` is the same inside a sentence: "You asked for no phone number". */
  needs: z.array(z.strictObject({ id: z.enum(NEEDS), label: z.string(), wish: z.string() })),
  /** Whom one writes to: each stands for needs that go without saying. */
  audiences: z.array(z.strictObject({ id, label: z.string(), needs: z.array(z.enum(NEEDS)), note: z.string() })),
});
export type Questions = z.infer<typeof Questions>;
