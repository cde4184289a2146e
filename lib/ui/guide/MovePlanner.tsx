import './MovePlanner.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Guide } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { MovePlan, Overview } from '../../watch/views.ts';
import { useAnnounce } from '../announcer.tsx';
import { MoveMessage } from './MoveMessage.tsx';
import { MoveRow } from './MoveRow.tsx';
import { changeToTell, type Receiver } from './move-message.ts';
import type { PlanEdit } from './use-move-plan.ts';

interface PlannerProps {
  guide: Guide;
  plan: MovePlan;
  overview: Overview;
  change: (edit: PlanEdit) => void;
}

/** The private list of groups and people to bring along, each with its state and a message to paste. */
export function MovePlanner({ guide, plan, overview, change }: PlannerProps) {
  const [writingTo, setWritingTo] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ receiver: Receiver; index: number } | null>(null);
  const announce = useAnnounce();
  const { groups } = plan;
  const changeGroups = (edit: (groups: Receiver[]) => Receiver[]) =>
    change((now) => ({ ...now, groups: edit(now.groups) }));
  const replace = (id: string, changed: Partial<Receiver>) =>
    changeGroups((now) => now.map((each) => (each.id === id ? { ...each, ...changed } : each)));
  const remove = (receiver: Receiver) => {
    setRemoved({ receiver, index: groups.indexOf(receiver) });
    changeGroups((now) => now.filter(({ id }) => id !== receiver.id));
    announce(t('ui.plan.removed', { name: receiver.name }));
  };
  const undo = () => {
    if (removed === null) return;
    changeGroups((now) => now.toSpliced(removed.index, 0, removed.receiver));
    setRemoved(null);
    announce(t('ui.plan.back', { name: removed.receiver.name }));
  };
  const add = (receiver: Receiver) => {
    changeGroups((now) => [...now, receiver]);
    announce(t('ui.plan.added', { name: receiver.name }));
  };
  const receiver = groups.find(({ id }) => id === writingTo);
  return (
    <section class="planner" aria-label={t('ui.plan.title')}>
      <header class="row between wrap">
        <h3>{t('ui.plan.title')}</h3>
        {groups.length > 0 && (
          <span class="meta" data-testid="plan-joined">
            {t('ui.plan.joined', {
              done: groups.filter(({ state }) => state === 'joined').length,
              total: groups.length,
            })}
          </span>
        )}
      </header>
      <div class="card planner-card">
        {groups.length === 0 ? (
          <p class="planner-empty">{t('ui.plan.none')}</p>
        ) : (
          <ul>
            {groups.map((each) => (
              <MoveRow
                key={each.id}
                receiver={each}
                isWriting={each.id === writingTo}
                change={(changed) => replace(each.id, changed)}
                write={() => setWritingTo(each.id === writingTo ? null : each.id)}
                remove={() => remove(each)}
              />
            ))}
          </ul>
        )}
        {removed !== null && <Removed name={removed.receiver.name} undo={undo} />}
        <Add add={add} />
      </div>
      {receiver !== undefined && (
        <MoveMessage
          key={receiver.id}
          receiver={receiver}
          guide={guide}
          alert={changeToTell(overview.alerts, guide.from)}
          markAsked={() => replace(receiver.id, { state: 'asked' })}
        />
      )}
    </section>
  );
}

/** Stands where the row was, with the focus on the way back. */
function Removed({ name, undo }: { name: string; undo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [name]);
  return (
    <p class="planner-removed row wrap" data-testid="plan-removed">
      <span>{t('ui.plan.removed', { name })}</span>
      <button ref={button} type="button" class="link-button" data-testid="plan-undo" onClick={undo}>
        {t('ui.undo')}
      </button>
    </p>
  );
}

function Add({ add }: { add: (receiver: Receiver) => void }) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Receiver['kind']>('group');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    field.current?.focus();
    if (name.trim() === '') return;
    add({ id: crypto.randomUUID(), name: name.trim(), kind, state: 'not_asked' });
    setName('');
  };
  return (
    <form class="planner-add" onSubmit={submit}>
      <label for={id}>{t('ui.plan.name')}</label>
      <div class="row wrap">
        <input
          ref={field}
          id={id}
          type="text"
          value={name}
          maxLength={80}
          autocomplete="off"
          data-testid="plan-name"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <fieldset class="segments">
          <legend class="vh">{t('ui.plan.kind')}</legend>
          {(['group', 'person'] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === each}
                data-testid={`plan-kind-${each}`}
                onChange={() => setKind(each)}
              />
              <span>{t(`ui.plan.kind.${each}`)}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit" class="button" data-testid="plan-add">
          {t('ui.plan.add')}
        </button>
      </div>
      <p class="meta">{t('ui.plan.lead')}</p>
    </form>
  );
}
