import { createHash } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeCertificate } from './certificate.ts';

/** What a stand-in page answers. `body` is HTML unless `headers` say otherwise. */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

/** One request as it arrived, and what it was answered. Header values are '' where the header was missing. */
export interface SeenRequest {
  host: string;
  path: string;
  method: string;
  cookie: string;
  referrer: string;
  acceptLanguage: string;
  ifNoneMatch: string;
  /** null until answered. */
  status: number | null;
}

type Responder = (request: SeenRequest) => Reply | Promise<Reply>;

/** Stand-ins for real sites on the loopback interface. */
export interface Sites {
  httpPort: number;
  httpsPort: number;
  /** A proxy whose every tunnel ends at the stand-ins, whatever host was asked for. */
  proxyPort: number;
  /** All requests in the order of their arrival, the browser's own included. */
  seen: SeenRequest[];
  /** Answers `host/path` with this from now on; a later call replaces an earlier one. */
  serve(address: string, reply: Reply | Responder): void;
  requestsTo(address: string): SeenRequest[];
  close(): Promise<void>;
}

/** Serves plain pages with an ETag made from their body, and 304 to whoever has it already. */
function answer(request: SeenRequest, reply: Reply): { status: number; headers: Record<string, string>; body: string } {
  const body = reply.body ?? '';
  const status = reply.status ?? 200;
  const headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8', ...reply.headers };
  if (status !== 200) return { status, headers, body };
  headers['etag'] ??= `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  if (request.ifNoneMatch === headers['etag']) return { status: 304, headers, body: '' };
  return { status, headers, body };
}

function listen(server: net.Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * Starts an HTTPS server, an HTTP server and a CONNECT proxy on free loopback ports. The browser under test is told to
 * look for every host there, so that the extension asks for production addresses and nothing leaves the machine.
 */
export async function startSites(now: Date): Promise<Sites> {
  const seen: SeenRequest[] = [];
  const routes = new Map<string, Responder>();

  async function handle(incoming: http.IncomingMessage, outgoing: http.ServerResponse): Promise<void> {
    // A plain-HTTP request through a proxy names the whole address.
    const path = (incoming.url ?? '/').replace(/^https?:\/\/[^/]+/, '');
    const { headers } = incoming;
    const request: SeenRequest = {
      host: headers.host ?? '',
      path,
      method: incoming.method ?? '',
      cookie: headers.cookie ?? '',
      referrer: headers.referer ?? '',
      acceptLanguage: headers['accept-language'] ?? '',
      ifNoneMatch: headers['if-none-match'] ?? '',
      status: null,
    };
    seen.push(request);
    const responder = routes.get(request.host + path);
    const reply = responder === undefined ? { status: 404, body: 'no such page' } : await responder(request);
    const full = answer(request, reply);
    request.status = full.status;
    outgoing.writeHead(full.status, full.headers).end(full.body);
  }
  const onRequest = (incoming: http.IncomingMessage, outgoing: http.ServerResponse): void => {
    handle(incoming, outgoing).catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : undefined));
  };

  const secure = https.createServer(makeCertificate(['*.com', '*.org', '*.example'], now), onRequest);
  const plain = http.createServer(onRequest);
  const proxy = http.createServer(onRequest);
  const [httpsPort, httpPort, proxyPort] = await Promise.all([listen(secure), listen(plain), listen(proxy)]);

  const tunnels = new Set<net.Socket>();
  proxy.on('connect', (incoming: http.IncomingMessage, socket: net.Socket, head: Buffer) => {
    const upstream = net.connect(incoming.url?.endsWith(':80') ? httpPort : httpsPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    tunnels.add(upstream).add(socket);
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });

  return {
    httpPort,
    httpsPort,
    proxyPort,
    seen,
    serve(address, reply) {
      routes.set(address, typeof reply === 'function' ? reply : () => reply);
    },
    requestsTo(address) {
      return seen.filter((request) => request.host + request.path === address);
    },
    async close() {
      for (const socket of tunnels) socket.destroy();
      for (const server of [secure, plain, proxy]) {
        server.close();
        server.closeAllConnections();
      }
      await sleep(0);
    },
  };
}
