import { expect, it } from 'vitest';
import { splitCoexisting } from '../../lib/policy/coexisting.ts';
import { sentencesOf, sliceOf } from '../../lib/policy/text.ts';
import { policyMarkdown, read } from './documents.ts';

const PRESENT = policyMarkdown(8).replace('Last modified: January 4, 2021', 'Effective: January 4, 2021');
const COMING = `${policyMarkdown(8).replace('Last modified: January 4, 2021', 'Effective: February 8, 2021')}\nPartners receive your contacts.\n`;

it('parts the coming policy from the present one, in either order', () => {
  for (const joined of [`${COMING}\n${PRESENT}`, `${PRESENT}\n${COMING}`]) {
    const split = splitCoexisting(read(joined, 'md'));
    expect(split?.effectiveOn).toBe('2021-02-08');
    expect(split?.coming.text).toContain('Partners receive your contacts.');
    expect(split?.present.text).not.toContain('Partners receive your contacts.');
  }
});

it('keeps every range of the parts inside their own text', () => {
  const split = splitCoexisting(read(`${PRESENT}\n${COMING}`, 'md'));
  const coming = split?.coming;
  if (coming === undefined) throw new Error('not parted');
  const last = sentencesOf(coming).at(-1);
  expect(last && sliceOf(coming, last.range)).toBe('Partners receive your contacts.');
});

it('sees one policy where there is one, also when it comes twice', () => {
  expect(splitCoexisting(read(PRESENT, 'md'))).toBeNull();
  expect(splitCoexisting(read(`${PRESENT}\n${PRESENT}`, 'md'))).toBeNull();
});
