import { join } from 'node:path';
import { type HardCase, type LabelledSentence, type PairRow, readRows, SHARED } from './shared-data.ts';

/** Figures by name; percentages are in percent with one decimal. `misses` says what was not met, one line each. */
export interface RulerResult {
  figures: Record<string, number>;
  misses: string[];
}

export interface RulerOptions {
  /** Only the gold revision of this id. */
  id: string | null;
  verbose: boolean;
}

export interface Ruler {
  id: string;
  run(options: RulerOptions): Promise<RulerResult>;
}

const percent = (part: number, whole: number): number => Math.round((1000 * part) / (whole || 1)) / 10;

// The parts of the engine are imported when a ruler runs, so that one part can be measured while another does not load.
async function loadReader() {
  const { readSentence } = await import('../../explain/practices/read-sentence.ts');
  // The cases name the fields as the command line does.
  return (text: string, lead: string | undefined) =>
    readSentence(lead === undefined ? { text } : { text, lead }).map((practice) => ({
      ...practice,
      cross_reference: practice.crossReference,
    }));
}

async function runHardCases(): Promise<RulerResult> {
  const { scoreHardCases } = await import('./score-hard-cases.ts');
  const cases = readRows<HardCase>(join(SHARED, 'eval/hard-cases.jsonl'));
  const { figures, misses } = scoreHardCases(cases, await loadReader());
  return { figures: { ...figures }, misses };
}

async function runGold({ id, verbose }: RulerOptions): Promise<RulerResult> {
  const { scoreEvents } = await import('./score-events.ts');
  const root = join(SHARED, 'corpus');
  const rows = readRows<PairRow>(join(root, 'gold.jsonl')).filter((row) => id === null || row.id === id);
  const { figures: f, misses } = scoreEvents(root, rows, verbose);
  return {
    figures: {
      pairs: f.pairs,
      crashes: f.crashes,
      mustRecall: percent(f.mustFound, f.must),
      placeRecall: percent(f.placeFound, f.must),
      severityRate: percent(f.severityOk, f.mustFound),
      shouldRecall: percent(f.shouldFound, f.should),
      headlineRate: percent(f.headlineOk, f.headlinePairs),
      mustNotViolated: f.mustNotViolated,
      findings: f.findings,
      findingsWithoutQuote: f.findingsWithoutQuote,
      quotesNotVerbatim: f.quotesNotVerbatim,
    },
    misses,
  };
}

async function runPairs({ verbose }: RulerOptions): Promise<RulerResult> {
  const { scoreEvents } = await import('./score-events.ts');
  const root = join(SHARED, 'corpus');
  const { figures: f, misses } = scoreEvents(root, readRows<PairRow>(join(root, 'pairs-labelled.jsonl')), verbose);
  return {
    figures: {
      pairs: f.pairs,
      crashes: f.crashes,
      silentRate: percent(f.silentOk, f.silentPairs),
      failureSilentRate: percent(f.failureSilent, f.failurePairs),
      failureRecognisedRate: percent(f.failureRecognised, f.failurePairs),
      findings: f.findings,
      findingsWithoutQuote: f.findingsWithoutQuote,
      quotesNotVerbatim: f.quotesNotVerbatim,
    },
    misses,
  };
}

function sentenceRuler(set: 'opp115' | 'policyie' | 'piextract' | 'gdpr200'): Ruler {
  return {
    id: set,
    run: async () => {
      const { scoreSentences } = await import('./score-sentences.ts');
      const rows = readRows<LabelledSentence>(join(SHARED, `eval/${set}/dev.jsonl`));
      const { rates, counts, misses } = scoreSentences(set, rows, await loadReader());
      const figures: Record<string, number> = { sentences: rows.length, ...counts };
      for (const [category, { p, r, f1 }] of Object.entries(rates)) {
        figures[`${category} F1`] = f1;
        figures[`${category} P`] = p;
        figures[`${category} R`] = r;
      }
      return { figures, misses };
    },
  };
}

async function runInsertions(): Promise<RulerResult> {
  const { scoreInsertions } = await import('./score-insertions.ts');
  const { quotes, told, otherMatters, toldOfOthers, misses } = scoreInsertions();
  return {
    figures: { quotes, told: percent(told, quotes), otherMatters, toldOfOthers: percent(toldOfOthers, otherMatters) },
    misses,
  };
}

async function runSpeed(): Promise<RulerResult> {
  const { measureSpeed } = await import('./measure-speed.ts');
  return { figures: measureSpeed(), misses: [] };
}

/** The rulers in the order of their cost to a reader who gets a wrong answer. */
export const RULERS: readonly Ruler[] = [
  { id: 'hard', run: runHardCases },
  { id: 'gold', run: runGold },
  { id: 'pairs', run: runPairs },
  sentenceRuler('opp115'),
  sentenceRuler('policyie'),
  sentenceRuler('piextract'),
  sentenceRuler('gdpr200'),
  { id: 'tosdr', run: runInsertions },
  { id: 'speed', run: runSpeed },
];
