import { describe, expect, it } from 'vitest';
import { read, readOne } from './sentences.ts';

const actions = (text: string) => read(text).map(({ action }) => action);

describe('what others do', () => {
  it.each([
    'They may not use your phone number for any other purpose.',
    'Our vendors see your address, but may not use it for ads.',
    'That company may use cookies under its own policy.',
  ])('is no use of the company: %s', (text) => expect(actions(text)).not.toContain('use'));

  it('is denied behind a comma', () =>
    expect(
      read('These pages may hold beacons of others, which are barred from collecting your name.').map(
        ({ polarity }) => polarity,
      ),
    ).toContain('does_not'));
});

describe('what the person may do', () => {
  it.each(['You may opt out of the use of your data for personalised ads.', 'You can send a request by email.'])(
    'is no act of the company: %s',
    (text) => {
      expect(actions(text)).not.toContain('use');
      expect(actions(text)).not.toContain('collect');
    },
  );
});

describe('what data are like', () => {
  it.each([
    'The statistics cannot be linked to your name.',
    'We delete your address when we no longer need it.',
    'The data protection laws of other countries, including those of your contacts, may be weaker.',
    'Some browsers can send a "do not track" request.',
  ])('is no denial and no practice of getting them: %s', (text) => {
    expect(actions(text)).not.toContain('use');
    expect(actions(text)).not.toContain('collect');
  });

  it.each([
    'Your browser can tell you when a cookie is set.',
    'Cookies serve many ends.',
    'We may disclose your address in answer to a summons we receive.',
  ])('is told in passing: %s', (text) => expect(actions(text)).not.toContain('collect'));

  it('where they are moved and processed is no use', () =>
    expect(actions('We may transfer your data to Canada and process it there.')).not.toContain('use'));
});

describe('what serves the company', () => {
  it.each([
    'This helps us to see which pages work.',
    'Cookies also tell us which pages you read.',
    'We perform statistical analyses of our readers.',
  ])('is a use: %s', (text) => expect(readOne(text)).toMatchObject({ action: 'use', actor: 'first_party' }));
});

it('a subject stands behind the comma of a clause set in front', () =>
  expect(readOne('When you open a page, our servers record your IP address.')).toMatchObject({
    actor: 'first_party',
    action: 'collect',
    data: ['ip_address'],
  }));

describe('how English says it', () => {
  it.each(["We'll use your phone number for ads.", "We've used your phone number for ads."])(
    'reads short forms: %s',
    (text) => expect(actions(text)).toContain('use'),
  );
  it.each([
    'We may ask you for additional information about your location.',
    'We may ask for permission to access your location.',
    'Some pages will ask you to share your location.',
    'Here, we, together with our partners, also use your location.',
    'The app uses "cookies" of its own.',
    "We'd like to use your location.",
  ])('reads roundabout ways to say that data are got: %s', (text) =>
    expect(actions(text).filter((action) => action === 'use' || action === 'collect')).not.toEqual([]),
  );

  it('leaves them in a description', () =>
    expect(actions("We delete the messages we've collected.")).not.toContain('collect'));

  it.each([
    'We neither sell nor lease your contacts.',
    'We will never, ever sell your contacts.',
    'It is our policy not to sell your contacts.',
    'We never publish your name.',
    "We don't let advertisers read your messages.",
    'Except for our staff, nobody receives your name.',
    'Your contacts will not be sold or otherwise made available to others.',
  ])('reads denials: %s', (text) => {
    const polarities = read(text).map(({ polarity }) => polarity);
    expect(new Set(polarities)).toEqual(new Set(['does_not']));
  });
});

it('a record that is kept of something is also collecting it', () =>
  expect(actions('We keep a record of your calls and your email address.')).toEqual(['retain', 'collect']));

it('a name before others is the company behind a comma too', () =>
  expect(read('In addition, Bramble and its partners collect your location.').map(({ actor }) => actor)).toEqual([
    'first_party',
    'third_party',
  ]));

it('what content is chosen by is used', () =>
  expect(readOne('Offers may be tailored to you based on your location.')).toMatchObject({ action: 'use' }));

it('an item that ends with a semicolon may be any purpose', () =>
  expect(readOne('responding to your requests;')).toMatchObject({ action: 'use' }));
