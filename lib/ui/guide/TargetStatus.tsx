import '../components/Quote.css';
import './TargetStatus.css';
import { t } from '../../locale/format.ts';
import type { StatusView } from '../../watch/views.ts';
import { Icon, type IconName } from '../components/Icon.tsx';
import { readFailureText } from '../words.ts';
import { type TargetStatus as Status, statusTitle } from './use-target-status.ts';

const ICONS: Record<StatusView['level'], IconName> = {
  operational: 'check',
  degraded: 'warn',
  partial_outage: 'warn',
  major_outage: 'warn',
  maintenance: 'warn',
  unknown: 'question',
  not_allowed: 'question',
  no_page: 'question',
};

/** "just now", "5 minutes ago", "3 hours ago", "2 days ago". */
export function ageWords(minutes: number): string {
  if (minutes < 1) return t('ui.status.now');
  if (minutes < 60) return t('ui.status.minutesAgo', { n: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? t('ui.status.hoursAgo', { n: hours }) : t('ui.status.daysAgo', { n: Math.floor(hours / 24) });
}

/** Whether the app one moves to works right now, asked for by a click only. It says how old the answer is, and when there is none. */
export function TargetStatus({ status }: { status: Status }) {
  const { name, host, pageUrl, last } = status;
  return (
    <section class="card target-status" aria-labelledby="target-status" data-testid="target-status">
      <h2 id="target-status" class={last === null ? '' : last.level} data-testid="status-title">
        {last !== null && <Icon name={ICONS[last.level]} />}
        {last === null ? t('ui.status.ask', { name }) : statusTitle(name, last.level)}
      </h2>
      {host === null ? <NoPage name={name} pageUrl={pageUrl} /> : <Asked status={status} host={host} />}
    </section>
  );
}

function NoPage({ name, pageUrl }: { name: string; pageUrl: string | null }) {
  if (pageUrl === null) return <p>{t('ui.status.noPage', { name })}</p>;
  return (
    <>
      <p>{t('ui.status.pageForEyes', { name })}</p>
      <OpenPage url={pageUrl} />
    </>
  );
}

function Asked({ status, host }: { status: Status; host: string }) {
  const { name, pageUrl, last, ageMinutes, failed, denied, asking, ask } = status;
  const hasTrouble = denied || failed !== null;
  return (
    <>
      {last === null ? !hasTrouble && <p>{t('ui.status.never')}</p> : <Answer last={last} />}
      {last !== null && (
        <p class="meta" data-testid="status-age">
          {t('ui.status.asked', { host, age: ageWords(ageMinutes) })}
        </p>
      )}
      {hasTrouble && (
        <p class="target-trouble" data-testid="status-trouble">
          {denied ? t('ui.status.denied', { host }) : couldNot(failed)}
        </p>
      )}
      <p class="row wrap target-actions">
        <button
          type="button"
          class={last === null ? 'button' : 'link-button'}
          data-testid="ask-status"
          disabled={asking}
          onClick={() => void ask()}
        >
          {asking ? t('ui.status.asking') : last === null ? t('ui.status.askPage', { name }) : t('ui.status.askAgain')}
        </button>
        {pageUrl !== null && (last !== null || hasTrouble) && <OpenPage url={pageUrl} />}
      </p>
    </>
  );
}

function Answer({ last }: { last: StatusView }) {
  if (last.level === 'operational') return <p>{t('ui.status.goodMoment')}</p>;
  if (last.level === 'unknown') return <p>{t('ui.status.unclear')}</p>;
  return last.description === '' ? null : <blockquote class="quote">{last.description}</blockquote>;
}

function couldNot(failed: StatusView | null): string {
  if (failed?.failure === 'offline') return t('ui.status.offline');
  if (failed?.level === 'not_allowed') return t('ui.status.withdrawn');
  return `${t('ui.status.failed')} ${readFailureText(failed?.failure ?? null)}`;
}

function OpenPage({ url }: { url: string }) {
  return (
    <a class="target-open" href={url} target="_blank" rel="noreferrer">
      {t('ui.status.open', { host: new URL(url).host })}
    </a>
  );
}
