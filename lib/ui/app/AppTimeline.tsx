import './AppTimeline.css';
import { useState } from 'preact/hooks';
import type { RecordEntry } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { AppView } from '../../watch/views.ts';
import { formatDay, formatDayOrYear } from '../dates.ts';
import { severityWord } from '../words.ts';
import { MarkIcon } from './AppMark.tsx';
import { AppMarkLegend } from './AppMarkLegend.tsx';
import { AppSection } from './AppSection.tsx';
import { AppTimelinePicture } from './AppTimelinePicture.tsx';
import { FILTERS, type FilterId, passes, type TimelineEvent, timelineOf } from './app-timeline.ts';

/** More would push the rest of the page out of sight. */
const SHOWN = 8;

/** Everything with a date: the track record, the reader's own alerts and versions, as a picture and as a list. */
export function AppTimeline({ app, record }: { app: AppView; record: readonly RecordEntry[] }) {
  const [filter, setFilter] = useState<FilterId>('all');
  const [since, setSince] = useState('');
  const [all, setAll] = useState(false);
  const events = timelineOf(app, record);
  const fitting = events.filter((event) => passes(event, filter) && isSince(event, since));
  const shown = all ? fitting : fitting.slice(0, SHOWN);
  return (
    <AppSection
      part="record"
      title={t('ui.app.record')}
      lead={events.length === 0 ? undefined : t('ui.app.recordLead')}
      aside={
        events.length > SHOWN && (
          <div class="app-filters">
            <Filters events={events} value={filter} onChange={setFilter} />
            <label>
              <span>{t('ui.app.since')}</span>
              <input
                type="date"
                value={since}
                max={app.now.slice(0, 10)}
                onInput={(event) => setSince(event.currentTarget.value)}
              />
            </label>
          </div>
        )
      }
    >
      {events.length === 0 ? (
        <p class="card app-empty">{t('ui.app.recordNone', { name: app.service.name })}</p>
      ) : (
        <div class="card">
          {events.length > 2 && (
            <figure class="app-picture">
              <AppTimelinePicture name={app.service.name} events={events} now={app.now} />
              <AppMarkLegend events={events} />
            </figure>
          )}
          <ol class="app-events" data-testid="app-events">
            {shown.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </ol>
          {fitting.length === 0 && <p class="app-empty">{t('ui.app.recordNoneHere')}</p>}
          {shown.length < fitting.length && (
            <p class="app-more">
              <button type="button" class="link-button" onClick={() => setAll(true)}>
                {t('ui.coverage.showAll', { n: fitting.length })}
              </button>
            </p>
          )}
        </div>
      )}
    </AppSection>
  );
}

function Filters({
  events,
  value,
  onChange,
}: {
  events: readonly TimelineEvent[];
  value: FilterId;
  onChange: (filter: FilterId) => void;
}) {
  const filters = FILTERS.map(({ id }) => ({ id, n: events.filter((event) => passes(event, id)).length }));
  return (
    <label>
      <span>{t('ui.app.show')}</span>
      <select value={value} onChange={(event) => onChange(filterOf(event.currentTarget.value))}>
        {filters
          .filter(({ n }) => n > 0)
          .map(({ id, n }) => (
            <option key={id} value={id}>
              {t(`ui.app.filter.${id}`, { n })}
            </option>
          ))}
      </select>
    </label>
  );
}

/** A date that is only a year or a month is compared as exactly as it is known: what may lie after the day stays in the list. */
function isSince({ date }: Pick<TimelineEvent, 'date'>, since: string): boolean {
  return date >= since.slice(0, date.length);
}

function filterOf(value: string): FilterId {
  return FILTERS.find(({ id }) => id === value)?.id ?? 'all';
}

function EventRow({ event }: { event: TimelineEvent }) {
  return (
    <li data-kind={event.kind}>
      <time dateTime={event.date}>{formatDayOrYear(event.date)}</time>
      <MarkIcon kind={event.kind} severity={event.severity} />
      <div>
        <p class="kind">
          {t(`ui.app.kind.${event.kind}`)}
          {event.severity !== 'none' && `, ${severityWord(event.severity)}`}
          {!event.certain && `. ${t('ui.app.likely')}`}
        </p>
        <p>{event.href === null ? event.text : <a href={event.href}>{event.text}</a>}</p>
        {event.quote !== null && <blockquote class="quote">{event.quote}</blockquote>}
        {event.source !== null && (
          <p class="meta">
            <a href={event.source.url} target="_blank" rel="noreferrer">
              {t('ui.limit.source')}
            </a>{' '}
            {event.source.reread
              ? t('ui.limit.verified', { day: formatDay(event.source.verifiedOn) })
              : t('ui.guide.linkNotRead')}
          </p>
        )}
      </div>
    </li>
  );
}
