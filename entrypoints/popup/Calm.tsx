import './Calm.css';
import { Icon } from '../../lib/ui/components/Icon.tsx';
import { calmTitle, coverageSentence, isFirstRead } from '../../lib/ui/coverage-words.ts';
import type { Overview } from '../../lib/watch/views.ts';

/** Nothing changed, and why that may be believed: the time of the last good read. */
export function Calm({ overview }: { overview: Overview }) {
  const first = isFirstRead(overview);
  return (
    <div class="calm" data-testid="calm">
      <span class="disc">
        <Icon name={first ? 'clock' : 'check'} />
      </span>
      <h1>{calmTitle(overview)}</h1>
      <p class="soft">{coverageSentence(overview)}</p>
    </div>
  );
}
