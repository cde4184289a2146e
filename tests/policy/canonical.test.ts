import { describe, expect, it } from 'vitest';
import { canonicalSentence, canonicalWords, isAboutDocument, versionId } from '../../lib/policy/canonical.ts';
import { page, policyMarkdown, read } from './documents.ts';

const id = (markdown: string): string => versionId('parlo/privacy-policy', read(markdown, 'md'));
const BASE = policyMarkdown(4);

describe('versionId', () => {
  it.each([
    ['the date', policyMarkdown(4, 'March 9, 2022')],
    ['zero-width characters and soft hyphens', BASE.replaceAll('service', 'ser\u00advi\u200bce')],
    ['quotation marks and dashes', BASE.replaceAll("don't", 'don’t')],
    ['list and heading marks', BASE.replaceAll('## ', '### ')],
    ['a document that comes twice', `${BASE}\n- - -\n\n${BASE}`],
    ['a copyright line', `${BASE}\n© 2022 Parlo Inc. All rights reserved.\n`],
    ['a banner about the update', `We have updated our privacy policy. View the previous version here.\n\n${BASE}`],
  ])('is not changed by %s', (_, other) => {
    expect(id(other)).toBe(id(BASE));
  });

  it.each([
    ['a removed "not"', BASE.replace('We do not sell', 'We do sell')],
    ['a number', BASE.replace('case 1', 'case 9')],
    ['a new sentence', `${BASE}\nPartners receive your contacts.\n`],
    ['a region', BASE.replace('in case 1', 'in the EEA')],
    [
      'a banner that also says what is shared',
      `We updated our policy and share messages with partners, see here.\n\n${BASE}`,
    ],
  ])('is changed by %s', (_, other) => {
    expect(id(other)).not.toBe(id(BASE));
  });

  it('is changed by list items that trade places between a practice and a promise', () => {
    const lists = (shared: string, kept: string): string =>
      id(`${BASE}\nWe share:\n\n* ${shared}\n\nWe never share:\n\n* ${kept}\n`);
    expect(lists('your name', 'your messages')).not.toBe(lists('your messages', 'your name'));
  });

  it('does not depend on where lines and blocks end', () => {
    const parted = read(
      page('<p><b>Cookies</b></p><p>We use cookies to keep you signed in.</p><p>They end with the visit.</p>'),
    );
    const joined = read(page('<p><b>Cookies</b>We use cookies to keep you signed in. They end with the visit.</p>'));
    expect(versionId('a/privacy-policy', joined)).toBe(versionId('a/privacy-policy', parted));
  });

  it('does not see a table of contents come and go, nor joined documents swap places', () => {
    const first = '# Terms\n\n## Your account\n\nYou must be thirteen years old to use the service.\n';
    const second = '# Privacy\n\n## Your data\n\nWe collect your number to run the service.\n';
    expect(id(`${second}\n- - -\n\n${first}`)).toBe(id(`${first}\n- - -\n\n${second}`));
    expect(id(first.replace('\n\n##', '\n\n* Your account\n\n##'))).toBe(id(first));
  });

  it('belongs to one terms', () => {
    const text = read(BASE, 'md');
    expect(versionId('a/privacy-policy', text)).not.toBe(versionId('b/privacy-policy', text));
  });

  it('does not see an e-mail address that the host hides', () => {
    const shown = read(page('<p>Write to privacy@parlo.example to object to this use of data.</p>'));
    const hidden = read(page('<p>Write to [email\u00a0protected] to object to this use of data.</p>'));
    expect(canonicalWords(shown)).toBe(canonicalWords(hidden));
  });
});

it('folds the form of dates', () => {
  expect(canonicalSentence('From 4 January 2021 on.')).toBe(canonicalSentence('From January 4, 2021 on.'));
});

it.each(['Last updated: 4 January 2021', 'Effective May 15, 2021', 'Version 3.1', '© 2021 Parlo', 'Back to top'])(
  'knows a line about the document: %s',
  (line) => expect(isAboutDocument(line)).toBe(true),
);

it.each([
  'We keep messages until the date of delivery.',
  'Effective date of deletion is 30 days.',
  'Updated terms apply after 3 days of notice.',
  'We changed our policy and now share your messages with advertisers, see here.',
  'Your data is effective for 30 days of storage on our servers and with partners in 2021.',
])('keeps a sentence that says something: %s', (line) => expect(isAboutDocument(line)).toBe(false));
