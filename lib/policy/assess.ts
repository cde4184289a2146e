/** Is the next text the same document as the one before, whole and in the same language? */
import { isCutShort } from './cut-short.ts';
import { isHollowed } from './hollow.ts';
import { isAnnounced } from './own-dates.ts';
import { countKept, headingsKept, type Shape, shapeOf } from './shape.ts';
import type { ExtractFailure, PolicyText } from './types.ts';

/** Shorter texts have no shape to judge by. */
export const LEAST_WORDS = 150;
/** A text that lost this share of its words and won nothing was cut; revisions that long also add and restate. */
const LARGEST_PURE_LOSS = 0.08;
/** Below this share of its words, and with most of its headings gone, a text is not the document any more. */
export const REMNANT_SHARE = 0.35;
/** With holes: most of what is left stood in the old text, and a third is gone. */
const HOLES = { words: 0.7, partOfOld: 0.75 };
/** A text that is otherwise this much the same and turns round whom it is for is the page for other readers. */
const SAME_BUT_FOR_REGION = 0.9;
/** Nothing of the old text is left and the new one is several times as long: another document. */
const ANOTHER_DOCUMENT = { kept: 0.02, growth: 4 };
/** Share of the new sentences that must have stood in the old text for it to count as a part of it. */
export const PART_OF_OLD = 0.97;

/**
 * Compares a new text with the last good one by its shape: language, length, and what of the old sentences and headings
 * is left. Gives a failure where it is not the same document, else null. A real rewrite, however large, adds sentences
 * and mostly a new date, so it passes.
 */
export function assessAgainst(previous: PolicyText, next: PolicyText): ExtractFailure | null {
  if (previous.language !== 'und' && next.language !== 'und' && previous.language !== next.language) {
    return { code: 'other_language', detail: `${previous.language} → ${next.language}` };
  }
  const old = shapeOf(previous);
  const now = shapeOf(next);
  if (old.words < LEAST_WORDS) return null;
  const detail = `${old.words} → ${now.words} words`;
  const kept = countKept(now, old);
  const flip = kept >= old.counts.size * SAME_BUT_FOR_REGION ? regionFlip(old, now) : null;
  if (flip !== null) return { code: 'other_region', detail: flip };
  const isPart = kept >= now.counts.size * PART_OF_OLD;
  const announces = isAnnounced(previous, next);
  if (now.words < old.words * REMNANT_SHARE && !announces) {
    if (isPart) return { code: headingsKept(old, now) > 0.7 ? 'contents_only' : 'truncated', detail };
    return { code: now.words < LEAST_WORDS ? 'landing_page' : 'truncated', detail };
  }
  if (isCutShort(next, previous, announces)) return { code: 'truncated', detail };
  if (announces) return null;
  if (isPart && isHollowed(next, previous)) return { code: 'truncated', detail };
  if (isPart && old.words - now.words > old.words * LARGEST_PURE_LOSS) return { code: 'truncated', detail };
  if (now.words < old.words * HOLES.words && kept >= now.counts.size * HOLES.partOfOld)
    return { code: 'truncated', detail };
  if (kept <= old.counts.size * ANOTHER_DOCUMENT.kept && now.words > old.words * ANOTHER_DOCUMENT.growth)
    return { code: 'landing_page', detail };
  return null;
}

/** "If you live in the European Region" turned into "if you don't live in …", or the other way: the page for other readers. */
function regionFlip({ counts: old }: Shape, { counts: now }: Shape): string | null {
  for (const sentence of now.keys()) {
    if (old.has(sentence) || !/\b(?:live|reside|resident|located|based) (?:in|outside)\b/.test(sentence)) continue;
    const turned = [
      sentence.replace(/\bdon't live in\b/, 'live in'),
      sentence.replace(/\b(?<!don't )live in\b/, "don't live in"),
      sentence.replace(/\boutside\b/, 'in'),
      sentence.replace(/\b(live|reside|located|based) in\b/, '$1 outside'),
    ];
    for (const other of turned) {
      const opening = other.split(' ').slice(0, 7).join(' ');
      if (other === sentence || sentence.startsWith(opening)) continue;
      const stood = [...old.keys()].some((line) => line.startsWith(opening));
      if (stood && ![...now.keys()].some((line) => line.startsWith(opening))) return opening;
    }
  }
  return null;
}
