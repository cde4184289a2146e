import { diffPolicies } from '../../diff/align.ts';
import { explainChange } from '../../explain/explain.ts';
import type { ReadingMemory } from '../../explain/practices/read-practices.ts';
import { type DocumentFormat, readDocument } from '../../policy/read-document.ts';
import type { PolicyText, Snapshot } from '../../policy/types.ts';
import type { Comparison, Engine } from '../../watch/engine.ts';
import { policyEngine } from '../../watch/policy-engine.ts';

const FORMATS: Record<string, DocumentFormat> = { 'text/markdown': 'md', 'text/plain': 'txt' };

function remember<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/**
 * The program's engine for recorded files: it reads Markdown and text as well as HTML, and does not compare the same two texts
 * twice. A comparison depends on nothing but the texts and the day, so remembering it changes no result.
 */
export function createReplayEngine(): Engine {
  // A page that cannot be read is fetched in full each day, as the program does; the last answer for each saves reading it again.
  const extractions = new Map<string, { html: string; result: ReturnType<Engine['extract']> }>();
  const memories = new Map<string, ReadingMemory>();
  const comparisons = remember(() => new WeakMap<PolicyText, Map<string, Comparison>>());
  return {
    ...policyEngine,
    extract(snapshots: Snapshot[], declaration) {
      const html = snapshots[0]?.html ?? '';
      const last = extractions.get(declaration.termsId);
      if (last?.html === html) return last.result;
      const format = FORMATS[snapshots[0]?.contentType ?? ''];
      const result = format === undefined ? policyEngine.extract(snapshots, declaration) : readDocument(html, format);
      extractions.set(declaration.termsId, { html, result });
      return result;
    },
    compare(before, after, serviceName, publishedOn) {
      const ofBefore = comparisons(before);
      const byDay = ofBefore.get(after) ?? new Map<string, Comparison>();
      ofBefore.set(after, byDay);
      const known = byDay.get(publishedOn);
      if (known !== undefined) return known;
      const memory = memories.get(serviceName) ?? new Map();
      memories.set(serviceName, memory);
      const diff = diffPolicies(before, after);
      const made = { diff, explanation: explainChange({ before, after, diff, serviceName, publishedOn, memory }) };
      byDay.set(publishedOn, made);
      return made;
    },
  };
}
