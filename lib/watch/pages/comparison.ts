import { diffPolicies } from '../../diff/align.ts';
import type { Change } from '../../diff/types.ts';
import { markWords } from '../../diff/words.ts';
import type { Finding } from '../../explain/types.ts';
import type { PolicyText, Range } from '../../policy/types.ts';
import type { Ports } from '../ports.ts';
import type { Version } from '../types.ts';
import type { Comparison, ComparisonRow } from '../views.ts';
import { alertView } from './alert-view.ts';
import { describeTerms, loadWatchView, typeNameOf } from './watch-view.ts';

function sliceAll(text: PolicyText, ranges: readonly Range[]): string {
  return ranges.map(({ start, end }) => text.text.slice(start, end)).join(' ');
}

/** The heading that a place in the text stands under. */
function headingAt(text: PolicyText, range: Range | undefined): string {
  if (range === undefined) return '';
  return text.sections.findLast((section) => section.range.start <= range.start)?.heading ?? '';
}

function overlaps(ranges: readonly Range[], quote: Range | undefined): boolean {
  return quote !== undefined && ranges.some(({ start, end }) => start < quote.end && quote.start < end);
}

/** Which findings rest on this change: their quotes lie in its sentences. */
function findingsOf(change: Change, findings: readonly Finding[]): number[] {
  return findings.flatMap(({ evidence, moreEvidence }, index) => {
    const touches = [evidence, ...moreEvidence].some(
      ({ before, after }) => overlaps(change.before, before?.range) || overlaps(change.after, after?.range),
    );
    return touches ? [index] : [];
  });
}

/** The rows of a side-by-side view: changes in full, moved text named, everything equal folded with its number of sentences. */
export function comparisonRows(before: PolicyText, after: PolicyText, findings: readonly Finding[]): ComparisonRow[] {
  const rows: ComparisonRow[] = [];
  let same: string[] = [];
  let heading: { before: string; after: string } = { before: '', after: '' };
  const fold = (): void => {
    if (same.length > 0) rows.push({ kind: 'same', count: same.length, sentences: same });
    same = [];
  };
  for (const change of diffPolicies(before, after).changes) {
    if (change.kind === 'unchanged') {
      same.push(sliceAll(after, change.after));
      continue;
    }
    fold();
    const here = {
      before: change.before.length > 0 ? headingAt(before, change.before[0]) : heading.before,
      after: change.after.length > 0 ? headingAt(after, change.after[0]) : heading.after,
    };
    const [old, young] = [sliceAll(before, change.before), sliceAll(after, change.after)];
    // A heading that came or went is a change of its own: above itself it would stand twice.
    const isHeading = young === '' ? old === here.before : young === here.after;
    if (!isHeading && (here.before !== heading.before || here.after !== heading.after))
      rows.push({ kind: 'heading', before: here.before || null, after: here.after || null });
    heading = here;
    if (change.kind === 'moved') {
      rows.push({
        kind: 'moved',
        text: young,
        fromHeading: headingAt(before, change.before[0]),
        toHeading: here.after,
      });
      continue;
    }
    const pair = markWords(old, young);
    rows.push({ kind: 'pair', change: change.kind, pair, findings: findingsOf(change, findings) });
  }
  fold();
  return rows;
}

async function loadBoth(ports: Ports, from: string, to: string): Promise<[Version, Version] | null> {
  const before = await ports.store.version(from);
  const after = await ports.store.version(to);
  return before === null || after === null ? null : [before, after];
}

/** Two versions side by side: those of an alert, or any two of one terms. Null where a version is not stored any more. */
export async function getComparison(
  ports: Ports,
  which: { alertId: string } | { termsId: string; from: string; to: string },
): Promise<Comparison | null> {
  const view = await loadWatchView(ports);
  const alert =
    'alertId' in which
      ? await ports.store.alert(which.alertId)
      : (view.alerts.find(
          ({ fromVersionId, toVersionId }) => fromVersionId === which.from && toVersionId === which.to,
        ) ?? null);
  const ids = alert ? { from: alert.fromVersionId, to: alert.toVersionId } : 'from' in which ? which : null;
  const versions = ids && (await loadBoth(ports, ids.from, ids.to));
  if (!versions) return null;
  const [before, after] = versions;
  if (before.termsId !== after.termsId) return null;
  const watched = describeTerms(ports, view.settings, after.termsId);
  const rows = comparisonRows(before.text, after.text, alert?.findings ?? []);
  return {
    termsId: after.termsId,
    title: after.text.title,
    typeName: typeNameOf(watched.type),
    serviceName: watched.serviceName,
    beforeDate: before.statedDate ?? before.firstSeenAt.slice(0, 10),
    afterDate: after.statedDate ?? after.firstSeenAt.slice(0, 10),
    language: after.text.language,
    alert: alert && (await alertView(ports, view, alert)),
    rows,
    changes: rows.filter(({ kind }) => kind === 'pair').length,
  };
}
