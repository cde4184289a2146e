import { describe, expect, it } from 'vitest';
import { explainPages } from '../explain-pages.ts';

const TERMS = [
  'By using Parlo you agree to these terms.',
  'You may not use Parlo to break the law.',
  'We grant you a licence to use the app.',
  'Parlo is not liable for indirect damages.',
  'Either party may terminate this agreement with thirty days of notice.',
  'You shall pay all fees when they are due.',
  'Parlo disclaims all warranties.',
];

function eventsOf(young: string, common = TERMS): string[] {
  return explainPages(common, [...common, young]).parts.map(({ event }) => event);
}

describe('in terms of use', () => {
  it('what users and developers must do is no use of data', () => {
    for (const duty of [
      'Your application must not send direct messages to improve its own ranking.',
      'All payments made by you under this agreement will be made free of any deduction for taxes.',
      'Enable the creation of illegal media, photos or videos.',
    ])
      expect(eventsOf(duty).filter((event) => event !== 'definition_changed')).toEqual([]);
  });

  it('what the company does with data is told', () => {
    expect(eventsOf('We may use your content to train artificial intelligence models.')).toContain('purpose_added');
    expect(eventsOf('Parlo may share your messages with advertisers.')).toContain('new_recipient');
  });

  it('and in a privacy policy the same words are read as before', () => {
    const policy = ['We collect your phone number.', 'We share your personal information with nobody.'];
    expect(eventsOf('Photos and videos are used to improve the service.', policy)).toContain('data_type_added');
  });
});
