/** Notes for the readers of one region, which sites put into the page by the place it is asked from. */
import { ownStretches, shapeOf } from './shape.ts';
import type { PolicyText } from './types.ts';

const ADDRESSES_REGION =
  /^(?:for|if|where|as|are|only|note to|notice to|information for|to)\b.{0,60}\b(?:european (?:union|economic area|region)|eea|eu|uk|united kingdom|united states|us|switzerland|california(?:ns?)?|[a-z]{4,15} residents|residents of|brazil|india|korea|japan|australia|canada)\b/;
/** Longer stretches say something of their own. */
const MOST_NOTE_SENTENCES = 3;

/**
 * The opening words of the note where all that one text has more than the other is one short note for the readers of one
 * region. Null otherwise.
 */
export function findRegionNote(before: PolicyText, after: PolicyText): string | null {
  const [old, now] = [shapeOf(before), shapeOf(after)];
  for (const [shape, other] of [
    [now, old],
    [old, now],
  ] as const) {
    const own = ownStretches(shape, other, 0);
    const note = own.find(([first]) => first !== undefined && ADDRESSES_REGION.test(first.words));
    const rest = own.filter((stretch) => stretch !== note).flat().length;
    const gone = ownStretches(other, shape, 0).flat().length;
    // What else is new took the place of something: an address, a number.
    if (note !== undefined && note.length <= MOST_NOTE_SENTENCES && rest <= 2 && gone <= rest) {
      return note[0]?.words.split(' ').slice(0, 8).join(' ') ?? null;
    }
  }
  return null;
}
