import { useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/locale/format.ts';
import { useAnnounce } from '../../../lib/ui/announcer.tsx';
import { Icon } from '../../../lib/ui/components/Icon.tsx';
import { formatBytes, formatDay } from '../../../lib/ui/dates.ts';
import { navigate } from '../../../lib/ui/router.ts';
import { saveFile } from '../../../lib/ui/save-file.ts';
import { applyTheme } from '../../../lib/ui/theme.ts';
import { useAction } from '../../../lib/ui/use-action.ts';
import { failureText } from '../../../lib/ui/words.ts';
import type { RequestFailure } from '../../../lib/watch/requests.ts';
import type { ImportPreview, SettingsView } from '../../../lib/watch/views.ts';

/** Everything of the person in one file, and back, and away. */
export function DataSettings({ view }: { view: SettingsView }) {
  return (
    <div class="card">
      <ExportRow bytes={view.bytesUsed} />
      <ImportRow />
      <DeleteRow />
    </div>
  );
}

function FailureLine({ failure }: { failure: RequestFailure | null }) {
  if (failure === null) return null;
  return (
    <small class="care" role="alert">
      <Icon name="warn" /> {failureText(failure.code)}
    </small>
  );
}

function ExportRow({ bytes }: { bytes: number | null }) {
  const exporting = useAction('exportEverything');
  const announce = useAnnounce();
  const save = async () => {
    const answer = await exporting.run({});
    if (answer === null) return;
    saveFile(answer.value.fileName, answer.value.json, 'application/json');
    announce(t('ui.data.exported'));
  };
  return (
    <div class="set stack">
      <div class="what">
        <b>{t('ui.data.export')}</b>
        <small class="meta">
          {t('ui.data.exportText')}
          {bytes !== null && ` ${formatBytes(bytes)}.`}
        </small>
        <FailureLine failure={exporting.failure} />
      </div>
      <button type="button" class="button" data-testid="export" disabled={exporting.busy} onClick={() => void save()}>
        {t('ui.data.exportButton')}
      </button>
    </div>
  );
}

function ImportRow() {
  const input = useRef<HTMLInputElement>(null);
  const preview = useAction('previewImport');
  const importing = useAction('importEverything');
  const announce = useAnnounce();
  const [file, setFile] = useState<{ json: string; preview: ImportPreview } | null>(null);
  const choose = async () => {
    const chosen = input.current?.files?.[0];
    if (chosen === undefined) return;
    setFile(null);
    const json = await chosen.text();
    const answer = await preview.run({ json });
    if (answer !== null) setFile({ json, preview: answer.value });
    // Else the same file could not be chosen again after a repair.
    if (input.current !== null) input.current.value = '';
  };
  const confirm = async () => {
    if (file === null) return;
    if ((await importing.run({ json: file.json })) === null) return;
    setFile(null);
    announce(t('ui.data.imported'));
  };
  return (
    <>
      <div class="set stack">
        <div class="what">
          <b>{t('ui.data.import')}</b>
          <small class="meta">{t('ui.data.importText')}</small>
          <FailureLine failure={preview.failure ?? importing.failure} />
        </div>
        <input
          ref={input}
          class="vh"
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-hidden="true"
          data-testid="import-file"
          onChange={() => void choose()}
        />
        <button type="button" class="button" disabled={preview.busy} onClick={() => input.current?.click()}>
          {t('ui.data.importButton')}
        </button>
      </div>
      {file !== null && (
        <div class="set stack" role="status" data-testid="import-preview">
          <div class="what">
            <b>{t('ui.data.previewTitle', { day: formatDay(file.preview.exportedAt) })}</b>
            <small class="meta">
              {t('ui.data.previewText', {
                services: file.preview.services,
                versions: file.preview.versions,
                alerts: file.preview.alerts,
              })}
            </small>
          </div>
          <button
            type="button"
            class="button primary"
            data-testid="import-confirm"
            disabled={importing.busy}
            onClick={() => void confirm()}
          >
            {t('ui.data.previewConfirm')}
          </button>
          <button type="button" class="button quiet" onClick={() => setFile(null)}>
            {t('ui.cancel')}
          </button>
        </div>
      )}
    </>
  );
}

function DeleteRow() {
  const [asking, setAsking] = useState(false);
  const deleting = useAction('deleteEverything');
  const announce = useAnnounce();
  const confirm = async () => {
    if ((await deleting.run({})) === null) return;
    applyTheme('system');
    announce(t('ui.data.deleted'));
    navigate('welcome');
  };
  return (
    <div class="set stack">
      <div class="what">
        <b>{t(asking ? 'ui.data.deleteSure' : 'ui.data.delete')}</b>
        <small class="meta">{t('ui.data.deleteText')}</small>
        <FailureLine failure={deleting.failure} />
      </div>
      {asking ? (
        <div class="row wrap">
          <button
            type="button"
            class="button danger"
            data-testid="delete-confirm"
            disabled={deleting.busy}
            onClick={() => void confirm()}
          >
            {t('ui.data.deleteConfirm')}
          </button>
          <button type="button" class="button" onClick={() => setAsking(false)}>
            {t('ui.data.deleteKeep')}
          </button>
        </div>
      ) : (
        <button type="button" class="button danger" data-testid="delete" onClick={() => setAsking(true)}>
          {t('ui.data.delete')}
        </button>
      )}
    </div>
  );
}
