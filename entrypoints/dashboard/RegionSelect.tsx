import { t } from '../../lib/locale/format.ts';
import type { Settings } from '../../lib/watch/settings.ts';

const REGIONS: readonly Settings['region'][] = ['world', 'EEA', 'UK', 'US'];

/** Where the person lives: some apps write other texts for other regions. */
export function RegionSelect({
  id,
  value,
  onChange,
}: {
  id: string;
  value: Settings['region'];
  onChange: (region: Settings['region']) => void;
}) {
  return (
    <>
      <label class="what" for={id}>
        {t('ui.region.label')}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = REGIONS.find((region) => region === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {REGIONS.map((region) => (
          <option key={region} value={region}>
            {t(`ui.live.${region}`)}
          </option>
        ))}
      </select>
    </>
  );
}
