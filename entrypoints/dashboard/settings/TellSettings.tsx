import { t } from '../../../lib/locale/format.ts';
import type { Settings } from '../../../lib/watch/settings.ts';

const LEVELS: readonly Settings['notifyFrom'][] = ['low', 'medium', 'high', 'critical', 'never'];
const REMIND_DAYS = [1, 3, 7, 14, 30] as const;
const DEFAULT_QUIET = { from: 22, to: 8 };

interface TellSettingsProps {
  settings: Settings;
  onChange: (changed: Partial<Settings>) => Promise<void>;
}

/** What makes a notification, when none comes, and when to be reminded. */
export function TellSettings({ settings, onChange }: TellSettingsProps) {
  const { notifyFrom, remindDaysBefore } = settings;
  return (
    <div class="card">
      <div class="set stack">
        <label class="what" for="notify-from">
          {t('ui.settings.notify')}
          <small class="meta">{t('ui.settings.notifyText')}</small>
        </label>
        <select
          id="notify-from"
          value={notifyFrom}
          onChange={(event) => {
            const level = LEVELS.find((each) => each === event.currentTarget.value);
            if (level !== undefined) void onChange({ notifyFrom: level });
          }}
        >
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`ui.notify.${level}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="set stack">
        <label class="what" for="remind">
          {t('ui.settings.remind')}
        </label>
        <select
          id="remind"
          value={remindDaysBefore === null ? 'never' : String(remindDaysBefore)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            void onChange({ remindDaysBefore: value === 'never' ? null : Number(value) });
          }}
        >
          {[...new Set([...REMIND_DAYS, ...(remindDaysBefore === null ? [] : [remindDaysBefore])])]
            .sort((a, b) => a - b)
            .map((days) => (
              <option key={days} value={String(days)}>
                {t('ui.remind.days', { n: days })}
              </option>
            ))}
          <option value="never">{t('ui.remind.never')}</option>
        </select>
      </div>
      <QuietHours settings={settings} onChange={onChange} />
    </div>
  );
}

function QuietHours({ settings, onChange }: TellSettingsProps) {
  const { quietHours } = settings;
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const select = (side: 'from' | 'to', value: number) => (
    <select
      aria-label={t(side === 'from' ? 'ui.quiet.from' : 'ui.quiet.to')}
      value={String(value)}
      onChange={(event) =>
        void onChange({ quietHours: { ...(quietHours ?? DEFAULT_QUIET), [side]: Number(event.currentTarget.value) } })
      }
    >
      {hours.map((hour) => (
        <option key={hour} value={String(hour)}>
          {`${String(hour).padStart(2, '0')}:00`}
        </option>
      ))}
    </select>
  );
  return (
    <div class="set stack">
      <label class="what" for="quiet">
        {t('ui.settings.quiet')}
        <small class="meta">{t('ui.settings.quietText')}</small>
      </label>
      {quietHours !== null && (
        <div class="row">
          {select('from', quietHours.from)}
          <span class="meta">{t('ui.quiet.until')}</span>
          {select('to', quietHours.to)}
        </div>
      )}
      <input
        id="quiet"
        class="switch"
        type="checkbox"
        role="switch"
        aria-checked={quietHours !== null}
        checked={quietHours !== null}
        onChange={(event) => void onChange({ quietHours: event.currentTarget.checked ? DEFAULT_QUIET : null })}
      />
    </div>
  );
}
