import { describe, expect, it } from 'vitest';
import { explainPages } from '../explain-pages.ts';

const COMMON = [
  'Parlo is a messenger for people and groups.',
  'We collect your phone number and your location while the app is open.',
];

function eventsOf(old: string[], young: string[]): string[] {
  return explainPages([...COMMON, ...old], [...COMMON, ...young]).parts.map(({ event }) => event);
}

/** Changes that look like an event and are none. */
describe('no claim is made', () => {
  it('of a place for data where a court is named', () => {
    const clause = 'Any dispute will be resolved exclusively in the district court located in California.';
    expect(eventsOf([clause], [])).not.toContain('storage_place_widened');
  });

  it('of a lost right where arbitration goes', () => {
    const clause = 'You waive your right to have your dispute heard in a class arbitration.';
    expect(eventsOf([clause], [])).not.toContain('right_removed');
  });

  it('of a lower age where a rule for one more country joins the others', () => {
    expect(
      eventsOf(
        ['You must be at least 16 years old to use Parlo in Germany.'],
        ['You must be at least 16 years old to use Parlo in Germany and 13 years old in Japan.'],
      ),
    ).not.toContain('definition_changed');
  });

  it('of a choice where a thing turns itself off', () => {
    const clause = 'Some modes of the watch turn on GPS and turn it off when the mode ends.';
    expect(eventsOf([clause], [])).not.toContain('opt_out_removed');
  });

  it('of a choice where the company may turn something off', () => {
    expect(eventsOf([], ['We may disable your account if it remains inactive.'])).not.toContain('opt_out_added');
  });

  it('of a promise where data go when they are no longer needed', () => {
    const clause =
      'Messaging metadata is deleted or anonymised when it is no longer needed for transmitting the message.';
    expect(eventsOf([clause], [])).not.toContain('prohibition_removed');
  });

  it('of a narrower promise where a word is only spelt otherwise', () => {
    expect(
      eventsOf(
        ['We do not use what you say in chat, video calls or voice mail for advertising.'],
        ['We do not use what you say in chat, video calls or voicemail for advertising.'],
      ),
    ).not.toContain('prohibition_narrowed');
  });

  it('of a sale where nothing is sold', () => {
    const young = ['We sell no personal data.', 'For example, we may compile statistics on your activity in the app.'];
    expect(eventsOf([], young)).not.toContain('sale_added');
  });

  it('of a promise where security is disclaimed', () => {
    expect(eventsOf(['However, no transmission of your data is ever fully secure.'], [])).not.toContain(
      'prohibition_removed',
    );
  });

  it('of a company where a product or an abbreviation is named', () => {
    const young = [
      'We enable you and third parties to share information using features such as Catalogs.',
      'Our servers store the URLs and IDs of third-party pages that you visit.',
    ];
    expect(
      explainPages(COMMON, [...COMMON, ...young])
        .parts.map(({ sentence }) => sentence)
        .join(' '),
    ).not.toMatch(/names (?:Catalogs|URLs|IDs)/);
  });

  it('of more data where only the spelling is another one', () => {
    const old = 'We collect your catalogue behaviour, your personalised colours and your enquiries to analyse them.';
    const young = 'We collect your catalog behavior, your personalized colors and your inquiries to analyze them.';
    expect(eventsOf([old], [young])).toEqual([]);
  });

  it('of data where a feature is described that names them in passing', () => {
    const young = 'Any displayed name, logo or available location of a shop is a mark of its owner.';
    expect(eventsOf([], [young])).not.toContain('data_type_added');
  });

  it.each([
    'Our sites do not respond to Do Not Track beacons sent by browsers.',
    'Details of what we use are described in the Cookies and Do Not Track section.',
    'The application is licensed, not sold, to you.',
    '21. Do not use message content to show advertising to users.',
    'Parlo does not provide medical advice.',
  ])('of a promise in "%s"', (clause) => {
    expect(eventsOf([], [clause])).not.toContain('prohibition_added');
    expect(eventsOf([clause], [])).not.toContain('prohibition_removed');
  });

  it('of more for the authorities where they get data only under a binding order', () => {
    const young = 'We only share your data if compelled by a government authority with a legally binding order.';
    expect(eventsOf([], [young])).not.toContain('authority_disclosure_widened');
  });

  it('of other terms for the authorities where an example is added in brackets', () => {
    const old = 'We share your data in response to a legal request of law enforcement if the law requires us to do so.';
    const young = old.replace('legal request', 'legal request (e.g. a search warrant, court order or subpoena)');
    expect(eventsOf([old], [young])).not.toContain('authority_disclosure_narrowed');
  });

  it('of a new meaning where no word is defined', () => {
    const young = [
      'Channels that mislead people by means of giveaways may lose their badge.',
      'This means that nobody else can see who you are.',
    ];
    expect(eventsOf([], young)).not.toContain('definition_changed');
  });

  it('of a place for data where a tax or a framework names a region', () => {
    const old = 'We store your billing address to calculate sales tax and to print invoices.';
    const young = 'We store your billing address to calculate sales tax or VAT in the EU and to print invoices.';
    expect(eventsOf([old], [young])).not.toContain('storage_place_widened');
  });

  it('of protected people where a framework is only written the other way round', () => {
    const old = 'We comply with the US-EU Privacy Shield Principles and resolve complaints of people everywhere.';
    const young = 'We comply with the EU-US Privacy Shield Principles and resolve complaints of people everywhere.';
    expect(eventsOf([old], [young])).not.toContain('protection_limited_to_region');
    expect(eventsOf([old], [young])).not.toContain('protection_extended_to_region');
  });

  it('of data or uses that went where a clause is only shorter', () => {
    const old = 'We use your purchase history, your messages and your game progress to measure how people use Parlo.';
    const young = 'We use your purchase history and your messages to measure how people use Parlo.';
    expect(eventsOf([old], [young])).not.toContain('purpose_removed');
    expect(eventsOf([old], [young])).not.toContain('data_type_removed');
  });

  it('of several things where one clause tells of one practice', () => {
    const young = 'We use your phone number and your battery level to show ads and to measure use.';
    expect(eventsOf([], [young])).toEqual(['data_type_added']);
  });

  it('of fewer places where a company that bears the name of one is left out', () => {
    const old = 'Information controlled by Parlo Ireland will be transferred to, or stored in, the United States.';
    const young = 'Your information may be transferred to, or stored in, the United States.';
    expect(eventsOf([old], [young])).not.toContain('storage_place_narrowed');
  });

  it('of a new place for data where they only come from it', () => {
    const young = 'When we transfer data from Brazil to the United States we use standard contractual clauses.';
    const old = 'When we transfer data to the United States we use standard contractual clauses.';
    expect(eventsOf([old], [young])).not.toContain('storage_place_widened');
  });

  it('of more for the authorities where a breach is called a violation', () => {
    const old = 'We can share data with law enforcement when needed to investigate breaches of our Terms.';
    const young = 'We may share data with law enforcement when needed to investigate violations of our terms.';
    expect(eventsOf([old], [young])).not.toContain('authority_disclosure_widened');
  });

  it('of consent that is no longer asked where it stood in an example', () => {
    const old = 'Other apps may collect usage data - for instance Parlo Desk optionally collects opt-in usage data.';
    expect(eventsOf([old], ['Other apps may collect usage data.'])).not.toContain('opt_in_to_opt_out');
  });

  it('of a promise where something else than data is not given away', () => {
    expect(eventsOf([], ['Parlo credits may not be transferred to other users.'])).not.toContain('prohibition_added');
  });

  it('of a promise where no data are meant', () => {
    const clauses = [
      'If this agreement is not acceptable, please use a server provided by someone else.',
      'We do not provide support for resetting passwords.',
    ];
    for (const clause of clauses) expect(eventsOf([], [clause])).not.toContain('prohibition_added');
  });

  it('of new data or uses where they lead back to nobody', () => {
    const young = 'We may use aggregated, non-personally identifying information to improve our website.';
    expect(eventsOf([], [young])).toEqual([]);
  });

  it('of more data where an item joins a list that names none', () => {
    const old = 'We use your photos to suggest masks, filters, frames and tips on portrait mode.';
    const young = 'We use your photos to suggest masks, filters, frames and tips on unusual formats.';
    expect(eventsOf([old], [young])).not.toContain('data_type_added');
  });

  it('of a new company where readers only see its product', () => {
    const young = 'You can see messages sent via SMS on phones by Samsung in the app.';
    expect(eventsOf([], [young])).not.toContain('new_recipient');
  });

  it('of protected people where a law is only spoken of', () => {
    const clause = 'Among the strictest rules today are those of the European Union on data protection and consent.';
    expect(eventsOf([], [clause])).not.toContain('protection_extended_to_region');
    expect(eventsOf([clause], [])).not.toContain('protection_limited_to_region');
  });

  it('of a choice where it is denied', () => {
    const young = 'Please note that you can not opt out of important messages from us about your account.';
    expect(eventsOf([], [young])).not.toContain('opt_out_added');
  });

  it('of a receiver where an item names a ground of law', () => {
    const lead = ['We collect, use and share the data that we have:'];
    expect(eventsOf(lead, [...lead, '* as necessary in the public interest and'])).not.toContain('new_recipient');
  });

  it('of a promise not to sell that stood there in other words', () => {
    const old = ['We have never sold what we know about people, and we never will sell it.'];
    expect(eventsOf(old, [...old, 'Again: we do not sell your personal information.'])).not.toContain(
      'prohibition_added',
    );
  });

  it('of a shorter time where the old text names the same period for the same thing', () => {
    const old = ['After you cancel, your content is inaccessible at once and deleted from our systems within 60 days.'];
    const young = ['If you choose to cancel, we delete your content from all our systems in full within 60 days.'];
    expect(eventsOf(old, young)).not.toContain('retention_shortened');
    expect(eventsOf(old, young)).not.toContain('retention_made_vague');
  });

  it('of a receiver where readers are told of changes by mail', () => {
    const young =
      'We will provide notification to Users of material changes to this policy by sending email to the email address of your account.';
    expect(eventsOf([], [young])).not.toContain('new_recipient');
  });

  it('of a choice where somebody proves who they are', () => {
    const young =
      'To verify your identity before you opt out, you may have to give your email address and phone number.';
    expect(eventsOf([], [young])).not.toContain('opt_out_added');
  });

  it('of a sale where its denial is put in an unusual way', () => {
    for (const clause of [
      'We do not (and will never) sell or share your personal information with any person.',
      'We do not, have not and do not have any future plans to sell your personal information to third parties.',
    ]) {
      expect(eventsOf([], [clause])).not.toContain('sale_added');
      expect(eventsOf([], [clause])).toContain('prohibition_added');
    }
  });

  it('of a receiver where somebody has to be held harmless', () => {
    const young =
      'You will indemnify Parlo, its affiliates, vendors and service providers against claims about the information you post.';
    expect(eventsOf([], [young]).filter((event) => event !== 'definition_changed')).toEqual([]);
  });

  it('of consent that is asked no more where it was asked for a part only', () => {
    const old =
      'To personalise Parlo, we use the data we collect (including sensitive data where you gave your consent).';
    const young = 'To personalise Parlo, we use the data we collect (including sensitive data).';
    expect(eventsOf([old], [young])).not.toContain('opt_in_to_opt_out');
  });

  it('of photos and videos where calls are meant', () => {
    const { parts } = explainPages(COMMON, [...COMMON, 'We do not store the contents of video or voice calls.']);
    expect(parts.flatMap(({ data }) => data)).not.toContain('media');
  });

  it('of a higher age for everybody where it is about who sees ads', () => {
    const old = 'We do not deliver personalised advertising to children under 16 years of age.';
    const young = 'We do not deliver personalised advertising to children under 18 years of age.';
    expect(eventsOf([old], [young]).filter((event) => event === 'definition_changed')).toEqual([]);
  });

  it('of a place for data where a licence holds around the world', () => {
    const young = 'You grant us a worldwide licence to host, store, translate and display what you post.';
    expect(eventsOf([], [young])).not.toContain('storage_place_widened');
  });
});

describe('told all the same', () => {
  it('is a use for what people see, and not as one for ads', () => {
    const { parts } = explainPages(COMMON, [
      ...COMMON,
      'We use your browsing history to show you relevant content and news.',
    ]);
    expect(parts.map(({ event }) => event)).toContain('data_type_added');
    expect(parts.flatMap(({ purposes }) => purposes)).not.toContain('advertising');
  });

  it('is what stays although it was deleted', () => {
    const young = 'Content that you delete may persist in copies of our database for a while.';
    expect(eventsOf([], [young])).toContain('retention_extended');
  });

  it('is a new source of data', () => {
    const young = 'We may obtain information about you from other sources, such as data brokers.';
    expect(eventsOf([], [young])).toContain('data_type_added');
  });

  it('is who gets the data when the company is sold, whoever gives them', () => {
    const young = 'In such deals, information about people is usually one of the transferred assets.';
    expect(eventsOf([], [young])).toContain('new_recipient');
  });
});
