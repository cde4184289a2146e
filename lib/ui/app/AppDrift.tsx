import './AppDrift.css';
import { t } from '../../locale/format.ts';
import type { AlertView, AppDocument, AppView } from '../../watch/views.ts';
import { Icon } from '../components/Icon.tsx';
import { formatDay, formatNumber, formatShortDay } from '../dates.ts';
import { AppDriftPicture } from './AppDriftPicture.tsx';
import { AppSection } from './AppSection.tsx';
import { type Drift, driftOf } from './app-drift.ts';

/** How the texts have drifted over the versions kept here. Nothing where too few are kept to show it. */
export function AppDrift({ app }: { app: AppView }) {
  const drifts = app.documents.flatMap((document) => {
    const drift = driftOf(document);
    return drift === null ? [] : [{ document, drift }];
  });
  if (drifts.length === 0) return null;
  return (
    <AppSection part="drift" title={t('ui.app.drift')} lead={t('ui.app.driftLead')}>
      {drifts.map(({ document, drift }) => (
        <Figure
          key={document.terms.termsId}
          document={document}
          drift={drift}
          alerts={app.alerts.filter(({ termsId }) => termsId === document.terms.termsId)}
        />
      ))}
    </AppSection>
  );
}

function Figure({ document, drift, alerts }: { document: AppDocument; drift: Drift; alerts: readonly AlertView[] }) {
  const { typeName, termsId } = document.terms;
  const [first] = drift.days;
  const title = t('ui.app.driftTitle', {
    name: typeName,
    from: formatDay(first ?? ''),
    to: formatDay(drift.days.at(-1) ?? ''),
    n: drift.days.length,
  });
  return (
    <figure class="card app-drift" data-testid="app-drift">
      <figcaption class="strong">{typeName}</figcaption>
      <AppDriftPicture id={`drift-${termsId}`} title={title} drift={drift} alerts={alerts} />
      <details>
        <summary>
          <Icon name="chevron" /> {t('ui.app.asTable')}
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section class="scroll" tabIndex={0} aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('ui.app.driftOf')}</th>
                {drift.days.map((day, index) => (
                  <th key={`${day} ${index}`} scope="col">
                    {formatShortDay(day)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {drift.lines.map((line) => (
                <tr key={line.id}>
                  <th scope="row">{line.name}</th>
                  {line.values.map((value, index) => (
                    <td key={`${drift.days[index]} ${index}`}>{formatNumber(value)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}
