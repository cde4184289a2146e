import type { PolicyText } from '../../policy/types.ts';
import type { Practice } from '../types.ts';
import { companyNamesOf } from './names.ts';
import { readSentence } from './read-sentence.ts';

/** What was read from sentences before, so that a sentence which two versions share is read once. */
export type ReadingMemory = Map<string, Practice[]>;

/**
 * The practices of a whole policy, in reading order, with ranges into the policy's text. `memory` may be shared between
 * versions of one policy; it saves most of the work for the second.
 */
export function readPractices(policy: PolicyText, memory: ReadingMemory = new Map()): Practice[] {
  const names = companyNamesOf(policy);
  const read = (text: string, lead: string | null, heading: string): Practice[] => {
    const key = [names.join(), heading, lead ?? '', text].join('\n');
    const known = memory.get(key);
    if (known !== undefined) return known;
    const practices = readSentence({ text, lead, heading, names });
    memory.set(key, practices);
    return practices;
  };
  const practices: Practice[] = [];
  for (const section of policy.sections) {
    for (const block of section.blocks) {
      if (block.kind === 'heading' && !/[.!]$/.test(policy.text.slice(block.range.start, block.range.end))) continue;
      const lead = block.lead === null ? null : policy.text.slice(block.lead.start, block.lead.end);
      for (const { range } of block.sentences) {
        const text = policy.text.slice(range.start, range.end);
        for (const practice of read(text, lead, section.heading)) practices.push(atOffset(practice, range.start));
      }
    }
  }
  return practices;
}

function atOffset(practice: Practice, offset: number): Practice {
  const move = ({ start, end }: { start: number; end: number }) => ({ start: start + offset, end: end + offset });
  return {
    ...practice,
    range: move(practice.range),
    fieldRanges: Object.fromEntries(
      Object.entries(practice.fieldRanges).map(([field, ranges]) => [field, ranges.map(move)]),
    ),
  };
}
