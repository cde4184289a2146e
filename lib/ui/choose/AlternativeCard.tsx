import './AlternativeCard.css';
import { useId } from 'preact/hooks';
import { serviceById } from '../../catalog/catalog.ts';
import type { RankedAlternative } from '../../catalog/rank.ts';
import type { Service } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { Overview } from '../../watch/views.ts';
import { Icon } from '../components/Icon.tsx';
import { Tile } from '../components/Tile.tsx';
import { goToPart } from '../page-focus.tsx';
import { hrefTo } from '../router.ts';
import { AlternativeReasons } from './AlternativeReasons.tsx';
import { type Choices, chooseCompared, MOST_COMPARED } from './choices.ts';

export interface AlternativeProps {
  alternative: RankedAlternative;
  /** The app one leaves. */
  service: Service;
  choices: Choices;
  choose: (next: Choices) => void;
  overview: Overview;
}

/** One app in full: what it is good for, how far it meets the wishes, what speaks for and against it, and the way there. */
export function AlternativeCard(props: AlternativeProps) {
  const { alternative } = props;
  const titleId = useId();
  return (
    <li>
      <article class="card alternative" aria-labelledby={titleId} data-testid={`alternative-${alternative.serviceId}`}>
        <Tile monogram={serviceById(alternative.serviceId)?.monogram ?? alternative.name.slice(0, 2)} size="large" />
        <div>
          <h3 id={titleId}>{alternative.name}</h3>
          <p class="soft">{alternative.summary}</p>
        </div>
        <Fit alternative={alternative} />
        <AlternativeBody {...props} />
      </article>
    </li>
  );
}

/** "Meets 3 of 4". */
export function fitWords({ met, asked }: RankedAlternative): string {
  return t('ui.choose.meets', { met, asked });
}

function Fit({ alternative }: { alternative: RankedAlternative }) {
  if (alternative.asked === 0) return null;
  return (
    <p class="alternative-fit">
      <b>{fitWords(alternative)}</b>
      {alternative.partly > 0 && <span class="meta">{t('ui.choose.inPart', { n: alternative.partly })}</span>}
    </p>
  );
}

/** What a card and an opened line have in common. */
export function AlternativeBody({ alternative, service, choices, choose, overview }: AlternativeProps) {
  const { serviceId, name, recordEntries, sameOwner } = alternative;
  return (
    <>
      {sameOwner !== null && (
        <p class="note alternative-owner" data-testid="same-owner">
          <Icon name="info" />
          <span>{t('ui.choose.sameOwner', { name, owner: sameOwner, left: service.name })}</span>
        </p>
      )}
      <div class="alternative-reasons">
        <AlternativeReasons side="for" name={name} reasons={alternative.for} />
        <AlternativeReasons side="against" name={name} reasons={alternative.against} />
      </div>
      <div class="alternative-foot">
        <Compare serviceId={serviceId} name={name} choices={choices} choose={choose} />
        <a href={hrefTo('app', serviceId)}>
          {recordEntries > 0 ? t('ui.choose.record', { n: recordEntries }) : t('ui.choose.noRecord')}
          <span class="vh"> {name}</span>
        </a>
        <OwnAlerts serviceId={serviceId} overview={overview} />
        <a class="button" href={hrefTo('guide', alternative.guideId)} data-testid="guide-link">
          {t('ui.choose.guide', { from: service.name, to: name })}
        </a>
      </div>
    </>
  );
}

/** What the watch has told about this app so far: an alternative is watched like any other. */
function OwnAlerts({ serviceId, overview }: { serviceId: string; overview: Overview }) {
  const isWatched = overview.services.some((each) => each.serviceId === serviceId && each.watched);
  const alerts = overview.alerts.filter((alert) => alert.serviceId === serviceId).length;
  const text = alerts > 0 ? t('ui.choose.alerts', { n: alerts }) : t('ui.choose.noAlerts');
  return <span>{isWatched || alerts > 0 ? text : t('ui.choose.notWatched')}</span>;
}

function Compare({
  serviceId,
  name,
  choices,
  choose,
}: Pick<AlternativeProps, 'choices' | 'choose'> & { serviceId: string; name: string }) {
  const isPicked = choices.compared.includes(serviceId);
  const isFull = !isPicked && choices.compared.length === MOST_COMPARED;
  return (
    <span class="alternative-compare">
      <label>
        <input
          type="checkbox"
          checked={isPicked}
          disabled={isFull}
          data-testid={`compare-${serviceId}`}
          onChange={(event) => choose(chooseCompared(choices, serviceId, event.currentTarget.checked))}
        />
        <span>
          {isFull ? t('ui.compareApps.full', { n: MOST_COMPARED }) : t('ui.compareApps.pick')}
          <span class="vh"> {name}</span>
        </span>
      </label>
      {isPicked && (
        <button type="button" class="link-button" onClick={() => goToPart('table')}>
          {t('ui.compareApps.go')}
        </button>
      )}
    </span>
  );
}
