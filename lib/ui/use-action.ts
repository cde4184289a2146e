import { useCallback, useState } from 'preact/hooks';
import type { RequestFailure, RequestName, Requests } from '../watch/requests.ts';
import { useAnnounce } from './announcer.tsx';
import { useClient } from './client.tsx';
import { failureText } from './words.ts';

/**
 * Sends one request after a person's action. `busy` is true while it runs, `failure` is the last expected failure;
 * a failure is also read out. The promise gives the answer, or null where it failed.
 */
export function useAction<N extends RequestName>(
  name: N,
): {
  run: (input: Requests[N]['input']) => Promise<{ value: Requests[N]['output'] } | null>;
  busy: boolean;
  failure: RequestFailure | null;
} {
  const client = useClient();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const run = useCallback(
    async (input: Requests[N]['input']) => {
      setBusy(true);
      setFailure(null);
      const result = await client.request(name, input);
      setBusy(false);
      if (result.ok) return { value: result.value };
      setFailure(result.failure);
      announce(failureText(result.failure.code));
      return null;
    },
    [client, name, announce],
  );
  return { run, busy, failure };
}
