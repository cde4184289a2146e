import './HeldBack.css';
import { useState } from 'preact/hooks';
import { markWords } from '../../../lib/diff/words.ts';
import { t } from '../../../lib/locale/format.ts';
import { MarkedText } from '../../../lib/ui/components/Quote.tsx';
import { formatNearDay, formatNumber } from '../../../lib/ui/dates.ts';
import type { TrustView } from '../../../lib/watch/views.ts';
import { inlineMarks } from '../compare/blocks.ts';

const RECENT_SHOWN = 5;

/** The differences that were not told: how many for which reason, and the latest ones word for word. */
export function HeldBack({ heldBack, shown, recent, now }: Pick<TrustView, 'heldBack' | 'shown' | 'recent' | 'now'>) {
  const [all, setAll] = useState(false);
  const reasons = heldBack.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  if (reasons.length === 0 && shown === 0) return <p class="card empty">{t('ui.held.none')}</p>;
  const most = Math.max(shown, ...reasons.map(({ count }) => count), 1);
  const listed = all ? recent : recent.slice(0, RECENT_SHOWN);
  return (
    <div class="card ledger">
      <div>
        <ul class="bars" aria-label={t('ui.held.byReason')}>
          {reasons.map(({ reason, count }) => (
            <li key={reason}>
              {t(`ui.held.${reason}`)}
              <span>{formatNumber(count)}</span>
              <i style={{ inlineSize: `${(count / most) * 100}%` }} aria-hidden="true" />
            </li>
          ))}
          <li class="shown">
            <b>{t('ui.held.shown')}</b>
            <span>{formatNumber(shown)}</span>
            <i style={{ inlineSize: `${(shown / most) * 100}%` }} aria-hidden="true" />
          </li>
        </ul>
      </div>
      <div>
        {recent.length === 0 && <p class="soft">{t('ui.held.noRecent')}</p>}
        <ol class="held">
          {listed.map((entry) => (
            <li key={entry.id} data-testid="held-back">
              <p class="why">
                <span>
                  <bdi class="strong">{entry.serviceName}</bdi>, {t(`ui.held.${entry.reason}`).toLowerCase()}
                  {entry.count > 1 && ` (${formatNumber(entry.count)})`}
                </span>
                <time class="meta" dateTime={entry.at}>
                  {formatNearDay(entry.at, now)}
                </time>
              </p>
              {entry.samples.map((sample) => (
                <Sample key={`${sample.before} ${sample.after}`} {...sample} />
              ))}
            </li>
          ))}
        </ol>
        {!all && recent.length > RECENT_SHOWN && (
          <button type="button" class="link-button" onClick={() => setAll(true)}>
            {t('ui.held.showAll', { n: recent.length })}
          </button>
        )}
      </div>
    </div>
  );
}

function Sample({ before, after }: { before: string | null; after: string | null }) {
  if (before !== null && after !== null) {
    const pair = markWords(before, after);
    return (
      <blockquote class="quote" dir="auto">
        <MarkedText marks={inlineMarks(pair.before, pair.after)} />
      </blockquote>
    );
  }
  return (
    <blockquote class="quote" dir="auto">
      {before !== null && <MarkedText marks={[{ kind: 'deleted', text: before }]} />}
      {after !== null && <MarkedText marks={[{ kind: 'inserted', text: after }]} />}
    </blockquote>
  );
}
