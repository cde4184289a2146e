import { diffPolicies } from '../diff/align.ts';
import { explainChange } from '../explain/explain.ts';
import { assessAgainst } from '../policy/assess.ts';
import { versionId } from '../policy/canonical.ts';
import { splitCoexisting } from '../policy/coexisting.ts';
import { EXTRACTOR_VERSION, extractPolicyText } from '../policy/extract.ts';
import type { Engine } from './engine.ts';

/** The engine of the program: lib/policy reads, lib/diff aligns, lib/explain explains. */
export const policyEngine: Engine = {
  extractorVersion: EXTRACTOR_VERSION,
  extract: extractPolicyText,
  assess: assessAgainst,
  split: splitCoexisting,
  versionId,
  compare(before, after, serviceName, publishedOn) {
    const diff = diffPolicies(before, after);
    return { diff, explanation: explainChange({ before, after, diff, serviceName, publishedOn }) };
  },
};
