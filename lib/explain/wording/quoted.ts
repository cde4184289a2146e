import type { RuleEvent } from '../rules/event.ts';
import type { SentenceView } from '../rules/sentence-view.ts';
import { quoteAround } from './lists.ts';

/** The sentence that tells an event: the lost promise, else the new words, else the old ones. */
export function quotedSentence(event: RuleEvent): SentenceView | null {
  const isGone = event.direction === 'worse' && event.before !== null && PROMISES_LOST.has(event.event);
  return isGone ? event.before : (event.after ?? event.before);
}

/** A few words of the sentence that an event rests on, around those that it is about; `most` characters. */
export function quoted(event: RuleEvent, most = MAX_QUOTE): string {
  return quoteAround(quotedSentence(event)?.text ?? '', tellingWords(event), most);
}

/** Where a sentence denies, with what it denies. */
export const DENIAL = /\b(?:not|never|cannot|neither|no|nor)\b[^,.;:]{0,40}|n[’']t\b[^,.;:]{0,40}/i;
const MAX_QUOTE = 110;
const TELLING_FIELDS = ['recipients', 'purposes', 'data'] as const;

/** The words of the quoted sentence without which a reader would not see the point. */
export function tellingWords(event: RuleEvent): string[] {
  const sentence = quotedSentence(event);
  const { practice } = event;
  // Of a promise, the words that deny.
  const denial = event.event.startsWith('prohibition_') ? sentence?.text.match(DENIAL)?.[0] : undefined;
  if (denial !== undefined) return [denial];
  const phrases = event.phrases.filter((phrase) => sentence?.text.includes(phrase));
  if (phrases.length > 0 || sentence === null || practice?.range.start !== sentence.range.start) return phrases;
  const ranges = TELLING_FIELDS.flatMap((field) => practice.fieldRanges[field]?.[0] ?? []);
  return ranges.map(({ start, end }) => sentence.text.slice(start - sentence.range.start, end - sentence.range.start));
}

const PROMISES_LOST = new Set([
  'prohibition_removed',
  'prohibition_narrowed',
  'notice_weakened',
  'opt_out_removed',
  'opt_in_to_opt_out',
  'exception_added',
  'modality_weakened',
]);
