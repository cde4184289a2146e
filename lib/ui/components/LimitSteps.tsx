import './LimitSteps.css';
import type { LimitStep } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import { formatDay } from '../dates.ts';

/** Settings and forms with their way through the menus, what they bring, and when somebody last looked. `level` is that of their headings. */
export function LimitSteps({ steps, level = 3 }: { steps: readonly LimitStep[]; level?: 3 | 4 }) {
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <ol class="card limit-steps">
      {steps.map((step) => (
        <li key={step.id}>
          <Heading>{step.title}</Heading>
          {step.path.length > 0 && <p class="path">{step.path.join(' › ')}</p>}
          <p>{step.effect}</p>
          <p class="meta">
            {step.url !== undefined && (
              <>
                <a href={step.url} target="_blank" rel="noreferrer">
                  {t('ui.limit.open')}
                </a>{' '}
              </>
            )}
            <a href={step.source} target="_blank" rel="noreferrer">
              {t('ui.limit.source')}
            </a>{' '}
            {step.sourceRead === false
              ? t('ui.limit.notRead')
              : t('ui.limit.verified', { day: formatDay(step.verifiedOn) })}
          </p>
        </li>
      ))}
    </ol>
  );
}
