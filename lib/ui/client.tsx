import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Client } from '../watch/requests.ts';

const ClientContext = createContext<Client | null>(null);

/** Gives the pages below it their way to the background: the real one in the extension, one in memory in tests. */
export function ClientProvider({ client, children }: { client: Client; children: ComponentChildren }) {
  return <ClientContext.Provider value={client}>{children}</ClientContext.Provider>;
}

/** The message client of this page. Throws where no provider stands above: that is a bug. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient needs a ClientProvider above it');
  return client;
}
