import './ComparisonTable.css';
import { compareServices, serviceById } from '../../catalog/catalog.ts';
import type { ComparisonCell } from '../../catalog/compare.ts';
import type { Need, Service } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { Overview } from '../../watch/views.ts';
import { Icon } from '../components/Icon.tsx';
import { SourceLink } from '../components/SourceLink.tsx';
import { MoveRows } from './ComparisonMoveRows.tsx';

interface TableProps {
  /** The app one leaves: the first column. */
  service: Service;
  ids: readonly string[];
  needs: readonly Need[];
  overview: Overview;
  /** Takes an app out; null where nobody picked any. */
  remove: ((serviceId: string) => void) | null;
}

/** Apps side by side, one row for each question. It scrolls sideways in a region of its own; the questions stay in view. */
export function ComparisonTable({ service, ids, needs, overview, remove }: TableProps) {
  const columns = [service.id, ...ids];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="card scroll compare-apps" tabIndex={0} aria-label={t('ui.compareApps.table')}>
        <table data-testid="compare-table" style={{ '--columns': columns.length }}>
          <thead>
            <tr>
              <td />
              <th scope="col" class="here">
                {t(service.closedOn === undefined ? 'ui.compareApps.now' : 'ui.compareApps.closed', {
                  name: service.name,
                })}
              </th>
              {ids.map((id) => (
                <th key={id} scope="col">
                  <Column name={serviceById(id)?.name ?? id} remove={remove === null ? null : () => remove(id)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compareServices(columns, needs).map((row) => (
              <tr key={row.label}>
                <th scope="row">
                  {row.label}
                  {row.need !== null && <small class="meta">{t('ui.compareApps.asked')}</small>}
                </th>
                {row.cells.map((cell, index) => (
                  <td key={columns[index]} class={index === 0 ? 'here' : undefined}>
                    <Cell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
            <MoveRows service={service} columns={columns} overview={overview} />
          </tbody>
        </table>
      </section>
      <p class="meta compare-signs">
        <Icon name="check" /> {t('ui.compareApps.plus')}. <Icon name="close" /> {t('ui.compareApps.minus')}.{' '}
        {t('ui.compareApps.notReadText')}
      </p>
    </>
  );
}

function Column({ name, remove }: { name: string; remove: (() => void) | null }) {
  return (
    <span class="row">
      <span>{name}</span>
      {remove !== null && (
        <button type="button" class="icon-button" onClick={remove} aria-label={t('ui.compareApps.remove', { name })}>
          <Icon name="close" />
        </button>
      )}
    </span>
  );
}

/** Words in every cell; a sign and a hidden word where they are a clear plus or minus. */
function Cell({ cell }: { cell: ComparisonCell | null }) {
  if (cell === null) return <span class="soft">{t('ui.compareApps.unchecked')}</span>;
  const { text, note, tone, source, isSourceRead } = cell;
  return (
    <>
      <span class={tone}>
        {tone !== 'neutral' && <Icon name={tone === 'plus' ? 'check' : 'close'} />}
        {text}
        {tone !== 'neutral' && <span class="vh">, {t(`ui.compareApps.${tone}`)}</span>}
      </span>
      {note !== null && <small>{note}</small>}
      {source !== null && <SourceLink source={source} isRead={isSourceRead} />}
    </>
  );
}
