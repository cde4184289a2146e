import { useState } from 'preact/hooks';
import { serviceById } from '../../catalog/catalog.ts';
import type { RankedAlternative } from '../../catalog/rank.ts';
import type { Service } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { Overview } from '../../watch/views.ts';
import { useAnnounce } from '../announcer.tsx';
import { Icon } from '../components/Icon.tsx';
import { partId } from '../page-focus.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { type Choices, chooseCompared, MOST_COMPARED } from './choices.ts';

/** How many of the ranking stand in the table before somebody picks. */
const UNPICKED = 3;

interface ComparisonProps {
  /** The app one leaves. */
  service: Service;
  ranked: readonly RankedAlternative[];
  choices: Choices;
  choose: (next: Choices) => void;
  overview: Overview;
}

/** The app one leaves beside up to four others: those that were picked, or the first of the ranking. */
export function ChooseComparison({ service, ranked, choices, choose, overview }: ComparisonProps) {
  const isPicked = choices.compared.length > 0;
  const ids = isPicked ? choices.compared : ranked.slice(0, UNPICKED).map(({ serviceId }) => serviceId);
  const isFull = ids.length >= MOST_COMPARED;
  const others = ranked
    .filter(({ serviceId }) => !ids.includes(serviceId))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <section class="block" aria-labelledby={partId('table')}>
      <header>
        <div>
          <h2 id={partId('table')} tabIndex={-1}>
            {t('ui.compareApps.title')}
          </h2>
          <p>{isPicked ? t('ui.compareApps.picked') : t('ui.compareApps.unpicked', { n: UNPICKED })}</p>
        </div>
        {isFull ? (
          <p>{t('ui.compareApps.most', { n: MOST_COMPARED })}</p>
        ) : (
          <AddApp others={others} add={(id) => choose({ ...choices, compared: [...ids, id] })} />
        )}
      </header>
      <ComparisonTable
        service={service}
        ids={ids}
        needs={choices.needs}
        overview={overview}
        remove={isPicked ? (id) => choose(chooseCompared(choices, id, false)) : null}
      />
    </section>
  );
}

/** Adds any other app of the catalogue. A button adds, not the list: with the keyboard one passes through many names. */
function AddApp({ others, add }: { others: readonly RankedAlternative[]; add: (serviceId: string) => void }) {
  const announce = useAnnounce();
  const [wanted, setWanted] = useState('');
  const chosen = others.some(({ serviceId }) => serviceId === wanted) ? wanted : (others[0]?.serviceId ?? '');
  return (
    <form
      class="compare-add"
      onSubmit={(event) => {
        event.preventDefault();
        add(chosen);
        announce(t('ui.compareApps.added', { name: serviceById(chosen)?.name ?? chosen }));
      }}
    >
      <label>
        <span>{t('ui.compareApps.another')}</span>
        <select value={chosen} data-testid="compare-select" onChange={(event) => setWanted(event.currentTarget.value)}>
          {others.map(({ serviceId, name }) => (
            <option key={serviceId} value={serviceId}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button" data-testid="compare-add">
        <Icon name="plus" /> {t('ui.compareApps.add')}
      </button>
    </form>
  );
}
