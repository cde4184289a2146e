import type { ComponentChildren } from 'preact';
import { t } from '../../locale/format.ts';
import type { Quote as QuotedWords } from '../../policy/types.ts';
import type { AppDocument } from '../../watch/views.ts';
import { Quote } from '../components/Quote.tsx';
import { formatDay } from '../dates.ts';

/** Words of today's text with the place they stand in. The link goes to the page itself, as near to the sentence as browsers can. */
export function AppQuote({
  quote,
  heading,
  document,
  children,
}: {
  quote: QuotedWords;
  heading: string;
  document: AppDocument;
  /** What else is to be said of these words. */
  children?: ComponentChildren;
}) {
  const { terms, text } = document;
  const day = formatDay(text?.statedDate ?? text?.firstSeenAt ?? '');
  const source = {
    serviceName: terms.serviceName,
    typeName: terms.typeName,
    url: terms.url,
    language: text?.language ?? terms.language,
  };
  return (
    <div class="app-quote">
      <Quote source={source} when={t('ui.quote.of', { day })} testId="app-quote">
        {quote.text}
      </Quote>
      <p class="meta">
        {heading !== '' && `${t('ui.app.under', { heading })} `}
        {t('ui.app.textOf', { name: terms.typeName, day })}. {children}
        <a href={placeIn(terms.url, quote.text)} target="_blank" rel="noreferrer">
          {t('ui.app.seeOnPage')}
        </a>
      </p>
    </div>
  );
}

/** Words of the sentence's ends that a browser looks for on the page. */
const ENDS = 4;

/**
 * The address of a sentence on its page, as a text fragment (https://wicg.github.io/scroll-to-text-fragment/). A browser that does
 * not know them, or does not find the words any more, opens the page at its top.
 */
function placeIn(url: string, words: string): string {
  if (!URL.canParse(url)) return url;
  const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
  const all = words.trim().split(/\s+/);
  const ends =
    all.length <= 2 * ENDS
      ? encode(all.join(' '))
      : `${encode(all.slice(0, ENDS).join(' '))},${encode(all.slice(-ENDS).join(' '))}`;
  return `${url.split('#')[0]}#:~:text=${ends}`;
}
