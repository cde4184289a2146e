import './AppPromises.css';
import { useState } from 'preact/hooks';
import type { Finding } from '../../explain/types.ts';
import type { EventType } from '../../explain/vocabulary.ts';
import { t } from '../../locale/format.ts';
import type { AlertView, AppDocument, AppPromise, AppView } from '../../watch/views.ts';
import { quoteSourceOf, quoteTimesOf } from '../alert-texts.ts';
import { Icon } from '../components/Icon.tsx';
import { Quote } from '../components/Quote.tsx';
import { formatDay } from '../dates.ts';
import { hrefTo } from '../router.ts';
import { AppQuote } from './AppQuote.tsx';
import { AppSection } from './AppSection.tsx';

const KINDS: readonly AppPromise['kind'][] = ['denial', 'choice', 'deletion', 'encryption'];
/** Of each kind; the others on demand. */
const SHOWN = 3;

/** Events by which a promise went or shrank, with the word for it. */
const LOST: Partial<Record<EventType, 'removed' | 'narrowed'>> = {
  prohibition_removed: 'removed',
  opt_out_removed: 'removed',
  encryption_claim_weakened: 'narrowed',
  encryption_scope_narrowed: 'narrowed',
  prohibition_narrowed: 'narrowed',
  exception_added: 'narrowed',
  retention_made_vague: 'narrowed',
  right_removed: 'removed',
};

interface LostPromise {
  alert: AlertView;
  finding: Finding;
  how: 'removed' | 'narrowed';
}

/** What binds the company today, each with its sentence, and what did so once, with the day on which it went. */
export function AppPromises({ app }: { app: AppView }) {
  const read = app.documents.filter(({ text }) => text !== null);
  const kept = read
    .flatMap((document) => document.promises.map((promise) => ({ promise, document })))
    .toSorted((a, b) => Number(isEndToEnd(b.promise)) - Number(isEndToEnd(a.promise)));
  const lost = lostPromises(app.alerts);
  return (
    <AppSection part="promises" title={t('ui.app.promises')} lead={t('ui.app.promisesLead')}>
      {kept.length + lost.length === 0 ? (
        <p class="card app-empty">
          {t(read.length === 0 ? 'ui.coverage.not_yet_read' : 'ui.app.promisesNone')}
          {read.length === 0 && '.'}
        </p>
      ) : (
        <div class="card app-promises">
          {lost.length > 0 && <Lost lost={lost} />}
          {KINDS.map((kind) => (
            <OfKind key={kind} kind={kind} kept={kept.filter(({ promise }) => promise.kind === kind)} />
          ))}
        </div>
      )}
    </AppSection>
  );
}

/** Of all that is said about encryption, this is what a person looks for. */
function isEndToEnd({ kind, quote }: AppPromise): boolean {
  return kind === 'encryption' && /\bend[ -]to[ -]end\b/i.test(quote.text);
}

function lostPromises(alerts: readonly AlertView[]): LostPromise[] {
  return alerts
    .flatMap((alert) =>
      alert.findings.flatMap((finding): LostPromise[] => {
        const how = LOST[finding.event];
        const isLoss = finding.direction === 'worse' && finding.evidence.before !== null;
        return how === undefined || !isLoss ? [] : [{ alert, finding, how }];
      }),
    )
    .toSorted((a, b) => b.alert.publishedOn.localeCompare(a.alert.publishedOn));
}

function Lost({ lost }: { lost: readonly LostPromise[] }) {
  return (
    <section aria-label={t('ui.app.promises.lost')}>
      <h3>{t('ui.app.promises.lost')}</h3>
      <ul>
        {lost.map(({ alert, finding, how }) => (
          <li key={`${alert.id} ${finding.sentence}`} class="lost">
            <p class="how">
              <Icon name={how === 'removed' ? 'close' : 'dash'} /> {t(`ui.app.promise.${how}`)}
            </p>
            <div>
              <Quote source={quoteSourceOf(alert)} when={quoteTimesOf(alert).beforeWhen}>
                {finding.evidence.before?.text}
              </Quote>
              <p class="meta">
                {alert.typeName}, {quoteTimesOf(alert).beforeWhen}.{' '}
                <a href={hrefTo('alert', alert.id)}>{t('ui.app.lostOn', { day: formatDay(alert.publishedOn) })}</a>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OfKind({
  kind,
  kept,
}: {
  kind: AppPromise['kind'];
  kept: readonly { promise: AppPromise; document: AppDocument }[];
}) {
  const [all, setAll] = useState(false);
  if (kept.length === 0) return null;
  const title = t(`ui.app.promises.${kind}`);
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {(all ? kept : kept.slice(0, SHOWN)).map(({ promise, document }) => (
          <li key={`${document.terms.termsId} ${promise.quote.range.start}`} data-testid="promise">
            <AppQuote quote={promise.quote} heading={promise.heading} document={document}>
              {document.versions.length > 1 && `${t('ui.app.sameWords', { day: formatDay(promise.since) })} `}
            </AppQuote>
          </li>
        ))}
      </ul>
      {!all && kept.length > SHOWN && (
        <button type="button" class="link-button" onClick={() => setAll(true)}>
          {t('ui.coverage.showAll', { n: kept.length })}
        </button>
      )}
    </section>
  );
}
