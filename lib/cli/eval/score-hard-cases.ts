import { explainDocuments } from '../explain/explain-files.ts';
import type { HardCase, ScoredPractice, Wanted } from './shared-data.ts';

export interface HardCaseFigures {
  sentences: number;
  facts: number;
  factsFound: number;
  changes: number;
  events: number;
  eventsFound: number;
  directionWrong: number;
  mustNot: number;
  mustNotViolated: number;
}

/** True where `got` has every field of `want`; a list must be contained in the answer's list. */
function agrees(want: Wanted, got: unknown): boolean {
  const fields = got as Record<string, unknown>;
  return Object.entries(want).every(([key, value]) => {
    const found = fields[key];
    if (Array.isArray(value)) return value.every((item) => Array.isArray(found) && found.includes(item));
    if (value !== null && typeof value === 'object') return Boolean(found) && agrees(value as Wanted, found);
    return found === value;
  });
}

function asList<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

const SILENT_EVENTS = ['cosmetic_reword', 'moved', 'recipient_renamed', 'definition_changed'];

/** A small policy in Markdown with one paragraph for each text. */
export function toPage(paragraphs: string | string[]): string {
  return `# Privacy Policy\n\n${asList(paragraphs).join('\n\n')}\n`;
}

/** Scores the traps in our own wording, with the rules of the shared ruler `score-hard-cases.mjs`. */
export function scoreHardCases(
  cases: HardCase[],
  read: (text: string, lead: string | undefined) => ScoredPractice[],
): { figures: HardCaseFigures; misses: string[] } {
  const figures: HardCaseFigures = {
    sentences: 0,
    facts: 0,
    factsFound: 0,
    changes: 0,
    events: 0,
    eventsFound: 0,
    directionWrong: 0,
    mustNot: 0,
    mustNotViolated: 0,
  };
  const misses: string[] = [];
  for (const entry of cases) {
    if (entry.kind === 'sentence') scoreSentence(entry, read(entry.text ?? '', entry.lead), figures, misses);
    else scoreChange(entry, figures, misses);
  }
  return { figures, misses };
}

function scoreSentence(entry: HardCase, practices: ScoredPractice[], figures: HardCaseFigures, misses: string[]): void {
  figures.sentences++;
  for (const fact of entry.expect.facts ?? []) {
    figures.facts++;
    if (practices.some((practice) => agrees(fact, practice))) figures.factsFound++;
    else misses.push(`MISS ${entry.id} ${entry.category}: ${JSON.stringify(fact)}`);
  }
  for (const forbidden of asList<string | Wanted>(entry.must_not)) {
    if (typeof forbidden === 'string') continue;
    figures.mustNot++;
    if (practices.some((practice) => agrees(forbidden, practice))) {
      figures.mustNotViolated++;
      misses.push(`MUST NOT ${entry.id} ${entry.category}: ${JSON.stringify(forbidden)} — ${entry.why}`);
    }
  }
}

function scoreChange(entry: HardCase, figures: HardCaseFigures, misses: string[]): void {
  figures.changes++;
  const { answer } = explainDocuments(
    { content: toPage(entry.old ?? []), format: 'md' },
    { content: toPage(entry.new ?? []), format: 'md' },
    '',
  );
  const findings = answer.findings.filter((finding) => finding.severity !== 'none');
  for (const expected of entry.expect.events ?? []) {
    const { type, severity, ...fields } = expected;
    figures.events++;
    const isSilent = SILENT_EVENTS.includes(type) && (severity ?? 'none') === 'none';
    const found = isSilent
      ? !findings.some((finding) => finding.direction === 'worse' || finding.direction === 'better')
      : findings.some((finding) => finding.event === type && agrees(fields, finding));
    if (found) {
      figures.eventsFound++;
      continue;
    }
    const got = findings.map((finding) => `${finding.event}/${finding.direction}`).join(', ');
    misses.push(`MISS ${entry.id} ${entry.category}: ${JSON.stringify(expected)}; got ${got || answer.outcome}`);
    if (
      expected.direction &&
      findings.length > 0 &&
      !findings.some(({ direction }) => direction === expected.direction)
    )
      figures.directionWrong++;
  }
  for (const forbidden of asList<string | Wanted>(entry.must_not)) {
    const type = typeof forbidden === 'string' ? forbidden : forbidden['type'];
    const direction = typeof forbidden === 'string' ? undefined : forbidden['direction'];
    figures.mustNot++;
    if (findings.some((finding) => finding.event === type && (!direction || direction === finding.direction))) {
      figures.mustNotViolated++;
      misses.push(`MUST NOT ${entry.id} ${entry.category}: ${String(type)} — ${entry.why}`);
    }
  }
}
