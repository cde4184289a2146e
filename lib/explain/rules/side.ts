import type { PolicyText, Quote } from '../../policy/types.ts';
import type { Practice } from '../types.ts';
import { inheritRecipients } from './inherit.ts';
import { withDeniedSale } from './sale.ts';
import type { SentenceView, Side } from './sentence-view.ts';
import { withWeightyPurposes } from './weighty-purposes.ts';
import { isContentWord, stemOf, tokensOf } from './words.ts';

/** The words of a sentence in the forms in which they are compared. */
interface Words {
  lower: string;
  /** Stems of words that carry matter. */
  stems: Set<string>;
  /** Stems of all words. */
  all: string[];
}

/** Words of sentences by their text, and the stem of each token: both versions of a policy share most of them. */
export interface WordMemory {
  sentences: Map<string, Words>;
  tokens: Map<string, { stem: string; isContent: boolean }>;
}

/** An empty memory, for laying out the two versions of one comparison. */
export function newWordMemory(): WordMemory {
  return { sentences: new Map(), tokens: new Map() };
}

function wordsOf(text: string, memory: WordMemory): Words {
  const known = memory.sentences.get(text);
  if (known !== undefined) return known;
  const lower = straighten(text);
  const words: Words = { lower, stems: new Set(), all: [] };
  for (const token of tokensOf(lower)) {
    let read = memory.tokens.get(token);
    if (read === undefined) {
      read = { stem: stemOf(token), isContent: isContentWord(token) };
      memory.tokens.set(token, read);
    }
    words.all.push(read.stem);
    if (read.isContent) words.stems.add(read.stem);
  }
  memory.sentences.set(text, words);
  return words;
}

/**
 * Lays out one version for the rules: its sentences in order with the practices that were read from each. `memory` saves
 * work where the other version has been laid out with it.
 */
export function buildSide(policy: PolicyText, practices: Practice[], memory: WordMemory = newWordMemory()): Side {
  const sentences: SentenceView[] = [];
  const byStart = new Map<number, SentenceView>();
  const byStem = new Map<string, SentenceView[]>();
  const vocabulary = new Set<string>();
  for (const section of policy.sections) {
    const heading = headingOf(section);
    for (const block of section.blocks) {
      const lead = block.lead === null ? '' : policy.text.slice(block.lead.start, block.lead.end);
      for (const { range } of block.sentences) {
        const text = policy.text.slice(range.start, range.end);
        const { lower, stems, all } = wordsOf(text, memory);
        for (const stem of all) vocabulary.add(stem);
        const view: SentenceView = {
          index: sentences.length,
          range,
          text,
          lower,
          stems,
          isHeading: block.kind === 'heading' || looksLikeHeading(text, block.sentences.length),
          isChangeNote: isChangeNote(text, heading),
          heading,
          lead,
          practices: [],
          isImplied: false,
        };
        sentences.push(view);
        byStart.set(range.start, view);
        for (const stem of stems) {
          const list = byStem.get(stem);
          if (list === undefined) byStem.set(stem, [view]);
          else list.push(view);
        }
      }
    }
  }
  for (const practice of practices) {
    const sentence = byStart.get(practice.range.start);
    sentence?.practices.push(withWeightyPurposes(withDeniedSale(practice, sentence.lower), sentence));
  }
  for (const sentence of sentences) sentence.practices = inheritRecipients(sentence, sentences);
  return {
    policy,
    sentences,
    byStart,
    practices: sentences.flatMap((sentence) => sentence.practices),
    vocabulary,
    byStem,
  };
}

/** Pages without marked headings put everything under one. */
const MOST_UNDER_HEADING = 120;

function headingOf({ heading, blocks }: PolicyText['sections'][number]): string {
  const sentences = blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  return sentences > MOST_UNDER_HEADING ? '' : heading;
}

function straighten(text: string): string {
  return text.toLowerCase().replace(/[’ʼ]/g, "'");
}

/** The sentence as a verbatim quote. */
export function quoteOf(sentence: SentenceView): Quote {
  return { text: sentence.text, range: sentence.range };
}

const NOTE =
  /^(?:updated|added|removed|clarified|reworded|corrected|expanded|amended|this (?:policy|page|version) (?:has been|was) (?:expanded|updated|changed|amended)|we(?:'ve| have) (?:updated|changed) (?:our|this|the))\b/;
const LOG_LINE =
  /^(?:(?:19|20)\d\d|\w+ \d{1,2}),? [\w ,]{0,20}(?:19|20)?\d{0,4}: |^updated? (?:to )?(?:section |\d)|^last (?:revised|updated|modified|changed)\b|^updates? to (?:describe|reflect|clarify|include|the|our|section)\b/;
/** A heading that is a date stands over an entry of the policy's own list of changes. */
const DATE_HEADING = /^(?:\w+ \d{1,2},? (?:19|20)\d\d|\d{1,2} \w+ (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)$/;
const DATED = /\b(?:19|20)\d\d\b/;
const CHANGES = /\b(?:changes? to (?:this|our|the)|change ?log|revision|history of|what's new|previous versions?)\b/;

function isChangeNote(text: string, heading: string): boolean {
  const above = straighten(heading);
  if (LOG_LINE.test(straighten(text)) || DATE_HEADING.test(heading.trim())) return true;
  return NOTE.test(straighten(text)) && (DATED.test(above) || CHANGES.test(above) || DATED.test(text));
}

const MAX_HEADING_WORDS = 8;

/** A short line by itself without a full stop: a heading that the page does not mark as one. */
function looksLikeHeading(text: string, sentencesInBlock: number): boolean {
  return (
    sentencesInBlock === 1 &&
    !/[.!?:;,]$/.test(text) &&
    text.split(' ').length <= MAX_HEADING_WORDS &&
    !/\b(?:we|you|your|our)\b/i.test(text)
  );
}
