import './Fold.css';
import { useState } from 'preact/hooks';
import { t } from '../../../lib/locale/format.ts';
import { Icon } from '../../../lib/ui/components/Icon.tsx';
import { Quote } from '../../../lib/ui/components/Quote.tsx';
import type { ComparisonRow } from '../../../lib/watch/views.ts';
import type { Block } from './blocks.ts';
import { ChangeRow, type Sides } from './ChangeRow.tsx';

type FoldBlock = Extract<Block, { kind: 'fold' }>;

/** A folded run: one line with its count; open, it shows the text. */
export function Fold({
  block,
  sides,
  layout,
  open: openAtFirst,
  ends,
}: {
  block: FoldBlock;
  sides: Sides;
  layout: 'side' | 'inline';
  open: boolean;
  ends: string;
}) {
  const [open, setOpen] = useState(openAtFirst);
  const onlyMoved = block.moved > 0 && block.sentences + block.changes === 0;
  return (
    <div class={`folded ${ends}`}>
      {!openAtFirst && (
        <button type="button" class="sheet fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={onlyMoved ? 'move' : 'fold'} />
          {open ? t('ui.compare.hide') : foldWords(block)}
        </button>
      )}
      {open &&
        block.rows.map((row, index) => (
          <FoldedRow key={`${block.at} ${index}`} row={row} sides={sides} layout={layout} />
        ))}
    </div>
  );
}

function foldWords({ sentences, changes, moved, rows }: FoldBlock): string {
  const [only] = rows;
  if (rows.length === 1 && only?.kind === 'moved') {
    return only.toHeading === '' ? t('ui.compare.movedOne') : t('ui.compare.movedTo', { heading: only.toHeading });
  }
  const parts = [
    ...(sentences > 0 ? [t('ui.compare.same', { n: sentences })] : []),
    ...(changes > 0 ? [t('ui.compare.otherChanges', { n: changes })] : []),
    ...(moved > 0 ? [t('ui.compare.moved', { n: moved })] : []),
  ];
  return t('ui.compare.show', { what: new Intl.ListFormat('en').format(parts) });
}

function FoldedRow({ row, sides, layout }: { row: ComparisonRow; sides: Sides; layout: 'side' | 'inline' }) {
  switch (row.kind) {
    case 'heading':
      return <HeadingRow before={row.before} after={row.after} layout={layout} />;
    case 'same':
      return (
        <div class="sheet unchanged">
          <Quote source={sides.source} when={sides.afterWhen}>
            {row.sentences.map((sentence, index) => (
              <p key={index}>{sentence}</p>
            ))}
          </Quote>
        </div>
      );
    case 'moved':
      return (
        <div class="sheet unchanged">
          <p class="meta">{movedWords(row.fromHeading, row.toHeading)}</p>
          <Quote source={sides.source} when={sides.afterWhen}>
            {row.text}
          </Quote>
        </div>
      );
    case 'pair':
      return (
        <ChangeRow
          row={row}
          sides={sides}
          layout={layout}
          findings={[]}
          alertId={null}
          id={null}
          label={t('ui.compare.otherChange')}
          current={false}
        />
      );
  }
}

function movedWords(from: string, to: string): string {
  if (from === '' || to === '') return t('ui.compare.movedOne');
  return from === to ? t('ui.compare.movedWithin', { heading: to }) : t('ui.compare.movedFrom', { from, to });
}

/**
 * The headings over a change on both sides, read out once where they are the same. Two headings do not mean that one was
 * renamed: the sentence may have stood elsewhere.
 */
export function HeadingRow({
  before,
  after,
  layout,
  current = false,
  ends = '',
}: {
  before: string | null;
  after: string | null;
  layout: 'side' | 'inline';
  current?: boolean;
  ends?: string;
}) {
  const isSame = before === after;
  if (layout === 'inline' || isSame) {
    return (
      <div class={`doc-heading ${ends} ${current ? 'current' : ''}`}>
        {layout === 'side' && (
          <div class="sheet before same" aria-hidden="true">
            <p class="heading">{before}</p>
          </div>
        )}
        <div class={layout === 'side' ? 'sheet after' : 'sheet both'}>
          {before !== null && !isSame && <p class="meta">{t('ui.compare.beforeDay', { day: before })}</p>}
          <h2 class="heading">{after}</h2>
        </div>
      </div>
    );
  }
  return (
    <div class={`doc-heading ${ends} ${current ? 'current' : ''}`}>
      <div class="sheet before">
        <span class="which-side">{t('ui.quote.before')}</span>
        <p class="heading">{before}</p>
      </div>
      <div class="sheet after">
        <span class="which-side">{t('ui.quote.after')}</span>
        <h2 class="heading">{after}</h2>
      </div>
    </div>
  );
}
