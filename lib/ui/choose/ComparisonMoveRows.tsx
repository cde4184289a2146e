import type { ComponentChildren } from 'preact';
import { guideFor, trackRecordOf } from '../../catalog/catalog.ts';
import type { Service } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { Overview } from '../../watch/views.ts';
import { SourceLink } from '../components/SourceLink.tsx';
import { formatDayOrYear } from '../dates.ts';
import { hrefTo } from '../router.ts';

interface MoveRowsProps {
  /** The app one leaves: the first column. */
  service: Service;
  columns: readonly string[];
  overview: Overview;
}

/** The rows that are no facts about an app: its record, what the watch has told, and what a move from the present app brings along. */
export function MoveRows({ service, columns, overview }: MoveRowsProps) {
  const moved = (id: string, part: 'comesAlong' | 'losses') =>
    id === service.id ? stayWords(service) : <Lines lines={guideFor(service.id, id)[part]} />;
  return (
    <>
      <ExtraRow label={t('ui.compareApps.record')} columns={columns} cell={(id) => <Record serviceId={id} />} />
      <ExtraRow label={t('ui.compareApps.alerts')} columns={columns} cell={(id) => alertWords(id, overview)} />
      <ExtraRow label={t('ui.compareApps.comesAlong')} columns={columns} cell={(id) => moved(id, 'comesAlong')} />
      <ExtraRow label={t('ui.compareApps.staysBehind')} columns={columns} cell={(id) => moved(id, 'losses')} />
    </>
  );
}

function ExtraRow({
  label,
  columns,
  cell,
}: {
  label: string;
  columns: readonly string[];
  cell: (serviceId: string) => ComponentChildren;
}) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {columns.map((id, index) => (
        <td key={id} class={index === 0 ? 'here' : undefined}>
          {cell(id)}
        </td>
      ))}
    </tr>
  );
}

/** How much the track record holds, and the newest of it. */
function Record({ serviceId }: { serviceId: string }) {
  const record = trackRecordOf(serviceId);
  const newest = record.at(-1);
  if (newest === undefined) return <span class="soft">{t('ui.choose.noRecord')}</span>;
  return (
    <>
      <a href={hrefTo('app', serviceId)}>{t('ui.compareApps.entries', { n: record.length })}</a>
      <small>{t('ui.compareApps.newest', { day: formatDayOrYear(newest.date), text: newest.text })}</small>
      <SourceLink source={newest.source} isRead={newest.sourceRead !== false} />
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <span class="soft">{t('ui.compareApps.nothingAlong')}</span>;
  return (
    <ul class="compare-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function stayWords(service: Service): string {
  return t(service.closedOn === undefined ? 'ui.compareApps.stays' : 'ui.compareApps.isClosed');
}

function alertWords(serviceId: string, overview: Overview): string {
  const alerts = overview.alerts.filter((alert) => alert.serviceId === serviceId).length;
  const isWatched = overview.services.some((each) => each.serviceId === serviceId && each.watched);
  return isWatched || alerts > 0 ? String(alerts) : t('ui.compareApps.notWatched');
}
