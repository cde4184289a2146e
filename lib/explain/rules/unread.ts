/** What can be said of a clause that no rule understood: the field that it belongs to, and whom it favours where that is plain. */
import type { Direction } from '../vocabulary.ts';
import { isAboutDisputes } from './cues.ts';

export type UnreadField = 'disputes' | 'transfers' | 'terms';

const TRANSFERS =
  /\b(?:privacy shield|data privacy frameworks?|standard contract(?:ual)? clauses|adequacy decisions?)\b/;
const TERMS =
  /\bgoverned by\b.{0,80}\bterms\b|\bterms (?:of (?:use|service)s?|and conditions)\b.{0,40}\b(?:apply|applies|set|govern)/;
const FAVOURS_COMPANY =
  /\b(?:(?:our|its) (?:sole |own )*discretion|you waive|waive (?:your|any|the) right|binding arbitration|we may elect)\b/;

/** The field of rules that a clause belongs to, by its lower-case words; null where they do not tell. */
export function fieldOf(lower: string): UnreadField | null {
  if (isAboutDisputes(lower)) return 'disputes';
  if (TRANSFERS.test(lower)) return 'transfers';
  return TERMS.test(lower) ? 'terms' : null;
}

/** Which way a clause that is new (or gone) goes: unclear unless its field and words tell. */
export function directionOf(lower: string, isNew: boolean): Direction {
  const field = fieldOf(lower);
  if (field === 'disputes') return FAVOURS_COMPANY.test(lower) ? (isNew ? 'worse' : 'better') : 'unclear';
  return field === null ? 'unclear' : 'neutral';
}
