import { readSentence } from '../../../lib/explain/practices/read-sentence.ts';
import type { Practice } from '../../../lib/explain/types.ts';

/** Reads a sentence of the made-up messenger Parlo. */
export function read(text: string, lead?: string): Practice[] {
  return readSentence({ text, lead: lead ?? null, names: ['Parlo'] });
}

/** The one practice of a sentence that has exactly one. */
export function readOne(text: string, lead?: string): Practice {
  const practices = read(text, lead);
  const [practice] = practices;
  if (practice === undefined || practices.length > 1) throw new Error(`${practices.length} practices in: ${text}`);
  return practice;
}
