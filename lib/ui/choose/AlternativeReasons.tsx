import { wishOf } from '../../catalog/catalog.ts';
import type { Reason } from '../../catalog/rank.ts';
import { t } from '../../locale/format.ts';
import { Icon, type IconName } from '../components/Icon.tsx';
import { SourceLink } from '../components/SourceLink.tsx';

/** How many reasons stand there on each side before the rest is folded: as many against as for. */
const SHOWN = 3;

/** The reasons on one side. What was asked for is never folded. The same owner is said above. */
export function AlternativeReasons({
  side,
  name,
  reasons,
}: {
  side: 'for' | 'against';
  name: string;
  reasons: readonly Reason[];
}) {
  const asked = reasons.filter(({ kind }) => kind === 'need');
  const facts = reasons.filter(({ kind }) => kind === 'fact');
  const room = Math.max(0, SHOWN - asked.length);
  // A fold that hides a single line costs more than the line.
  const shown = facts.length - room === 1 ? facts : facts.slice(0, room);
  const folded = facts.slice(shown.length);
  return (
    <div class={side}>
      <h4>{t(`ui.choose.${side}`)}</h4>
      <ul>
        {[...asked, ...shown].map((reason) => (
          <ReasonLine key={reason.text} side={side} reason={reason} />
        ))}
        {reasons.length === 0 && <li>{t('ui.choose.noReason')}</li>}
      </ul>
      {folded.length > 0 && (
        <details>
          <summary>
            <Icon name="chevron" /> {t(`ui.choose.more.${side}`, { n: folded.length })}
            <span class="vh"> {name}</span>
          </summary>
          <ul>
            {folded.map((reason) => (
              <ReasonLine key={reason.text} side={side} reason={reason} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function ReasonLine({ side, reason }: { side: 'for' | 'against'; reason: Reason }) {
  const { level, text } = reason;
  const icon: IconName = level === 'yes' ? 'check' : level === 'no' ? 'close' : side === 'for' ? 'plus' : 'minus';
  return (
    <li>
      <Icon name={icon} />
      <span>
        <Asked reason={reason} />
        {text} {reason.source !== null && <SourceLink source={reason.source} isRead={reason.isSourceRead} />}
      </span>
    </li>
  );
}

/** That this was asked for, and how far it is met: "You asked for no phone number: not met." Null for what nobody asked for. */
export function askedWords({ need, level }: Reason): string | null {
  if (need === null) return null;
  const wish = wishOf(need);
  if (level === 'yes') return t('ui.choose.met', { wish });
  if (level === 'no') return t('ui.choose.unmet', { wish });
  return level === 'partly' ? t('ui.choose.partlyMet', { wish }) : t('ui.choose.unchecked', { wish });
}

function Asked({ reason }: { reason: Reason }) {
  const words = askedWords(reason);
  if (words === null) return null;
  // Where a wish is met, the reason says so by itself, and the sign marks it as asked for.
  return reason.level === 'yes' ? <span class="vh">{words} </span> : <b>{words} </b>;
}
