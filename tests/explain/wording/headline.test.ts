import { describe, expect, it } from 'vitest';
import { explainPages } from '../explain-pages.ts';

const COMMON = ['Parlo is a messenger for people and groups.', 'We collect your phone number to create your account.'];

function headlineOf(old: string[], young: string[]): string {
  return explainPages([...COMMON, ...old], [...COMMON, ...young]).explanation.headline;
}

describe('the headline', () => {
  it('names the weightiest point and a second one of another kind', () => {
    expect(
      headlineOf(
        ['We do not share your messages with advertisers.'],
        ['We share your contacts with our group companies for advertising.'],
      ),
    ).toMatch(
      /^Parlo no longer promises not to share your messages with advertisers\. Also: other companies of the group can now get your contacts for ads$/,
    );
  });

  it('has one point where there is one', () => {
    expect(headlineOf([], ['We share your contacts with advertisers.'])).toBe('Advertisers can now get your contacts');
  });

  it('does not put a minor point beside a grave one', () => {
    expect(
      headlineOf([], ['We share your contacts with advertisers.', 'We use cookies to keep you signed in on the web.']),
    ).toBe('Advertisers can now get your contacts');
  });

  it('names what runs through a revision of small points', () => {
    const old = [
      'We process your order in the merchandise shop.',
      'A cookie is set when you visit the merchandise shop.',
      'You can return what you bought in the merchandise shop.',
    ];
    expect(headlineOf(old, [])).toMatch(/No longer in the text: “merchandise shop”/);
  });

  it('names the field of rules that says nothing about data', () => {
    expect(
      headlineOf(
        [],
        [
          'Without prejudice to the foregoing, you agree that we may elect to resolve any dispute in a competent court where you live.',
        ],
      ),
    ).toMatch(/^The rules on courts and disputes changed: “/);
  });
});
