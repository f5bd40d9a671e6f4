/** The viewer beside bare sigma: the same graph, the same places, the same browser, in turns. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../setup/run.mjs';
import { wholeGraph as generated } from '../whole-graph.mjs';
import { frames, median, opened } from './page.mjs';

/** Sigma as its README starts it, over the same coordinates, sizes and colours. */
const BARE = `
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
const view = await (await fetch('api/graph')).json();
const graph = new MultiDirectedGraph();
for (const { key, attributes: { x, y, size, label } } of view.graph.nodes) graph.addNode(key, { x, y, size, label });
for (const { key, source, target } of view.graph.edges) graph.addDirectedEdgeWithKey(key, source, target, {});
const stage = document.getElementById('app');
stage.className = 'surface';
new Sigma(graph, stage);
`;

/** @returns a folder of assets like the viewer's. */
export async function bareSigma(folder) {
  mkdirSync(folder, { recursive: true });
  const common = { bundle: true, format: 'esm', minify: true, charset: 'utf8', logLevel: 'error', target: 'es2022' };
  await build({ ...common, stdin: { contents: BARE, resolveDir: ROOT }, outfile: join(folder, 'main.js') });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><link rel="stylesheet" href="style.css"><div id="app"></div><script type="module" src="main.js"></script>',
  );
  writeFileSync(join(folder, 'style.css'), 'body { margin: 0; overflow: hidden } #app { position: absolute; inset: 48px 0 0 232px }');
  return folder;
}

async function drag(page, steps) {
  await page.mouse.move(800, 450);
  await page.mouse.down();
  for (let at = 0; at < steps; at += 1) await page.mouse.move(800 + at * 5, 450 + at * 2);
  await page.mouse.up();
}

async function zoom(page, steps) {
  await page.mouse.move(800, 450);
  for (let at = 0; at < steps; at += 1) {
    await page.mouse.wheel(0, at < steps / 2 ? -120 : 120);
    await page.waitForTimeout(120);
  }
}

/** The page is new each time: nothing is kept from the one before. */
async function pictured(browser, url, searched) {
  const { drawn, page, ready } = await opened(browser, url);
  try {
    return { drawn, ready, keys: searched ? await page.evaluate('globalThis.keys') : undefined };
  } finally {
    await page.close();
  }
}

async function moved(browser, url, steps) {
  const { page } = await opened(browser, url);
  try {
    await page.waitForTimeout(1000);
    const pan = await frames(page, () => drag(page, steps));
    await page.waitForTimeout(500);
    const zoomed = await frames(page, () => zoom(page, Math.max(4, Math.round(steps / 5))));
    return { pan, zoom: zoomed };
  } finally {
    await page.close();
  }
}

/** Both in turns, each as often the first as the second. @returns what each told, the viewer's first */
async function inTurns(rounds, measure) {
  const results = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) results[at].push(await measure(at));
  }
  return results;
}

/**
 * @param {{ nodes: number, pictures: number, rounds: number, steps: number, folders: { viewer: string, bare: string } }} options
 * `pictures` is how often each page is opened, `rounds` how often it is moved about.
 * @returns rows of the table, and how long after its first picture the viewer's search takes keys, in ms.
 * @throws Error if a page does not draw all at once: its first picture would not be that of the graph.
 */
export async function besideSigma(browser, { serve, wholeGraph }, { nodes, pictures, rounds, steps, folders }) {
  const raw = generated(nodes, 3 * nodes);
  const whole = wholeGraph(raw);
  const chosen = whole.select({}, nodes);
  // All edges, three for each node: the viewer itself would choose fewer.
  const view = { ...chosen, graph: { ...chosen.graph, edges: raw.edges } };
  const source = {
    generation: async () => raw.generation,
    update: async () => {},
    served: async () => raw.generation,
    graph: async () => view,
    summary: async () => whole.summary(),
    entity: async () => null,
    search: async () => [],
  };
  const servers = await Promise.all([folders.viewer, folders.bare].map((assets) => serve({ source, assets, limit: nodes })));
  // The first who asks has the graph packed, for both: that is the server's time.
  for (const { url } of servers) await (await fetch(`${url}api/graph`, { headers: { 'Accept-Encoding': 'gzip' } })).arrayBuffer();
  const opening = await inTurns(pictures, (at) => pictured(browser, servers[at].url, at === 0));
  const moving = await inTurns(rounds, (at) => moved(browser, servers[at].url, steps));
  for (const server of servers) await server.close();
  const all = view.graph.nodes.length + view.graph.edges.length;
  const partial = opening.flat().find(({ drawn }) => drawn < all);
  if (partial) throw new Error(`a first picture is drawn of ${partial.drawn} things, not of ${all}`);
  const size = `${view.graph.nodes.length} nodes, ${view.graph.edges.length} edges`;
  const row = (name, results, pick) => {
    const [own, bare] = results.map((list) => median(list.map(pick)));
    return { '': `${size}: ${name}`, viewer: Math.round(own), 'bare sigma': Math.round(bare), ratio: Number((own / bare).toFixed(2)) };
  };
  const [own] = opening;
  return {
    rows: [
      row('first picture', opening, ({ ready }) => ready),
      { '': `${size}: the search takes keys`, viewer: Math.round(median(own.map(({ keys }) => keys))) },
      row('a frame of a pan', moving, ({ pan }) => pan.frame),
      row('of that, scripts', moving, ({ pan }) => pan.script),
      row('a frame of a zoom', moving, ({ zoom: { frame } }) => frame),
      row('of that, scripts', moving, ({ zoom: { script } }) => script),
    ],
    after: median(own.map(({ keys, ready }) => keys - ready)),
  };
}
