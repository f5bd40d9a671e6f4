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
globalThis.gantu = {};
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

async function measured(browser, url, steps) {
  const { page, ready } = await opened(browser, url);
  try {
    await page.waitForTimeout(500);
    const pan = await frames(page, () => drag(page, steps));
    await page.waitForTimeout(500);
    const zoomed = await frames(page, () => zoom(page, Math.max(4, Math.round(steps / 5))));
    return { ready, pan, zoom: zoomed };
  } finally {
    await page.close();
  }
}

/**
 * @param {{ nodes: number, rounds: number, steps: number, folders: { viewer: string, bare: string } }} options
 * @returns rows of the table.
 */
export async function besideSigma(browser, { serve, wholeGraph }, { nodes, rounds, steps, folders }) {
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
  const results = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const at of [0, 1]) results[at].push(await measured(browser, servers[at].url, steps));
  }
  for (const server of servers) await server.close();
  const size = `${view.graph.nodes.length} nodes, ${view.graph.edges.length} edges`;
  const row = (name, pick) => {
    const [own, bare] = results.map((list) => median(list.map(pick)));
    return { '': `${size}: ${name}`, viewer: Math.round(own), 'bare sigma': Math.round(bare), ratio: Number((own / bare).toFixed(2)) };
  };
  return [
    row('first picture', ({ ready }) => ready),
    row('a frame of a pan', ({ pan }) => pan.frame),
    row('of that, scripts', ({ pan }) => pan.script),
    row('a frame of a zoom', ({ zoom: { frame } }) => frame),
    row('of that, scripts', ({ zoom: { script } }) => script),
  ];
}
