import './MovePlanner.css';
import { useState } from 'preact/hooks';
import { serviceById } from '../../catalog/catalog.ts';
import type { Guide } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { AlertView, MovePlan, MoveState } from '../../watch/views.ts';
import { useAnnounce } from '../announcer.tsx';
import { formatDay } from '../dates.ts';
import { useRequest } from '../use-request.ts';

const STATES: readonly MoveState[] = ['not_asked', 'asked', 'joined', 'stays'];
const TONES = ['friendly', 'short', 'formal'] as const;
type Tone = (typeof TONES)[number];

/** The private list of groups and people to bring along, each with its state and a message to paste. */
export function MovePlanner({
  guide,
  plan,
  change,
}: {
  guide: Guide;
  plan: MovePlan;
  change: (changed: Partial<MovePlan>) => void;
}) {
  const [name, setName] = useState('');
  const [writingTo, setWritingTo] = useState<string | null>(null);
  const { groups } = plan;
  const add = (event: Event) => {
    event.preventDefault();
    if (name.trim() === '') return;
    change({ groups: [...groups, { id: crypto.randomUUID(), name: name.trim(), kind: 'group', state: 'not_asked' }] });
    setName('');
  };
  const receiver = groups.find(({ id }) => id === writingTo);
  return (
    <section class="card planner" aria-label={t('ui.plan.title')}>
      <header class="row between">
        <h3>{t('ui.plan.title')}</h3>
        {groups.length > 0 && (
          <span class="meta">
            {t('ui.plan.joined', {
              done: groups.filter(({ state }) => state === 'joined').length,
              total: groups.length,
            })}
          </span>
        )}
      </header>
      <p class="meta">{groups.length === 0 ? t('ui.plan.none') : t('ui.plan.lead')}</p>
      <ul>
        {groups.map((group) => (
          <li key={group.id} data-testid="plan-group">
            <span class="strong grow">
              <bdi>{group.name}</bdi>
            </span>
            <select
              aria-label={t('ui.plan.state', { name: group.name })}
              value={group.state}
              onChange={({ currentTarget }) =>
                change({
                  groups: groups.map((other) =>
                    other.id === group.id ? { ...other, state: currentTarget.value as MoveState } : other,
                  ),
                })
              }
            >
              {STATES.map((state) => (
                <option key={state} value={state}>
                  {t(`ui.plan.state.${state}`)}
                </option>
              ))}
            </select>
            <button type="button" class="button quiet" onClick={() => setWritingTo(group.id)}>
              {t('ui.plan.write')}
            </button>
            <button
              type="button"
              class="button quiet"
              aria-label={t('ui.plan.remove', { name: group.name })}
              onClick={() => change({ groups: groups.filter(({ id }) => id !== group.id) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <form class="row" onSubmit={add}>
        <label class="grow">
          <span class="vh">{t('ui.plan.name')}</span>
          <input
            type="text"
            value={name}
            maxLength={80}
            placeholder={t('ui.plan.name')}
            data-testid="plan-name"
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" data-testid="plan-add">
          {t('ui.plan.add')}
        </button>
      </form>
      {receiver !== undefined && <Message key={receiver.id} name={receiver.name} guide={guide} />}
    </section>
  );
}

/** A message that can be changed before it is copied. It quotes the newest change of the app that is left, if there is one. */
function Message({ name, guide }: { name: string; guide: Guide }) {
  const announce = useAnnounce();
  const { answer } = useRequest('getOverview', {});
  const alerts = answer.state === 'ready' ? answer.value.alerts : [];
  const [tone, setTone] = useState<Tone>('friendly');
  const [own, setOwn] = useState<string | null>(null);
  const text = own ?? messageFor(tone, guide, newestOf(alerts, guide.from));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      announce(t('ui.plan.copied'));
    } catch {
      announce(t('ui.plan.copyFailed'));
    }
  };
  return (
    <div class="message">
      <h4>{t('ui.plan.messageFor', { name })}</h4>
      <fieldset class="row">
        <legend class="vh">{t('ui.plan.tone')}</legend>
        {TONES.map((each) => (
          <label key={each} class="row">
            <input
              type="radio"
              name="tone"
              checked={tone === each}
              onChange={() => {
                setTone(each);
                setOwn(null);
              }}
            />
            {t(`ui.plan.tone.${each}`)}
          </label>
        ))}
      </fieldset>
      <textarea
        rows={6}
        value={text}
        aria-label={t('ui.plan.messageFor', { name })}
        data-testid="plan-message"
        onInput={({ currentTarget }) => setOwn(currentTarget.value)}
      />
      <p class="row">
        <button type="button" class="button primary" data-testid="plan-copy" onClick={() => void copy()}>
          {t('ui.plan.copy')}
        </button>
        <span class="meta">{t('ui.plan.noLinks')}</span>
      </p>
    </div>
  );
}

/** The newest alert of a service; the overview has the unread and heaviest ones first. */
function newestOf(alerts: readonly AlertView[], serviceId: string): AlertView | null {
  const own = alerts.filter((alert) => alert.serviceId === serviceId);
  return own.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0] ?? null;
}

function messageFor(tone: Tone, guide: Guide, alert: AlertView | null): string {
  const from = serviceById(guide.from)?.name ?? guide.from;
  const to = serviceById(guide.to)?.name ?? guide.to;
  const quote = alert?.findings.map(({ evidence }) => evidence.after?.text).find((text) => text !== undefined);
  const why =
    alert === null || quote === undefined
      ? ''
      : t('ui.plan.message.why', { from, quote, date: formatDay(alert.publishedOn) });
  return t(`ui.plan.message.${tone}`, { from, to, why });
}
