import './GuideRail.css';
import { GUIDE_PHASES } from '../../catalog/catalog.ts';
import type { Guide } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { AlertView, MovePlan, Overview } from '../../watch/views.ts';
import { Icon } from '../components/Icon.tsx';
import { formatDay } from '../dates.ts';
import { hrefTo } from '../router.ts';
import { phaseCount, phaseTitle } from './GuidePhase.tsx';
import { stepsWords, toGo } from './move-words.ts';
import { TargetStatus } from './TargetStatus.tsx';
import type { TargetStatus as Status } from './use-target-status.ts';

interface RailProps {
  guide: Guide;
  plan: MovePlan;
  status: Status;
  overview: Overview;
}

/** Beside the steps: whether the new app works, how many days are left, and where one stands. */
export function GuideRail({ guide, plan, status, overview }: RailProps) {
  const own = overview.alerts.filter(({ serviceId, direction }) => serviceId === guide.from && direction !== 'better');
  const due = dueNext(own);
  const newest = own.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  return (
    <aside class="rail guide-rail" aria-label={t('ui.guide.rail')}>
      <TargetStatus status={status} />
      {due !== undefined && <Due alert={due} />}
      <Contents guide={guide} plan={plan} />
      <div class="row wrap between">
        <button type="button" class="button" data-testid="print-guide" onClick={() => globalThis.print()}>
          <Icon name="print" /> {t('ui.guide.print')}
        </button>
        {due === undefined && newest !== undefined && (
          <a class="button quiet" href={hrefTo('alert', newest.id)} data-testid="guide-alert">
            <Icon name="file" /> {t('ui.guide.alert')}
          </a>
        )}
      </div>
    </aside>
  );
}

/** The change that takes effect soonest. */
function dueNext(alerts: readonly AlertView[]): AlertView | undefined {
  return alerts
    .filter(({ daysLeft, effectiveOn }) => daysLeft !== null && daysLeft >= 0 && effectiveOn !== null)
    .toSorted((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0))[0];
}

function Due({ alert }: { alert: AlertView }) {
  const days = alert.daysLeft ?? 0;
  return (
    <section class="card guide-due" aria-labelledby="guide-due" data-testid="guide-due">
      <h2 id="guide-due">{days === 0 ? t('ui.due.today') : t('ui.guide.daysLeft', { n: days })}</h2>
      <p>{t('ui.guide.dueText', { name: alert.serviceName, day: formatDay(alert.effectiveOn ?? '') })}</p>
      <p>
        <a href={hrefTo('alert', alert.id)} data-testid="guide-alert">
          {t('ui.guide.seeAlert')}
        </a>
      </p>
    </section>
  );
}

/** The parts of the move with what is done of each; the whole in one line above. */
function Contents({ guide, plan }: { guide: Guide; plan: MovePlan }) {
  const done = guide.steps.filter(({ id }) => plan.doneSteps.includes(id)).length;
  return (
    <nav class="card guide-contents" aria-labelledby="guide-contents">
      <h2 id="guide-contents">{t('ui.guide.contents')}</h2>
      <p class="soft" data-testid="guide-stand">
        {stepsWords({
          done,
          total: guide.steps.length,
          groupsToGo: toGo(plan, 'group'),
          peopleToGo: toGo(plan, 'person'),
        })}
      </p>
      <ol>
        {GUIDE_PHASES.map((phase) => ({ phase, ...phaseCount(guide, phase, plan) }))
          .filter(({ phase, total }) => total > 0 || phase === 'move')
          .map(({ phase, done: ticked, total }) => (
            <li key={phase} class={total > 0 && ticked === total ? 'done' : ''}>
              <a href={hrefTo('guide', guide.id, phase)}>{phaseTitle(guide, phase)}</a>
              <span class="meta">{total > 0 && t('ui.guide.phaseDone', { done: ticked, total })}</span>
            </li>
          ))}
      </ol>
    </nav>
  );
}
