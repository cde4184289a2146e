import { readFileSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { diffPolicies } from '../../diff/align.ts';
import { CHANGE_KINDS, type ChangeKind, type PolicyDiff } from '../../diff/types.ts';
import { explainInFull } from '../../explain/explain.ts';
import type { Explanation, Finding } from '../../explain/types.ts';
import { t } from '../../locale/format.ts';
import { assessPair, nameHiddenAddresses, nameRegionNote, type PairFailure } from '../../policy/assess-pair.ts';
import { splitCoexisting } from '../../policy/coexisting.ts';
import { type DocumentFormat, readDocument } from '../../policy/read-document.ts';
import { wordCount } from '../../policy/text.ts';
import type { ExtractFailure, PolicyText } from '../../policy/types.ts';
import { ok, type Result } from '../../result.ts';
import type { ExplainAnswer, FindingAnswer } from './answer.ts';
import { nameService } from './name-service.ts';

/** Fewer words than this are an excerpt: when they all go, that is a removal and not a page that did not load. */
const EXCERPT_WORDS = 150;

export interface Document {
  content: string;
  format: DocumentFormat;
}

/** Both the answer for programs and what a person is shown. */
export interface Explained {
  answer: ExplainAnswer;
  explanation: Explanation | null;
  serviceName: string;
}

/** The format of a document by the ending of its file's name, or null for one that we do not read. */
export function formatOf(path: string): DocumentFormat | null {
  const ending = extname(path).toLowerCase();
  if (ending === '.html' || ending === '.htm') return 'html';
  if (ending === '.md') return 'md';
  return ending === '.txt' ? 'txt' : null;
}

/** Explains the change from one file to another for programs. Throws where a file cannot be opened. */
export function explainFiles(oldPath: string, newPath: string): ExplainAnswer {
  return explainPaths(oldPath, newPath).answer;
}

/** Explains the change from one file to another. Throws where a file cannot be opened. */
export function explainPaths(oldPath: string, newPath: string): Explained {
  const open = (path: string): Document => ({ content: readFileSync(path, 'utf8'), format: formatOf(path) ?? 'txt' });
  // <service>/<terms>/<date>.md is how histories are kept.
  return explainDocuments(open(oldPath), open(newPath), basename(dirname(dirname(resolve(newPath)))));
}

/** Explains the change from one document to another; `nameHint` is a guess at the service's name, used where the text has it. */
export function explainDocuments(before: Document, after: Document, nameHint: string): Explained {
  const old = readDocument(before.content, before.format);
  if (!old.ok) return unreadable(old.failure, 'old');
  const young = readRest(after, old.value);
  if (!young.ok) return unreadable(young.failure, 'new');
  const pair = pairUp(old.value, young.value);
  const broken = assessPair(pair.before, pair.after);
  if (broken !== null) return unreadable(broken.failure, broken.side);
  const explained = explainPair(pair, nameService(young.value.text, nameHint));
  const { outcome, severity } = explained.answer;
  // A note for readers elsewhere comes and goes with the place a page is asked from; one that weighs is told.
  const note = outcome !== 'changed' || severity === 'low' ? nameRegionNote(pair.before, pair.after) : null;
  const isSame = outcome === 'unchanged';
  const damage =
    note ?? (isSame ? (nameHiddenAddresses(pair.before, pair.after) ?? findStrayMarkup(before, after)) : null);
  return damage === null ? explained : unreadable(damage.failure, damage.side);
}

/** Reads the new document. A title without text is a failure for a page, but what is left of an excerpt may be nothing. */
function readRest(after: Document, old: PolicyText): Result<PolicyText, ExtractFailure> {
  const read = readDocument(after.content, after.format);
  const isExcerpt = wordCount(old) < EXCERPT_WORDS && after.format !== 'html' && after.content.trim() !== '';
  if (read.ok || read.failure.code !== 'empty' || !isExcerpt) return read;
  return ok({ title: '', language: 'und', statedDates: [], text: '', sections: [] });
}

/** The two texts to compare. Where a page holds the coming policy beside the present one, the coming one. */
interface Pair {
  before: PolicyText;
  after: PolicyText;
  effectiveOn: string | null;
}

function pairUp(old: PolicyText, young: PolicyText): Pair {
  const split = splitCoexisting(young);
  return {
    before: splitCoexisting(old)?.coming ?? old,
    after: split?.coming ?? young,
    effectiveOn: split?.effectiveOn ?? null,
  };
}

const TAG = /<[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,500})?\/?>/gi;

/** Markup that came to stand in a text, where the other one has none. */
function findStrayMarkup(before: Document, after: Document): PairFailure | null {
  if (before.format === 'html' || after.format === 'html') return null;
  const [old, now] = [before.content.match(TAG)?.length ?? 0, after.content.match(TAG)?.length ?? 0];
  if ((old === 0) === (now === 0)) return null;
  return { failure: { code: 'stray_markup', detail: `${old} → ${now} tags` }, side: now > 0 ? 'new' : 'old' };
}

/** Explains the change from one text to another. Where a page holds the coming policy beside the present one, the coming ones are compared. */
export function explainTexts(old: PolicyText, young: PolicyText, serviceName: string): Explained {
  return explainPair(pairUp(old, young), serviceName);
}

function explainPair({ before, after, effectiveOn }: Pair, serviceName: string): Explained {
  const diff = diffPolicies(before, after);
  const { explanation, parts } = explainInFull({ before, after, diff, serviceName, publishedOn: null });
  return {
    serviceName,
    explanation,
    answer: {
      outcome: explanation.outcome,
      severity: explanation.severity,
      headline: explanation.headline,
      effectiveOn: effectiveOn ?? explanation.effectiveOn,
      findings: parts.map(toAnswer),
      changes: countKinds(diff),
      failure: null,
    },
  };
}

function toAnswer(finding: Finding): FindingAnswer {
  return {
    event: finding.event,
    direction: finding.direction,
    severity: finding.severity,
    data: finding.data,
    recipients: finding.recipients,
    purposes: finding.purposes,
    regions: finding.regions,
    ...(finding.fromDays === undefined ? {} : { from_days: finding.fromDays }),
    ...(finding.toDays === undefined ? {} : { to_days: finding.toDays }),
    sentence: finding.sentence,
    evidence: { before: finding.evidence.before?.text ?? null, after: finding.evidence.after?.text ?? null },
  };
}

function countKinds(diff: PolicyDiff | null): Record<ChangeKind, number> {
  const count = (kind: ChangeKind): number => diff?.changes.filter((change) => change.kind === kind).length ?? 0;
  return Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, count(kind)])) as Record<ChangeKind, number>;
}

function unreadable(failure: ExtractFailure, side: 'old' | 'new'): Explained {
  return {
    serviceName: '',
    explanation: null,
    answer: {
      outcome: 'unreadable',
      severity: 'none',
      headline: t(`failure.${failure.code}`),
      effectiveOn: null,
      findings: [],
      changes: countKinds(null),
      failure: { code: failure.code, side },
    },
  };
}
