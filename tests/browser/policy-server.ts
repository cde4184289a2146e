import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Taken before any test puts a server's own in its place. */
const realFetch = globalThis.fetch;

export interface PolicyServer {
  /** Answers requests for a path. */
  routes: Map<string, http.RequestListener>;
  /** What was asked, in order. */
  seen: http.IncomingMessage[];
  /** A fetch that reaches this server for every https host, as the browser's would reach the real one. */
  fetch: typeof fetch;
  close(): Promise<void>;
}

/** A real server on loopback; only the name and the TLS of the host are played. */
export async function startPolicyServer(): Promise<PolicyServer> {
  const routes = new Map<string, http.RequestListener>();
  const seen: http.IncomingMessage[] = [];
  const server = http.createServer((request, response) => {
    seen.push(request);
    const route = routes.get(request.url ?? '');
    if (route === undefined) response.writeHead(404).end();
    else route(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    routes,
    seen,
    async fetch(input, init) {
      const asked = new URL(String(input));
      const response = await realFetch(`http://127.0.0.1:${port}${asked.pathname}${asked.search}`, init);
      const final = new URL(response.url);
      Object.defineProperty(response, 'url', { value: `https://${asked.host}${final.pathname}${final.search}` });
      return response;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
