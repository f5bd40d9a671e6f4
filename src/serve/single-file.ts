/**
 * The viewer with its graph in one HTML file that opens by file:// and needs no network.
 * Code cannot leave its script element, data is base 64, and the policy runs nothing but these two hashes.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { embed, writeEmbedded } from './embedded.js';
import { inPortions, packer } from './embedded-pages.js';
import { searchData } from './search/build.js';
import type { RawPage } from './source.js';
import type { EntityView, ViewGraph } from './types.js';

export interface ViewerFiles {
  readonly html: string;
  readonly script: string;
  readonly style: string;
}

/** As Vite writes them (scripts/setup/viewer.mjs). */
const SCRIPT_TAG = '<script type="module" crossorigin src="./main.js"></script>';
const STYLE_TAG = '<link rel="stylesheet" crossorigin href="./style.css">';

/** What the page asks its server for while its script is still on the way. */
const PRELOAD_TAGS = /<link[^>]*\srel="(?:module)?preload"[^>]*>\n?/g;

/** @param folder of the bundled viewer: index.html, single.js, style.css. */
export async function viewerFiles(folder: string): Promise<ViewerFiles> {
  const [html, script, style] = await Promise.all(
    ['index.html', 'single.js', 'style.css'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  return { html: html!, script: script!, style: style! };
}

export interface SingleFile {
  readonly html: string;
  /** Characters of it that the graph takes, and the texts. */
  readonly size: { readonly graph: number; readonly texts: number };
}

/**
 * One HTML file.
 * @param pages whose texts it holds; the sentences of others cannot be opened in it.
 * @throws Error if the viewer's index.html does not hold the two tags that are replaced.
 */
export function viewerHtml(
  view: ViewGraph,
  entities: readonly EntityView[],
  files: ViewerFiles,
  pages: readonly RawPage[] = [],
): SingleFile {
  const script = safeScript(files.script);
  const style = files.style.replace(/<\/style/gi, '<\\/style');
  const policy = `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'`;
  const portions = inPortions(pages);
  const ids = portions.map((portion) => portion.map(({ id }) => id));
  const embedded = embed(view, entities, searchData(view.graph), ids);
  const graph = dataElement('gantu-data', writeEmbedded(embedded));
  const pack = packer(embedded);
  const texts = portions.map((portion, at) => dataElement(`gantu-pages-${at}`, compressed(portion.map(pack)))).join('\n');
  let html = replaceOnce(
    files.html,
    '<meta charset="utf-8">',
    `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
  html = html.replace(PRELOAD_TAGS, '');
  html = replaceOnce(html, STYLE_TAG, `<style>${style}</style>`);
  html = replaceOnce(html, SCRIPT_TAG, `${graph}\n${texts}\n<script type="module">${script}</script>`);
  return { html, size: { graph: graph.length, texts: texts.length } };
}

function dataElement(id: string, data: string): string {
  return `<script type="application/octet-stream" id="${id}">${data}</script>`;
}

/** Read by unpackPages. */
function compressed(pages: unknown): string {
  return gzipSync(JSON.stringify(pages), { level: 9 }).toString('base64');
}

/** In JavaScript both sequences occur in strings and patterns only, where the backslash changes nothing. */
function safeScript(script: string): string {
  return script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}

/** The replacement is a function: `$&` in data must stay as it is. */
function replaceOnce(text: string, part: string, by: string): string {
  if (text.split(part).length !== 2) throw new Error(`viewer/index.html must hold exactly one ${part}`);
  return text.replace(part, () => by);
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
