import './RequestLog.css';
import { useState } from 'preact/hooks';
import { t } from '../../../lib/locale/format.ts';
import { formatBytes, formatMomentCell } from '../../../lib/ui/dates.ts';
import { readFailureText } from '../../../lib/ui/words.ts';
import type { RequestLogEntry } from '../../../lib/watch/types.ts';

const SHOWN = 10;

/** Every request that left this browser because of us, newest first. */
export function RequestLog({ requests, now }: { requests: readonly RequestLogEntry[]; now: string }) {
  const [all, setAll] = useState(false);
  if (requests.length === 0) return <p class="card empty">{t('ui.log.none')}</p>;
  const listed = all ? requests : requests.slice(0, SHOWN);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="card log scroll" tabIndex={0} aria-label={t('ui.log.label')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('ui.log.when')}</th>
              <th scope="col">{t('ui.coverage.address')}</th>
              <th scope="col">{t('ui.log.answer')}</th>
              <th scope="col" class="n">
                {t('ui.log.size')}
              </th>
            </tr>
          </thead>
          <tbody>
            {listed.map((entry, index) => (
              <tr key={`${entry.at} ${entry.url} ${index}`}>
                <td>{formatMomentCell(entry.at, now)}</td>
                <td>{entry.url.replace(/^https:\/\/(www\.)?/, '')}</td>
                <td>
                  {entry.failure === null ? t(`ui.log.${entry.outcome}`) : readFailureText(entry.failure)}
                  {entry.status !== null && entry.outcome === 'failed' && <span class="meta"> {entry.status}</span>}
                </td>
                <td class="n">{formatBytes(entry.bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {!all && requests.length > SHOWN && (
        <p class="coverage-more">
          <button type="button" class="link-button" onClick={() => setAll(true)}>
            {t('ui.held.showAll', { n: requests.length })}
          </button>
        </p>
      )}
    </>
  );
}
