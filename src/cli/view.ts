import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { packageRoot } from '../root.js';
import {
  DEFAULT_LIMITS,
  DEFAULT_NODE_LIMIT,
  fileSource,
  GraphFileError,
  type GraphSource,
  isLoopback,
  serve,
  viewerFiles,
  viewerHtml,
} from '../serve/index.js';
import { sourceOf } from '../serve/store/source.js';
import type { EntityView } from '../serve/types.js';
import { openView } from '../store/index.js';
import { access } from './connect.js';
import { FailedError, UsageError } from './errors.js';
import { addStoreOptions, command, jsonOption, positive, type StoreOptions } from './options.js';
import { note, print, warn } from './terminal.js';

interface Options extends StoreOptions {
  readonly host?: string;
  readonly port: number;
  readonly html?: string;
  readonly graph?: string;
  readonly limit?: number;
  readonly open?: boolean;
  readonly json?: boolean;
}

const DEFAULT_PORT = 7474 + 1000;
/** What a browser still opens and draws from one file. */
const MOST_IN_FILE = DEFAULT_LIMITS.nodes;

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
    'gantu query supply-chain --graph supply.json && gantu view --graph supply.json',
  )
    .option(
      '--host <name>',
      'name or address to listen on instead of 127.0.0.1; all who reach it can read the graph, and nobody can run Cypher of their own',
    )
    .option('--port <n>', 'port; 0 takes a free one', port, DEFAULT_PORT)
    .option('--html <file>', `write one HTML file that needs no server, with up to ${MOST_IN_FILE} entities`)
    .option(
      '--graph <file>',
      'show a graph from a file, as gantu query --graph or gantu export --format json writes it, instead of the store',
    )
    .option('--limit <n>', `most entities to draw (default: ${DEFAULT_NODE_LIMIT}); with --html, most in the file`, positive)
    .option('--open', 'open a browser')
    .addOption(jsonOption());
  return addStoreOptions(own).action(run);
}

async function run(options: Options): Promise<void> {
  const assets = join(packageRoot(), 'dist', 'viewer');
  if (!existsSync(join(assets, 'index.html'))) throw new FailedError('the viewer is not built: run `npm run build` in the folder of gantu');
  const { source, close } = await open(options);
  try {
    if (options.html !== undefined) await writeHtml(source, assets, options.html, options.limit);
    else await serveUntilEnded(source, assets, options);
  } finally {
    await close();
  }
}

interface Opened {
  readonly source: GraphSource;
  close(): Promise<void>;
}

async function open(options: Options): Promise<Opened> {
  if (options.graph !== undefined) return { source: fileGraph(options.graph), close: async () => {} };
  const view = await openView(options.store, access(options, 'gantu view'));
  return { source: sourceOf(view), close: () => view.close() };
}

function fileGraph(file: string): GraphSource {
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
  try {
    return fileSource(file);
  } catch (error) {
    if (error instanceof GraphFileError) throw new FailedError(error.message);
    throw error;
  }
}

async function serveUntilEnded(source: GraphSource, assets: string, options: Options): Promise<void> {
  const server = await serve({
    source,
    assets,
    ...(options.host === undefined ? {} : { host: options.host }),
    port: options.port,
    ...(options.limit === undefined ? {} : { limit: options.limit }),
    onError: (e) => note(`viewer: ${(e as Error).message}`),
  });
  await print(options.json ? `${JSON.stringify({ url: server.url })}\n` : `gantu: the viewer is at ${server.url} (Ctrl-C ends it)\n`);
  if (options.host !== undefined && !isLoopback(options.host))
    warn(`whoever reaches ${server.url} can read the whole graph: there is no password. Cypher of one's own is off there.`);
  if (options.open) openBrowser(server.url);
  await ended();
  await server.close();
}

async function writeHtml(source: GraphSource, assets: string, file: string, limit = MOST_IN_FILE): Promise<void> {
  const graph = await source.graph(Math.min(limit, MOST_IN_FILE));
  const entities: EntityView[] = [];
  for (const { key } of graph.graph.nodes) entities.push((await source.entity(key))!);
  const html = viewerHtml(graph, entities, await viewerFiles(assets));
  writeFileSync(file, html);
  const { nodes } = graph.total;
  const held = graph.graph.nodes.length;
  note(`${file}: ${held} of ${nodes} entities, ${megabytes(Buffer.byteLength(html))} MB`);
  if (held < nodes && held === MOST_IN_FILE)
    warn(`a file holds at most ${MOST_IN_FILE} entities: these are the most telling. gantu view, without --html, shows all ${nodes}.`);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
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
