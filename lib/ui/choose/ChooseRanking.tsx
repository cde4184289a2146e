import { useEffect, useRef, useState } from 'preact/hooks';
import { rankAlternatives, wishOf } from '../../catalog/catalog.ts';
import type { RankedAlternative } from '../../catalog/rank.ts';
import type { Service } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { Overview } from '../../watch/views.ts';
import { Icon } from '../components/Icon.tsx';
import { formatDay } from '../dates.ts';
import { partId } from '../page-focus.tsx';
import { AlternativeCard } from './AlternativeCard.tsx';
import { AlternativeRow } from './AlternativeRow.tsx';
import type { Choices } from './choices.ts';

/** How many apps stand there in full, and how many more in one line, before one asks for all. */
const CARDS = 5;
const ROWS = 5;

/** What the choice came to, in a few words: "3 apps meet all you asked for". */
export function rankingTitle(ranked: readonly RankedAlternative[]): string {
  const fitting = ranked.filter(({ met, asked }) => met === asked).length;
  if ((ranked[0]?.asked ?? 0) === 0) return t('ui.choose.count', { n: ranked.length });
  return fitting === 0 ? t('ui.choose.countNone') : t('ui.choose.countFit', { fit: fitting });
}

interface RankingProps {
  /** The app one leaves. */
  service: Service;
  ranked: readonly RankedAlternative[];
  choices: Choices;
  choose: (next: Choices) => void;
  overview: Overview;
}

/** The apps in their order: the first in full, the others in a line that opens. */
export function ChooseRanking({ ranked, ...shared }: RankingProps) {
  const [showsAll, setShowsAll] = useState(false);
  const firstMore = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The button is gone: who used it goes on where the list grew.
    if (showsAll) firstMore.current?.querySelector('summary')?.focus();
  }, [showsAll]);
  const fits = ranked.some(({ met, asked }) => met === asked);
  const rows = showsAll ? ranked.slice(CARDS) : ranked.slice(CARDS, CARDS + ROWS);
  const title = rankingTitle(ranked);
  return (
    <div>
      <section aria-label={title}>
        <header class="choose-result">
          <h2 id={partId('list')} tabIndex={-1} data-testid="choose-count">
            {title}
          </h2>
          <ReadOn ranked={ranked} />
        </header>
        {!fits && <p class="choose-says">{t('ui.choose.nearest')}</p>}
        <WithoutWishes {...shared} ranked={ranked} />
        <ol class="choose-list" data-testid="choose-ranking">
          {ranked.slice(0, CARDS).map((alternative) => (
            <AlternativeCard key={alternative.serviceId} alternative={alternative} {...shared} />
          ))}
        </ol>
      </section>
      <section class="block" aria-labelledby="choose-others">
        <header>
          <h2 id="choose-others">{t('ui.choose.others')}</h2>
        </header>
        <ol class="card choose-rows" start={CARDS + 1}>
          {rows.map((alternative, index) => (
            <AlternativeRow
              key={alternative.serviceId}
              alternative={alternative}
              itemRef={index === ROWS ? firstMore : null}
              {...shared}
            />
          ))}
        </ol>
        {!showsAll && ranked.length > CARDS + ROWS && (
          <button type="button" class="button choose-all" data-testid="show-all-apps" onClick={() => setShowsAll(true)}>
            {t('ui.choose.showAll', { n: ranked.length })}
          </button>
        )}
        <details class="choose-how">
          <summary>
            <Icon name="chevron" /> {t('ui.choose.how')}
          </summary>
          <p class="soft">{t('ui.choose.howText')}</p>
          <p class="soft">{t('ui.choose.notReadText')}</p>
        </details>
      </section>
    </div>
  );
}

/** The day on which the oldest of the pages that were reread was read: nothing shown as read is older. */
function ReadOn({ ranked }: { ranked: readonly RankedAlternative[] }) {
  const [oldest] = ranked
    .flatMap((alternative) => [...alternative.for, ...alternative.against])
    .flatMap(({ isSourceRead, verifiedOn }) => (isSourceRead && verifiedOn !== null ? [verifiedOn] : []))
    .sort();
  return oldest === undefined ? null : <p class="meta">{t('ui.choose.readOn', { day: formatDay(oldest) })}</p>;
}

/** Says why the app that would come first does not, where a wish pushed it down. */
function WithoutWishes({ service, ranked }: Pick<RankingProps, 'service' | 'ranked'>) {
  const usual = rankAlternatives(service.id, [])[0];
  const now = ranked.find(({ serviceId }) => serviceId === usual?.serviceId);
  const unmet = now?.against.find(({ kind, level }) => kind === 'need' && level !== 'partly');
  if (now === undefined || now === ranked[0] || unmet === undefined || unmet.need === null) return null;
  const params = { name: now.name, place: ranked.indexOf(now) + 1, wish: wishOf(unmet.need) };
  return (
    <p class="note choose-says" data-testid="choose-displaced">
      <Icon name="info" />
      <span>
        {t('ui.choose.displaced', params)} {unmet.text}
      </span>
    </p>
  );
}
