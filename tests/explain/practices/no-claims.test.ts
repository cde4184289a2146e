import { describe, expect, it } from 'vitest';
import { read, readOne } from './sentences.ts';

describe('what is no encryption', () => {
  it.each([
    'You may appeal our decision here: https://parlo.example/appeal.',
    'See https://parlo.example for our terms.',
  ])('reads nothing in a web address: %s', (text) => expect(read(text)).toEqual([]));
  it('still reads HTTPS as a promise', () =>
    expect(readOne('Your messages are sent over HTTPS.').encryption?.kind).toBe('in_transit'));
});

describe("what is somebody else's to do", () => {
  it.each([
    '21. Do not use message content to train machine learning models.',
    'Your application must not collect, store or sell user data to data brokers.',
    'Developers may not share API data with advertisers.',
    'You shall not collect the email addresses of other users.',
  ])('is no practice of the company: %s', (text) => expect(read(text)).toEqual([]));

  it.each([
    ['You may not:', 'share the personal data of other users with advertisers;'],
    ['You agree not to:', 'Collect phone numbers from the service.'],
  ])('nor an item under "%s"', (lead, text) => expect(read(text, lead)).toEqual([]));

  it('but what the reader must enter is collected', () =>
    expect(readOne('Your email address', 'When you register you must enter:')).toMatchObject({
      action: 'collect',
      data: ['email'],
    }));
});

describe('words in another sense', () => {
  it('a trading name is nobody’s name', () =>
    expect(read('We collect the trading name of New Vector Ltd.')).toEqual([]));
  it('social media are no photos', () =>
    expect(readOne('We collect social media cookies.')).toMatchObject({ data: ['cookies'] }));
  it('to address is no address', () =>
    expect(readOne('We use your email to address any complaints.')).toMatchObject({ data: ['email'] }));
  it('a marketing page says no purpose', () =>
    expect(readOne('We collect your IP address on our marketing pages.')).toMatchObject({ purposes: [] }));
  it('an account that is active says no purpose', () =>
    expect(readOne('We keep your IP address as long as your account is active.')).toMatchObject({ purposes: [] }));
  it.each([
    ['We use machine learning on your messages.', []],
    ['We use your messages to train machine learning models.', ['ai_training']],
    ['We use your messages for machine learning.', ['ai_training']],
  ])('%s', (text, purposes) => expect(readOne(text).purposes).toEqual(purposes));
});

describe('rights and pointers', () => {
  it.each([
    'This is your right to receive the personal information we have about you and transmit it to another party.',
    'This includes your right to access the personal information we gather about you.',
    'You have the right to transfer your data to another controller.',
  ])('reads only the right: %s', (text) => expect(readOne(text)).toMatchObject({ actor: 'user', action: 'right' }));

  it('reads nothing where the sentence sends the reader elsewhere', () =>
    expect(read('To learn more about the countries where Parlo processes personal data, see this article.')).toEqual(
      [],
    ));
});

describe('a choice that is not the reader’s', () => {
  it.each([
    'Your messages are deleted when your account is deactivated.',
    'We may remove your application and share your data with authorities.',
    'If you opt out of ads, we still collect your IP address.',
  ])('is no opt-out: %s', (text) => expect(read(text).map(({ choice }) => choice)).not.toContain('opt_out'));
  it('but one that the reader has is', () =>
    expect(readOne('You can disable cookies, which we use for ads.').choice).toBe('opt_out'));
});

describe('what is said about others and to the reader', () => {
  it.each([
    'When you click a link, the destination website will receive your IP address.',
    'Children under the age of 13 should not provide any personal information.',
    'To change your email address, please use the settings page.',
    'Parlo will never ask you for your password in an email.',
  ])('is no collecting by the company: %s', (text) =>
    expect(read(text).filter(({ action, actor }) => action === 'collect' && actor === 'first_party')).toEqual([]),
  );
});
