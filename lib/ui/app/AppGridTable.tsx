import { t } from '../../locale/format.ts';
import { dataWord } from '../words.ts';
import { SignShape } from './AppSign.tsx';
import type { Grid, GridField } from './app-grid.ts';

/** The table of kinds of data by recipient. Each sign is a button that opens its sentence beside the table. */
export function AppGridTable({
  grid,
  shown,
  choose,
}: {
  grid: Grid;
  shown: GridField | null;
  choose: (field: GridField) => void;
}) {
  return (
    <table>
      <caption class="vh">{t('ui.app.gridCaption')}</caption>
      <thead>
        <tr>
          <td />
          {grid.columns.map((column) => (
            <th key={column} scope="col">
              {t(`ui.app.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {grid.groups.map((group) => (
        <tbody key={group.id}>
          <tr class="group">
            <th scope="rowgroup" colSpan={grid.columns.length + 1}>
              {t(`ui.app.group.${group.id}`)}
            </th>
          </tr>
          {group.rows.map(({ data, fields }) => (
            <tr key={data}>
              <th scope="row">{dataWord(data)}</th>
              {grid.columns.map((column) => {
                const field = fields.get(column);
                return (
                  <td key={column}>
                    {field === undefined ? (
                      <>
                        <SignShape sign="none" />
                        <span class="vh">{t('ui.app.sign.none')}</span>
                      </>
                    ) : (
                      <SignButton
                        field={field}
                        pressed={shown?.data === data && shown.column === column}
                        onClick={() => choose(field)}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function SignButton({ field, pressed, onClick }: { field: GridField; pressed: boolean; onClick: () => void }) {
  const label = t('ui.app.cell', {
    data: dataWord(field.data),
    column: t(`ui.app.column.${field.column}`),
    sign: t(`ui.app.sign.${field.sign}`),
  });
  return (
    <button
      type="button"
      class="app-cell"
      data-testid="grid-cell"
      aria-pressed={pressed}
      aria-controls="grid-detail"
      aria-label={field.changedBy === null ? label : `${label}. ${t('ui.app.changed')}`}
      title={label}
      onClick={onClick}
    >
      <SignShape sign={field.sign} />
      {field.changedBy !== null && <span class="app-changed" aria-hidden="true" />}
    </button>
  );
}
