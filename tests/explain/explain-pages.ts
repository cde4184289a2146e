import { diffPolicies } from '../../lib/diff/align.ts';
import { explainInFull } from '../../lib/explain/explain.ts';
import type { Explanation, Finding } from '../../lib/explain/types.ts';
import { readDocument } from '../../lib/policy/read-document.ts';
import type { PolicyText } from '../../lib/policy/types.ts';

/** A policy of a made-up messenger with one paragraph for each text. */
export function toPolicy(paragraphs: string[]): PolicyText {
  const read = readDocument(`# Privacy Policy\n\n${paragraphs.join('\n\n')}\n`, 'md');
  if (!read.ok) throw new Error(`the page cannot be read: ${read.failure.code}`);
  return read.value;
}

/** The explanation of the change from one list of paragraphs to another, merged and quote by quote. */
export function explainPages(old: string[], young: string[]): { explanation: Explanation; parts: Finding[] } {
  const [before, after] = [toPolicy(old), toPolicy(young)];
  return explainInFull({
    before,
    after,
    diff: diffPolicies(before, after),
    serviceName: 'Parlo',
    publishedOn: null,
  });
}
