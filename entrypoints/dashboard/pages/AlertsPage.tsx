import './AlertsPage.css';
import { useState } from 'preact/hooks';
import { t } from '../../../lib/locale/format.ts';
import { formatMonth } from '../../../lib/ui/dates.ts';
import { PageHeading } from '../../../lib/ui/page-focus.tsx';
import { usePageTitle } from '../../../lib/ui/page-title.ts';
import type { AlertView, Overview } from '../../../lib/watch/views.ts';
import { AlertRow } from '../AlertRow.tsx';
import { Segments } from '../Segments.tsx';

type Which = 'all' | 'unread' | 'worse' | 'better';

function matches(alert: AlertView, which: Which): boolean {
  if (which === 'all') return true;
  return which === 'unread' ? alert.readAt === null : alert.direction === which;
}

/** Groups alerts by the month of their publication, newest first. */
function byMonth(alerts: readonly AlertView[]): { month: string; alerts: AlertView[] }[] {
  const groups: { month: string; alerts: AlertView[] }[] = [];
  for (const alert of [...alerts].sort((a, b) => b.publishedOn.localeCompare(a.publishedOn))) {
    const month = formatMonth(alert.publishedOn);
    const last = groups.at(-1);
    if (last?.month === month) last.alerts.push(alert);
    else groups.push({ month, alerts: [alert] });
  }
  return groups;
}

/** Every alert, by month, with filters. */
export function AlertsPage({ overview }: { overview: Overview }) {
  const [which, setWhich] = useState<Which>('all');
  const [serviceId, setServiceId] = useState('');
  usePageTitle(t('ui.nav.alerts'));
  const { alerts, now } = overview;
  const apps = new Map(alerts.map((alert) => [alert.serviceId, alert.serviceName]));
  const ofApp = alerts.filter((alert) => serviceId === '' || alert.serviceId === serviceId);
  const groups = byMonth(ofApp.filter((alert) => matches(alert, which)));
  const count = (kind: Which) => ofApp.filter((alert) => matches(alert, kind)).length;
  return (
    <>
      <PageHeading>{t('ui.nav.alerts')}</PageHeading>
      <p class="lead">{t('ui.alerts.lead')}</p>
      {alerts.length === 0 ? (
        <p class="card empty alerts-empty">{t('ui.alerts.none')}</p>
      ) : (
        <>
          <div class="alert-filters">
            <Segments
              name="which"
              label={t('ui.alerts.filter')}
              value={which}
              onChange={setWhich}
              options={[
                { value: 'all', text: t('ui.alerts.all', { n: count('all') }) },
                { value: 'unread', text: t('ui.alerts.unread', { n: count('unread') }) },
                { value: 'worse', text: t('ui.alerts.worse', { n: count('worse') }) },
                { value: 'better', text: t('ui.alerts.better', { n: count('better') }) },
              ]}
            />
            {apps.size > 1 && (
              <label>
                <span>{t('ui.alerts.app')}</span>
                <select value={serviceId} onChange={(event) => setServiceId(event.currentTarget.value)}>
                  <option value="">{t('ui.alerts.everyApp')}</option>
                  {[...apps].map(([id, name]) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
          {groups.length === 0 && <p class="card empty">{t('ui.alerts.noneHere')}</p>}
          {groups.map(({ month, alerts: ofMonth }) => (
            <section key={month} class="month" aria-labelledby={`month-${ofMonth[0]?.id}`}>
              <h2 id={`month-${ofMonth[0]?.id}`}>{month}</h2>
              <ul class="card alert-rows">
                {ofMonth.map((alert) => (
                  <AlertRow key={alert.id} alert={alert} now={now} />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </>
  );
}
