import type { PolicyText } from '../../policy/types.ts';
import type { Practice } from '../types.ts';
import { companyNamesOf } from './names.ts';
import { readSentence } from './read-sentence.ts';

/** The practices of a whole policy, in reading order, with ranges into the policy's text. */
export function readPractices(policy: PolicyText): Practice[] {
  const names = companyNamesOf(policy);
  const practices: Practice[] = [];
  for (const section of policy.sections) {
    for (const block of section.blocks) {
      if (block.kind === 'heading' && !/[.!]$/.test(policy.text.slice(block.range.start, block.range.end))) continue;
      const lead = block.lead === null ? null : policy.text.slice(block.lead.start, block.lead.end);
      for (const { range } of block.sentences) {
        const text = policy.text.slice(range.start, range.end);
        for (const practice of readSentence({ text, lead, heading: section.heading, names })) {
          practices.push(atOffset(practice, range.start));
        }
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
