import { isSureCompany } from '../rules/companies.ts';
import type { RuleEvent } from '../rules/event.ts';
import { DENIAL, quotedSentence } from './quoted.ts';

const DOES = /(?<!\p{L})(\p{Lu}\p{L}+)(?: (?:LLC|Inc\.?))? (?:will|does|do|may|shall|can|has|is|are)(?!\p{L})/gu;

/**
 * The other company whose promise a policy reports ("Google will not use the data"), or null where the service speaks of
 * itself. `service` is the name of the service as its users know it.
 */
export function doerOf(event: RuleEvent, service: string): string | null {
  if (!event.event.startsWith('prohibition_')) return null;
  const text = quotedSentence(event)?.text ?? '';
  const denial = DENIAL.exec(text);
  if (denial === null) return null;
  const before = text.slice(0, denial.index);
  const name = [...before.matchAll(DOES)].at(-1)?.[1];
  return name !== undefined && isSureCompany(name) && name !== service ? name : null;
}
