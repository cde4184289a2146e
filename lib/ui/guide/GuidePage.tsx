import './GuidePage.css';
import { GUIDE_PHASES, guideById, guides, needsTarget, nextStep, serviceById } from '../../catalog/catalog.ts';
import type { Guide } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { MovePlan, Overview } from '../../watch/views.ts';
import { Icon, type IconName } from '../components/Icon.tsx';
import { ProgressBar } from '../components/Progress.tsx';
import { Tile } from '../components/Tile.tsx';
import { Unknown } from '../components/Unknown.tsx';
import { Failed, Waiting } from '../components/Waiting.tsx';
import { PageHeading, usePart } from '../page-focus.tsx';
import { usePageTitle } from '../page-title.ts';
import { hrefTo } from '../router.ts';
import { failureText } from '../words.ts';
import { GuidePhase } from './GuidePhase.tsx';
import { GuideRail } from './GuideRail.tsx';
import { MovePlanner } from './MovePlanner.tsx';
import { roughMinutes } from './move-words.ts';
import { ageWords } from './TargetStatus.tsx';
import { type PlanEdit, useMovePlan } from './use-move-plan.ts';
import { statusTitle, type TargetStatus, useTargetStatus } from './use-target-status.ts';

interface GuidePageProps {
  guideId: string;
  part: string | null;
  overview: Overview;
}

/** One way from an app to another: what is lost, the steps, ticked off over weeks, and whom to bring along. */
export function GuidePage({ guideId, ...props }: GuidePageProps) {
  const guide = guideById(guideId);
  return guide === undefined ? <Unknown /> : <ReadyGuide key={guide.id} guide={guide} {...props} />;
}

interface GuideProps {
  guide: Guide;
  part: string | null;
  overview: Overview;
}

function ReadyGuide({ guide, part, overview }: GuideProps) {
  usePageTitle(guide.title);
  const { answer, refresh, change, failure } = useMovePlan(guide.id);
  const status = useTargetStatus(guide.to);
  const from = serviceById(guide.from);
  const to = serviceById(guide.to);
  return (
    <>
      <p class="crumb">
        <a href={hrefTo('choose', guide.from)}>
          <Icon name="back" /> {t('ui.do.find')}
        </a>
      </p>
      <header class="guide-head">
        <p class="route" aria-hidden="true">
          <Tile monogram={from?.monogram ?? ''} /> <Icon name="chevron" /> <Tile monogram={to?.monogram ?? ''} />
        </p>
        <PageHeading testId="guide-title">{guide.title}</PageHeading>
        <p class="lead">{guide.summary}</p>
        {!guides().some(({ id }) => id === guide.id) && (
          <p class="meta guide-origin" data-testid="guide-assembled">
            {t('ui.ways.isAssembled')}
          </p>
        )}
        {answer.state === 'ready' && <Progress guide={guide} plan={answer.value} />}
      </header>
      {answer.state === 'failed' && <Failed failure={answer.failure} retry={refresh} />}
      {answer.state === 'loading' && <Waiting heights={[120, 320]} />}
      {answer.state === 'ready' && (
        <div class="with-rail guide">
          <div>
            {waits(guide, answer.value, status) && <WaitForTarget guide={guide} plan={answer.value} status={status} />}
            <Balance guide={guide} />
            {failure !== null && (
              <p class="note care guide-note" role="alert">
                <Icon name="warn" />
                <span>
                  {t('ui.guide.notSaved')} {failureText(failure.code)}
                </span>
              </p>
            )}
            <Phases guide={guide} plan={answer.value} part={part} status={status} overview={overview} change={change} />
          </div>
          <GuideRail guide={guide} plan={answer.value} status={status} overview={overview} />
        </div>
      )}
    </>
  );
}

function Progress({ guide, plan }: { guide: Guide; plan: MovePlan }) {
  const open = guide.steps.filter(({ id }) => !plan.doneSteps.includes(id));
  const label = t('ui.guide.done', { done: guide.steps.length - open.length, total: guide.steps.length });
  const minutes = open.reduce((sum, step) => sum + step.minutes, 0);
  return (
    <div class="guide-progress">
      <p class="row between wrap">
        <span class="strong" data-testid="guide-progress">
          {label}
        </span>
        <span class="meta">
          {open.length === 0 ? t('ui.guide.allDone') : t('ui.guide.left', { n: roughMinutes(minutes) })}
        </span>
      </p>
      <ProgressBar done={guide.steps.length - open.length} total={guide.steps.length} label={label} />
    </div>
  );
}

function Balance({ guide }: { guide: Guide }) {
  const sides: { title: string; icon: IconName; tone: string; lines: readonly string[] }[] = [
    {
      title: t('ui.guide.comesAlong'),
      icon: 'check',
      tone: 'gain',
      lines: guide.comesAlong.length > 0 ? guide.comesAlong : [t('ui.guide.nothingAlong')],
    },
    { title: t('ui.guide.losses'), icon: 'close', tone: 'loss', lines: guide.losses },
    { title: t('ui.guide.mayBeBlocked'), icon: 'flag', tone: 'plain', lines: guide.mayBeBlocked },
  ];
  return (
    <div class="card guide-balance">
      {sides
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, icon, tone, lines }) => (
          <section key={title} aria-label={title}>
            <h2 class={tone}>
              <Icon name={icon} /> {title}
            </h2>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

interface PhasesProps extends GuideProps {
  plan: MovePlan;
  status: TargetStatus;
  change: (edit: PlanEdit) => void;
}

function Phases({ guide, plan, part, status, overview, change }: PhasesProps) {
  // Only here, where the spots are on the page.
  usePart(part);
  const phases = GUIDE_PHASES.filter((phase) => phase === 'move' || guide.steps.some((step) => step.phase === phase));
  return phases.map((phase) => (
    <GuidePhase
      key={phase}
      guide={guide}
      phase={phase}
      plan={plan}
      isTargetUp={!waits(guide, plan, status)}
      toggle={(stepId, on) =>
        change((now) => ({
          ...now,
          doneSteps: guide.steps.map(({ id }) => id).filter((id) => (id === stepId ? on : now.doneSteps.includes(id))),
        }))
      }
    >
      {phase === 'move' && <MovePlanner guide={guide} plan={plan} overview={overview} change={change} />}
    </GuidePhase>
  ));
}

/** Whether the move should wait: the new app has trouble, and something is left to do in it. */
function waits(guide: Guide, plan: MovePlan, status: TargetStatus): boolean {
  return status.isInTrouble && needsTarget(guide, plan.doneSteps);
}

/** Many people moving at once is what breaks the new place. What can be done meanwhile needs the old one only. */
function WaitForTarget({ guide, plan, status }: { guide: Guide; plan: MovePlan; status: TargetStatus }) {
  const { name, last, ageMinutes } = status;
  if (last === null) return null;
  const next = nextStep(guide, plan.doneSteps, false);
  const advice =
    next === undefined ? 'ui.guide.onlyWait' : next.phase === 'export' ? 'ui.guide.exportNow' : 'ui.guide.moveTomorrow';
  return (
    <div class="note care guide-note" role="status" data-testid="status-advice">
      <Icon name="warn" />
      <div>
        <p class="strong">{t(advice)}</p>
        <p>
          {statusTitle(name, last.level)}, {t('ui.guide.askedAge', { age: ageWords(ageMinutes) })}{' '}
          {next === undefined
            ? t('ui.guide.allReady', { name })
            : t('ui.guide.waitWhy', { name, from: serviceById(guide.from)?.name ?? guide.from })}
        </p>
      </div>
    </div>
  );
}
