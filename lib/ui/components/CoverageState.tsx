import './CoverageState.css';
import type { CoverageKind } from '../../watch/types.ts';
import { coverageWord, needsHelp } from '../coverage-words.ts';
import { Icon, type IconName } from './Icon.tsx';

const ICONS: Record<CoverageKind, IconName> = {
  read: 'check',
  not_yet_read: 'clock',
  retrying: 'clock',
  failing: 'unreadable',
  no_permission: 'key',
  needs_tab: 'tab',
  may_be_wrong_page: 'warn',
  moved: 'open',
  closed: 'lock',
};

/** How one document is watched, as a sign with its word. */
export function CoverageState({ coverage }: { coverage: CoverageKind }) {
  return (
    <span class={needsHelp(coverage) ? 'coverage-state bad' : `coverage-state ${coverage}`}>
      <Icon name={ICONS[coverage]} />
      {coverageWord(coverage)}
    </span>
  );
}
