import './WhatCanIDo.css';
import { t } from '../../lib/locale/format.ts';
import { Icon, type IconName } from '../../lib/ui/components/Icon.tsx';
import { partId } from '../../lib/ui/page-focus.tsx';
import { hrefTo } from '../../lib/ui/router.ts';
import type { AlertView } from '../../lib/watch/views.ts';
import type { WhatToDo } from './what-to-do.ts';

/** The ways a person has: limit it, object, move, find another app. Each says what it brings before one goes there. */
export function WhatCanIDo({ alert, ways }: { alert: AlertView; ways: WhatToDo }) {
  const { limits, noLimit, guide, guideTo, alternatives } = ways;
  const minutes = guide?.steps.reduce((sum, step) => sum + step.minutes, 0) ?? 0;
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
      {guide !== null && guideTo !== null && (
        <Way
          icon="door"
          href={hrefTo('guide', guide.id)}
          title={t('ui.do.move', { name: guideTo })}
          text={[t('ui.do.moveSteps', { n: guide.steps.length, minutes }), guide.losses[0] ?? ''].join(' ')}
          testId="guide-link"
        />
      )}
      <Way
        icon="search"
        href={alternatives > 0 ? hrefTo('choose', alert.serviceId) : hrefTo('ways-out')}
        title={t('ui.do.find')}
        text={alternatives > 0 ? t('ui.do.findCount', { n: alternatives }) : t('ui.do.findAny')}
      />
    </nav>
  );
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
