import './OwnPage.css';
import { useState } from 'preact/hooks';
import { t } from '../../../lib/locale/format.ts';
import { useAnnounce } from '../../../lib/ui/announcer.tsx';
import { Icon } from '../../../lib/ui/components/Icon.tsx';
import { useAction } from '../../../lib/ui/use-action.ts';
import { useHosts } from '../../../lib/ui/use-hosts.ts';
import { failureText } from '../../../lib/ui/words.ts';
import type { RequestFailureCode } from '../../../lib/watch/requests.ts';
import type { CustomTerms, Settings } from '../../../lib/watch/settings.ts';
import type { SettingsView } from '../../../lib/watch/views.ts';

/** A policy page that is not in the catalogue: name and address, checked before the browser is asked. */
export function OwnPage({ settings, hosts }: { settings: Settings; hosts: SettingsView['hosts'] }) {
  return (
    <div class="card">
      {settings.customTerms.map((custom) => (
        <CustomRow key={custom.id} custom={custom} hosts={hosts} />
      ))}
      <AddForm />
    </div>
  );
}

function CustomRow({ custom, hosts }: { custom: CustomTerms; hosts: SettingsView['hosts'] }) {
  const remove = useAction('removeCustomTerms');
  const { ask, denied, asking } = useHosts();
  const host = URL.canParse(custom.url) ? new URL(custom.url).host : custom.url;
  const isMissing = hosts.some((each) => each.host === host && !each.granted);
  return (
    <div class="set">
      <div class="what">
        <bdi class="label">{custom.name}</bdi>
        {isMissing ? (
          <small class="care">
            <Icon name="key" /> {t('ui.settings.notAllowed', { hosts: host })}
          </small>
        ) : (
          <small class="meta">{custom.url.replace(/^https:\/\//, '')}</small>
        )}
        {(denied || remove.failure !== null) && (
          <small class="meta">
            {denied ? t('ui.hosts.denied') : remove.failure !== null && failureText(remove.failure.code)}
          </small>
        )}
      </div>
      {isMissing && (
        <button type="button" class="button" disabled={asking} onClick={() => void ask([host])}>
          {t('ui.settings.allow')}
        </button>
      )}
      <button
        type="button"
        class="button quiet"
        disabled={remove.busy}
        onClick={() => void remove.run({ termsId: `custom-${custom.id}/privacy-policy` })}
      >
        {t('ui.trouble.stopWatching')}
      </button>
    </div>
  );
}

/** Why an address cannot be watched, as a key of the failure texts; null where nothing speaks against it. */
function problemOf(url: string): RequestFailureCode | null {
  if (!URL.canParse(url)) return 'url_not_https';
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:') return 'url_not_https';
  return parsed.username !== '' || parsed.password !== '' ? 'url_has_credentials' : null;
}

function AddForm() {
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState<{ field: 'name' | 'url'; text: string } | null>(null);
  const { ask, denied, asking } = useHosts();
  const add = useAction('addCustomTerms');
  const announce = useAnnounce();

  const submit = async (event: Event) => {
    event.preventDefault();
    if (name.trim() === '') return setProblem({ field: 'name', text: t('ui.own.nameMissing') });
    const address = url.trim();
    const code = problemOf(address);
    if (code !== null) return setProblem({ field: 'url', text: failureText(code) });
    setProblem(null);
    if (!(await ask([new URL(address).host]))) return;
    if ((await add.run({ name: name.trim(), url: address })) === null) return;
    setName('');
    setUrl('');
    announce(t('ui.own.added', { name: name.trim() }));
  };
  const urlText = problem?.field === 'url' ? problem.text : add.failure === null ? null : failureText(add.failure.code);
  return (
    <form class="own-form" noValidate onSubmit={(event) => void submit(event)}>
      <Field
        id="own-name"
        label={t('ui.own.name')}
        type="text"
        value={name}
        onInput={setName}
        problem={problem?.field === 'name' ? problem.text : null}
      />
      <Field
        id="own-url"
        label={t('ui.own.url')}
        type="url"
        value={url}
        onInput={setUrl}
        problem={urlText}
        placeholder="https://"
      />
      <div>
        <button type="submit" class="button" disabled={asking || add.busy}>
          {t('ui.own.add')}
        </button>
        <p class="meta">{denied ? t('ui.hosts.denied') : t('ui.own.note')}</p>
      </div>
    </form>
  );
}

interface FieldProps {
  id: string;
  label: string;
  type: 'text' | 'url';
  value: string;
  onInput: (value: string) => void;
  /** What is wrong and what to do, beside the field. */
  problem: string | null;
  placeholder?: string;
}

function Field({ id, label, type, value, onInput, problem, placeholder }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={type}
        value={value}
        placeholder={placeholder ?? ''}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? '' : `${id}-problem`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {problem !== null && (
        <p class="error" id={`${id}-problem`} role="alert">
          <Icon name="warn" /> <span>{problem}</span>
        </p>
      )}
    </div>
  );
}
