import './Said.css';
import { statementsNear } from '../../lib/catalog/catalog.ts';
import { t } from '../../lib/locale/format.ts';
import { formatDayOrYear } from '../../lib/ui/dates.ts';
import { hrefTo } from '../../lib/ui/router.ts';
import type { AlertView } from '../../lib/watch/views.ts';

/** So many findings stand beside the company's words; all of them stand above. */
const FINDINGS_SHOWN = 5;

/** What the company said about the change, beside what the text says. */
export function Said({ alert }: { alert: AlertView }) {
  const statements = statementsNear(alert.serviceId, alert.publishedOn.slice(0, 10)).filter(
    (entry) => entry.quote !== undefined,
  );
  if (statements.length === 0) return null;
  return (
    <section class="block" aria-labelledby="said">
      <header>
        <h2 id="said">{t('ui.said.title')}</h2>
      </header>
      <div class="card said">
        <div>
          <h3>{t('ui.said.they', { name: alert.serviceName })}</h3>
          {statements.map((entry) => (
            <div key={entry.id}>
              <blockquote class="quote" cite={entry.source} lang="en">
                {entry.quote}
              </blockquote>
              <p class="meta">
                {formatDayOrYear(entry.date)}.{' '}
                <a href={entry.source} target="_blank" rel="noreferrer">
                  {t('ui.limit.source')}
                </a>
              </p>
            </div>
          ))}
        </div>
        <div>
          <h3>{t('ui.said.text')}</h3>
          <ol>
            {alert.findings.slice(0, FINDINGS_SHOWN).map((finding, index) => (
              <li key={`${index} ${finding.event}`}>
                <a href={hrefTo('alert', alert.id, index + 1)}>{finding.sentence}</a>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  );
}
