import { describe, expect, it } from 'vitest';
import { canonicalWords } from '../../lib/policy/canonical.ts';
import { blocksOf, sentencesOf, sliceOf } from '../../lib/policy/text.ts';
import { outcomeOf, page, policyMarkdown, read } from './documents.ts';

const MARKDOWN = `# Parlo Privacy Policy

Last modified: January 4, 2021

## What we collect

We collect the following:

- **Your phone number**, so that friends find you.
- Your [contacts](https://parlo.example/contacts), if you allow it.

We keep it for e.g. 30 days. Then it is deleted.
`;
const HTML = page(`
  <nav><a href="/">Home</a> <a href="/blog">Blog</a></nav>
  <main><h1>Parlo Privacy Policy</h1><p>Last modified: January 4, 2021</p>
  <h2>What we collect</h2><p>We collect the following:</p>
  <ul><li><b>Your phone number</b>, so that friends find you.</li>
  <li>Your <a href="/x">contacts</a>, if you allow it.</li></ul>
  <p>We keep it for e.g. 30&nbsp;days. Then it is deleted.</p></main>
  <footer>© 2021 Parlo Inc. <a href="/legal">Legal</a></footer>`);

describe('readDocument', () => {
  it('gives the same words from Markdown and from HTML', () => {
    expect(canonicalWords(read(MARKDOWN, 'md'))).toBe(canonicalWords(read(HTML)));
  });

  it('keeps headings, list items with their lead-in, and whole sentences', () => {
    const text = read(HTML);
    expect(text.title).toBe('Parlo Privacy Policy');
    expect(text.sections.map(({ heading }) => heading)).toEqual(['Parlo Privacy Policy', 'What we collect']);
    const items = blocksOf(text).filter(({ kind }) => kind === 'item');
    expect(items.map(({ lead }) => lead && sliceOf(text, lead))).toEqual([
      'We collect the following:',
      'We collect the following:',
    ]);
    const sentences = sentencesOf(text).map(({ range }) => sliceOf(text, range));
    expect(sentences).toContain('We keep it for e.g. 30 days.');
    expect(sentences).toContain('Then it is deleted.');
  });

  it('parts bold runs that meet', () => {
    expect(read('We mean the **Parlo****Web-based** application of ours.', 'md').text).toContain('Parlo Web-based');
  });

  it('reads the stated dates and the language', () => {
    const text = read(MARKDOWN, 'md');
    expect(text.statedDates).toMatchObject([{ kind: 'updated', date: '2021-01-04' }]);
    expect(text.language).toBe('en');
  });

  it('leaves navigation and footer out of a page', () => {
    expect(read(HTML).text).not.toMatch(/Blog|Legal/);
  });

  it.each([
    ['empty', ''],
    ['empty', '   \n'],
    ['pdf', '%PDF-1.7 binary'],
    ['not_html', '{"policy": "moved"}'],
    ['bot_check', page('<h1>Just a moment</h1><p>Please verify you are human before you go on.</p>')],
    ['error_page', page('<h1>404</h1><p>The page you asked for could not be found.</p>')],
    ['error_page', page('<p>getaddrinfo ENOTFOUND www.parlo.example</p>')],
    ['login_wall', page('<h1>Log in to continue</h1><p>Forgot your password? Create a new account.</p>')],
    [
      'consent_wall',
      page(
        '<h2>We value your privacy</h2><p>We and our 800 partners store and use cookies.</p><button>Accept all</button>',
      ),
    ],
    ['not_in_country', page('<p>This page is not yet available in the country you are in.</p>')],
    ['redirect_stub', page('<p>Please wait for the page.</p>', '<meta http-equiv="refresh" content="0;url=/new">')],
    ['empty_shell', page('<div id="root"></div><script src="/app.js"></script>')],
    [
      'contents_only',
      page(
        '<h1>Privacy policy</h1><ul><li><a>What we collect</a></li><li><a>How we use it</a></li><li><a>Contact us</a></li></ul>',
      ),
    ],
    ['wrong_charset', page(`<p>${'Donn\ufffdes personnelles prot\ufffdg\ufffdes par nous. '.repeat(10)}</p>`)],
    ['too_large', 'x'.repeat(50_000_000)],
  ])('names what it is: %s', (code, content) => {
    expect(outcomeOf(content)).toBe(code);
  });

  it('does not take a policy that speaks of captchas and logging in for a wall', () => {
    const policy = `${policyMarkdown(6)}\n## Security\n\nWe use a captcha. Please log in to continue to your settings. You can accept all cookies.\n`;
    expect(outcomeOf(policy, 'md')).toBe('readable');
  });

  it('accepts a very short policy that says something', () => {
    expect(outcomeOf('# Privacy Policy\n\nWe do not share your location with advertisers.\n', 'md')).toBe('readable');
  });
});
