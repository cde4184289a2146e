import { useState } from 'preact/hooks';
import { earlierPromise } from '../../lib/catalog/catalog.ts';
import type { Finding } from '../../lib/explain/types.ts';
import { t } from '../../lib/locale/format.ts';
import { formatDayOrYear } from '../../lib/ui/dates.ts';
import type { AlertView } from '../../lib/watch/views.ts';
import { FindingCard } from './FindingCard.tsx';

/** A rewritten policy can give dozens of findings. The heaviest come first; the others wait for a click. */
const SHOWN_AT_FIRST = 8;
/** A click for a handful more would only be in the way. */
const SHOWN_AT_MOST = 12;

function brokenPromiseOf(alert: AlertView, finding: Finding) {
  if (finding.direction !== 'worse') return null;
  const promise = earlierPromise(alert.serviceId, finding.data, finding.recipients, alert.publishedOn.slice(0, 10));
  return promise === null ? null : { text: promise.text, source: promise.source, date: formatDayOrYear(promise.date) };
}

/** The findings of an alert, heaviest first. `wanted` is the number of one that must be there. */
export function FindingList({ alert, wanted }: { alert: AlertView; wanted: number | null }) {
  const { findings } = alert;
  const limit = findings.length > SHOWN_AT_MOST ? SHOWN_AT_FIRST : findings.length;
  const [all, setAll] = useState(false);
  const shown = all || (wanted !== null && wanted > limit) ? findings : findings.slice(0, limit);
  const hidden = findings.length - shown.length;
  return (
    <>
      {shown.map((finding, index) => (
        <FindingCard
          key={`${index} ${finding.event}`}
          alert={alert}
          finding={finding}
          number={index + 1}
          brokenPromise={brokenPromiseOf(alert, finding)}
        />
      ))}
      {hidden > 0 && (
        <button type="button" class="button wide show-rest" data-testid="show-rest" onClick={() => setAll(true)}>
          {t('ui.alert.showRest', { n: hidden })}
        </button>
      )}
    </>
  );
}
