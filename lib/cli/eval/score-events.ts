import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEVERITIES } from '../../explain/vocabulary.ts';
import type { ExplainAnswer, FindingAnswer } from '../explain/answer.ts';
import { explainFiles } from '../explain/explain-files.ts';
import type { ExpectedEvent, PairRow } from './shared-data.ts';

export interface EventFigures {
  pairs: number;
  crashes: number;
  must: number;
  mustFound: number;
  should: number;
  shouldFound: number;
  placeFound: number;
  severityOk: number;
  mustNot: number;
  mustNotViolated: number;
  findings: number;
  quotesChecked: number;
  quotesNotVerbatim: number;
  findingsWithoutQuote: number;
  silentPairs: number;
  silentOk: number;
  failurePairs: number;
  failureRecognised: number;
  failureSilent: number;
  headlinePairs: number;
  headlineOk: number;
}

export interface EventScore {
  figures: EventFigures;
  misses: string[];
}

const GENERIC = new Set(['personal_generic', 'third_parties', 'user_content', 'account_info']);

/** Lower-case words of a text without markup and punctuation: the form in which quotes are compared with the source file. */
function plainWords(text: string): string {
  const visible = cutOut(cutOut(cutOut(text, '<script', '</script>'), '<style', '</style>'), '<!--', '-->');
  return visible
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&quot;|&#34;|&ldquo;|&rdquo;/g, '"')
    .replace(/&#39;|&#x27;|&apos;|&rsquo;|&lsquo;/g, "'")
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\\*_`#|>~]/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The text without the stretches from `open` to `close`. */
function cutOut(text: string, open: string, close: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, from)) {
    const end = text.indexOf(close, at);
    if (end < 0) break;
    parts.push(text.slice(from, at), ' ');
    from = end + close.length;
  }
  return parts.join('') + text.slice(from);
}

function quotesOf(finding: FindingAnswer): string[] {
  return [finding.evidence.before, finding.evidence.after].filter((quote) => quote !== null);
}

function countsWords(finding: FindingAnswer, words: string[]): number {
  const text = ` ${plainWords(quotesOf(finding).join(' '))} `;
  return words.filter((word) => text.includes(word.toLowerCase())).length;
}

function overlaps(want: string[] | undefined, got: string[]): boolean {
  return !want?.length || want.some((id) => got.includes(id)) || got.some((id) => GENERIC.has(id));
}

function meets(finding: FindingAnswer, expected: ExpectedEvent): boolean {
  return (
    expected.anyOf.includes(finding.event) &&
    (expected.direction === 'unclear' || finding.direction === expected.direction) &&
    overlaps(expected.data, finding.data) &&
    overlaps(expected.recipients, finding.recipients) &&
    overlaps(expected.purposes, finding.purposes)
  );
}

function emptyFigures(): EventFigures {
  return {
    pairs: 0,
    crashes: 0,
    must: 0,
    mustFound: 0,
    should: 0,
    shouldFound: 0,
    placeFound: 0,
    severityOk: 0,
    mustNot: 0,
    mustNotViolated: 0,
    findings: 0,
    quotesChecked: 0,
    quotesNotVerbatim: 0,
    findingsWithoutQuote: 0,
    silentPairs: 0,
    silentOk: 0,
    failurePairs: 0,
    failureRecognised: 0,
    failureSilent: 0,
    headlinePairs: 0,
    headlineOk: 0,
  };
}

/** Scores the explanation of labelled pairs of real versions, with the rules of the shared ruler `score-events.mjs`. */
export function scoreEvents(root: string, rows: PairRow[], verbose: boolean): EventScore {
  const figures = emptyFigures();
  const misses: string[] = [];
  for (const row of rows) {
    const id = row.id ?? `${row.old} → ${row.new}`;
    figures.pairs++;
    let answer: ExplainAnswer;
    try {
      answer = explainFiles(join(root, row.old), join(root, row.new));
    } catch (error) {
      figures.crashes++;
      misses.push(`CRASH ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      continue;
    }
    scoreRow(row, id, answer, root, figures, misses, verbose);
  }
  return { figures, misses: misses.sort() };
}

function scoreRow(
  row: PairRow,
  id: string,
  answer: ExplainAnswer,
  root: string,
  figures: EventFigures,
  misses: string[],
  verbose: boolean,
): void {
  const findings = answer.findings.filter((finding) => finding.severity !== 'none');
  figures.findings += findings.length;
  checkQuotes(row, id, findings, root, figures, misses);
  const label = row.class ?? row.label;
  if (label === 'cosmetic only') {
    figures.silentPairs++;
    if (findings.length === 0) figures.silentOk++;
    else misses.push(`FALSE ALARM ${id}: ${describe(findings)}`);
    return;
  }
  if (label === 'extraction failure') {
    figures.failurePairs++;
    if (answer.outcome === 'unreadable') figures.failureRecognised++;
    if (answer.outcome === 'unreadable' || findings.length === 0) figures.failureSilent++;
    else misses.push(`FAILURE TAKEN FOR CHANGE ${id}: ${findings.length} findings`);
    return;
  }
  scoreExpected(row, id, findings, figures, misses, verbose);
  for (const forbidden of row.mustNot ?? []) {
    figures.mustNot++;
    const words = forbidden.words ?? [];
    const bad = findings.find(
      (finding) =>
        forbidden.events.includes(finding.event) &&
        (!forbidden.direction || finding.direction === forbidden.direction) &&
        countsWords(finding, words) === words.length,
    );
    if (bad) {
      figures.mustNotViolated++;
      misses.push(`MUST NOT ${id}: ${bad.event}/${bad.direction} — ${forbidden.why}`);
    }
  }
  if (row.headlineMustMention?.length) {
    figures.headlinePairs++;
    const told = `${answer.headline} ${findings[0]?.sentence ?? ''}`.toLowerCase();
    if (row.headlineMustMention.some((word) => told.includes(word.toLowerCase()))) figures.headlineOk++;
    else misses.push(`HEADLINE ${id}: "${told}" lacks ${row.headlineMustMention.join('/')}`);
  }
}

function scoreExpected(
  row: PairRow,
  id: string,
  findings: FindingAnswer[],
  figures: EventFigures,
  misses: string[],
  verbose: boolean,
): void {
  for (const expected of row.expect ?? []) {
    const must = expected.importance !== 'should';
    const words = expected.words ?? [];
    const place = findings.filter((finding) => countsWords(finding, words) >= Math.ceil(words.length / 2));
    const hit = place.find((finding) => meets(finding, expected));
    figures[must ? 'must' : 'should']++;
    if (must && place.length > 0) figures.placeFound++;
    if (hit) {
      figures[must ? 'mustFound' : 'shouldFound']++;
      if (must && SEVERITIES.indexOf(hit.severity) >= SEVERITIES.indexOf(expected.minSeverity ?? 'low'))
        figures.severityOk++;
      else if (must && verbose)
        misses.push(`SEVERITY ${id}: ${hit.event} ${hit.severity}, wanted ${expected.minSeverity}`);
    } else if (must || verbose) {
      misses.push(
        `${must ? 'MISS' : 'MISS (should)'} ${id}: wanted ${expected.anyOf.join('|')} ${expected.direction} ` +
          `[${words.join(' ')}]; at that place: ${describe(place) || 'nothing'}`,
      );
    }
  }
}

function describe(findings: FindingAnswer[]): string {
  return findings.map((finding) => `${finding.event}/${finding.direction}/${finding.severity}`).join(', ');
}

function checkQuotes(
  row: PairRow,
  id: string,
  findings: FindingAnswer[],
  root: string,
  figures: EventFigures,
  misses: string[],
): void {
  if (findings.length === 0) return;
  const source = {
    before: plainWords(readFileSync(join(root, row.old), 'utf8')),
    after: plainWords(readFileSync(join(root, row.new), 'utf8')),
  };
  for (const finding of findings) {
    if (quotesOf(finding).length === 0) {
      figures.findingsWithoutQuote++;
      misses.push(`NO QUOTE ${id}: ${finding.event} ${finding.sentence}`);
    }
    for (const side of ['before', 'after'] as const) {
      const quote = finding.evidence[side];
      if (quote === null) continue;
      figures.quotesChecked++;
      if (!source[side].includes(plainWords(quote))) {
        figures.quotesNotVerbatim++;
        misses.push(`NOT VERBATIM ${id} ${side}: ${quote.slice(0, 120)}`);
      }
    }
  }
}
