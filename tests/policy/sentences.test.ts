import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../lib/policy/sentences.ts';

const cut = (text: string): string[] => splitSentences(text).map(({ range }) => text.slice(range.start, range.end));

describe('splitSentences', () => {
  it.each([
    'GitHub complies with the EU-U.S. Data Privacy Framework (EU-U.S. DPF) and the Swiss-U.S. DPF.',
    'Parlo follows the rules of the U.S. Department of Commerce.',
    'You may sign in elsewhere (e.g. Google or Apple) with your account.',
    'We ask our owner, i.e. Bramble Holdings, for help.',
    'Write to Parlo Inc. Data Protection, 1 Example Street.',
  ])('keeps in one piece: %s', (text) => expect(cut(text)).toEqual([text]));

  it.each([
    ['We rely on the EU-U.S. DPF.', 'We keep your data.'],
    ['Your data are kept in the U.S.', 'We delete them after a month.'],
    ['The service is run by Parlo Inc.', 'If you write to us, we answer.'],
    ['You can opt-in.', 'Data are then shared.'],
  ])('cuts between "%s" and "%s"', (first, second) => expect(cut(`${first} ${second}`)).toEqual([first, second]));
});
