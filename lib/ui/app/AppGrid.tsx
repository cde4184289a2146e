import './AppGrid.css';
import { useState } from 'preact/hooks';
import { t } from '../../locale/format.ts';
import type { AppDocument, AppView } from '../../watch/views.ts';
import { needsHelp } from '../coverage-words.ts';
import { formatDay } from '../dates.ts';
import { useNarrow } from '../use-narrow.ts';
import { AppGridDetail } from './AppGridDetail.tsx';
import { AppGridList } from './AppGridList.tsx';
import { AppGridTable } from './AppGridTable.tsx';
import { AppSection } from './AppSection.tsx';
import { SignShape } from './AppSign.tsx';
import { type Grid, type GridField, gridOf, SIGNS } from './app-grid.ts';

/** Who gets which data by today's texts. Every sign opens the sentence behind it. */
export function AppGrid({ app }: { app: AppView }) {
  const read = app.documents.filter(({ text }) => text !== null);
  const grid = gridOf(read, app.alerts, app.now);
  return (
    <AppSection
      part="grid"
      title={t('ui.app.grid')}
      lead={read.length === 0 ? undefined : `${t('ui.app.gridLead')} ${textsInWords(read)}`}
    >
      {grid.groups.length === 0 ? (
        <p class="card app-empty" data-testid="grid-empty">
          {read.length === 0 ? t('ui.coverage.not_yet_read') : emptyInWords(read)}
          {read.length === 0 && `. ${t(app.service.watched ? 'ui.app.gridWaiting' : 'ui.app.gridUnwatched')}`}
        </p>
      ) : (
        <Filled grid={grid} />
      )}
    </AppSection>
  );
}

/** From which texts the table was read, each by its own day: "Privacy policy of 4 January 2021." */
function textsInWords(documents: readonly AppDocument[]): string {
  const texts = documents.flatMap(({ terms, text }) =>
    text === null
      ? []
      : t('ui.app.textOf', { name: terms.typeName, day: formatDay(text.statedDate ?? text.firstSeenAt) }),
  );
  const old = documents.flatMap(({ terms }) =>
    terms.lastGoodReadAt !== null && needsHelp(terms.coverage) ? [terms.lastGoodReadAt] : [],
  );
  const from = t('ui.app.gridFrom', { texts: new Intl.ListFormat('en').format(texts) });
  const [oldest] = old.toSorted();
  return oldest === undefined ? from : `${from} ${t('ui.trouble.lastRead', { day: formatDay(oldest) })}`;
}

function emptyInWords(documents: readonly AppDocument[]): string {
  const isEnglish = documents.some(({ text }) => text?.language === 'en');
  return t(isEnglish ? 'ui.app.gridNothing' : 'ui.app.gridLanguage');
}

/** What a reader sees first: what changed lately, else what somebody outside the company gets. */
function firstOf(grid: Grid): GridField | null {
  const fields = grid.groups.flatMap(({ rows }) => rows.flatMap((row) => [...row.fields.values()]));
  return (
    fields.find(({ changedBy }) => changedBy !== null) ??
    fields.find(({ column, sign }) => column !== 'own' && sign !== 'never') ??
    fields[0] ??
    null
  );
}

function Filled({ grid }: { grid: Grid }) {
  const isNarrow = useNarrow();
  const [chosen, choose] = useState<Pick<GridField, 'data' | 'column'> | null>(null);
  const rows = grid.groups.flatMap((group) => group.rows);
  const shown = (chosen && rows.find(({ data }) => data === chosen.data)?.fields.get(chosen.column)) ?? firstOf(grid);
  return (
    <>
      {isNarrow && <Legend grid={grid} />}
      {isNarrow ? (
        <AppGridList grid={grid} />
      ) : (
        <div class="card app-grid">
          <div class="scroll">
            <AppGridTable grid={grid} shown={shown} choose={choose} />
          </div>
          <div class="app-grid-detail" id="grid-detail" aria-live="polite">
            {shown !== null && <AppGridDetail field={shown} />}
          </div>
        </div>
      )}
      {!isNarrow && <Legend grid={grid} />}
      <p class="meta app-grid-note">{t('ui.app.gridNote')}</p>
    </>
  );
}

function Legend({ grid }: { grid: Grid }) {
  const isMarked = grid.groups.some(({ rows }) =>
    rows.some(({ fields }) => [...fields.values()].some(({ changedBy }) => changedBy !== null)),
  );
  return (
    <ul class="app-legend app-grid-legend" aria-label={t('ui.app.signs')}>
      {[...SIGNS, 'none' as const].map((sign) => (
        <li key={sign}>
          <SignShape sign={sign} /> {t(`ui.app.sign.${sign}`)}
        </li>
      ))}
      {isMarked && (
        <li>
          <span class="app-changed" aria-hidden="true" /> {t('ui.app.changed')}
        </li>
      )}
    </ul>
  );
}
