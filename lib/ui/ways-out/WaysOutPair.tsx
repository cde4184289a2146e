import { useId, useState } from 'preact/hooks';
import { guideFor, guides, guidesFrom, services } from '../../catalog/catalog.ts';
import type { Service } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import { Icon } from '../components/Icon.tsx';
import { guideSize } from '../guide/move-words.ts';
import { hrefTo } from '../router.ts';

/** Where nobody watches anything yet, this is what most people leave. */
const USUAL = 'whatsapp';

/** Any two apps, and the guide from the one to the other. */
export function WaysOutPair({ ownIds }: { ownIds: readonly string[] }) {
  const [fromId, setFromId] = useState(() => ownIds.find((id) => guidesFrom(id, 1).length > 0) ?? USUAL);
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  const all = services();
  const own = all.filter((service) => ownIds.includes(service.id));
  const goals = all.filter((service) => service.id !== fromId && service.group !== 'closed');
  // What was chosen may be the app one leaves by now.
  const toId = goals.some((service) => service.id === chosen) ? chosen : (guidesFrom(fromId, 1)[0]?.to ?? null);
  const writtenTo = guides()
    .filter(({ from }) => from === fromId)
    .map(({ to }) => to);
  const guide = toId === null ? null : guideFor(fromId, toId);
  return (
    <section class="block" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{t('ui.ways.any')}</h2>
      </header>
      <div class="card ways-pair" data-testid="ways-pair">
        <div class="field">
          <label for={`${id}-from`}>{t('ui.ways.use')}</label>
          <select
            id={`${id}-from`}
            value={fromId}
            data-testid="ways-from"
            onChange={({ currentTarget }) => setFromId(currentTarget.value)}
          >
            <Group label={t('ui.ways.ownApps')} apps={own} />
            <Group label={t('ui.ways.otherApps')} apps={all.filter((service) => !own.includes(service))} />
          </select>
        </div>
        <div class="field">
          <label for={`${id}-to`}>{t('ui.ways.want')}</label>
          <select
            id={`${id}-to`}
            value={toId ?? ''}
            data-testid="ways-to"
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            <Group label={t('ui.ways.writtenFor')} apps={goals.filter((service) => writtenTo.includes(service.id))} />
            <Group label={t('ui.ways.assembled')} apps={goals.filter((service) => !writtenTo.includes(service.id))} />
          </select>
        </div>
        {guide !== null && (
          <>
            <a class="button primary" href={hrefTo('guide', guide.id)} data-testid="ways-go">
              <Icon name="door" /> {t('ui.ways.go')}
            </a>
            <p class="meta" aria-live="polite" data-testid="ways-what">
              {t(writtenTo.includes(guide.to) ? 'ui.ways.isWritten' : 'ui.ways.isAssembled')} {guideSize(guide)}
            </p>
          </>
        )}
      </div>
    </section>
  );
}

function Group({ label, apps }: { label: string; apps: readonly Service[] }) {
  if (apps.length === 0) return null;
  return (
    <optgroup label={label}>
      {apps.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
