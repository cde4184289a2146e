import { useCallback, useState } from 'preact/hooks';
import { t } from '../locale/format.ts';
import { useAnnounce } from './announcer.tsx';
import { useClient } from './client.tsx';
import { originOf } from './troubles.ts';

/**
 * Asks the browser for hosts. `ask` must be called straight from a click: browsers refuse anything else.
 * `denied` stays true until the next try, so that the page can say what follows from it.
 */
export function useHosts(): { ask: (hosts: readonly string[]) => Promise<boolean>; denied: boolean; asking: boolean } {
  const client = useClient();
  const announce = useAnnounce();
  const [denied, setDenied] = useState(false);
  const [asking, setAsking] = useState(false);
  const ask = useCallback(
    async (hosts: readonly string[]) => {
      const answer = client.askForHosts(hosts.map(originOf));
      setAsking(true);
      setDenied(false);
      const granted = await answer;
      setAsking(false);
      setDenied(!granted);
      announce(t(granted ? 'ui.hosts.granted' : 'ui.hosts.denied'));
      return granted;
    },
    [client, announce],
  );
  return { ask, denied, asking };
}
