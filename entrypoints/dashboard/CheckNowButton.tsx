import { t } from '../../lib/locale/format.ts';
import { Icon } from '../../lib/ui/components/Icon.tsx';
import { useAction } from '../../lib/ui/use-action.ts';
import { failureText } from '../../lib/ui/words.ts';

/** Reads everything now. The progress is shown by the page. */
export function CheckNowButton({ disabled }: { disabled: boolean }) {
  const check = useAction('checkNow');
  return (
    <div>
      <button
        type="button"
        class="button"
        data-testid="check-now"
        disabled={disabled || check.busy}
        onClick={() => void check.run({})}
      >
        <Icon name="refresh" /> {t('ui.check.now')}
      </button>
      {check.failure !== null && <p class="meta">{failureText(check.failure.code)}</p>}
    </div>
  );
}
