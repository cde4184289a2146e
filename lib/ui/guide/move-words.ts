import type { Guide } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { MovePlan, Overview } from '../../watch/views.ts';

type Moved = Pick<Overview['moves'][number], 'done' | 'total' | 'groupsToGo' | 'peopleToGo'>;

/** How many groups, or people, have not moved yet and have not said that they stay. */
export function toGo({ groups }: Pick<MovePlan, 'groups'>, kind: MovePlan['groups'][number]['kind']): number {
  return groups.filter((each) => each.kind === kind && (each.state === 'not_asked' || each.state === 'asked')).length;
}

/** How far a move has come: "3 of 9 steps; 2 groups to go". */
export function stepsWords({ done, total, groupsToGo: n, peopleToGo: people = 0 }: Moved): string {
  if (n > 0 && people > 0) return t('ui.move.stepsGroupsPeople', { done, total, n, people });
  if (n > 0) return t('ui.move.stepsAndGroups', { done, total, n });
  return people > 0 ? t('ui.move.stepsAndPeople', { done, total, n: people }) : t('ui.move.steps', { done, total });
}

/** Minutes of work as one would say them: nobody knows such a thing to the minute. */
export function roughMinutes(minutes: number): number {
  return minutes <= 20 ? minutes : Math.round(minutes / 5) * 5;
}

/** "Our guide: 16 steps, about 100 minutes." */
export function guideSize({ steps }: Guide): string {
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return t('ui.do.moveSteps', { n: steps.length, minutes: roughMinutes(minutes) });
}
