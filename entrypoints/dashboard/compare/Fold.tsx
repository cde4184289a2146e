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
}: {
  block: FoldBlock;
  sides: Sides;
  layout: 'side' | 'inline';
  open: boolean;
}) {
  const [open, setOpen] = useState(openAtFirst);
  const onlyMoved = block.moved > 0 && block.sentences + block.changes === 0;
  return (
    <div class="folded">
      {!openAtFirst && (
        <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
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
      return <HeadingRow before={row.before} after={row.after} />;
    case 'same':
      return (
        <div class="unchanged">
          <Quote source={sides.source} when={sides.afterWhen}>
            {row.sentences.map((sentence, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text may hold the same sentence twice, and never changes here
              <p key={index}>{sentence}</p>
            ))}
          </Quote>
        </div>
      );
    case 'moved':
      return (
        <div class="unchanged">
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
          id=""
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

/** The headings of a section, old and new; one where they are the same. */
export function HeadingRow({ before, after }: { before: string | null; after: string | null }) {
  if (before === after || before === null || after === null) {
    return (
      <div class="doc-heading">
        <h2>{after ?? before}</h2>
        {before === null && <span class="meta">{t('ui.compare.newHeading')}</span>}
        {after === null && <span class="meta">{t('ui.compare.goneHeading')}</span>}
      </div>
    );
  }
  return (
    <div class="doc-heading two">
      <p class="h">{before}</p>
      <h2>{after}</h2>
    </div>
  );
}
