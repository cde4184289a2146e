import './Chip.css';
import type { Direction, Severity } from '../../explain/vocabulary.ts';
import { directionWord, severityWord } from '../words.ts';
import { Icon, type IconName } from './Icon.tsx';

const ICONS: Record<Direction, IconName> = { worse: 'down', better: 'up', neutral: 'dash', unclear: 'question' };

/**
 * How much a change matters and which way it goes: weight says how much, hue says which way, words say both.
 * `plain` keeps the words and the icon only, for margins.
 */
export function Chip({
  direction,
  severity,
  plain = false,
}: {
  direction: Direction;
  severity: Severity;
  plain?: boolean;
}) {
  return (
    <span class={`chip ${direction} ${plain ? 'plain' : severity}`}>
      <Icon name={ICONS[direction]} />
      <span>
        {directionWord(direction)}
        {severity === 'none' ? '' : `: ${severityWord(severity)}`}
      </span>
    </span>
  );
}

/** The direction alone, as an icon with hidden words, in front of a line of text. */
export function DirectionIcon({ direction }: { direction: Direction }) {
  return (
    <span class={`direction-icon ${direction}`}>
      <Icon name={ICONS[direction]} />
      <span class="vh">{directionWord(direction)}: </span>
    </span>
  );
}
