import './ChooseQuestions.css';
import { useId } from 'preact/hooks';
import { questions } from '../../catalog/catalog.ts';
import { t } from '../../locale/format.ts';
import { goToPart } from '../page-focus.tsx';
import { type Choices, chooseAudience, chooseNeed } from './choices.ts';

/** Whom one writes to, which ticks what goes without saying, and what the app must do. Each answer counts at once. */
export function ChooseQuestions({
  choices,
  result,
  choose,
}: {
  choices: Choices;
  /** What the answers came to: it stands below the questions where the list is out of sight. */
  result: string;
  choose: (next: Choices) => void;
}) {
  const { needs, audiences } = questions();
  const noteId = useId();
  const note = audiences.find(({ id }) => id === choices.audience)?.note;
  return (
    <form class="card choose-ask" aria-label={t('ui.choose.ask')} onSubmit={(event) => event.preventDefault()}>
      <fieldset aria-describedby={note === undefined ? undefined : noteId}>
        <legend>{t('ui.choose.audience')}</legend>
        <div class="choose-options">
          {[{ id: null, label: t('ui.choose.anybody') }, ...audiences].map(({ id, label }) => (
            <label key={id}>
              <input
                type="radio"
                name="audience"
                checked={choices.audience === id}
                data-testid={`audience-${id ?? 'anybody'}`}
                onChange={() => choose(chooseAudience(choices, id))}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
        {note !== undefined && (
          <p id={noteId} class="meta">
            {note}
          </p>
        )}
      </fieldset>
      <fieldset>
        <legend>{t('ui.choose.needs')}</legend>
        <div class="choose-options">
          {needs.map(({ id, label }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={choices.needs.includes(id)}
                data-testid={`need-${id}`}
                onChange={(event) => choose(chooseNeed(choices, id, event.currentTarget.checked))}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="choose-ask-end">
        <button
          type="button"
          class="button"
          data-testid="clear-needs"
          onClick={() => choose({ ...choices, audience: null, needs: [] })}
        >
          {t('ui.choose.clear')}
        </button>
        <p class="meta">{t('ui.choose.private')}</p>
        <p class="choose-jump">
          <b>{result}.</b>{' '}
          <button type="button" class="link-button" onClick={() => goToPart('list')}>
            {t('ui.choose.go')}
          </button>
        </p>
      </div>
    </form>
  );
}
