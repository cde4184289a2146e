import { describe, expect, it } from 'vitest';
import { explainPages } from '../explain-pages.ts';

const COMMON = ['Parlo is a messenger for people and groups.', 'We collect your phone number to create your account.'];

function tell(old: string[], young: string[]): string {
  return explainPages([...COMMON, ...old], [...COMMON, ...young]).explanation.headline;
}

describe('who does it', () => {
  it('is the other company whose promise the policy reports', () => {
    expect(tell([], ['Google will not use your voice messages for advertising.'])).toMatch(
      /^Parlo now says that Google will not use/,
    );
    expect(tell(['Google will not use your voice messages for advertising.'], [])).toMatch(
      /^Parlo no longer says that Google will not use/,
    );
  });

  it('is the service where it speaks of itself', () => {
    expect(tell([], ['We will not use your voice messages for advertising.'])).toMatch(
      /^Parlo now promises not to use/,
    );
  });

  it('is a bot where a bot gets the data', () => {
    expect(
      tell([], ['If you connect a third-party bot to your account, the bot will have access to all your messages.']),
    ).toBe('Bots can now get your messages');
  });

  it('is not the parent of the company that gets the data', () => {
    expect(tell([], ['We share your voice messages with Google LLC, subsidiary of Alphabet Inc.'])).not.toMatch(
      /Alphabet/,
    );
  });

  it('is not a new company where only its group is called otherwise', () => {
    expect(
      tell(
        ['We share your phone number with the Facebook Company Products.'],
        ['We share your phone number with the Meta Company Products.'],
      ),
    ).toBe('');
  });
});
