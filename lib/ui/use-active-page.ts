import { useEffect, useState } from 'preact/hooks';
import { useClient } from './client.tsx';

/** The watched document that the tab in front shows, if any. */
export interface ActivePage {
  tabId: number;
  termsId: string;
  serviceName: string;
  typeName: string;
}

/** Finds out whether the tab in front shows a watched document, so that it can be read from there. Null until known. */
export function useActivePage(): ActivePage | null {
  const client = useClient();
  const [page, setPage] = useState<ActivePage | null>(null);
  useEffect(() => {
    let current = true;
    void (async () => {
      const tab = await client.activeTab();
      if (tab === null || !tab.url.startsWith('https://')) return;
      const answer = await client.request('termsOfPage', { url: tab.url });
      if (current && answer.ok && answer.value !== null) setPage({ tabId: tab.id, ...answer.value });
    })();
    return () => {
      current = false;
    };
  }, [client]);
  return page;
}
