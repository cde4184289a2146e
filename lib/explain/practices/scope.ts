import type { Scope } from '../types.ts';
import { audiencesOf } from './attributes.ts';
import { REGION_WORDS } from './lexicon/regions.ts';
import { findPhrases, indexPhrases } from './phrases.ts';
import type { Token } from './tokens.ts';

const REGIONS = indexPhrases({
  ...REGION_WORDS,
  // A promise "as defined in the CCPA" is one for California.
  'US-CA': `${REGION_WORDS['US-CA']}|ccpa|cpra`,
  rest_of_world:
    'elsewhere|outside/outside-of the european/eea/uk|outside europe|rest of the world|other countries/regions',
});

/** Where and for whom a sentence says that it applies. Empty lists: everywhere, everybody. */
export function scopeOf(tokens: Token[], text: string, lower: string): Scope {
  const regions = findPhrases(tokens, REGIONS).flatMap(({ ids }) => ids);
  const product =
    /\b(?:when using|users of|if you use|through) (?:our )?([A-Z][\w-]*(?: [A-Z][\w-]*){0,2})/.exec(text)?.[1] ?? null;
  return { regions: [...new Set(regions)], audience: audiencesOf(lower), product };
}
