import { describe, expect, it } from 'vitest';
import { read, readOne } from './sentences.ts';

const actions = (text: string, lead?: string) => read(text, lead).map(({ action }) => action);

describe('a clause that only says which data is meant', () => {
  it.each([
    ['We have firewalls to protect the information we collect online.', 'collect'],
    ['We delete the personal information you provide to us after a year.', 'collect'],
    ['We never sell the data we collect or receive.', 'collect'],
    ['This page tells you about the ways we use your data.', 'use'],
  ])('%s', (text, action) => expect(actions(text)).not.toContain(action));

  it('leaves the verb of the sentence its object', () => {
    expect(readOne('We may use information we receive from partners to improve the app.')).toMatchObject({
      action: 'use',
      data: ['personal_generic'],
    });
  });

  it('ends where the verb has an object of its own', () => {
    expect(actions('When you send us your information we use it for ads.')).toContain('use');
  });

  it.each([
    'This is information we collect automatically.',
    'The information we collect may include your name and your email address.',
    'There are two kinds of data we collect about you:',
  ])('tells of collecting where it is all that is said: %s', (text) => expect(actions(text)).toEqual(['collect']));

  it('tells of collecting above an item', () => {
    expect(readOne('Your phone number.', 'Information you provide:')).toMatchObject({
      action: 'collect',
      flow: 'incoming',
      sources: ['user'],
      data: ['phone_number'],
    });
  });
});

describe('words that look like verbs', () => {
  it.each([
    ['We describe the choices set forth in this section about cookies.', 'collect'],
    ['Most browsers are set up to accept cookies.', 'collect'],
    ['We need to give your postal address to the carrier.', 'collect'],
    ['We share your messages with our vendors and partner organizations.', 'use'],
    ['We share names and aggregate information with advertisers.', 'use'],
  ])('%s', (text, action) => expect(actions(text)).not.toContain(action));

  it.each([
    ['We collect your name and use it for ads.', ['collect', 'use']],
    ['Your data may be shared with partners or used for marketing.', ['share', 'use']],
  ])('verbs with the same subject stay verbs: %s', (text, expected) => expect(actions(text)).toEqual(expected));
});

describe('who acts', () => {
  it.each(['Bramble and our service providers use your location.', 'The site and third parties use your location.'])(
    'takes a name before others for the company: %s',
    (text) => expect(actions(text)).toEqual(['use', 'collect']),
  );

  it('lets the authority of the condition get the data', () => {
    expect(readOne('If we are audited by a tax authority, we may share your billing address.')).toMatchObject({
      action: 'share',
      recipients: ['authorities'],
    });
  });

  it("takes nobody's name for a recipient", () => {
    expect(readOne("You provide your bank's name and your debit card number.")).toMatchObject({
      action: 'collect',
      flow: 'incoming',
    });
  });

  it('takes "associated with" for no recipient', () => {
    expect(readOne('You provide account information associated with the third-party service.').flow).toBe('incoming');
  });
});

describe('verbs behind what is inserted', () => {
  it.each([
    ['We may, with your consent, collect your location.', ['collect']],
    ['We may from time to time share your location with partners.', ['share']],
    ['We constantly collect your location.', ['collect']],
    ['Parlo collects, stores and uses your location.', ['collect', 'retain', 'use']],
    ['We, and our affiliates, use your location.', ['use', 'collect']],
    ['By doing so, you are authorizing us to share your location with partners.', ['share']],
  ])('%s', (text, expected) => expect(actions(text)).toEqual(expected));
});

describe('a line that is a noun with its description', () => {
  it('tells of what the person hands over', () => {
    expect(readOne('Photos and messages that you post in our forums.')).toMatchObject({
      action: 'collect',
      flow: 'incoming',
      data: ['media', 'message_content'],
    });
  });

  it('tells of nothing where something else is said of it', () => {
    expect(read('The photos you post are subject to our rules.')).toEqual([]);
  });
});
