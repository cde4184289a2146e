/** Is the next text the same document as the one before, whole and in the same language? */
import { canonicalSentence, isAboutDocument } from './canonical.ts';
import { sentencesOf, sliceOf, wordCount } from './text.ts';
import type { ExtractFailure, PolicyText } from './types.ts';

/** Shorter texts have no shape to judge by. */
const LEAST_WORDS = 150;
/** A text that lost this share of its words and won nothing was cut; revisions that long also add and restate. */
const LARGEST_PURE_LOSS = 0.08;
/** Below this share of its words, and with most of its headings gone, a text is not the document any more. */
const REMNANT_SHARE = 0.35;
/** With holes: most of what is left stood in the old text, and a third is gone. */
const HOLES = { words: 0.7, partOfOld: 0.75 };
/** A text that is otherwise this much the same and turns round whom it is for is the page for other readers. */
const SAME_BUT_FOR_REGION = 0.9;
/** Nothing of the old text is left and the new one is several times as long: another document. */
const ANOTHER_DOCUMENT = { kept: 0.02, growth: 4 };
/** Share of the new sentences that must have stood in the old text for it to count as a part of it. */
const PART_OF_OLD = 0.97;

/**
 * Compares a new text with the last good one by its shape: language, length, and what of the old sentences and headings
 * is left. Gives a failure where it is not the same document, else null. A real rewrite, however large, adds sentences
 * and mostly a new date, so it passes.
 */
export function assessAgainst(previous: PolicyText, next: PolicyText): ExtractFailure | null {
  if (previous.language !== 'und' && next.language !== 'und' && previous.language !== next.language) {
    return { code: 'other_language', detail: `${previous.language} → ${next.language}` };
  }
  const before = wordCount(previous);
  const after = wordCount(next);
  if (before < LEAST_WORDS) return null;
  const detail = `${before} → ${after} words`;
  const old = sentenceSet(previous);
  const now = sentenceSet(next);
  const kept = [...now].filter((sentence) => old.has(sentence)).length;
  const flip = kept >= old.size * SAME_BUT_FOR_REGION ? regionFlip(old, now) : null;
  if (flip !== null) return { code: 'other_region', detail: flip };
  const isPart = kept >= now.size * PART_OF_OLD;
  const announces = hasNewerDate(previous, next);
  if (after < before * REMNANT_SHARE && !announces) {
    if (isPart) return { code: headingsKept(previous, next) > 0.7 ? 'contents_only' : 'truncated', detail };
    return { code: after < LEAST_WORDS ? 'landing_page' : 'truncated', detail };
  }
  if (announces) return null;
  if (isPart && before - after > before * LARGEST_PURE_LOSS) return { code: 'truncated', detail };
  if (after < before * HOLES.words && kept >= now.size * HOLES.partOfOld) return { code: 'truncated', detail };
  if (kept <= old.size * ANOTHER_DOCUMENT.kept && after > before * ANOTHER_DOCUMENT.growth)
    return { code: 'landing_page', detail };
  return null;
}

function sentenceSet(text: PolicyText): Set<string> {
  const sentences = sentencesOf(text).map(({ range }) => sliceOf(text, range));
  return new Set(sentences.filter((sentence) => !isAboutDocument(sentence)).map(canonicalSentence));
}

/** "If you live in the European Region" turned into "if you don't live in …", or the other way: the page for other readers. */
function regionFlip(old: ReadonlySet<string>, now: ReadonlySet<string>): string | null {
  for (const sentence of now) {
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
      const stood = [...old].some((line) => line.startsWith(opening));
      if (stood && ![...now].some((line) => line.startsWith(opening))) return opening;
    }
  }
  return null;
}

function hasNewerDate(previous: PolicyText, next: PolicyText): boolean {
  const latest = (text: PolicyText): string =>
    text.statedDates
      .filter(({ kind }) => kind !== 'effective_until')
      .reduce((max, { date }) => (date > max ? date : max), '');
  const [old, now] = [latest(previous), latest(next)];
  return now !== '' && now > old;
}

function headingsKept(previous: PolicyText, next: PolicyText): number {
  const headings = (text: PolicyText): string[] =>
    text.sections.map(({ heading }) => canonicalSentence(heading)).filter((heading) => heading !== '');
  const old = headings(previous);
  const now = new Set(headings(next));
  return old.length === 0 ? 0 : old.filter((heading) => now.has(heading)).length / old.length;
}
