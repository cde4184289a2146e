/** What stored and imported data must look like. Storage and import files are borders: nothing crosses them unchecked. */
import * as z from 'zod/mini';
import { DATA_TYPES, DIRECTIONS, EVENTS, PURPOSES, RECIPIENTS, SEVERITIES } from '../explain/vocabulary.ts';
import { EXTRACT_FAILURES } from '../policy/types.ts';
import type { StoreDump } from './ports.ts';
import {
  type Alert,
  FETCH_FAILURES,
  HOLD_BACK_REASONS,
  type HoldBack,
  type RequestLogEntry,
  type StoredSnapshot,
  type TermsState,
  type Version,
  type VersionHead,
} from './types.ts';
import type { MovePlan, StatusView } from './views.ts';

type Schema<T> = z.ZodMiniType<T>;

/** Makes a schema that must name every field of the type, optional ones too: an unnamed field would be dropped on each read. */
function recordOf<T extends object>() {
  return <S extends Schema<T>>(schema: keyof T extends keyof z.output<S> ? S : never): Schema<T> => schema;
}

const isoInstant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/));
const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const count = z.int().check(z.nonnegative());
const failureCode = z.enum([...FETCH_FAILURES, ...EXTRACT_FAILURES]);

const range = z.object({ start: count, end: count });
const quote = z.object({ text: z.string(), range });
const evidence = z.object({ before: z.nullable(quote), after: z.nullable(quote) });

const policyText = z.object({
  title: z.string(),
  language: z.string(),
  statedDates: z.array(z.object({ kind: z.enum(['updated', 'effective', 'effective_until']), date: isoDay, range })),
  text: z.string(),
  sections: z.array(
    z.object({
      heading: z.string(),
      level: count,
      range,
      blocks: z.array(
        z.object({
          kind: z.enum(['heading', 'paragraph', 'item', 'cell']),
          range,
          depth: count,
          lead: z.nullable(range),
          sentences: z.array(z.object({ range })),
        }),
      ),
    }),
  ),
});

const headFields = {
  id: z.string(),
  termsId: z.string(),
  extractorVersion: z.number(),
  firstSeenAt: isoInstant,
  lastSeenAt: isoInstant,
  words: count,
  statedDate: z.nullable(isoDay),
  toldAs: z.nullable(z.string()),
};
export const versionHeadRecord = recordOf<VersionHead>()(z.object(headFields));
export const versionRecord = recordOf<Version>()(z.object({ ...headFields, text: policyText }));
/** The text of a version where it is stored apart from its head. */
export const versionTextRecord = recordOf<Pick<Version, 'id' | 'termsId' | 'text'>>()(
  z.object({
    id: z.string(),
    termsId: z.string(),
    text: policyText,
  }),
);

const finding = z.object({
  event: z.enum(EVENTS),
  direction: z.enum(DIRECTIONS),
  severity: z.enum(SEVERITIES),
  data: z.array(z.enum(DATA_TYPES)),
  recipients: z.array(z.enum(RECIPIENTS)),
  purposes: z.array(z.enum(PURPOSES)),
  regions: z.array(z.string()),
  fromDays: z.exactOptional(z.number()),
  toDays: z.exactOptional(z.number()),
  sentence: z.string(),
  short: z.string(),
  evidence,
  moreEvidence: z.array(evidence),
});

export const alertRecord = recordOf<Alert>()(
  z.object({
    id: z.string(),
    kind: z.enum(['change', 'went_back']),
    termsId: z.string(),
    fromVersionId: z.string(),
    toVersionId: z.string(),
    direction: z.enum(DIRECTIONS),
    severity: z.enum(SEVERITIES),
    headline: z.string(),
    findings: z.array(finding),
    effectiveOn: z.nullable(isoDay),
    createdAt: isoInstant,
    readAt: z.nullable(isoInstant),
    remindedAt: z.nullable(isoInstant),
    notifiedAt: z.exactOptional(z.nullable(isoInstant)),
    dateNote: z.exactOptional(
      z.object({ kind: z.enum(['date_not_moved', 'date_moved_back']), before: z.string(), after: z.string() }),
    ),
    restores: z.exactOptional(z.object({ since: z.string(), findings: z.array(count) })),
  }),
);

export const holdBackRecord = recordOf<HoldBack>()(
  z.object({
    id: z.string(),
    termsId: z.string(),
    at: isoInstant,
    reason: z.enum(HOLD_BACK_REASONS),
    samples: z.array(z.object({ before: z.nullable(z.string()), after: z.nullable(z.string()) })),
    count,
    fromVersionId: z.nullable(z.string()),
    toVersionId: z.nullable(z.string()),
  }),
);

export const requestRecord = recordOf<RequestLogEntry>()(
  z.object({
    at: isoInstant,
    url: z.string(),
    status: z.nullable(z.number()),
    outcome: z.enum(['new_text', 'same_text', 'not_modified', 'failed', 'status_page']),
    bytes: z.number(),
    failure: z.nullable(failureCode),
  }),
);

export const stateRecord = recordOf<TermsState>()(
  z.object({
    termsId: z.string(),
    declarationKey: z.string(),
    extractorVersion: z.number(),
    toldVersionId: z.nullable(z.string()),
    stableVersionId: z.nullable(z.string()),
    lastReadVersionId: z.nullable(z.string()),
    candidate: z.nullable(
      z.object({
        versionId: z.string(),
        firstSeenAt: isoInstant,
        reads: count,
        effectiveOn: z.nullable(isoDay),
      }),
    ),
    away: z.nullable(z.object({ versionId: z.string(), since: isoInstant })),
    sources: z.array(z.object({ url: z.string(), etag: z.nullable(z.string()), lastModified: z.nullable(z.string()) })),
    nextCheckAt: isoInstant,
    lastAttemptAt: z.nullable(isoInstant),
    lastGoodReadAt: z.nullable(isoInstant),
    lastChangeAt: z.nullable(isoInstant),
    effectiveOn: z.nullable(isoDay),
    joinedFrom: z.nullable(z.string()),
    twoPolicies: z.boolean(),
    failure: z.nullable(
      z.object({
        code: failureCode,
        detail: z.nullable(z.string()),
        since: isoInstant,
        codeSince: isoInstant,
        inARow: count,
        toldAt: z.nullable(isoInstant),
      }),
    ),
    endedFailure: z.nullable(z.object({ code: failureCode, since: isoInstant, endedAt: isoInstant })),
    doubt: z.nullable(
      z.object({
        reason: z.enum(['own_date_old', 'sibling_newer', 'revisions_newer', 'silent_too_long']),
        pageDate: z.nullable(isoDay),
        otherDate: z.nullable(isoDay),
        since: isoInstant,
        toldAt: z.nullable(isoInstant),
      }),
    ),
    move: z.nullable(z.object({ to: z.string(), since: isoInstant, sameText: z.boolean() })),
    followed: z.record(z.string(), z.string()),
    revisions: z.nullable(z.object({ checkedAt: isoInstant, newest: z.nullable(z.string()) })),
  }),
);

export const snapshotRecord = recordOf<StoredSnapshot>()(
  z.object({
    versionId: z.string(),
    termsId: z.string(),
    documents: z.array(
      z.object({
        sourceUrl: z.string(),
        finalUrl: z.string(),
        fetchedAt: isoInstant,
        contentType: z.string(),
        html: z.string(),
        etag: z.exactOptional(z.string()),
        lastModified: z.exactOptional(z.string()),
      }),
    ),
  }),
);

export const movePlanRecord = recordOf<MovePlan>()(
  z.object({
    guideId: z.string(),
    startedAt: z.string(),
    doneSteps: z.array(z.string()),
    groups: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(['group', 'person']),
        state: z.enum(['not_asked', 'asked', 'joined', 'stays']),
      }),
    ),
  }),
);

export const statusRecord = recordOf<Omit<StatusView, 'failure'>>()(
  z.object({
    serviceId: z.string(),
    level: z.enum([
      'operational',
      'degraded',
      'partial_outage',
      'major_outage',
      'maintenance',
      'unknown',
      'not_allowed',
      'no_page',
    ]),
    description: z.string(),
    checkedAt: z.nullable(isoInstant),
    pageUrl: z.nullable(z.string()),
  }),
);

export const storeDumpRecord = recordOf<StoreDump>()(
  z.object({
    states: z.array(stateRecord),
    versions: z.array(versionRecord),
    snapshots: z.array(snapshotRecord),
    alerts: z.array(alertRecord),
    holdBacks: z.array(holdBackRecord),
    requests: z.array(requestRecord),
    movePlans: z.array(movePlanRecord),
    statuses: z.array(statusRecord),
  }),
);
