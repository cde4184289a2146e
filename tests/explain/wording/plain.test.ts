import { describe, expect, it } from 'vitest';
import { explainPages } from '../explain-pages.ts';

const COMMON = ['Parlo is a messenger for people and groups.', 'We collect your phone number to create your account.'];

function sentencesOf(old: string[], young: string[]): string[] {
  return explainPages([...COMMON, ...old], [...COMMON, ...young]).explanation.findings.map(({ sentence }) => sentence);
}

describe('plain words', () => {
  it('say who gets what', () => {
    expect(sentencesOf([], ['We share your contacts with advertisers.'])[0]).toMatch(
      /Advertisers can now get your contacts/,
    );
  });

  it('keep "may" as "may"', () => {
    expect(sentencesOf([], ['We may share your contacts with advertisers.'])[0]).toMatch(/may now get/);
  });

  it('say a lost promise first, and as a loss', () => {
    const told = sentencesOf(
      ['We do not share your messages with advertisers.'],
      ['We collect the model of your device.'],
    );
    expect(told[0]).toMatch(/no longer promises not to share your messages with advertisers/);
  });

  it('say a gain as clearly as a loss', () => {
    const { explanation } = explainPages(COMMON, [...COMMON, 'We will not share your messages with advertisers.']);
    expect(explanation.headline).toMatch(/Parlo now promises not to share your messages with advertisers/);
    expect(explanation.findings[0]).toMatchObject({ direction: 'better' });
  });

  it('keep the popup line short', () => {
    const { explanation } = explainPages(COMMON, [
      ...COMMON,
      'We share your phone number, your email address, your contacts, your precise location and your payment card with advertisers, data brokers and business partners.',
    ]);
    expect(explanation.findings.length).toBeGreaterThan(0);
    for (const { short } of explanation.findings) expect(short.length).toBeLessThanOrEqual(50);
  });

  it('never say anything without a quote that stands in the text', () => {
    const { parts } = explainPages(COMMON, [
      ...COMMON,
      'We share your contacts with advertisers.',
      'We sell your location.',
    ]);
    expect(parts.length).toBeGreaterThan(1);
    for (const { evidence } of parts) expect(evidence.after?.text).toMatch(/contacts|location/);
  });

  it('quote a new promise that holds under a condition, or for another product, in place of saying more than it does', () => {
    const conditional = 'If you turn this off, we will not use your messages to improve our products.';
    expect(sentencesOf([], [conditional])[0]).toMatch(/now promises: “.*If you turn this off, we will not use/);
    const ofHelp = 'Guided Help does not use your location data as part of its services.';
    expect(sentencesOf([], [ofHelp])[0]).toMatch(/now promises: “Guided Help does not use your location data/);
  });

  it('quote a lost promise that another product made', () => {
    const ofCamera = 'The Camera app does not use identifiers of your device to find out who is in a photo.';
    expect(sentencesOf([ofCamera], [])[0]).toMatch(/no longer promises: “The Camera app does not use identifiers/);
  });

  it('quote a minor new clause about known things, where what it means is not sure', () => {
    const known = ['We collect your email address, your name and your usage information.'];
    const young = 'We collect the email address and the nickname of each author of a shared drawing.';
    expect(sentencesOf(known, [...known, young])[0]).toMatch(
      /^New in the text, about .*your email address.*: “We collect/,
    );
  });

  it('say of a longer list only that it is longer', () => {
    const old =
      'We collect diagnostic information such as crash logs, error logs, performance logs and version numbers.';
    const young =
      'We collect diagnostic information such as crash logs, error logs, performance logs, hardware reports, gyroscope usage logs and version numbers.';
    expect(sentencesOf([old], [young])[0]).toMatch(/^A clause about .* (?:now also says|says more now)/);
  });

  it('quote a new clause about what another feature or somebody else does', () => {
    const known = ['We collect recordings of your voice and your photos and videos when you send them.'];
    const young = 'In Parlo Slides, the recording feature can access your microphone and camera for audio and video.';
    expect(sentencesOf(known, [...known, young])[0]).toMatch(/^New in the text, about .*: “In Parlo Slides/);
  });
});
