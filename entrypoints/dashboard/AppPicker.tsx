import './AppPicker.css';
import { t } from '../../lib/locale/format.ts';
import { Tile } from '../../lib/ui/components/Tile.tsx';
import type { AppGroup } from './app-choice.ts';

interface AppPickerProps {
  groups: readonly AppGroup[];
  chosen: ReadonlySet<string>;
  onToggle: (serviceId: string, on: boolean) => void;
}

/** The apps of the catalogue to tick, by group. */
export function AppPicker({ groups, chosen, onToggle }: AppPickerProps) {
  return (
    <>
      {groups.map(({ group, services }) => (
        <fieldset key={group} class="app-group">
          <legend>{t(`ui.group.${group}`)}</legend>
          <div class="apps">
            {services.map((service) => (
              <label key={service.id}>
                <Tile monogram={service.monogram} />
                <bdi>{service.name}</bdi>
                <input
                  type="checkbox"
                  data-testid={`service-${service.id}`}
                  checked={chosen.has(service.id)}
                  onChange={(event) => onToggle(service.id, event.currentTarget.checked)}
                />
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
