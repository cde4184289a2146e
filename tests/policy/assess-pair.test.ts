import { describe, expect, it } from 'vitest';
import { assessPair, nameHiddenAddresses, nameRegionNote } from '../../lib/policy/assess-pair.ts';
import { policyMarkdown, read } from './documents.ts';

const SECTIONS = policyMarkdown(12);
const BASE = `${SECTIONS}\n## Changes to this policy\n\nWe post a new policy here.\n\n## Contact us\n\nWrite to us at privacy@parlo.example at any time.\n`;
const blocks = (text: string) => text.split('\n\n');

/** "code side", or null for two texts that can be compared. */
function judge(before: string, after: string): string | null {
  const broken = assessPair(read(before, 'md'), read(after, 'md'));
  return broken === null ? null : `${broken.failure.code} ${broken.side}`;
}

describe('of two captures', () => {
  it.each([
    ['a real revision', BASE.replace('We do not sell', 'We may sell')],
    ['a new section', `${SECTIONS}\n## Bots\n\nBots get your name.\n${BASE.slice(SECTIONS.length)}`],
    ['a rewrite under a new date', policyMarkdown(30, 'June 1, 2023').replaceAll('Parlo', 'We at Parlo')],
    ['a section less under a new date', policyMarkdown(9, 'June 1, 2023')],
  ])('%s is none', (_what, after) => {
    expect(judge(BASE, after)).toBeNull();
  });

  it('names the side that was cut within a sentence', () => {
    const cut = BASE.slice(0, BASE.indexOf('to anyone in case 9'));
    expect(judge(BASE, cut)).toBe('truncated new');
    expect(judge(cut, BASE)).toBe('truncated old');
  });

  it('names the old side where the parts that close a policy are missing', () => {
    const cut = blocks(BASE).slice(0, 40).join('\n\n');
    expect(judge(BASE, cut)).toBe('truncated new');
    expect(judge(cut, BASE)).toBe('truncated old');
  });

  it('names the side with holes', () => {
    const holes = blocks(BASE)
      .filter((_, at) => at < 3 || at % 5 > 1)
      .join('\n\n');
    expect(judge(BASE, holes)).toBe('truncated new');
    expect(judge(holes, BASE)).toBe('truncated old');
  });

  it('names the side whose headings lost what they stand over', () => {
    const hollow = blocks(BASE)
      .filter((block) => block.startsWith('#') || !/feature [678]|case [678]|part [678]/.test(block))
      .join('\n\n');
    expect(judge(BASE, hollow)).toBe('truncated new');
    expect(judge(hollow, BASE)).toBe('truncated old');
  });

  it('names the side that came twice over, as a whole or in part', () => {
    expect(judge(BASE, BASE + BASE)).toBe('doubled new');
    expect(judge(BASE + BASE, BASE)).toBe('doubled old');
    expect(judge(BASE, BASE + blocks(BASE).slice(10, 40).join('\n\n'))).toBe('doubled new');
  });

  it('does not call a text doubled that also changes', () => {
    expect(judge(BASE, (BASE + BASE).replaceAll('We do not sell', 'We may sell'))).toBeNull();
  });

  it('names a stub on the old side', () => {
    const stub = '# Legal\n\nWelcome to our pages about the law. Choose what you want to read.';
    expect(judge(stub, policyMarkdown(30))).toBe('landing_page old');
  });

  it('names the older of two texts', () => {
    expect(judge(BASE, BASE.replace('January 4, 2021', 'March 3, 2019').replace('We do not sell', 'We sell'))).toBe(
      'older_text new',
    );
  });
});

describe('damage that changes nothing', () => {
  const nameOf = (before: string, after: string): string | null => {
    const [old, now] = [read(before, 'md'), read(after, 'md')];
    const damage = nameHiddenAddresses(old, now) ?? nameRegionNote(old, now);
    return damage === null ? null : `${damage.failure.code} ${damage.side}`;
  };

  it('is named where addresses were hidden', () => {
    const hidden = BASE.replace('privacy@parlo.example', '[email\u00a0protected]');
    expect(nameOf(BASE, hidden)).toBe('hidden_addresses new');
    expect(nameOf(hidden, BASE)).toBe('hidden_addresses old');
    expect(nameOf(hidden, hidden)).toBeNull();
  });

  it('is named where a note for readers of one region came or went', () => {
    const note = 'For users in the European Union, the guidance on the Digital Services Act is part of our terms.';
    expect(nameOf(BASE, `${note}\n\n${BASE}`)).toBe('other_region new');
    expect(nameOf(`${note}\n\n${BASE}`, BASE)).toBe('other_region new');
    expect(nameOf(BASE, `${note}\n\n${BASE.replaceAll('We do not sell', 'We never sell')}`)).toBeNull();
  });
});
