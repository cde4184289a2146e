import { describe, expect, it } from 'vitest';
import { explainPages } from '../explain-pages.ts';

const COMMON = ['Parlo is a messenger for people and groups.', 'We collect your phone number to create your account.'];

function tell(old: string[], young: string[]) {
  return explainPages([...COMMON, ...old], [...COMMON, ...young]).parts;
}

describe('a clause that says only half', () => {
  it('takes its receivers from the sentence before its lead', () => {
    const before = 'We share your personal information with our group companies.';
    const list = (items: string[]) => `This includes:\n\n${items.map((item) => `* ${item}`).join('\n')}`;
    const parts = tell(
      [before, list(['keeping their servers safe;'])],
      [before, list(['keeping their servers safe;', 'showing you relevant offers and ads in their products;'])],
    );
    expect(parts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          recipients: expect.arrayContaining(['affiliates']),
          purposes: expect.arrayContaining(['advertising']),
          direction: 'worse',
        }),
      ]),
    );
  });

  it('about bots that somebody connects tells who gets the messages', () => {
    const parts = tell(
      [],
      ['Business subscribers can connect third-party bots to help them process messages from users.'],
    );
    expect(parts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ event: 'new_recipient', data: ['message_content'], recipients: ['third_parties'] }),
      ]),
    );
  });

  it('about a period ends what was kept for ever', () => {
    const parts = tell(
      ['We keep this record of your IP address forever.'],
      ['We keep the record of your IP address until your account is deleted.'],
    );
    expect(parts.map(({ event, direction }) => `${event}/${direction}`)).toContain('retention_shortened/better');
  });

  it('about an exception is not gone with the feature that it names', () => {
    const promise =
      'We do not sell or share your phone number with other third-party companies for their marketing use, except as part of a specific program for which you opt in.';
    const parts = tell([promise, 'The program lets you win prizes.'], ['We run a shop.']);
    expect(parts.map(({ event }) => event)).toContain('prohibition_removed');
  });

  it('about what is not encrypted takes the place of a claim that went', () => {
    const parts = tell(
      ['Every field with personal data is encrypted before it is saved to our database.'],
      ['Most data are not encrypted while they live in our database, since we need them when you do.'],
    );
    expect(parts.map(({ event, direction }) => `${event}/${direction}`)).toContain('encryption_claim_weakened/worse');
  });
});
