import { describe, expect, it } from 'vitest';
import { read, readOne } from './sentences.ts';

describe('who does what', () => {
  it.each([
    ['We collect your phone number.', { actor: 'first_party', action: 'collect', data: ['phone_number'] }],
    [
      'Parlo stores your messages on its servers.',
      { actor: 'first_party', action: 'retain', data: ['message_content'] },
    ],
    ['Your contacts are uploaded by us.', { actor: 'first_party', action: 'collect', data: ['contacts'] }],
    [
      'We share your email address with advertisers.',
      { action: 'share', flow: 'outgoing', recipients: ['advertisers'] },
    ],
    [
      'Your profile photo is visible to the public.',
      { action: 'share', recipients: ['public'], data: ['profile_photo'] },
    ],
    [
      'Advertisers receive your advertising ID.',
      { action: 'share', actor: 'first_party', recipients: ['advertisers'] },
    ],
    ['We share your usage data with the Bramble Companies.', { action: 'share', recipients: ['affiliates'] }],
    ['We rent your postal address to partners.', { action: 'sell', data: ['postal_address'] }],
    ['Your data are transferred to our service providers.', { action: 'share', recipients: ['service_providers'] }],
  ])('%s', (text, expected) => expect(readOne(text)).toMatchObject(expected));

  it('reads what others tell the company as incoming', () => {
    expect(readOne('Partners give us your email address.')).toMatchObject({
      action: 'collect',
      flow: 'incoming',
      sources: ['business_partners'],
    });
  });

  it('reads what the person passes on as theirs', () => {
    expect(readOne('You share your location with your friends.')).toMatchObject({
      actor: 'user',
      flow: 'user_directed',
      choice: 'user_action',
    });
  });

  it('sees both in "we and our partners"', () => {
    const practices = read('We and our advertising partners collect your IP address.');
    expect(practices.map(({ actor }) => actor).sort()).toEqual(['first_party', 'third_party']);
  });

  it('does not take a description of the data for what is done', () => {
    expect(read('We share the information you provide to us with advertisers.').map(({ action }) => action)).toEqual([
      'share',
    ]);
  });

  it('stands "it" for the data named before', () => {
    expect(read('We collect your phone number and share it with advertisers.')).toContainEqual(
      expect.objectContaining({ action: 'share', data: ['phone_number'] }),
    );
  });
});

describe('polarity', () => {
  it.each([
    'We do not sell your contacts.',
    'We will never share your messages with advertisers.',
    'At no time do we read your messages.',
    'No advertiser receives your phone number.',
    'Your messages are not shared with anyone.',
    'We collect no location data.',
    "We don't and won't sell your personal information.",
    'Partners are prohibited from using your personal data.',
    'We do not collect, store or share your contacts.',
    'Parlo keeps nothing of your messages.',
    'Parlo does not handle or have access to your payment information.',
    'The cookies we use do not contain or capture your location.',
    'This does not include selling or sharing your personal information.',
    'We do not give that business your name.',
    'Your messages are never for sale.',
    'Instagram does not knowingly collect information from children.',
  ])('denies: %s', (text) => {
    const practices = read(text);
    expect(practices.length).toBeGreaterThan(0);
    expect(practices.map(({ polarity }) => polarity)).not.toContain('does');
  });

  it.each([
    'We share not only your name but also your contacts with partners.',
    'No partner will fail to receive your advertising ID.',
    'We share your contacts with partners, but you can turn this off.',
    'If you close your account, we delete your messages.',
  ])('affirms: %s', (text) => expect(read(text).map(({ polarity }) => polarity)).toContain('does'));

  it('reads the denial behind "but not"', () => {
    const [does, denied] = read('We use cookies to keep you signed in, but not to show you ads.');
    expect(does).toMatchObject({ polarity: 'does' });
    expect(denied).toMatchObject({ polarity: 'does_not', purposes: ['advertising'] });
  });

  it('denies nothing where the person need not do something', () => {
    expect(read('You do not have to provide your name.').map(({ polarity }) => polarity)).not.toContain('does_not');
  });

  it('denies nothing where the person refuses', () => {
    const practices = read('You cannot share your location if you do not permit us to collect your location data.');
    expect(practices.some(({ actor, polarity }) => actor === 'first_party' && polarity === 'does_not')).toBe(false);
  });
});

describe('choice, condition and exceptions', () => {
  it.each([
    ['With your consent, we collect your contacts.', { choice: 'opt_in', condition: 'consent' }],
    ['We use your data for ads; you can opt out at any time.', { choice: 'opt_out' }],
    ['We collect your location unless you turn it off in your device settings.', { action: 'collect' }],
    ['If we are acquired, the buyer may receive your account data.', { condition: 'merger', modality: 'may' }],
    ['We disclose your IP address to the police when required by law.', { condition: 'legal_requirement' }],
  ])('%s', (text, expected) => expect(read(text)[0]).toMatchObject(expected));

  it('takes a right to revoke consent for no use', () => {
    const practices = read('You can delete your account, also to revoke your consent to our use of your information.');
    expect(practices.map(({ action }) => action)).not.toContain('use');
  });

  it('keeps exceptions word for word', () => {
    const practice = read('We do not share your contacts with third parties, except with your consent.')[0];
    expect(practice?.exceptions.join(' ')).toContain('with your consent');
  });

  it('knows an exception that points elsewhere, and what it admits', () => {
    const [denied, admitted] = read(
      'Except as described in the section on legal requests, we do not share your messages.',
    );
    expect(denied).toMatchObject({ polarity: 'does_not', crossReference: true });
    expect(admitted).toMatchObject({ polarity: 'does', recipients: ['authorities'] });
  });
});

describe('retention, encryption, scope', () => {
  it.each([
    ['We delete your messages after 30 days.', { kind: 'stated', days: 30 }],
    ['We keep your messages for thirty days.', { kind: 'stated', days: 30 }],
    ['We retain your account data for two years.', { kind: 'stated', days: 730 }],
    ['We keep your account data as long as necessary.', { kind: 'limited', days: null }],
    ['We store your contacts indefinitely.', { kind: 'indefinite', days: null }],
  ])('%s', (text, retention) => expect(readOne(text).retention).toEqual(retention));

  it('says what is encrypted and how', () => {
    expect(readOne('Your calls are end-to-end encrypted.').encryption).toEqual({ kind: 'e2ee', scope: ['calls'] });
    expect(readOne('We encrypt your data in our database.').encryption?.kind).toBe('at_rest');
  });

  it('reads regions and audiences', () => {
    expect(read('If you live in the EEA or the UK, we do not use your data for ads.')[0]?.scope.regions).toEqual([
      'EEA',
      'UK',
    ]);
    expect(read('We do not collect data from children under 13.')[0]?.scope.audience).toEqual(['under_13']);
  });
});

describe('purposes', () => {
  it.each([
    ['We use your activity information to show you ads.', 'advertising'],
    ['We use your messages to train AI models.', 'ai_training'],
    ['We use your information to prevent spam.', 'security'],
  ])('%s', (text, purpose) => expect(read(text)[0]?.purposes).toContain(purpose));

  it('does not take training staff for training AI', () => {
    expect(
      read('We use your messages for training our support team.').flatMap(({ purposes }) => purposes),
    ).not.toContain('ai_training');
  });
});

describe('lists', () => {
  it('reads an item with its lead-in', () => {
    expect(readOne('your contacts;', 'We share the following with advertisers:')).toMatchObject({
      action: 'share',
      data: ['contacts'],
      recipients: ['advertisers'],
    });
  });

  it('keeps the denial of the lead-in', () => {
    expect(readOne('your contacts;', 'We do not share with advertisers:')).toMatchObject({ polarity: 'does_not' });
  });

  it('points ranges into the item', () => {
    const range = readOne('your contacts;', 'We share the following with advertisers:').fieldRanges.data?.[0];
    expect(range && 'your contacts;'.slice(range.start, range.end)).toContain('contacts');
  });
});

describe('what is no practice', () => {
  it.each([
    'This policy explains how we collect and share your data.',
    'Please do not share your password with anyone.',
    '“Account data” means your name and your phone number.',
    'What information do we collect?',
    'You agree to share only content that belongs to you.',
    'For more information about how we use your data, see our help pages.',
    'How We Use Your Information',
    'Parlo is fun.',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});
