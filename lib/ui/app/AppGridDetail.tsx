import { t } from '../../locale/format.ts';
import { formatDay } from '../dates.ts';
import { hrefTo } from '../router.ts';
import { dataWord, purposeWord, recipientWord } from '../words.ts';
import { AppQuote } from './AppQuote.tsx';
import { SignShape } from './AppSign.tsx';
import { columnOf, type Entry, type GridField } from './app-grid.ts';

/** What stands behind one sign: each sentence with who, what for, whether one can say no, and where it stands. */
export function AppGridDetail({ field, titled = true }: { field: GridField; titled?: boolean }) {
  const { data, column, entries, changedBy } = field;
  return (
    <div class="app-detail" data-testid="grid-detail">
      {titled && (
        <h3>
          {column === 'own'
            ? t('ui.app.detailOwn', { data: dataWord(data) })
            : t('ui.app.detailTo', { data: dataWord(data), column: t(`ui.app.column.${column}`) })}
        </h3>
      )}
      {changedBy !== null && (
        <p class="app-detail-change">
          <span class="app-changed" aria-hidden="true" />
          <span>
            {t('ui.app.changedOn', { day: formatDay(changedBy.publishedOn) })}{' '}
            <a href={hrefTo('alert', changedBy.id)}>{t('ui.app.seeAlert')}</a>
          </span>
        </p>
      )}
      {entries.map((entry) => (
        <Statement key={`${entry.document.terms.termsId} ${entry.cell.recipient} ${entry.sign}`} entry={entry} />
      ))}
    </div>
  );
}

function Statement({ entry: { cell, sign, document } }: { entry: Entry }) {
  const { recipient, purposes, choice, condition } = cell;
  const isGroup = recipient !== 'first_party' && t(`ui.app.column.${columnOf(recipient)}`) !== recipientWord(recipient);
  return (
    <div class="app-statement">
      <p class="sign">
        <SignShape sign={sign} /> {t(`ui.app.sign.${sign}`)}
      </p>
      <dl>
        {isGroup && <Line term={t('ui.app.who')} text={recipientWord(recipient)} />}
        {purposes.length > 0 && (
          <Line term={t('ui.app.for')} text={new Intl.ListFormat('en').format(purposes.map(purposeWord))} />
        )}
        {sign !== 'never' && condition !== null && (
          <Line term={t('ui.app.when')} text={t(`ui.app.condition.${condition}`)} />
        )}
        {sign !== 'never' && <Line term={t('ui.app.refuse')} text={t(`ui.app.choice.${choice}`)} />}
      </dl>
      <AppQuote quote={cell.quote} heading={cell.heading} document={document} />
    </div>
  );
}

function Line({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
