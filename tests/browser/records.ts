import type { Alert, HoldBack, RequestLogEntry, StoredSnapshot, TermsState, Version } from '../../lib/watch/types.ts';

/** Valid records with as little in them as the schemas allow. */
const AT = '2026-03-01T12:00:00.000Z';

export function makeState(termsId: string, changed: Partial<TermsState> = {}): TermsState {
  return {
    termsId,
    declarationKey: 'k',
    extractorVersion: 1,
    toldVersionId: null,
    stableVersionId: null,
    lastReadVersionId: null,
    candidate: null,
    away: null,
    sources: [],
    nextCheckAt: AT,
    lastAttemptAt: null,
    lastGoodReadAt: null,
    lastChangeAt: null,
    effectiveOn: null,
    joinedFrom: null,
    twoPolicies: false,
    failure: null,
    endedFailure: null,
    doubt: null,
    move: null,
    followed: {},
    revisions: null,
    ...changed,
  };
}

export function makeVersion(id: string, termsId: string, changed: Partial<Version> = {}): Version {
  const words = 'We share nothing.';
  const range = { start: 0, end: words.length };
  return {
    id,
    termsId,
    extractorVersion: 1,
    firstSeenAt: AT,
    lastSeenAt: AT,
    words: 3,
    statedDate: null,
    toldAs: id,
    text: {
      title: 'Privacy',
      language: 'en',
      statedDates: [],
      text: words,
      sections: [
        {
          heading: '',
          level: 0,
          range,
          blocks: [{ kind: 'paragraph', range, depth: 0, lead: null, sentences: [{ range }] }],
        },
      ],
    },
    ...changed,
  };
}

export function makeAlert(id: string, termsId: string, changed: Partial<Alert> = {}): Alert {
  return {
    id,
    kind: 'change',
    termsId,
    fromVersionId: 'v1',
    toVersionId: 'v2',
    direction: 'worse',
    severity: 'high',
    headline: 'It now shares your phone number.',
    findings: [
      {
        event: 'new_recipient',
        direction: 'worse',
        severity: 'high',
        data: ['phone_number'],
        recipients: ['affiliates'],
        purposes: [],
        regions: [],
        sentence: 'It now shares your phone number with its parent company.',
        short: 'Phone number to the parent company',
        evidence: { before: null, after: { text: 'We share.', range: { start: 0, end: 9 } } },
        moreEvidence: [],
      },
    ],
    effectiveOn: null,
    createdAt: AT,
    readAt: null,
    remindedAt: null,
    ...changed,
  };
}

export function makeHoldBack(id: string, termsId: string, at = AT): HoldBack {
  return { id, termsId, at, reason: 'moved_only', samples: [], count: 1, fromVersionId: null, toVersionId: null };
}

export function makeSnapshot(versionId: string, termsId: string): StoredSnapshot {
  return {
    versionId,
    termsId,
    documents: [
      {
        sourceUrl: 'https://example.org/policy',
        finalUrl: 'https://example.org/policy',
        fetchedAt: AT,
        contentType: 'text/html',
        html: '<p>We share nothing.</p>',
      },
    ],
  };
}

export function makeRequest(url: string): RequestLogEntry {
  return { at: AT, url, status: 200, outcome: 'same_text', bytes: 10, failure: null };
}
