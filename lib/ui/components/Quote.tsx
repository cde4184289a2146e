import './Quote.css';
import { type ComponentChildren, Fragment } from 'preact';
import type { Mark } from '../../diff/types.ts';
import { markWords } from '../../diff/words.ts';
import { t } from '../../locale/format.ts';
import { type QuoteSource, quotation, selectedWords } from '../quote-copy.ts';

/** A run of the company's words, with marks that are seen and heard. */
export function MarkedText({ marks }: { marks: Mark[] }) {
  return (
    <>
      {marks.map((mark, index) => {
        const key = `${index}${mark.kind}`;
        if (mark.kind === 'same') return <span key={key}>{mark.text}</span>;
        const Tag = mark.kind === 'inserted' ? 'ins' : 'del';
        // Spaces at the edges stay outside: an underlined gap looks like a word that is missing.
        const words = mark.text.trim();
        if (words === '') return <span key={key}>{mark.text}</span>;
        const start = mark.text.indexOf(words);
        const previous = marks[index - 1];
        const touches = previous !== undefined && previous.kind !== 'same' && !/\s$/.test(previous.text) && start === 0;
        return (
          <Fragment key={key}>
            {touches ? ' ' : mark.text.slice(0, start)}
            <Tag>
              <span class="vh">{t(mark.kind === 'inserted' ? 'ui.mark.added' : 'ui.mark.removed')} </span>
              {words}
              <span class="vh"> {t('ui.mark.end')} </span>
            </Tag>
            {mark.text.slice(start + words.length)}
          </Fragment>
        );
      })}
    </>
  );
}

/**
 * The company's own words, always in serif. Copying from it copies source and date too.
 * `when` says in words which text it is from; `whole` marks a sentence that came or went as a whole.
 */
export function Quote({
  source,
  when,
  whole,
  testId,
  children,
}: {
  source: QuoteSource;
  when: string;
  whole?: 'added' | 'removed';
  testId?: string;
  children: ComponentChildren;
}) {
  const onCopy = (event: ClipboardEvent) => {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed || event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', quotation(selectedWords(selection), source, when));
    event.preventDefault();
  };
  return (
    <blockquote
      class={`quote ${whole ?? ''}`}
      cite={source.url}
      lang={source.language}
      dir="auto"
      data-testid={testId}
      onCopy={onCopy}
    >
      {whole !== undefined && (
        <span class="tag" lang="en">
          {t(whole === 'added' ? 'ui.quote.new' : 'ui.quote.gone')}
        </span>
      )}
      {children}
    </blockquote>
  );
}

/** Old words and new words with their sides named. An empty side is said in our voice. */
export function QuotePair({
  before,
  after,
  source,
  beforeWhen,
  afterWhen,
}: {
  before: string | null;
  after: string | null;
  source: QuoteSource;
  beforeWhen: string;
  afterWhen: string;
}) {
  const marked = before !== null && after !== null ? markWords(before, after) : null;
  const precise = marked?.precise === true ? marked : null;
  return (
    <div class="pair">
      <div>
        <span class="side">{t('ui.quote.before')}</span>
        {before === null ? (
          <p class="none">{t('ui.quote.nothingBefore')}</p>
        ) : (
          <Quote
            source={source}
            when={beforeWhen}
            testId="quote-before"
            {...(after === null ? { whole: 'removed' as const } : {})}
          >
            {precise === null ? before : <MarkedText marks={precise.before} />}
          </Quote>
        )}
      </div>
      <div>
        <span class="side">{t('ui.quote.after')}</span>
        {after === null ? (
          <p class="none">{t('ui.quote.nothingAfter')}</p>
        ) : (
          <Quote
            source={source}
            when={afterWhen}
            testId="quote-after"
            {...(before === null ? { whole: 'added' as const } : {})}
          >
            {precise === null ? after : <MarkedText marks={precise.after} />}
          </Quote>
        )}
      </div>
    </div>
  );
}
