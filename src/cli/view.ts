import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { readEntity, readRawGraph, searchEntities } from '../graph/view.js';
import { packageRoot } from '../root.js';
import { buildViewGraph, DEFAULT_NODE_LIMIT, type GraphSource, serve, viewerFiles, viewerHtml } from '../serve/index.js';
import type { EntityView } from '../serve/types.js';
import { LockedError, openView, type StoreView } from '../store/index.js';
import { access } from './connect.js';
import { FailedError } from './errors.js';
import { addStoreOptions, command, jsonOption, positive, type StoreOptions } from './options.js';
import { note, print } from './terminal.js';

interface Options extends StoreOptions {
  readonly port: number;
  readonly html?: string;
  readonly limit: number;
  readonly open?: boolean;
  readonly json?: boolean;
}

const DEFAULT_PORT = 7474 + 1000;

function port(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 0 || n > 65535) throw new InvalidArgumentError('It must be a port, 0 to 65535.');
  return n;
}

export function viewCommand(): Command {
  const own = command(
    'view',
    'Serve the viewer on 127.0.0.1, or write it with its graph into one HTML file.',
    'gantu view',
    'gantu view --html graph.html',
  )
    .option('--port <n>', 'port; 0 takes a free one', port, DEFAULT_PORT)
    .option('--html <file>', 'write one HTML file that needs no server')
    .option('--limit <n>', 'most entities to draw', positive, DEFAULT_NODE_LIMIT)
    .option('--open', 'open a browser')
    .addOption(jsonOption());
  return addStoreOptions(own).action(run);
}

/** The saved copy that the viewer reads; it is taken again when the viewer reloads after a change. */
export function sourceOf(view: StoreView): GraphSource {
  const fresh = async (): Promise<void> => {
    if ((await view.latest()) === view.generation) return;
    try {
      await view.refresh();
    } catch (error) {
      // A writer has the store: what was read before is still right as of then.
      if (!(error instanceof LockedError)) throw error;
    }
  };
  return {
    generation: () => view.latest(),
    graph: async (limit) => {
      await fresh();
      return buildViewGraph(await readRawGraph(view.store, view.generation), limit);
    },
    entity: (id) => readEntity(view.store, id),
    search: (query) => searchEntities(view.store, query),
  };
}

async function run(options: Options): Promise<void> {
  const assets = join(packageRoot(), 'dist', 'viewer');
  if (!existsSync(join(assets, 'index.html'))) throw new FailedError('the viewer is not built: run `npm run build` in the folder of gantu');
  const view = await openView(options.store, access(options, 'gantu view'));
  if (options.html !== undefined) return writeHtml(view, assets, options.html, options.limit);
  const server = await serve({
    source: sourceOf(view),
    assets,
    port: options.port,
    limit: options.limit,
    onError: (e) => note(`viewer: ${(e as Error).message}`),
  });
  await print(options.json ? `${JSON.stringify({ url: server.url })}\n` : `gantu: the viewer is at ${server.url} (Ctrl-C ends it)\n`);
  if (options.open) openBrowser(server.url);
  await ended();
  await server.close();
  await view.close();
}

async function writeHtml(view: StoreView, assets: string, file: string, limit: number): Promise<void> {
  try {
    const graph = buildViewGraph(await readRawGraph(view.store, view.generation), limit);
    const entities: EntityView[] = [];
    for (const { key } of graph.graph.nodes) entities.push((await readEntity(view.store, key))!);
    writeFileSync(file, viewerHtml(graph, entities, await viewerFiles(assets)));
    note(`${file}: ${graph.graph.nodes.length} of ${graph.total.nodes} entities`);
  } finally {
    await view.close();
  }
}

/** Only where there is a desktop to open it on. */
function openBrowser(url: string): void {
  const desktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!desktop) return;
  const opener = process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const child = spawn(opener[0]!, [...opener.slice(1), url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
