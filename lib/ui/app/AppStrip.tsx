import type { ComponentChildren } from 'preact';
import { t } from '../../locale/format.ts';
import type { AlertView, AppView } from '../../watch/views.ts';
import { Chip } from '../components/Chip.tsx';
import { daysAgo, formatDay, formatMomentCell } from '../dates.ts';

const DAYS_A_YEAR = 366;

/** The four things that a person looks up first: last read, next check, last change, and what comes or came. */
export function AppStrip({ app }: { app: AppView }) {
  const { alerts, service } = app;
  const newest = alerts.toSorted((a, b) => b.publishedOn.localeCompare(a.publishedOn))[0];
  return (
    <dl class="app-strip">
      <LastRead app={app} />
      {service.watched && <NextCheck app={app} />}
      <Item title={t('ui.app.lastChange')}>
        {newest === undefined ? (
          <Answer text={t('ui.app.noChange')} note={sameSinceInWords(app)} />
        ) : (
          <>
            {formatDay(newest.publishedOn)}
            <span>
              <Chip direction={newest.direction} severity={newest.severity} plain />
            </span>
          </>
        )}
      </Item>
      <Coming app={app} />
    </dl>
  );
}

function Item({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Answer({ text, note }: { text: string; note: string | null }) {
  return (
    <>
      {text}
      {note !== null && <span>{note}</span>}
    </>
  );
}

function LastRead({ app: { service, now } }: { app: AppView }) {
  const reads = service.terms.flatMap(({ lastGoodReadAt }) => lastGoodReadAt ?? []).toSorted();
  const newest = reads.at(-1);
  const total = service.terms.length;
  const together = reads.filter((at) => newest !== undefined && daysAgo(at, newest) === 0).length;
  return (
    <Item title={t('ui.app.lastRead')}>
      {newest === undefined ? (
        t('ui.coverage.not_yet_read')
      ) : (
        <Answer
          text={formatMomentCell(newest, now)}
          note={
            together === total ? t('ui.app.allRead', { n: total }) : t('ui.app.someRead', { done: together, n: total })
          }
        />
      )}
    </Item>
  );
}

function NextCheck({ app: { service, now } }: { app: AppView }) {
  const [next] = service.terms.flatMap(({ nextCheckAt }) => nextCheckAt ?? []).toSorted();
  return (
    <Item title={t('ui.app.nextCheck')}>
      {next === undefined ? t('ui.app.noCheck') : next <= now ? t('ui.app.soon') : formatMomentCell(next, now)}
    </Item>
  );
}

function sameSinceInWords({ documents }: AppView): string | null {
  const days = documents.flatMap(({ text }) => text?.statedDate ?? text?.firstSeenAt.slice(0, 10) ?? []).toSorted();
  const newest = days.at(-1);
  return newest === undefined ? null : t('ui.apps.sameSince', { day: formatDay(newest) });
}

function Coming({ app: { alerts, now } }: { app: AppView }) {
  const [next] = alerts
    .filter((alert): alert is AlertView & { effectiveOn: string; daysLeft: number } => (alert.daysLeft ?? -1) >= 0)
    .toSorted((a, b) => a.daysLeft - b.daysLeft);
  if (next !== undefined) {
    return (
      <Item title={t('ui.app.coming')}>
        <Answer
          text={formatDay(next.effectiveOn)}
          note={next.daysLeft === 0 ? t('ui.due.today') : t('ui.app.effectIn', { n: next.daysLeft })}
        />
      </Item>
    );
  }
  const lately = alerts.filter(({ publishedOn }) => daysAgo(publishedOn, now) < DAYS_A_YEAR);
  const count = (direction: AlertView['direction']) => lately.filter((alert) => alert.direction === direction).length;
  return (
    <Item title={t('ui.app.alertsYear')}>
      <Answer
        text={String(lately.length)}
        note={lately.length === 0 ? null : t('ui.app.alertsSplit', { worse: count('worse'), better: count('better') })}
      />
    </Item>
  );
}
