// @vitest-environment happy-dom
import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { QuotePair } from '../../lib/ui/components/Quote.tsx';
import './show.tsx';

const source = {
  serviceName: 'WhatsApp',
  typeName: 'Privacy policy',
  url: 'https://www.whatsapp.com/legal',
  language: 'en',
};
const show = (before: string | null, after: string | null) =>
  render(
    <QuotePair
      before={before}
      after={after}
      source={source}
      beforeWhen="text until 23 November 2026"
      afterWhen="text of 23 November 2026"
    />,
  );

describe('QuotePair', () => {
  it('says in our voice that a side is empty, and names a whole sentence as removed', () => {
    show('You can refuse.', null);
    expect(screen.getByText('Nothing took its place.').closest('blockquote')).toBeNull();
    expect(screen.getByTestId('quote-before').textContent).toContain('Removed sentence');
  });

  it('says that nothing was said before, and names a whole sentence as new', () => {
    show(null, 'We share.');
    expect(screen.getByText('This sentence was not there.')).toBeTruthy();
    expect(screen.getByTestId('quote-after').textContent).toContain('New sentence');
  });

  it('lets marks be heard, not only seen', () => {
    const { container } = show(
      'We keep it for 30 days after you delete it.',
      'We keep it for 14 days after you delete it.',
    );
    expect(container.querySelector('del')?.textContent).toMatch(/^removed: 30 end of mark/);
    expect(container.querySelector('ins')?.textContent).toMatch(/^added: 14 end of mark/);
  });

  it('carries the language and the address of the policy', () => {
    show('You can refuse.', null);
    const quote = screen.getByTestId('quote-before');
    expect(quote.getAttribute('lang')).toBe('en');
    expect(quote.getAttribute('cite')).toBe(source.url);
  });

  it('shows markup in a policy as the text that it is', () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const { container } = show(null, hostile);
    expect(container.querySelector('img, script')).toBeNull();
    expect(screen.getByTestId('quote-after').textContent).toContain(hostile);
  });

  it('copies source and date with the words, and no words that are only heard', () => {
    show('We keep it for 30 days after you delete it.', 'We keep it for 14 days after you delete it.');
    const quote = screen.getByTestId('quote-after');
    const range = document.createRange();
    range.selectNodeContents(quote);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    const copied = new Map<string, string>();
    const event = new Event('copy', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', {
      value: { setData: (type: string, text: string) => copied.set(type, text) },
    });
    quote.dispatchEvent(event);
    expect(copied.get('text/plain')).toBe(
      '“We keep it for 14 days after you delete it.”\nWhatsApp, privacy policy, text of 23 November 2026\nhttps://www.whatsapp.com/legal',
    );
    expect(event.defaultPrevented).toBe(true);
  });
});
