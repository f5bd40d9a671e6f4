/** What `gantu view` does: serves the viewer, or writes it into a file. */
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../root.js';
import { filePages, MOST_TEXT } from '../serve/file-pages.js';
import { fileSource, GraphFileError, type GraphSource, isLoopback, serve, viewerFiles, viewerHtml } from '../serve/index.js';
import { sourceOf } from '../serve/store/source.js';
import type { EntityView } from '../serve/types.js';
import { openView } from '../store/index.js';
import { access } from './connect.js';
import { FailedError, UsageError } from './errors.js';
import { count, note, print, warn } from './terminal.js';
import { MOST_IN_FILE, type Options } from './view.js';

export async function show(options: Options): Promise<void> {
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
  const { leftOut, pages } = await filePages(source, entities);
  const { html, size } = viewerHtml(graph, entities, await viewerFiles(assets), pages);
  writeFileSync(file, html);
  const { nodes } = graph.total;
  const held = graph.graph.nodes.length;
  const texts = pages.length === 0 ? 'no texts' : `the texts of ${count(pages.length, 'page')} (${megabytes(size.texts)} MB)`;
  const all = megabytes(Buffer.byteLength(html));
  note(`${file}: ${held} of ${nodes} entities (${megabytes(size.graph)} MB), ${texts}, ${all} MB in all`);
  if (held < nodes && held === MOST_IN_FILE)
    warn(`a file holds at most ${MOST_IN_FILE} entities: these are the most telling. gantu view, without --html, shows all ${nodes}.`);
  if (leftOut > 0)
    warn(
      `a file holds texts of at most ${MOST_TEXT / 1_000_000} million characters: those of the ${count(leftOut, 'oldest page')} are left out, whose sentences cannot be opened in it.`,
    );
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
