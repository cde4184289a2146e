import type { Block, PolicyText } from '../../lib/policy/types.ts';

/** A policy of one section, each string a paragraph of one sentence. */
export function policyOf(sentences: string[]): PolicyText {
  const blocks: Block[] = [];
  let text = '';
  for (const sentence of sentences) {
    const range = { start: text.length, end: text.length + sentence.length };
    blocks.push({ kind: 'paragraph', range, depth: 0, lead: null, sentences: [{ range }] });
    text += `${sentence}\n`;
  }
  return {
    title: '',
    language: 'en',
    statedDates: [],
    text,
    sections: [{ heading: '', level: 0, range: { start: 0, end: text.length }, blocks }],
  };
}
