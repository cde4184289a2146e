import './AlertCard.css';
import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../explain/types.ts';
import { t } from '../../locale/format.ts';
import type { AlertView } from '../../watch/views.ts';
import { documentName, quoteSourceOf, quoteTimesOf } from '../alert-texts.ts';
import { Chip, DirectionIcon } from './Chip.tsx';
import { CountdownLine } from './Countdown.tsx';
import { Icon } from './Icon.tsx';
import { QuotePair } from './Quote.tsx';
import { Tile } from './Tile.tsx';

/** More would not be read in a card; the alert's page has them all. */
const FINDINGS_SHOWN = 3;

export interface AlertCardProps {
  alert: AlertView;
  /** Makes the address of a place in the dashboard. */
  href: (...segments: (string | number)[]) => string;
  newTab?: boolean;
  justRead: boolean;
  onMarkRead: (alertId: string, read: boolean) => void;
}

/** One unread alert: who, how much, the headline, up to three findings, their words on demand, days left, what to do. */
export function AlertCard({ alert, href, newTab = false, justRead, onMarkRead }: AlertCardProps) {
  const titleId = `alert-${alert.id}`;
  const target = newTab ? { target: '_blank' } : {};
  if (justRead) return <ReadRow alert={alert} onUndo={() => onMarkRead(alert.id, false)} />;
  const first = alert.findings[0];
  const rest = linesOf(alert);
  return (
    <article class="card alert-card" aria-labelledby={titleId} data-testid="alert-card" data-alert-id={alert.id}>
      <header>
        <Tile monogram={alert.monogram} size="small" />
        <p class="service">
          <bdi>{alert.serviceName}</bdi>
          <span class="meta">{documentName(alert)}</span>
        </p>
        <Chip direction={alert.direction} severity={alert.severity} />
      </header>
      <h2 id={titleId} data-testid="alert-headline">
        {leadOf(alert.headline)}
      </h2>
      {rest.length > 0 && (
        <ul class="findings">
          {rest.map((finding) => (
            <li key={finding.short} data-testid="finding">
              <DirectionIcon direction={finding.direction} />
              <span>{finding.short}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="words">
        {first !== undefined && (
          <details>
            <summary data-testid="show-words">
              <Icon name="chevron" /> {t('ui.alert.showWords')}
            </summary>
            <QuotePair
              before={first.evidence.before?.text ?? null}
              after={first.evidence.after?.text ?? null}
              source={quoteSourceOf(alert)}
              {...quoteTimesOf(alert)}
            />
          </details>
        )}
        <a class="compare" href={href('compare', alert.id)} data-testid="compare-link" {...target}>
          {t('ui.alert.compare')}
        </a>
      </div>
      <div class="due">
        <CountdownLine alert={alert} />
      </div>
      <div class="actions">
        {alert.direction === 'better' ? (
          <a class="button" href={href('alert', alert.id)} data-testid="read-more" {...target}>
            {t('ui.alert.readMore')}
          </a>
        ) : (
          <a class="button primary" href={href('alert', alert.id, 'do')} data-testid="what-can-i-do" {...target}>
            {t('ui.alert.whatCanIDo')}
          </a>
        )}
        <button type="button" class="button quiet" data-testid="mark-read" onClick={() => onMarkRead(alert.id, true)}>
          {t('ui.read.mark')}
        </button>
      </div>
    </article>
  );
}

/** What joins the two points of a headline. */
const BETWEEN = t('headline.two', { first: '', second: '' });

/** The first point of a headline: the second one is the next line of the card, where it has room. */
function leadOf(headline: string): string {
  return headline.split(BETWEEN, 1)[0] ?? headline;
}

/** The heaviest findings in one line each: none that the headline tells, none twice. */
function linesOf({ headline, findings }: AlertView): Finding[] {
  // Quotes are shorter in a headline, and a point may be followed by what the whole text is about.
  const plain = (text: string) => (text.split('“', 1)[0] ?? '').trim().replace(/[.:]$/, '');
  const told = plain(leadOf(headline).split('. ', 1)[0] ?? '');
  const lines = new Map<string, Finding>();
  for (const finding of findings)
    if (!plain(finding.sentence).startsWith(told) && !lines.has(finding.short)) lines.set(finding.short, finding);
  return [...lines.values()].slice(0, FINDINGS_SHOWN);
}

/** What stays of a card that was marked as read: one line, with the way back under the finger. */
function ReadRow({ alert, onUndo }: { alert: AlertView; onUndo: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  return (
    <div class="card read-row" data-testid="read-row">
      <Icon name="check" />
      <span class="grow">
        <bdi class="strong">{alert.serviceName}</bdi>: {t('ui.read.done')}
      </span>
      <button ref={undo} type="button" class="button quiet" onClick={onUndo}>
        {t('ui.undo')}
      </button>
    </div>
  );
}
