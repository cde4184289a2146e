import { describe, expect, it } from 'vitest';
import { read, readOne } from './sentences.ts';

const actions = (text: string, lead?: string) => read(text, lead).map(({ action }) => action);

describe('what is used', () => {
  it.each([
    'We use firewalls that protect your information.',
    'We use encryption for your payment information.',
    'We work to protect your messages.',
  ])('is no data: %s', (text) => expect(actions(text)).not.toContain('use'));

  it.each([
    'We use various technologies to collect your location.',
    'We use cookies and other tools that automatically collect your location.',
  ])('collects: %s', (text) => expect(actions(text)).toContain('collect'));

  it('is at work for those who use it', () => {
    const practices = read('These links may be used by third parties to collect your location.');
    expect(practices.map(({ action }) => action)).not.toContain('collect');
  });
});

describe('what the company gets', () => {
  it.each([
    'The carrier has your address so that it can get your order to you.',
    'We have no access to cookies of third-party websites.',
    'We set high standards for your data.',
  ])('is not told by: %s', (text) => expect(actions(text)).not.toContain('collect'));

  it('is guarded where only staff may see it', () => {
    expect(readOne('Only our employees may access your personal information.').action).toBe('secure');
  });
});

describe('the item of a list', () => {
  it('is what the lead-in says, whatever its words tell alone', () => {
    expect(readOne('Prevent fraud;', 'We share your location with partners to:').action).toBe('share');
  });

  it('is no practice under advice', () => {
    expect(read('Protect your account.', 'Steps you should always take:')).toEqual([]);
  });
});

describe('sentences about the policy and the law', () => {
  it.each([
    'By using the app, you consent to the collection and use of your information.',
    'Your information will be collected, used and shared as described in this policy.',
    'California law permits customers to request a list of the third parties that receive personal information.',
    'More information about the partners with whom we share your data is available here.',
    'A cookie is a small text file that a website stores on your device.',
    'With whom may your personal information be shared?',
  ])('%s', (text) => expect(read(text)).toEqual([]));

  it('leave what is said beside them', () => {
    expect(readOne('As described in this policy, we share your contacts with advertisers.')).toMatchObject({
      data: ['contacts'],
      recipients: ['advertisers'],
    });
  });
});
