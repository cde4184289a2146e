import { REGION_WORDS } from '../practices/lexicon/regions.ts';
import { findPhrases, indexPhrases } from '../practices/phrases.ts';
import { tokenise } from '../practices/tokens.ts';
import type { SentenceView } from './sentence-view.ts';

const WORDS = {
  ...REGION_WORDS,
  rest_of_world:
    'outside/outside-of your/the country/region|other country|any country/jurisdiction|any other country/jurisdiction|worldwide|globally|around the world',
};
const REGIONS = indexPhrases(WORDS);
const IN_ORDER: string[] = Object.keys(WORDS);

/** A company that bears a country's name: "Facebook Ireland", "Discord Netherlands B.V.". */
const COMPANY =
  /\b(?!(?:In|From|To|Of|For|The|And|Outside|Within|South|North|Northern|New|Republic)\b)[A-Z]\w+ (?:Ireland|Netherlands|Singapore|Japan|UK|Germany|France|Korea|India|Brazil|Australia|Canada)\b/g;

/** The text without names of companies that hold the name of a place. */
export function withoutCompanies(text: string): string {
  return text.replace(COMPANY, ' ');
}

/** Several rules ask about the same sentence; the answer lives as long as the sentence. */
const known = new WeakMap<SentenceView, string[]>();

/** Regions that a sentence names, each once. */
export function regionsIn(sentence: SentenceView): string[] {
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const regions = regionsOf(withoutCompanies(sentence.text).toLowerCase());
  known.set(sentence, regions);
  return regions;
}

/** Regions that a text in lower case names, each once, in the order of the lexicon. */
export function regionsOf(lower: string): string[] {
  const named: string[] = findPhrases(tokenise(lower.replaceAll('-', ' ')), REGIONS).flatMap(({ ids }) => ids);
  return IN_ORDER.filter((region) => named.includes(region));
}
