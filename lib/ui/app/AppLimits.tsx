import './AppLimits.css';
import type { LimitStep, Limits } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import { LimitSteps } from '../components/LimitSteps.tsx';
import { AppSection } from './AppSection.tsx';

const PLATFORMS: readonly LimitStep['platform'][] = ['all', 'android', 'ios', 'web', 'desktop'];

/** Everything that can be switched off or asked for, by device, and what cannot. */
export function AppLimits({ limits }: { limits: Limits }) {
  const groups = PLATFORMS.map((platform) => ({
    platform,
    steps: limits.steps.filter((step) => step.platform === platform),
  })).filter(({ steps }) => steps.length > 0);
  return (
    <AppSection part="limits" title={t('ui.app.limits')} lead={t('ui.app.limitsLead')}>
      <div class="app-limits" data-testid="app-limits">
        {groups.map(({ platform, steps }) => (
          <section key={platform} aria-label={t(`ui.app.platform.${platform}`)}>
            <h3>{t(`ui.app.platform.${platform}`)}</h3>
            <LimitSteps steps={steps} level={4} />
          </section>
        ))}
        {limits.noneFor.length > 0 && (
          <section aria-label={t('ui.app.noLimits')}>
            <h3>{t('ui.app.noLimits')}</h3>
            <ul class="card app-no-limits">
              {limits.noneFor.map(({ topic, text }) => (
                <li key={topic}>{text}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </AppSection>
  );
}
