/** A stretch of `PolicyText.text`: UTF-16 offsets, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A verbatim stretch of a policy, with the place it stands in. */
export interface Quote {
  text: string;
  range: Range;
}

export interface Sentence {
  range: Range;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell';

/** A heading, paragraph, list item or table cell. */
export interface Block {
  kind: BlockKind;
  range: Range;
  /** Nesting depth of a list item, 0 for everything else. */
  depth: number;
  /** The sentence that introduces a list ("We share the following:"), for its items. */
  lead: Range | null;
  sentences: Sentence[];
}

/** A heading with the blocks under it, up to the next heading. The text before the first heading has level 0 and heading ''. */
export interface Section {
  heading: string;
  level: number;
  range: Range;
  blocks: Block[];
}

/** `updated`: "Last modified"; `effective`: takes effect; `effective_until`: "effective until"; */
export type StatedDateKind = 'updated' | 'effective' | 'effective_until';

/** A date that the document states about itself. */
export interface StatedDate {
  kind: StatedDateKind;
  /** ISO calendar day, e.g. "2021-02-08". */
  date: string;
  range: Range;
}

/** The readable text of one version of one terms. Only JSON values; all ranges point into `text`. */
export interface PolicyText {
  title: string;
  /** BCP 47 primary language as detected from the words, or "und". */
  language: string;
  statedDates: StatedDate[];
  text: string;
  sections: Section[];
}

/** One page (or part of one) that a terms is read from. `select` and `remove` are CSS selectors; no `select` means the main content is found. */
export interface SourceDocument {
  url: string;
  select?: string[];
  remove?: string[];
}

/** Where the terms are and which part of each page counts. */
export interface Declaration {
  termsId: string;
  /** Joined in this order. */
  sourceDocuments: SourceDocument[];
  /** BCP 47 language the text is expected in. */
  language: string;
  /** Region the text is written for: "EEA", "UK", "US", "world" … */
  region: string;
  /** A page of the service that lists its archived versions. */
  revisionsUrl?: string;
}

/** What was fetched from one source document. `fetchedAt` is an ISO instant. */
export interface Snapshot {
  sourceUrl: string;
  finalUrl: string;
  fetchedAt: string;
  contentType: string;
  html: string;
  etag?: string;
  lastModified?: string;
}

/** Why a page did not give the text of the policy. Each code is a key of the failure texts in assets/locales. */
export const EXTRACT_FAILURES = [
  'not_html',
  'pdf',
  'empty',
  'too_large',
  'too_complex',
  'consent_wall',
  'login_wall',
  'bot_check',
  'error_page',
  'landing_page',
  'contents_only',
  'truncated',
  'empty_shell',
  'redirect_stub',
  'wrong_charset',
  'other_language',
  'other_region',
  'not_in_country',
  'selector_missing',
  /** The page's own dates went back. */
  'older_text',
  /** All or a part of the text stands there twice. */
  'doubled',
  /** Another document came to stand beside the policy. */
  'joined_document',
  /** The host put "[email protected]" in the place of addresses. */
  'hidden_addresses',
  /** Code of the page came to stand in the text. */
  'stray_markup',
] as const;
export type ExtractFailureCode = (typeof EXTRACT_FAILURES)[number];

export interface ExtractFailure {
  code: ExtractFailureCode;
  /** What the decision rests on, for the coverage page: a phrase found, a word count. Never markup. */
  detail?: string;
}
