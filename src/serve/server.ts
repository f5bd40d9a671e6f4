/** Listens: by default on this machine only, where a person's own Cypher may be run. */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.js';
import { cachedGraph } from './cache.js';
import { isLoopback, LOOPBACK } from './guard.js';
import { DEFAULT_LIMITS, DEFAULT_NODE_LIMIT } from './limits.js';
import type { GraphSource } from './source.js';

export interface ServeOptions {
  readonly source: GraphSource;
  /** Folder of the built viewer: index.html, and what it names. */
  readonly assets: string;
  /** Name or address to listen on, 127.0.0.1 if none is given; elsewhere than on the loopback nobody may run Cypher of their own. */
  readonly host?: string;
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

/** The host asked for is none of this machine's. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(readonly host: string) {
    super(`${host} is no address or name of this machine: give one that it has with --host, or 0.0.0.0 for all`);
  }
}

/** @throws PortInUseError, HostError */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { source, host = LOOPBACK, port: wanted = 0, limit = DEFAULT_NODE_LIMIT, assets, onError = () => {} } = options;
  const asks = source.questions !== undefined;
  const can = { read: source.texts !== undefined, ask: asks, cypher: asks && isLoopback(host) };
  const app = createApp({
    api: { source, graph: cachedGraph(source), limit, can },
    limits: DEFAULT_LIMITS,
    assets,
    host,
    run: randomUUID().slice(0, 8),
    onError,
  });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  const port = await listen(server, wanted, host);
  const name = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${port}/`, port, close: () => close(server) };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') reject(new PortInUseError(port));
      else if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? '')) reject(new HostError(host));
      else reject(error);
    };
    server.once('error', refuse);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
