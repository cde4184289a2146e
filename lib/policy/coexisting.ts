/** The coming and the present policy on one page. */
import { canonicalSentence, isAboutDocument } from './canonical.ts';
import { findStatedDates } from './dates.ts';
import { detectLanguage } from './language.ts';
import { sliceOf } from './text.ts';
import type { Block, PolicyText, Range, Section } from './types.ts';

export interface Coexisting {
  present: PolicyText;
  coming: PolicyText;
  /** ISO calendar day on which the coming one takes effect. */
  effectiveOn: string | null;
}

/** Each of the two policies holds at least this share of the page's sentences. */
const LEAST_SHARE = 0.25;
/** Share of the shorter policy's sentences that also stand in the other: two versions of one text. */
const LEAST_OVERLAP = 0.4;
/** Above this the page holds one text twice, which is a fault and no announcement. */
const SAME_TEXT = 0.995;
/** Borders that are tried, each at the cost of the whole page. A page with more headings of that kind holds no two policies. */
const MOST_BORDERS = 40;

/**
 * Parts a page that holds both the present and the coming policy: it divides at a heading into two texts that share most
 * of their sentences and state different dates. Null where there is one policy.
 */
export function splitCoexisting(text: PolicyText): Coexisting | null {
  const sizes = text.sections.map(sentenceCount);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  // Most pages are parted nowhere: their lines are never wanted.
  let lines: string[][] | null = null;
  let before = 0;
  let tried = 0;
  for (let at = 1; at < text.sections.length; at++) {
    before += sizes[at - 1] ?? 0;
    if (before < total * LEAST_SHARE || before > total * (1 - LEAST_SHARE) || !opensDocument(text, at)) continue;
    tried++;
    if (tried > MOST_BORDERS) return null;
    lines ??= text.sections.map((section) => linesOf(text, section));
    const first = new Set(lines.slice(0, at).flat());
    const second = new Set(lines.slice(at).flat());
    const shared =
      [...second].filter((line) => first.has(line)).length / Math.max(1, Math.min(first.size, second.size));
    if (shared < LEAST_OVERLAP || (shared > SAME_TEXT && first.size === second.size)) continue;
    const split = byDate(partOf(text, 0, at), partOf(text, at, text.sections.length));
    if (split !== null) return split;
  }
  return null;
}

/** A heading that may open a second document: the title again, or a heading of the first rank near a stated date. */
function opensDocument(text: PolicyText, at: number): boolean {
  const section = text.sections[at];
  const title = canonicalSentence(text.sections.find(({ heading }) => heading !== '')?.heading ?? '');
  const heading = canonicalSentence(section?.heading ?? '');
  if (section === undefined || heading === '') return false;
  const isTitle =
    heading === title ||
    /\b(?:privacy policy|privacy notice|terms of service|privacy statement|user agreement)\b/.test(heading);
  const hasDate = text.statedDates.some(
    ({ range }) => range.start >= section.range.start && range.start < section.range.start + 600,
  );
  return isTitle || (hasDate && section.level <= 2);
}

function byDate(first: PolicyText, second: PolicyText): Coexisting | null {
  const until = (policy: PolicyText): boolean => policy.statedDates.some(({ kind }) => kind === 'effective_until');
  const start = (policy: PolicyText): string | null =>
    policy.statedDates.find(({ kind }) => kind === 'effective')?.date ??
    policy.statedDates.find(({ kind }) => kind === 'updated')?.date ??
    null;
  const [a, b] = [start(first), start(second)];
  if (until(first) !== until(second)) {
    return until(first)
      ? { present: first, coming: second, effectiveOn: b }
      : { present: second, coming: first, effectiveOn: a };
  }
  if (a === null || b === null || a === b) return null;
  return a > b
    ? { present: second, coming: first, effectiveOn: a }
    : { present: first, coming: second, effectiveOn: b };
}

function sentenceCount({ blocks }: Section): number {
  return blocks.reduce((sum, { sentences }) => sum + sentences.length, 0);
}

function linesOf(text: PolicyText, section: Section): string[] {
  return section.blocks
    .flatMap(({ sentences }) => sentences.map(({ range }) => sliceOf(text, range)))
    .filter((sentence) => !isAboutDocument(sentence))
    .map(canonicalSentence);
}

/** The sections from `from` up to `to` as a text of its own, ranges moved. */
function partOf(text: PolicyText, from: number, to: number): PolicyText {
  const sections = text.sections.slice(from, to);
  const start = sections[0]?.range.start ?? 0;
  const end = sections.at(-1)?.range.end ?? start;
  const move = (range: Range): Range => ({ start: range.start - start, end: range.end - start });
  const moveBlock = (block: Block): Block => ({
    ...block,
    range: move(block.range),
    lead: block.lead === null || block.lead.start < start ? null : move(block.lead),
    sentences: block.sentences.map(({ range }) => ({ range: move(range) })),
  });
  const words = text.text.slice(start, end);
  const language = detectLanguage(words);
  const moved = sections.map((section) => ({
    ...section,
    range: move(section.range),
    blocks: section.blocks.map(moveBlock),
  }));
  return {
    title: text.title,
    language,
    // Read anew: in the joined text the second policy's dates stand in the middle, where they are not looked for.
    statedDates: findStatedDates(
      moved.flatMap(({ blocks }) => blocks),
      words,
      language,
    ),
    text: words,
    sections: moved,
  };
}
