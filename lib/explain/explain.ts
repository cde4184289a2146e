import type { PolicyDiff } from '../diff/types.ts';
import { canonicalWords } from '../policy/canonical.ts';
import type { PolicyText } from '../policy/types.ts';
import { findEffectiveDate } from './effective-date.ts';
import { findUnclear } from './outcome.ts';
import { type ReadingMemory, readPractices } from './practices/read-practices.ts';
import { RULES } from './rules/all-rules.ts';
import { buildContext } from './rules/context.ts';
import { contractMatter } from './rules/contract.ts';
import type { Side } from './rules/sentence-view.ts';
import { settleEvents } from './rules/settle.ts';
import { buildSide, newWordMemory, type WordMemory } from './rules/side.ts';
import { findTopic } from './rules/topic.ts';
import type { Explanation, Finding } from './types.ts';
import { toFindings } from './wording/findings.ts';
import { headlineOf } from './wording/headline.ts';

export interface ExplainInput {
  before: PolicyText;
  after: PolicyText;
  diff: PolicyDiff;
  /** The service as its users know it: "WhatsApp". */
  serviceName: string;
  /** ISO calendar day on which the new text was first seen, if known. */
  publishedOn: string | null;
  /** What was read from sentences of the same service before. It saves work and changes nothing. */
  memory?: ReadingMemory;
}

/** An explanation with, beside its merged findings, each of them apart: one for each quote. */
export interface FullExplanation {
  explanation: Explanation;
  parts: Finding[];
}

/**
 * What two versions of one terms mean for a reader: the practices of both whole texts are compared, guided by the
 * alignment, and every difference that a rule knows becomes a finding with the sentences that it rests on. Pure and
 * deterministic; nothing is said without a quote.
 */
export function explainChange(input: ExplainInput): Explanation {
  return explainInFull(input).explanation;
}

/** What a version says, laid out anew for each comparison: the context adds to it what follows from what changed. */
function sideOf(text: PolicyText, memory: ReadingMemory, words: WordMemory): Side {
  return buildSide(text, readPractices(text, memory), words);
}

/** As `explainChange`, with every quote as a finding of its own beside the merged ones. */
export function explainInFull(input: ExplainInput): FullExplanation {
  const { before, after, diff, serviceName, publishedOn, memory = new Map() } = input;
  const effectiveOn = findEffectiveDate(before, after, publishedOn);
  const isSame =
    diff.changes.every(({ kind }) => kind === 'unchanged') && canonicalWords(before) === canonicalWords(after);
  const silent = (outcome: 'unchanged' | 'cosmetic'): FullExplanation => ({
    explanation: { outcome, severity: 'none', headline: '', effectiveOn, findings: [] },
    parts: [],
  });
  if (isSame) return silent('unchanged');
  const words = newWordMemory();
  const context = buildContext(sideOf(before, memory, words), sideOf(after, memory, words), diff);
  // The lexicons and rules are English: of another language they would claim what nobody said.
  const isRead = [before, after].every(({ language }) => language === 'en' || language === 'und');
  const isOtherMatter = contractMatter(context);
  let events = isRead
    ? settleEvents(RULES.flatMap((rule) => rule.run(context)).filter((event) => !isOtherMatter(event)))
    : [];
  if (events.length === 0) {
    const unclear = findUnclear(context);
    if (unclear === null) return silent('cosmetic');
    events = [unclear];
  }
  const { findings, parts, told } = toFindings(events, serviceName);
  return {
    explanation: {
      outcome: 'changed',
      severity: findings[0]?.severity ?? 'none',
      headline: headlineOf(told, () => (isRead ? findTopic(context) : null), serviceName),
      effectiveOn,
      findings,
    },
    parts,
  };
}
