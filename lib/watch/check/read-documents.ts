import type { Snapshot } from '../../policy/types.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { FetchAnswer, Ports } from '../ports.ts';
import type { FetchFailure, RequestLogEntry, SourceState, TermsState } from '../types.ts';
import type { WatchedTerms } from '../watched-terms.ts';

/** What one read of all source documents brought. `documents` is null where every page said "not modified". */
export interface DocumentsRead {
  documents: Snapshot[] | null;
  sources: SourceState[];
  /** The address that answered instead of the one asked, if the first document was redirected. */
  movedTo: string | null;
}

/** The address to read a source document from: a followed move wins over the declaration. */
function addressOf(url: string, state: TermsState): string {
  return state.followed[url] ?? url;
}

/** Host and path without what servers add and drop freely: "www.", a closing slash, the query and the fragment. */
export function placeOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  return hostname.replace(/^www\./, '') + pathname.replace(/(?<!\/)\/+$/, '').toLowerCase();
}

/** The final address, where a redirect led to another place than the one asked for. */
export function moveOf(asked: string, final: string): string | null {
  if (!URL.canParse(final) || !final.startsWith('https://')) return null;
  return placeOf(asked) === placeOf(final) ? null : final;
}

interface Attempt {
  answers: { declared: string; url: string; answer: FetchAnswer }[];
  failure: FetchFailure | null;
}

async function fetchAll(
  ports: Ports,
  watched: WatchedTerms,
  state: TermsState,
  conditional: boolean,
  log: RequestLogEntry[],
): Promise<Attempt> {
  const answers: Attempt['answers'] = [];
  for (const { url } of watched.declaration.sourceDocuments) {
    const address = addressOf(url, state);
    const known = conditional ? state.sources.find((source) => source.url === address) : undefined;
    const fetched = await ports.fetch({
      url: address,
      accept: 'page',
      language: watched.declaration.language === 'und' ? 'en' : watched.declaration.language,
      ...(known?.etag && { etag: known.etag }),
      ...(known?.lastModified && { lastModified: known.lastModified }),
    });
    const at = ports.clock.now().toISOString();
    if (!fetched.ok) {
      const { code, status } = fetched.failure;
      log.push({ at, url: address, status: status ?? null, outcome: 'failed', bytes: 0, failure: code });
      return { answers, failure: fetched.failure };
    }
    const { kind, status, bytes } = fetched.value;
    const outcome = kind === 'not_modified' ? 'not_modified' : 'same_text';
    log.push({ at, url: address, status, outcome, bytes, failure: null });
    answers.push({ declared: url, url: address, answer: fetched.value });
  }
  return { answers, failure: null };
}

/**
 * Fetches every source document of these terms, one after the other, conditionally where an earlier answer left validators.
 * The text needs all of them: one failure is the failure of the whole read. Every request is added to `log`.
 */
export async function readDocuments(
  ports: Ports,
  watched: WatchedTerms,
  state: TermsState,
  log: RequestLogEntry[],
): Promise<Result<DocumentsRead, FetchFailure>> {
  const conditional = state.lastReadVersionId !== null;
  let { answers, failure } = await fetchAll(ports, watched, state, conditional, log);
  if (failure !== null) return fail(failure);
  const pages = answers.filter(({ answer }) => answer.kind === 'page').length;
  if (pages === 0) return ok({ documents: null, sources: state.sources, movedTo: state.move?.to ?? null });
  if (pages < answers.length) {
    // Some pages are new and some are not: the text needs all of them, so that the others are asked for in full.
    ({ answers, failure } = await fetchAll(ports, watched, state, false, log));
    if (failure !== null) return fail(failure);
  }
  const documents: Snapshot[] = [];
  const sources: SourceState[] = [];
  let movedTo: string | null = null;
  for (const { declared, url, answer } of answers) {
    if (answer.kind === 'not_modified') return fail({ code: 'network', detail: '304 without a condition' });
    const { snapshot } = answer;
    // The extraction finds a page by its declared address, wherever it was read.
    documents.push({ ...snapshot, sourceUrl: declared });
    sources.push({ url, etag: snapshot.etag ?? null, lastModified: snapshot.lastModified ?? null });
    movedTo ??= moveOf(url, snapshot.finalUrl);
  }
  return ok({ documents, sources, movedTo });
}
