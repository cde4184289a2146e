/** What two texts are compared by when the question is whether they are the same document. */
import { canonicalSentence, isAboutDocument } from './canonical.ts';
import { sliceOf, wordCount } from './text.ts';
import type { PolicyText } from './types.ts';

export interface ShapeSentence {
  /** In canonical form, never ''. */
  words: string;
  /** UTF-16 length as written. */
  chars: number;
  isHeading: boolean;
}

export interface Shape {
  words: number;
  /** In document order, without lines about the document itself. */
  sentences: readonly ShapeSentence[];
  /** How often each sentence stands in the text. */
  counts: ReadonlyMap<string, number>;
  headings: readonly string[];
}

const known = new WeakMap<PolicyText, Shape>();

/** The shape of a text. Worked out once for each text: a text is never changed in place. */
export function shapeOf(text: PolicyText): Shape {
  const found = known.get(text);
  if (found !== undefined) return found;
  const shape = measure(text);
  known.set(text, shape);
  return shape;
}

function measure(text: PolicyText): Shape {
  const sentences: ShapeSentence[] = [];
  const counts = new Map<string, number>();
  for (const { blocks } of text.sections) {
    for (const block of blocks) {
      for (const { range } of block.sentences) {
        const said = sliceOf(text, range);
        if (isAboutDocument(said)) continue;
        const words = canonicalSentence(said);
        if (words === '') continue;
        sentences.push({ words, chars: range.end - range.start, isHeading: block.kind === 'heading' });
        counts.set(words, (counts.get(words) ?? 0) + 1);
      }
    }
  }
  const headings = text.sections.map(({ heading }) => canonicalSentence(heading)).filter((heading) => heading !== '');
  return { words: wordCount(text), sentences, counts, headings };
}

/** How many different sentences of `shape` also stand in `other`. */
export function countKept(shape: Shape, other: Shape): number {
  return [...shape.counts.keys()].filter((words) => other.counts.has(words)).length;
}

/** The stretches of sentences that `shape` has and `other` has not (or not so often), each in document order. */
export function ownStretches(shape: Shape, other: Shape, mostBetween: number): ShapeSentence[][] {
  const left = new Map(other.counts);
  const stretches: ShapeSentence[][] = [];
  let between = Number.POSITIVE_INFINITY;
  for (const sentence of shape.sentences) {
    const there = left.get(sentence.words) ?? 0;
    if (there > 0) {
      left.set(sentence.words, there - 1);
      between++;
      continue;
    }
    const last = stretches.at(-1);
    if (last === undefined || between > mostBetween) stretches.push([sentence]);
    else last.push(sentence);
    between = 0;
  }
  return stretches;
}

/** Which share of the headings of `old` also stands in `now`, 0 to 1. */
export function headingsKept(old: Shape, now: Shape): number {
  const left = new Set(now.headings);
  return old.headings.length === 0
    ? 0
    : old.headings.filter((heading) => left.has(heading)).length / old.headings.length;
}
