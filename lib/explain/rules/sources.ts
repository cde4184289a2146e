/** From whom data come. */
import type { Source } from '../vocabulary.ts';
import type { RuleEvent } from './event.ts';

/** "Information obtained from our business partners": where the reader saw no source. */
const OBTAINED =
  /\b(?:obtained|received|acquired|purchased|bought|provided|supplied) (?:by|from) (?:our |other |third[- ]party |certain |the )*(business partners?|partners?|advertisers?|data (?:brokers?|providers?)|publishers?)\b/;

const IDS: readonly (readonly [string, Source])[] = [
  ['advertiser', 'advertisers'],
  ['data', 'data_brokers'],
  ['publisher', 'business_partners'],
  ['', 'business_partners'],
];

/** Others than the reader from whom the company gets the data of an event; the particular ones where any is named. */
export function sourcesOf({ practice, after }: RuleEvent): Source[] {
  if (practice === null || practice.action === 'share' || practice.action === 'sell') return [];
  const read = practice.sources.filter((source) => source !== 'user' && source !== 'other_users');
  const clear = read.filter((source) => source !== 'third_parties');
  if (read.length > 0) return clear.length > 0 ? clear : read;
  const named = OBTAINED.exec(after?.lower ?? '')?.[1];
  const id = named === undefined ? undefined : IDS.find(([start]) => named.startsWith(start))?.[1];
  return id === undefined ? [] : [id];
}
