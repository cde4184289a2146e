/** The coming and the present policy on one page. */
import type { PolicyText } from './types.ts';

export interface Coexisting {
  present: PolicyText;
  coming: PolicyText;
  /** ISO calendar day on which the coming one takes effect. */
  effectiveOn: string | null;
}

/** Parts a page that holds both the present and the coming policy; null where there is one policy. */
export function splitCoexisting(_text: PolicyText): Coexisting | null {
  return null;
}
