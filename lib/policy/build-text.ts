/** Blocks → PolicyText: one string with ranges into it, sections by heading, dates and language. */
import type { RawBlock } from './collect-blocks.ts';
import { findStatedDates } from './dates.ts';
import { detectLanguage } from './language.ts';
import { splitSentences } from './sentences.ts';
import type { Block, ExtractFailure, PolicyText, Range, Section } from './types.ts';

/** A line of bold words, no sentence: a heading that was not marked as one. */
const MAX_BOLD_HEADING_CHARS = 120;
const SENTENCE_END = /[.!?:;,。！？：；]["'”’)\]]*$/u;
const BETWEEN_BLOCKS = '\n';

function isBoldHeading(block: RawBlock): boolean {
  return (
    block.kind === 'paragraph' &&
    block.bold &&
    block.text.length <= MAX_BOLD_HEADING_CHARS &&
    !SENTENCE_END.test(block.text)
  );
}

/** The longest policies known (one for all of Microsoft) have half a million characters and some 5,000 blocks. */
const MAX_TEXT_CHARS = 1_500_000;
const MAX_BLOCKS = 20_000;

/** Why these blocks are too much to be a policy, and would take too long to compare. Null where they are not. */
export function refuseSize(blocks: readonly RawBlock[]): ExtractFailure | null {
  if (blocks.length > MAX_BLOCKS) return { code: 'too_complex', detail: `${blocks.length} blocks` };
  const chars = blocks.reduce((sum, { text }) => sum + text.length, 0);
  return chars > MAX_TEXT_CHARS ? { code: 'too_large', detail: `${chars} characters` } : null;
}

/** Turns bold lines into headings one level below the last real one. */
export function promoteBoldHeadings(blocks: RawBlock[]): RawBlock[] {
  let level = 1;
  return blocks.map((block) => {
    if (block.kind === 'heading') level = block.level;
    return isBoldHeading(block) ? { ...block, kind: 'heading', level: Math.min(6, level + 1) } : block;
  });
}

/**
 * Lays out blocks as a PolicyText. `fallbackTitle` (the page's own title) is used where the text has no heading.
 * Each section starts with its heading as a block, except the one before the first heading.
 */
export function buildText(raw: RawBlock[], fallbackTitle: string): PolicyText {
  const blocks = promoteBoldHeadings(raw);
  const sections: Section[] = [];
  const ranges: Range[] = [];
  const placed: Block[] = [];
  const pieces: string[] = [];
  let length = 0;
  let section: Section | null = null;
  for (const block of blocks) {
    if (length > 0) {
      pieces.push(BETWEEN_BLOCKS);
      length += BETWEEN_BLOCKS.length;
    }
    const range = { start: length, end: length + block.text.length };
    pieces.push(block.text);
    length = range.end;
    const leadBlock = block.lead === null ? undefined : placed[block.lead];
    const lead = leadBlock?.sentences[leadBlock.sentences.length - 1]?.range ?? leadBlock?.range ?? null;
    const sentences = block.kind === 'heading' ? [{ range }] : splitSentences(block.text, range.start);
    const done: Block = { kind: block.kind, range, depth: block.depth, lead, sentences };
    placed.push(done);
    ranges.push(range);
    if (section === null || block.kind === 'heading') {
      section = {
        heading: block.kind === 'heading' ? block.text : '',
        level: block.kind === 'heading' ? block.level : 0,
        range: { ...range },
        blocks: [],
      };
      sections.push(section);
    }
    section.blocks.push(done);
    section.range.end = range.end;
  }
  const text = pieces.join('');
  const language = detectLanguage(text);
  const title = blocks.find((b) => b.kind === 'heading' && b.level === 1) ?? blocks.find((b) => b.kind === 'heading');
  return {
    title: title?.text ?? fallbackTitle,
    language,
    statedDates: findStatedDates(placed, text, language),
    text,
    sections,
  };
}
