import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../locale/format.ts';
import type { MoveState } from '../../watch/views.ts';
import { Icon } from '../components/Icon.tsx';
import type { Receiver } from './move-message.ts';

const STATES: readonly MoveState[] = ['not_asked', 'asked', 'joined', 'stays'];

interface RowProps {
  receiver: Receiver;
  isWriting: boolean;
  change: (changed: Partial<Receiver>) => void;
  write: () => void;
  remove: () => void;
}

/** One group or person of the list: its name, where it stands, and what can be done. */
export function MoveRow({ receiver, isWriting, change, write, remove }: RowProps) {
  const [renaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const { name, kind, state } = receiver;
  const rename = (next: string | null) => {
    if (next !== null && next.trim() !== '') change({ name: next.trim() });
    setRenaming(false);
    // The field is gone: the keyboard goes on where it came from.
    requestAnimationFrame(() => renameButton.current?.focus());
  };
  return (
    <li class={state} data-testid="plan-group">
      {renaming ? (
        <Rename name={name} done={rename} />
      ) : (
        <p class="who">
          <bdi class="strong">{name}</bdi>
          <span class="meta">{t(`ui.plan.kind.${kind}`)}</span>
        </p>
      )}
      <select
        aria-label={t('ui.plan.state', { name })}
        value={state}
        data-testid="plan-state"
        onChange={({ currentTarget }) => change({ state: currentTarget.value as MoveState })}
      >
        {STATES.map((each) => (
          <option key={each} value={each}>
            {t(`ui.plan.state.${each}`)}
          </option>
        ))}
      </select>
      <button type="button" class="button quiet" aria-expanded={isWriting} data-testid="plan-write" onClick={write}>
        <Icon name="copy" /> {t('ui.plan.write')}
        <span class="vh"> {t('ui.plan.to', { name })}</span>
      </button>
      <span class="tools">
        <button
          ref={renameButton}
          type="button"
          class="icon-button"
          title={t('ui.plan.renameShort')}
          aria-label={t('ui.plan.rename', { name })}
          onClick={() => setRenaming(true)}
        >
          <Icon name="edit" />
        </button>
        <button
          type="button"
          class="icon-button"
          title={t('ui.plan.removeShort')}
          aria-label={t('ui.plan.remove', { name })}
          onClick={remove}
        >
          <Icon name="close" />
        </button>
      </span>
    </li>
  );
}

/** Enter or leaving the field keeps the new name, Escape the old one. */
function Rename({ name, done }: { name: string; done: (next: string | null) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => field.current?.select(), []);
  const finish = (next: string | null) => {
    if (isOver.current) return;
    isOver.current = true;
    done(next);
  };
  return (
    <input
      ref={field}
      class="who"
      type="text"
      maxLength={80}
      defaultValue={name}
      autocomplete="off"
      aria-label={t('ui.plan.newName', { name })}
      data-testid="plan-rename"
      onBlur={({ currentTarget }) => finish(currentTarget.value)}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') finish(currentTarget.value);
        if (key === 'Escape') finish(null);
      }}
    />
  );
}
