import type { RuleContext } from './context.ts';
import { isAboutDisputes, mentionsStoragePlace } from './cues.ts';
import { regionsOf, withoutCompanies } from './regions.ts';
import type { SentenceView } from './sentence-view.ts';

export interface PlaceChange {
  before: SentenceView | null;
  after: SentenceView | null;
  /** Places that came. */
  come: string[];
  /** Places that went. */
  gone: string[];
}

/** Taxes, frameworks of law and postal addresses name a region, and no place of data. */
const NO_PLACE =
  /\b(?:stored communications act|licen[cs]e|vat|sales tax|taxe?s?|privacy shield|frameworks?|registered office|representative|headquartered|located at)\b/;

/** Where the reader lives, and who answers there, is no place of data. */
const WHERE_YOU_ARE = /\bif you (?:reside|live|are (?:located|based|resident))\b|\bdata controller\b/;

/** Where data come from is not where they go: "transferred from the EEA to the United States", "outside of the UK". */
const ORIGIN =
  /\bfrom\b[^.;]{0,80}? to\b|\b(?:outside|out)(?: of)? (?:the )?(?:eea|eu|uk|us|european union|european economic area|united (?:kingdom|states)|switzerland)\b/g;

/** Places where a sentence lets data be. */
function placesIn({ text }: SentenceView): string[] {
  return regionsOf(withoutCompanies(text).toLowerCase().replace(ORIGIN, ' '));
}

/** Two rules ask for the same changes. */
const known = new WeakMap<RuleContext, PlaceChange[]>();

/** Clauses about where data are kept or taken to whose places changed. */
export function placeChanges(context: RuleContext): PlaceChange[] {
  const changes = known.get(context) ?? findChanges(context);
  known.set(context, changes);
  return changes;
}

function findChanges({ differences, before: oldSide, after: newSide }: RuleContext): PlaceChange[] {
  const changes: PlaceChange[] = [];
  const isPlace = ({ lower, isHeading }: SentenceView) =>
    mentionsStoragePlace(lower) &&
    !isHeading &&
    !isAboutDisputes(lower) &&
    !WHERE_YOU_ARE.test(lower) &&
    !NO_PLACE.test(lower);
  // Both whole texts are looked through only where something about a place changed.
  if (!differences.some(({ before, after }) => before.some(isPlace) || after.some(isPlace))) return changes;
  const oldPlaces = new Set(oldSide.sentences.filter(isPlace).flatMap(placesIn));
  const newPlaces = new Set(newSide.sentences.filter(isPlace).flatMap(placesIn));
  const tiedPlaces = new Set(newSide.sentences.filter(tiesToPlace).flatMap(placesIn));
  for (const { before: olds, after: news } of differences) {
    const before = olds.find(isPlace) ?? null;
    const after = news.find(isPlace) ?? null;
    if (before === null && after === null) continue;
    const [here, now] = [new Set(olds.flatMap(placesIn)), new Set(news.flatMap(placesIn))];
    const isPair = olds.length > 0 && news.length > 0;
    const come = [...now].filter((region) => !here.has(region) && (isPair || !oldPlaces.has(region)));
    // A place that data were tied to is gone where nothing ties them to it any more, though it may be named.
    const stays = before !== null && tiesToPlace(before) ? tiedPlaces : newPlaces;
    const gone = [...here].filter((region) => !now.has(region) && (isPair || !stays.has(region)));
    if (come.length + gone.length > 0)
      changes.push({ before: before ?? olds[0] ?? null, after: after ?? news[0] ?? null, come, gone });
  }
  return changes;
}

/** True for a sentence that ties data to a place ("stored on servers in Japan"), in contrast to one that lets them go there. */
export function tiesToPlace(sentence: SentenceView): boolean {
  return (
    /\b(?:servers?|data ?cent(?:er|re)s?|stored?|kept|hosted|located)\b/.test(sentence.lower) &&
    !/\b(?:transfer\w*|outside|countries|worldwide|globally)\b/.test(sentence.lower)
  );
}
