/**
 * Serves the viewer on this machine only: its files and the read-only JSON API of types.ts.
 * Nothing can be changed through it; pages of other sites cannot read it (no CORS, and the Host header is checked,
 * which stops DNS rebinding).
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './api.js';
import { cached } from './cache.js';
import type { GraphSource } from './source.js';
import { asset } from './static.js';

export interface ServeOptions {
  readonly source: GraphSource;
  /** Folder of the bundled viewer: index.html, main.js, style.css. */
  readonly assets: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Most nodes that /api/graph gives unless asked for more. */
  readonly limit?: number;
  /** Told of what went wrong inside; the page is told no more than that it did. */
  readonly onError?: (error: unknown) => void;
}

export interface RunningServer {
  /** http://127.0.0.1:PORT/ */
  readonly url: string;
  readonly port: number;
  /** Ends open connections too; done when the port is free. */
  close(): Promise<void>;
}

/** The port asked for is in use. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
  constructor(readonly port: number) {
    super(`port ${port} is in use: end the program that has it, or give another with --port (0 takes a free one)`);
  }
}

const ADDRESS = '127.0.0.1';

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** @throws PortInUseError */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const source = cached(options.source);
  const server = createServer((request, response) => {
    handle({ ...options, source }, request, response).catch((error: unknown) => {
      options.onError?.(error);
      if (!response.headersSent) json(response, 500, { error: 'the graph could not be read' });
      else response.destroy();
    });
  });
  const port = await listen(server, options.port ?? 0);
  return { url: `http://${ADDRESS}:${port}/`, port, close: () => close(server) };
}

async function handle(options: ServeOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOwnHost(request)) return json(response, 403, { error: 'this server answers to 127.0.0.1 and localhost only' });
  if (request.method !== 'GET') return json(response, 405, { error: 'read only: GET' }, { Allow: 'GET' });
  const target = request.url ?? '/';
  const cut = target.indexOf('?');
  const path = cut < 0 ? target : target.slice(0, cut);
  const query = new URLSearchParams(cut < 0 ? '' : target.slice(cut + 1));
  const found = await answer(options.source, path, query, options.limit);
  if (found) return json(response, found.status, found.body);
  const file = await asset(options.assets, path);
  if (!file) return json(response, 404, { error: 'not found' });
  response.writeHead(200, { ...HEADERS, 'Content-Type': file.type, 'Content-Length': file.body.length }).end(file.body);
}

/** A name that another site's DNS points here arrives with that name in Host. */
function isOwnHost(request: IncomingMessage): boolean {
  const port = request.socket.localPort;
  const host = request.headers.host?.toLowerCase();
  const suffix = port === 80 ? ['', ':80'] : [`:${port}`];
  return suffix.some((end) => host === `${ADDRESS}${end}` || host === `localhost${end}`);
}

function json(response: ServerResponse, status: number, body: unknown, more: Record<string, string> = {}): void {
  const text = Buffer.from(JSON.stringify(body));
  response
    .writeHead(status, { ...HEADERS, 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': text.length, ...more })
    .end(text);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new PortInUseError(port) : error));
    server.listen(port, ADDRESS, () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
