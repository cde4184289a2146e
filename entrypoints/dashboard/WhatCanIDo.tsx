import './WhatCanIDo.css';
import { serviceById } from '../../lib/catalog/catalog.ts';
import type { Guide } from '../../lib/catalog/schema.ts';
import { t } from '../../lib/locale/format.ts';
import { Icon, type IconName } from '../../lib/ui/components/Icon.tsx';
import { guideSize } from '../../lib/ui/guide/move-words.ts';
import { partId } from '../../lib/ui/page-focus.tsx';
import { hrefTo } from '../../lib/ui/router.ts';
import type { AlertView } from '../../lib/watch/views.ts';
import type { WhatToDo } from './what-to-do.ts';

/** The ways a person has: limit it, object, move, find another app. Each says what it brings before one goes there. */
export function WhatCanIDo({ alert, ways }: { alert: AlertView; ways: WhatToDo }) {
  const { limits, noLimit, guides, alternatives } = ways;
  const [first, ...others] = guides;
  return (
    <nav class="card ways" aria-labelledby={partId('do')}>
      <h2 id={partId('do')} tabIndex={-1}>
        {t('ui.alert.whatCanIDo')}
      </h2>
      <Way
        icon="dial"
        href={hrefTo('alert', alert.id, 'limit')}
        title={t('ui.do.limit')}
        text={limits.length > 0 ? t('ui.do.limitCount', { n: limits.length }) : (noLimit ?? t('ui.do.noLimit'))}
        testId="limit-link"
      />
      <Way icon="flag" href={hrefTo('alert', alert.id, 'object')} title={t('ui.do.object')} text={objectWords(ways)} />
      {first !== undefined && (
        <Way
          icon="door"
          href={hrefTo('guide', first.id)}
          title={t('ui.do.move', { name: nameOf(first) })}
          text={`${guideSize(first)} ${t('ui.do.staysBehind', { what: first.losses[0] ?? '' })}`}
          testId="guide-link"
        />
      )}
      {others.length > 0 && (
        <p class="others">
          {t('ui.do.moveAlso')}{' '}
          {others.map((guide) => (
            <a key={guide.id} href={hrefTo('guide', guide.id)} title={guideSize(guide)} data-testid="guide-link">
              <span class="vh">{t('ui.do.move', { name: '' })}</span>
              {nameOf(guide)}
            </a>
          ))}
        </p>
      )}
      <Way
        icon="search"
        href={alternatives > 0 ? hrefTo('choose', alert.serviceId) : hrefTo('ways-out')}
        testId="find-link"
        title={t('ui.do.find')}
        text={alternatives > 0 ? t('ui.do.findCount', { n: alternatives }) : t('ui.do.findAny')}
      />
    </nav>
  );
}

function nameOf({ to }: Guide): string {
  return serviceById(to)?.name ?? to;
}

function Way({
  icon,
  href,
  title,
  text,
  testId,
}: {
  icon: IconName;
  href: string;
  title: string;
  text: string;
  testId?: string;
}) {
  return (
    <a href={href} data-testid={testId}>
      <Icon name={icon} />
      <b>{title}</b>
      <Icon name="chevron" />
      <small>{text}</small>
    </a>
  );
}

/** One form is named; several are counted. */
function objectWords({ objections, requests }: WhatToDo): string {
  const [first, ...others] = objections;
  if (first === undefined) return t(requests.length > 0 ? 'ui.do.askStored' : 'ui.do.noForm');
  return others.length === 0 ? `${first.title}.` : t('ui.do.objectCount', { n: objections.length });
}
