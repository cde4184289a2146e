/** Fetches every declared page and says which ones no longer give the text of a policy: for maintainers with a network. */
import { declarationOf, services, termsIdOf } from '../catalog/catalog.ts';
import type { Service, TermsEntry } from '../catalog/schema.ts';
import { extractPolicyText } from '../policy/extract.ts';
import { wordCount } from '../policy/text.ts';
import type { Snapshot } from '../policy/types.ts';

const PAGE_TIMEOUT_MS = 30_000;
/** Some hosts answer a program politely only at a walking pace. */
const PAUSE_MS = 1_000;

export type CheckResult =
  | { termsId: string; outcome: 'good'; words: number; statedDate: string | null; movedTo: string | null }
  | { termsId: string; outcome: 'needs_scripts' }
  | { termsId: string; outcome: 'failed'; reason: string };

/** Fetches one page as the extension does: no cookies, no referrer, English. Throws on network errors. */
async function fetchPage(url: string, now: () => string): Promise<Snapshot & { status: number }> {
  const response = await fetch(url, {
    headers: { 'Accept-Language': 'en' },
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PAGE_TIMEOUT_MS),
  });
  return {
    sourceUrl: url,
    finalUrl: response.url,
    fetchedAt: now(),
    contentType: response.headers.get('content-type') ?? '',
    html: await response.text(),
    status: response.status,
  };
}

/** Reads one terms with the extraction of the extension. Expected troubles are a result, not an error. */
export async function checkTerms(
  service: Pick<Service, 'id'>,
  entry: TermsEntry,
  now: () => string,
): Promise<CheckResult> {
  const termsId = termsIdOf(service, entry);
  if (entry.needsScripts) return { termsId, outcome: 'needs_scripts' };
  const snapshots: Snapshot[] = [];
  let movedTo: string | null = null;
  for (const source of entry.sourceDocuments) {
    try {
      const page = await fetchPage(source.url, now);
      if (page.status !== 200) return { termsId, outcome: 'failed', reason: `HTTP ${page.status}` };
      if (new URL(page.finalUrl).pathname !== new URL(source.url).pathname) movedTo = page.finalUrl;
      snapshots.push(page);
    } catch (error) {
      return { termsId, outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  }
  const text = extractPolicyText(snapshots, declarationOf(service, entry));
  if (!text.ok) return { termsId, outcome: 'failed', reason: text.failure.code };
  const statedDate = text.value.statedDates.find(({ kind }) => kind !== 'effective_until')?.date ?? null;
  return { termsId, outcome: 'good', words: wordCount(text.value), statedDate, movedTo };
}

/** One line for a result, as a maintainer reads it. */
export function describeCheck(result: CheckResult): string {
  if (result.outcome === 'needs_scripts') return `-     ${result.termsId}: needs scripts, open it in a browser`;
  if (result.outcome === 'failed') return `FAIL  ${result.termsId}: ${result.reason}`;
  const moved = result.movedTo === null ? '' : `, moved to ${result.movedTo}`;
  return `good  ${result.termsId}: ${result.words} words, dated ${result.statedDate ?? 'nowhere'}${moved}`;
}

/** Checks the named services, or all open ones, one page after the other. Gives the number of failures. */
export async function checkCatalog(ids: readonly string[], print: (line: string) => void): Promise<number> {
  const chosen = services().filter(({ id, group }) => (ids.length === 0 ? group !== 'closed' : ids.includes(id)));
  let failures = 0;
  for (const service of chosen) {
    for (const entry of service.terms) {
      const result = await checkTerms(service, entry, () => new Date().toISOString());
      if (result.outcome === 'failed') failures += 1;
      print(describeCheck(result));
      if (result.outcome !== 'needs_scripts') await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
  return failures;
}

if (import.meta.main) {
  const ids = process.argv.slice(2);
  const unknown = ids.filter((id) => !services().some((service) => service.id === id));
  if (unknown.length > 0) {
    console.error(`No such service: ${unknown.join(', ')}`);
    process.exitCode = 2;
  } else {
    const failures = await checkCatalog(ids, (line) => console.log(line));
    console.log(failures === 0 ? 'Every page gave its policy.' : `${failures} pages need a look.`);
    process.exitCode = failures === 0 ? 0 : 1;
  }
}
