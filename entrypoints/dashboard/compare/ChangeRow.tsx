import './ChangeRow.css';
import type { Finding } from '../../../lib/explain/types.ts';
import { t } from '../../../lib/locale/format.ts';
import { Chip } from '../../../lib/ui/components/Chip.tsx';
import { MarkedText, Quote } from '../../../lib/ui/components/Quote.tsx';
import type { QuoteSource } from '../../../lib/ui/quote-copy.ts';
import { hrefTo } from '../../../lib/ui/router.ts';
import { inlineMarks, type PairRow } from './blocks.ts';

export interface Sides {
  source: QuoteSource;
  beforeWhen: string;
  afterWhen: string;
}

interface ChangeRowProps {
  row: PairRow;
  sides: Sides;
  layout: 'side' | 'inline';
  /** The findings that speak of this change, with their numbers on the alert's page. */
  findings: readonly { finding: Finding; number: number }[];
  alertId: string | null;
  /** Null where nothing leads to it. */
  id: string | null;
  label: string;
  current: boolean;
  /** Where it stands in the sheet: "first", "last", "joined" to the heading above it. */
  ends?: string;
}

/** One change: the words before, the words after, and in the margin what it means. */
export function ChangeRow({ row, sides, layout, findings, alertId, id, label, current, ends = '' }: ChangeRowProps) {
  return (
    // No landmarks here: a rewritten policy has hundreds of changes.
    <article
      class={`change ${ends} ${current ? 'current' : ''}`}
      {...(id === null ? {} : { id })}
      tabIndex={-1}
      aria-label={label}
      data-testid="change"
    >
      {layout === 'side' ? (
        <SideBySide row={row} sides={sides} isSpoken={findings.length > 0} />
      ) : (
        <Inline row={row} sides={sides} />
      )}
      <div class="margin-notes">
        {findings.map(({ finding, number }) => (
          <div
            key={number}
            role="note"
            class={`margin-note ${finding.direction}`}
            aria-label={t('ui.compare.note', { n: number })}
          >
            <Chip direction={finding.direction} severity={finding.severity} plain />
            <p>{finding.short}</p>
            {alertId !== null && <a href={hrefTo('alert', alertId, number)}>{t('ui.compare.seeFinding')}</a>}
          </div>
        ))}
      </div>
    </article>
  );
}

/** An empty side of a finding says what that means; of a mere difference, only that the sentence is not there. */
function SideBySide({ row, sides, isSpoken }: { row: PairRow; sides: Sides; isSpoken: boolean }) {
  const { before, after, precise } = row.pair;
  const wholeChange = row.change === 'added' || row.change === 'removed';
  return (
    <>
      <div class="sheet before">
        <span class="which-side">{t('ui.quote.before')}</span>
        {row.change === 'added' ? (
          <p class="nothing">{t(isSpoken ? 'ui.quote.nothingBefore' : 'ui.compare.notYet')}</p>
        ) : (
          <Quote
            source={sides.source}
            when={sides.beforeWhen}
            {...(row.change === 'removed' ? { whole: 'removed' as const } : {})}
          >
            {wholeChange || !precise ? before.map(({ text }) => text).join('') : <MarkedText marks={before} />}
          </Quote>
        )}
      </div>
      <div class="sheet after">
        <span class="which-side">{t('ui.quote.after')}</span>
        {row.change === 'removed' ? (
          <p class="nothing">{t(isSpoken ? 'ui.quote.nothingAfter' : 'ui.compare.notAnyMore')}</p>
        ) : (
          <Quote
            source={sides.source}
            when={sides.afterWhen}
            {...(row.change === 'added' ? { whole: 'added' as const } : {})}
          >
            {wholeChange || !precise ? after.map(({ text }) => text).join('') : <MarkedText marks={after} />}
          </Quote>
        )}
      </div>
    </>
  );
}

function Inline({ row, sides }: { row: PairRow; sides: Sides }) {
  const { before, after } = row.pair;
  const whole = row.change === 'added' ? 'added' : row.change === 'removed' ? 'removed' : undefined;
  const words = whole === 'removed' ? before : after;
  return (
    <div class="sheet both">
      <Quote
        source={sides.source}
        when={row.change === 'removed' ? sides.beforeWhen : sides.afterWhen}
        {...(whole === undefined ? {} : { whole })}
      >
        {whole === undefined ? (
          <MarkedText marks={inlineMarks(before, after)} />
        ) : (
          words.map(({ text }) => text).join('')
        )}
      </Quote>
    </div>
  );
}
