import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { RequestFailure, RequestName, Requests } from '../watch/requests.ts';
import { useClient } from './client.tsx';

/** What a page knows about an answer. While it is asked again the old value stays, so that nothing flickers. */
export type Loadable<T> =
  | { state: 'loading' }
  | { state: 'failed'; failure: RequestFailure }
  | { state: 'ready'; value: T };

/**
 * Asks the background for what a page shows, and again whenever something has changed there.
 * Answers that arrive out of order are dropped. `replace` shows a value that another request brought.
 */
export function useRequest<N extends RequestName>(
  name: N,
  input: Requests[N]['input'],
): { answer: Loadable<Requests[N]['output']>; refresh: () => void; replace: (value: Requests[N]['output']) => void } {
  const client = useClient();
  const [answer, setAnswer] = useState<Loadable<Requests[N]['output']>>({ state: 'loading' });
  const latest = useRef(0);
  const inputKey = JSON.stringify(input);

  const refresh = useCallback(() => {
    latest.current += 1;
    const mine = latest.current;
    void client.request(name, JSON.parse(inputKey) as Requests[N]['input']).then((result) => {
      if (mine !== latest.current) return;
      setAnswer((previous) => {
        if (result.ok) return { state: 'ready', value: result.value };
        return previous.state === 'ready' ? previous : { state: 'failed', failure: result.failure };
      });
    });
  }, [client, name, inputKey]);

  const replace = useCallback((value: Requests[N]['output']) => {
    latest.current += 1;
    setAnswer({ state: 'ready', value });
  }, []);

  useEffect(() => {
    setAnswer({ state: 'loading' });
    refresh();
    const stop = client.onChanged(refresh);
    return () => {
      latest.current += 1;
      stop();
    };
  }, [client, refresh]);

  return { answer, refresh, replace };
}
