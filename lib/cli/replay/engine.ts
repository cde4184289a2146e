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
  const comparisons = remember(() => new WeakMap<PolicyText, Map<string, Comparison>>());
  return {
    ...policyEngine,
    extract(snapshots: Snapshot[], declaration) {
      const format = FORMATS[snapshots[0]?.contentType ?? ''];
      return snapshots[0] !== undefined && format !== undefined
        ? readDocument(snapshots[0].html, format)
        : policyEngine.extract(snapshots, declaration);
    },
    compare(before, after, serviceName, publishedOn) {
      const ofBefore = comparisons(before);
      const byDay = ofBefore.get(after) ?? new Map<string, Comparison>();
      ofBefore.set(after, byDay);
      const known = byDay.get(publishedOn);
      if (known !== undefined) return known;
      const made = policyEngine.compare(before, after, serviceName, publishedOn);
      byDay.set(publishedOn, made);
      return made;
    },
  };
}
