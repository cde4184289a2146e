import { t } from '../../lib/locale/format.ts';
import { useAnnounce } from '../../lib/ui/announcer.tsx';
import { Icon } from '../../lib/ui/components/Icon.tsx';
import { saveFile } from '../../lib/ui/save-file.ts';
import type { AlertView } from '../../lib/watch/views.ts';
import { evidenceJson, evidenceName, evidenceText } from './evidence.ts';

/** Saves what an alert rests on as a file: to read, or for another program. */
export function SaveEvidence({ alert, quiet = false }: { alert: AlertView; quiet?: boolean }) {
  const announce = useAnnounce();
  const save = (kind: 'text' | 'json') => {
    const now = new Date().toISOString();
    const name = evidenceName(alert);
    if (kind === 'text') saveFile(`${name}.txt`, evidenceText(alert, now), 'text/plain');
    else saveFile(`${name}.json`, evidenceJson(alert, now), 'application/json');
    announce(t('ui.evidence.done'));
  };
  return (
    <>
      <button
        type="button"
        class={quiet ? 'button quiet' : 'button'}
        onClick={() => save('text')}
        data-testid="save-evidence"
      >
        <Icon name="pack" /> {t('ui.evidence.save')}
      </button>
      <p class="meta evidence-kind">
        {t('ui.evidence.asText')}{' '}
        <button type="button" class="link-button" onClick={() => save('json')}>
          {t('ui.evidence.json')}
        </button>
      </p>
    </>
  );
}
