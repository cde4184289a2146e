import './GuidePage.css';
import { guideById, serviceById } from '../../catalog/catalog.ts';
import type { Guide, GuideStep } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { MovePlan } from '../../watch/views.ts';
import { Icon } from '../components/Icon.tsx';
import { ProgressBar } from '../components/Progress.tsx';
import { Failed, Waiting } from '../components/Waiting.tsx';
import { formatDay } from '../dates.ts';
import { PageHeading, usePart } from '../page-focus.tsx';
import { usePageTitle } from '../page-title.ts';
import { useAction } from '../use-action.ts';
import { useRequest } from '../use-request.ts';
import { MovePlanner } from './MovePlanner.tsx';
import { Unknown } from './Unknown.tsx';

const PHASES = ['before', 'export', 'set_up', 'move', 'run_both', 'delete', 'afterwards'] as const;

/** One way from an app to another: what is lost, the steps, ticked off over weeks, and whom to bring along. */
export function GuidePage({ guideId, part }: { guideId: string; part: string | null }) {
  const guide = guideById(guideId);
  return guide === undefined ? <Unknown /> : <ReadyGuide guide={guide} part={part} />;
}

function ReadyGuide({ guide, part }: { guide: Guide; part: string | null }) {
  usePageTitle(guide.title);
  usePart(part);
  const { answer, refresh, replace } = useRequest('getMovePlan', { guideId: guide.id });
  const save = useAction('saveMovePlan');
  const stored = answer.state === 'ready' ? answer.value : null;
  const plan: MovePlan = stored ?? { guideId: guide.id, startedAt: '', doneSteps: [], groups: [] };
  const change = async (changed: Partial<MovePlan>) => {
    const next = { ...plan, ...changed, startedAt: plan.startedAt || new Date().toISOString() };
    replace(next);
    if ((await save.run({ plan: next })) === null) refresh();
  };
  return (
    <div class="guide">
      <PageHeading testId="guide-title">{guide.title}</PageHeading>
      <p class="lead">{guide.summary}</p>
      <Progress guide={guide} plan={plan} />
      <div class="card guide-balance">
        <Balance title={t('ui.guide.comesAlong')} lines={guide.comesAlong} />
        <Balance title={t('ui.guide.losses')} lines={guide.losses} />
        <Balance title={t('ui.guide.mayBeBlocked')} lines={guide.mayBeBlocked} />
      </div>
      {answer.state === 'failed' && <Failed failure={answer.failure} retry={refresh} />}
      {answer.state === 'loading' ? (
        <Waiting heights={[320]} />
      ) : (
        PHASES.map((phase) => (
          <Phase key={phase} guide={guide} phase={phase} plan={plan} change={(changed) => void change(changed)} />
        ))
      )}
    </div>
  );
}

function Progress({ guide, plan }: { guide: Guide; plan: MovePlan }) {
  const open = guide.steps.filter(({ id }) => !plan.doneSteps.includes(id));
  const label = t('ui.guide.done', { done: guide.steps.length - open.length, total: guide.steps.length });
  const minutes = open.reduce((sum, step) => sum + step.minutes, 0);
  return (
    <div class="guide-progress">
      <p class="row between">
        <span class="strong">{label}</span>
        <span class="meta">{open.length === 0 ? t('ui.guide.allDone') : t('ui.guide.left', { n: minutes })}</span>
      </p>
      <ProgressBar done={guide.steps.length - open.length} total={guide.steps.length} label={label} />
      <button type="button" class="button quiet" onClick={() => globalThis.print()}>
        <Icon name="print" /> {t('ui.guide.print')}
      </button>
    </div>
  );
}

function Balance({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

interface PhaseProps {
  guide: Guide;
  phase: GuideStep['phase'];
  plan: MovePlan;
  change: (changed: Partial<MovePlan>) => void;
}

function Phase({ guide, phase, plan, change }: PhaseProps) {
  const steps = guide.steps.filter((step) => step.phase === phase);
  const isMove = phase === 'move';
  if (steps.length === 0 && !isMove) return null;
  const title = t(`ui.guide.phase.${phase}`, { name: serviceById(guide.to)?.name ?? guide.to });
  const next = guide.steps.find(({ id }) => !plan.doneSteps.includes(id));
  const done = steps.filter(({ id }) => plan.doneSteps.includes(id)).length;
  const toggle = (stepId: string, on: boolean) => {
    const kept = guide.steps.map(({ id }) => id).filter((id) => (id === stepId ? on : plan.doneSteps.includes(id)));
    change({ doneSteps: kept });
  };
  return (
    <section class="block" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span class="meta">{t('ui.guide.phaseDone', { done, total: steps.length })}</span>
      </header>
      <ol class="card guide-steps">
        {steps.map((step) => (
          <Step
            key={step.id}
            step={step}
            done={plan.doneSteps.includes(step.id)}
            isNext={step.id === next?.id}
            toggle={(on) => toggle(step.id, on)}
          />
        ))}
      </ol>
      {isMove && <MovePlanner guide={guide} plan={plan} change={change} />}
    </section>
  );
}

function Step({
  step,
  done,
  isNext,
  toggle,
}: {
  step: GuideStep;
  done: boolean;
  isNext: boolean;
  toggle: (on: boolean) => void;
}) {
  const time = t('ui.guide.minutes', { n: step.minutes });
  const wait = step.waitDays === undefined ? '' : `, ${t('ui.guide.wait', { n: step.waitDays })}`;
  return (
    <li class={isNext ? 'next' : done ? 'done' : ''}>
      {isNext && <p class="eyebrow">{t('ui.guide.next')}</p>}
      <label class="row">
        <input
          type="checkbox"
          checked={done}
          data-testid={`step-${step.id}`}
          onChange={(event) => toggle(event.currentTarget.checked)}
        />
        <span class="grow strong">{step.title}</span>
        <span class="meta">
          {time}
          {wait}
        </span>
      </label>
      <p>{step.text}</p>
      {step.path !== undefined && <p class="strong path">{step.path.join(' › ')}</p>}
      <p class="soft">{step.reason}</p>
      {step.url !== undefined && (
        <p class="meta">
          <a href={step.url} target="_blank" rel="noreferrer">
            {step.url.replace(/^https:\/\//, '')}
          </a>{' '}
          {step.sourceRead === false
            ? t('ui.guide.linkNotRead')
            : t('ui.guide.linkChecked', { day: formatDay(step.verifiedOn) })}
        </p>
      )}
    </li>
  );
}
