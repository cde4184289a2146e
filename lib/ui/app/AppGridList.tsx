import { t } from '../../locale/format.ts';
import { Icon } from '../components/Icon.tsx';
import { dataWord } from '../words.ts';
import { AppGridDetail } from './AppGridDetail.tsx';
import { SignShape } from './AppSign.tsx';
import type { Grid, GridField } from './app-grid.ts';

/** The table for narrow windows: one fold for each kind of data, in it one for each recipient, in it the sentences. */
export function AppGridList({ grid }: { grid: Grid }) {
  return (
    <div class="card app-grid-list">
      {grid.groups.map((group) => (
        <section key={group.id} aria-label={t(`ui.app.group.${group.id}`)}>
          <h3 class="eyebrow">{t(`ui.app.group.${group.id}`)}</h3>
          {group.rows.map(({ data, fields }) => (
            <Row key={data} name={dataWord(data)} fields={grid.columns.flatMap((column) => fields.get(column) ?? [])} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Row({ name, fields }: { name: string; fields: readonly GridField[] }) {
  const given = fields.filter(({ sign }) => sign !== 'never').length;
  return (
    <details>
      <summary>
        <Icon name="chevron" />
        <span class="grow">{name}</span>
        {fields.some(({ changedBy }) => changedBy !== null) && (
          <span class="app-changed">
            <span class="vh">{t('ui.app.changed')}</span>
          </span>
        )}
        <span class="meta">{given > 0 ? t('ui.app.rowCount', { n: given }) : t('ui.app.sign.never')}</span>
      </summary>
      {fields.map((field) => (
        <details key={field.column} data-testid="grid-cell">
          <summary>
            <Icon name="chevron" />
            <SignShape sign={field.sign} />
            <span>
              {t(`ui.app.column.${field.column}`)}
              <small class="meta">{t(`ui.app.sign.${field.sign}`)}</small>
            </span>
          </summary>
          <AppGridDetail field={field} titled={false} />
        </details>
      ))}
    </details>
  );
}
