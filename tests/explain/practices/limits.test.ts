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
    'We will set high standards for your data.',
    'We will ask for your permission before sharing your photos.',
    'Unauthorized access or use of your data is a crime.',
    'As standards evolve, we will evaluate this position on cookies.',
  ])('is not told by: %s', (text) => expect(actions(text)).not.toContain('collect'));

  it('is guarded where only staff may see it', () => {
    expect(readOne('Only our employees may access your personal information.').action).toBe('secure');
  });
});

describe('the item of a list', () => {
  it('is what the lead-in says, whatever its words tell alone', () => {
    expect(readOne('Prevent fraud;', 'We share your location with partners to:').action).toBe('share');
  });

  it('is no practice where it is advice', () => {
    expect(read('Do not leave your device unattended.', 'This information includes:')).toEqual([]);
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

describe('what others do', () => {
  it.each([
    'Companies that help us may access your information.',
    'In some cases, the provider may collect your location.',
    'What you post may be collected by others.',
    'We keep a list of the partners that received your information.',
  ])('is not what the company does: %s', (text) => {
    expect(read(text).some(({ actor, action }) => actor === 'first_party' && action === 'collect')).toBe(false);
  });

  it('takes some of the partners for partners', () => {
    expect(readOne('Some of our advertisers collect your location.')).toMatchObject({ actor: 'third_party' });
  });

  it('takes what somebody must do for no question about data', () => {
    expect(actions('We require our partners to follow this policy for personal information.')).not.toContain('collect');
  });

  it('takes a relative that is the subject for no object', () => {
    expect(
      read('We work with third parties that provide services to us.').some(({ flow }) => flow === 'incoming'),
    ).toBe(false);
  });
});

describe('keeping', () => {
  it.each([
    'We will retain and use your information to comply with our legal obligations.',
    'Your information may be stored and processed in other countries.',
  ])('is no use of its own: %s', (text) => expect(actions(text)).not.toContain('use'));

  it('leaves a use for something', () => {
    expect(actions('We store and use your information to show you ads.')).toContain('use');
  });
});

describe('what is only taken for granted', () => {
  it.each([
    'Once we have received your information, we use firewalls.',
    'We cannot guarantee that your information may not be accessed.',
    'Our systems are reviewed for compliance with standards on data security.',
    'You may opt out of the use of your information.',
    'To opt out of tracking, visit our settings page about cookies.',
  ])('%s', (text) => {
    const told = read(text).filter(({ actor, action }) => actor === 'first_party' && /^(?:collect|use)$/.test(action));
    expect(told).toEqual([]);
  });
});
