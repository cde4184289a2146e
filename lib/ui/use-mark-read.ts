import { useCallback, useState } from 'preact/hooks';
import { t } from '../locale/format.ts';
import { useAnnounce } from './announcer.tsx';
import { useClient } from './client.tsx';
import { failureText } from './words.ts';

/**
 * Marks alerts as read, with a way back. `justRead` holds the alerts marked on this page, which keep their place
 * (with an Undo) until the page is left, so that nothing jumps away under the finger.
 */
export function useMarkRead(): { justRead: ReadonlySet<string>; markRead: (alertId: string, read: boolean) => void } {
  const client = useClient();
  const announce = useAnnounce();
  const [justRead, setJustRead] = useState<ReadonlySet<string>>(new Set());
  const markRead = useCallback(
    (alertId: string, read: boolean) => {
      const keep = (stays: boolean) =>
        setJustRead((previous) => {
          const next = new Set(previous);
          if (stays) next.add(alertId);
          else next.delete(alertId);
          return next;
        });
      keep(read);
      void client.request('markAlertRead', { alertId, read }).then((result) => {
        if (result.ok) {
          announce(t(read ? 'ui.read.done' : 'ui.read.undone'));
        } else {
          keep(!read);
          announce(failureText(result.failure.code));
        }
      });
    },
    [client, announce],
  );
  return { justRead, markRead };
}
