import { t } from '../../locale/format.ts';
import { MarkIcon } from './AppMark.tsx';
import type { EventKind, TimelineEvent } from './app-timeline.ts';

const ORDER: readonly EventKind[] = [
  'version',
  'worse',
  'better',
  'different',
  'policy_change',
  'ruling',
  'promise',
  'promise_kept',
  'promise_broken',
  'outage',
  'company',
];

/** The signs that the picture uses, and no others, each with its word. */
export function AppMarkLegend({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ul class="app-legend" aria-label={t('ui.app.signs')}>
      {ORDER.filter((kind) => events.some((event) => event.kind === kind)).map((kind) => (
        <li key={kind}>
          <MarkIcon kind={kind} /> {t(`ui.app.kind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
