import './GuidePhase.css';
import type { ComponentChildren } from 'preact';
import { nextStep, serviceById } from '../../catalog/catalog.ts';
import type { Guide, GuideStep } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { MovePlan } from '../../watch/views.ts';
import { formatDay } from '../dates.ts';
import { partId } from '../page-focus.tsx';

/** The name of a part of a move: "Set up Signal". */
export function phaseTitle(guide: Guide, phase: GuideStep['phase']): string {
  return t(`ui.guide.phase.${phase}`, { name: serviceById(guide.to)?.name ?? guide.to });
}

/** How many steps of a part there are, and how many are done. */
export function phaseCount(guide: Guide, phase: GuideStep['phase'], plan: MovePlan): { done: number; total: number } {
  const steps = guide.steps.filter((step) => step.phase === phase);
  return { done: steps.filter(({ id }) => plan.doneSteps.includes(id)).length, total: steps.length };
}

/** What cannot be done in the new app while it does not work. */
const NEEDS_TARGET: readonly GuideStep['phase'][] = ['set_up', 'move'];

interface PhaseProps {
  guide: Guide;
  phase: GuideStep['phase'];
  plan: MovePlan;
  /** False while the new app has trouble: then the next step is one that does without it. */
  isTargetUp: boolean;
  toggle: (stepId: string, on: boolean) => void;
  children?: ComponentChildren;
}

/** One part of a move: its steps with their boxes, and what else belongs to it. */
export function GuidePhase({ guide, phase, plan, isTargetUp, toggle, children }: PhaseProps) {
  const steps = guide.steps.filter((step) => step.phase === phase);
  const title = phaseTitle(guide, phase);
  const next = nextStep(guide, plan.doneSteps, isTargetUp);
  const { done, total } = phaseCount(guide, phase, plan);
  const waits = !isTargetUp && done < total && NEEDS_TARGET.includes(phase);
  return (
    <section class="guide-phase" aria-label={title}>
      <header>
        <h2 id={partId(phase)} tabIndex={-1}>
          {title}
        </h2>
        <span class="meta">
          {waits && <span class="waits">{t('ui.guide.tomorrow')}</span>}
          {total > 0 && t('ui.guide.phaseDone', { done, total })}
        </span>
      </header>
      {steps.length > 0 && (
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
      )}
      {children}
    </section>
  );
}

interface StepProps {
  step: GuideStep;
  done: boolean;
  isNext: boolean;
  toggle: (on: boolean) => void;
}

function Step({ step, done, isNext, toggle }: StepProps) {
  const time = t('ui.guide.minutes', { n: step.minutes });
  const wait = step.waitDays === undefined ? '' : `, ${t('ui.guide.wait', { n: step.waitDays })}`;
  return (
    <li class={isNext ? 'next' : done ? 'done' : ''} {...(isNext ? { 'aria-current': 'step' } : {})}>
      {isNext && <p class="eyebrow">{t('ui.guide.next')}</p>}
      <label>
        <input
          type="checkbox"
          checked={done}
          data-testid={`step-${step.id}`}
          onChange={(event) => toggle(event.currentTarget.checked)}
        />
        <span class="strong">{step.title}</span>
        <span class="meta">{done ? t('ui.guide.stepDone') : `${time}${wait}`}</span>
      </label>
      <div class="body">
        <p>{step.text}</p>
        <p>{step.reason}</p>
        {step.path !== undefined && <p class="path">{step.path.join(' › ')}</p>}
        {step.url !== undefined && (
          <p class="meta">
            <a href={step.url} target="_blank" rel="noreferrer">
              {new URL(step.url).host.replace(/^www\./, '')}
            </a>{' '}
            {step.sourceRead === false
              ? t('ui.guide.linkNotRead')
              : t('ui.guide.linkChecked', { day: formatDay(step.verifiedOn) })}
          </p>
        )}
      </div>
    </li>
  );
}
