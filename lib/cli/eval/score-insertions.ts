import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffPolicies } from '../../diff/align.ts';
import { explainChange } from '../../explain/explain.ts';
import type { EventType } from '../../explain/vocabulary.ts';
import { readDocument } from '../../policy/read-document.ts';
import type { PolicyText } from '../../policy/types.ts';
import { readRows, SHARED } from './shared-data.ts';
import { CASES, OTHER_MATTERS } from './tosdr-cases.ts';

/** A quote that volunteers of ToS;DR put under a case ("The service does not sell your personal data"). */
interface Quote {
  id: string;
  text: string;
  labels: { case: string };
}

/** The policy that the quotes are put into: short, of a messenger, and about little. */
const BASE = 'corpus/signal/privacy-policy__ota-contrib/2025-09-23.md';
/** Shorter quotes are headings, longer ones whole sections. Characters. */
const [SHORTEST, LONGEST] = [30, 900];
/** What changes in a contract whether or not data are concerned. */
const ANY_MATTER = new Set<EventType>(['definition_changed', 'notice_weakened', 'cosmetic_reword', 'moved']);

export interface InsertionScore {
  quotes: number;
  told: number;
  otherMatters: number;
  toldOfOthers: number;
  misses: string[];
}

/**
 * Puts each quote as a new clause at the end of a policy and looks whether the explanation tells of it: with an event that
 * its case calls for, in the right direction; and of quotes on other matters nothing about data. The quotes are from
 * services and in sentences that the rules were not made on; some are known to be filed wrongly or in another language.
 */
export function scoreInsertions(): InsertionScore {
  const base = readFileSync(join(SHARED, BASE), 'utf8');
  const before = read(base);
  const score: InsertionScore = { quotes: 0, told: 0, otherMatters: 0, toldOfOthers: 0, misses: [] };
  for (const { id, text: raw, labels } of readRows<Quote>(join(SHARED, 'eval/tosdr/dev.jsonl'))) {
    const expected = CASES.find(([title]) => title.test(labels.case));
    const isOther = OTHER_MATTERS.test(labels.case);
    const text = raw
      .replace(/<[^<>]{0,200}>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if ((expected === undefined && !isOther) || text.length < SHORTEST || text.length > LONGEST) continue;
    const after = read(`${base}\n\n## More\n\n${text}`);
    const diff = diffPolicies(before, after);
    const { findings } = explainChange({ before, after, diff, serviceName: 'Parlo', publishedOn: null });
    const told = findings.map(({ event, direction }) => `${event} ${direction}`).join(', ');
    if (expected !== undefined) {
      const [, direction, events] = expected;
      const isTold = findings.some((finding) => events.includes(finding.event) && finding.direction === direction);
      score.quotes += 1;
      if (isTold) score.told += 1;
      else score.misses.push(`MISS ${id} [${labels.case}] ${text} ==> ${told}`);
    } else {
      const isAboutData = findings.some(({ event }) => !ANY_MATTER.has(event));
      score.otherMatters += 1;
      if (!isAboutData) continue;
      score.toldOfOthers += 1;
      score.misses.push(`TOLD ${id} [${labels.case}] ${text} ==> ${told}`);
    }
  }
  return score;
}

function read(markdown: string): PolicyText {
  const document = readDocument(markdown, 'md');
  if (!document.ok) throw new Error(`the policy for insertions cannot be read: ${document.failure.code}`);
  return document.value;
}
