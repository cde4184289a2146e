import { useCallback, useRef, useState } from 'preact/hooks';
import type { RequestFailure } from '../../watch/requests.ts';
import type { MovePlan } from '../../watch/views.ts';
import { useAnnounce } from '../announcer.tsx';
import { useClient } from '../client.tsx';
import { type Loadable, useRequest } from '../use-request.ts';
import { failureText } from '../words.ts';

/** What a person did to a plan. It is applied to the plan as it is stored by then, so that two windows do not undo each other. */
export type PlanEdit = (plan: MovePlan) => MovePlan;

function emptyPlan(guideId: string): MovePlan {
  return { guideId, startedAt: '', doneSteps: [], groups: [] };
}

/**
 * The plan of one guide and the way to change it. A change is shown at once and stored in its turn; a plan with nothing ticked and
 * nobody on its list is forgotten. `failure` says why the last change could not be stored.
 */
export function useMovePlan(guideId: string): {
  answer: Loadable<MovePlan>;
  refresh: () => void;
  change: (edit: PlanEdit) => void;
  failure: RequestFailure | null;
} {
  const client = useClient();
  const announce = useAnnounce();
  const { answer, refresh, replace } = useRequest('getMovePlan', { guideId });
  const [draft, setDraft] = useState<MovePlan | null>(null);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const stored = answer.state === 'ready' ? (answer.value ?? emptyPlan(guideId)) : null;
  const shown = useRef<MovePlan | null>(null);
  shown.current = draft ?? stored;
  const waiting = useRef(0);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const change = useCallback(
    (edit: PlanEdit) => {
      setDraft(edit(shown.current ?? emptyPlan(guideId)));
      shown.current = edit(shown.current ?? emptyPlan(guideId));
      waiting.current += 1;
      queue.current = queue.current.then(async () => {
        const before = await client.request('getMovePlan', { guideId });
        const plan = edit((before.ok ? before.value : null) ?? emptyPlan(guideId));
        const isEmpty = plan.doneSteps.length === 0 && plan.groups.length === 0;
        const saved = !before.ok
          ? before
          : isEmpty
            ? await client.request('removeMovePlan', { guideId })
            : await client.request('saveMovePlan', {
                plan: { ...plan, startedAt: plan.startedAt || new Date().toISOString() },
              });
        setFailure(saved.ok ? null : saved.failure);
        if (!saved.ok) announce(failureText(saved.failure.code));
        waiting.current -= 1;
        if (waiting.current > 0) return;
        // What is stored counts from here on: after a failure that is the plan without the change.
        if (saved.ok) replace(isEmpty ? null : saved.value);
        else refresh();
        setDraft(null);
      });
    },
    [client, guideId, announce, replace, refresh],
  );

  const value = shown.current;
  return {
    answer: answer.state === 'failed' ? answer : value === null ? { state: 'loading' } : { state: 'ready', value },
    refresh,
    change,
    failure,
  };
}
