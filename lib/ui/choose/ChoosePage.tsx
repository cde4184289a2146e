import './ChoosePage.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { rankAlternatives, serviceById } from '../../catalog/catalog.ts';
import type { RankedAlternative } from '../../catalog/rank.ts';
import type { Service } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { Overview } from '../../watch/views.ts';
import { useAnnounce } from '../announcer.tsx';
import { Icon } from '../components/Icon.tsx';
import { Unknown } from '../components/Unknown.tsx';
import { formatDay } from '../dates.ts';
import { PageHeading, usePart } from '../page-focus.tsx';
import { usePageTitle } from '../page-title.ts';
import { keepQuery } from '../router.ts';
import { ChooseComparison } from './ChooseComparison.tsx';
import { ChooseQuestions } from './ChooseQuestions.tsx';
import { ChooseRanking, rankingTitle } from './ChooseRanking.tsx';
import { type Choices, readChoices, writeChoices } from './choices.ts';

interface ChooseProps {
  serviceId: string;
  part: string | null;
  /** What was chosen, as it stands in the address. */
  query: string;
  overview: Overview;
}

/** Asks what an app must do and ranks the other apps by it, each with what speaks for and against it, and sets some side by side. */
export function ChoosePage(props: ChooseProps) {
  const service = serviceById(props.serviceId);
  return service === undefined ? <Unknown /> : <ReadyChoose {...props} service={service} />;
}

function ReadyChoose({ service, part, query, overview }: ChooseProps & { service: Service }) {
  usePart(part);
  usePageTitle(t('ui.do.find'));
  const choices = readChoices(query, service.id);
  const asked = choices.needs.join();
  // The needs are read anew each time; they are the same as long as their names are.
  const ranked = useMemo(() => rankAlternatives(service.id, choices.needs), [service.id, asked]);
  useSpokenOrder(ranked);
  const choose = (next: Choices) => keepQuery(writeChoices(next));
  return (
    <>
      <PageHeading testId="choose-title">{t('ui.choose.title', { name: service.name })}</PageHeading>
      <p class="lead">{t('ui.choose.lead')}</p>
      <Setting service={service} />
      <div class="choose">
        <ChooseQuestions choices={choices} result={rankingTitle(ranked)} choose={choose} />
        <ChooseRanking service={service} ranked={ranked} choices={choices} choose={choose} overview={overview} />
      </div>
      <ChooseComparison service={service} ranked={ranked} choices={choices} choose={choose} overview={overview} />
    </>
  );
}

/** What is particular about leaving this app: it is closed, or it is a tool for work. */
function Setting({ service }: { service: Service }) {
  const text =
    service.closedOn !== undefined
      ? t('ui.choose.closed', { name: service.name, day: formatDay(service.closedOn) })
      : service.group === 'work'
        ? t('ui.choose.work', { name: service.name })
        : null;
  if (text === null) return null;
  return (
    <p class="note choose-setting">
      <Icon name="info" />
      <span>{text}</span>
    </p>
  );
}

/** Says to screen readers what a changed wish did to the order. */
function useSpokenOrder(ranked: readonly RankedAlternative[]): void {
  const announce = useAnnounce();
  const last = useRef(ranked);
  useEffect(() => {
    const before = last.current[0]?.name ?? '';
    const first = ranked[0]?.name ?? '';
    const isNew = last.current !== ranked;
    last.current = ranked;
    if (!isNew) return;
    const order = first === before ? t('ui.choose.sameFirst', { first }) : t('ui.choose.newFirst', { first, before });
    announce(`${order} ${rankingTitle(ranked)}.`);
  }, [ranked, announce]);
}
