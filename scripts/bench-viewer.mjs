/**
 * Frame times of the viewer beside bare sigma, the same graph in the same run: node scripts/bench-viewer.mjs [nodes] [edges].
 * Needs Chrome or Chromium (CHROME_PATH, or where it usually is). Without a graphics card the browser draws in software: compare
 * the two columns, not the milliseconds with those of a desktop.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { ensureChrome } from './setup/chrome.mjs';
import { buildViewer } from './setup/viewer.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [nodes = 3000, edges = 9000] = process.argv.slice(2).map(Number);
const ROUNDS = 3;
const STEPS = 30;
const VIEW = { width: 1400, height: 900 };

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

const folder = join(ROOT, '.cache', `bench-viewer-${process.pid}`);
mkdirSync(join(folder, 'viewer'), { recursive: true });
mkdirSync(join(folder, 'bare'));
const common = { bundle: true, format: 'esm', minify: true, charset: 'utf8', logLevel: 'error', target: 'es2022' };

async function prepare() {
  await buildViewer(join(folder, 'viewer'));
  await build({ ...common, stdin: { contents: BARE, resolveDir: ROOT }, outfile: join(folder, 'bare/main.js') });
  writeFileSync(
    join(folder, 'bare/index.html'),
    '<!doctype html><link rel="stylesheet" href="style.css"><div id="app"></div><script type="module" src="main.js"></script>',
  );
  writeFileSync(join(folder, 'bare/style.css'), 'body { margin: 0; overflow: hidden } #app { position: absolute; inset: 48px 0 0 232px }');
  const parts = `export { FixtureSource, fixture } from './test/viewer/fixture.js'; export { serve } from './src/serve/server.js';`;
  const outfile = join(folder, 'server.mjs');
  await build({ ...common, stdin: { contents: parts, resolveDir: ROOT }, platform: 'node', packages: 'external', outfile });
  return import(pathToFileURL(outfile).href);
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Mean time between frames while work goes on. */
async function frames(page, work) {
  await page.evaluate(
    `globalThis.times = []; (function tick(t) { times.push(t); globalThis.ticking = requestAnimationFrame(tick) })(performance.now())`,
  );
  await work();
  return page.evaluate(`cancelAnimationFrame(ticking); (times.at(-1) - times[0]) / (times.length - 1)`);
}

async function measure(browser, url) {
  const page = await browser.newPage({ viewport: VIEW, bypassCSP: true });
  try {
    const from = performance.now();
    await page.goto(url);
    await page.waitForFunction('globalThis.gantu !== undefined');
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const ready = performance.now() - from;
    await page.waitForTimeout(500);
    const drag = await frames(page, async () => {
      await page.mouse.move(800, 450);
      await page.mouse.down();
      for (let at = 0; at < STEPS; at += 1) await page.mouse.move(800 + at * 5, 450 + at * 2);
      await page.mouse.up();
    });
    await page.waitForTimeout(500);
    const wheel = await frames(page, async () => {
      for (let at = 0; at < 6; at += 1) {
        await page.mouse.wheel(0, at < 3 ? -120 : 120);
        await page.waitForTimeout(120);
      }
    });
    await page.waitForTimeout(500);
    const hover = await frames(page, async () => {
      for (let at = 0; at < STEPS; at += 1) await page.mouse.move(560 + at * 20, 400 + ((at * 37) % 160));
    });
    return { ready, drag, wheel, hover };
  } finally {
    await page.close();
  }
}

try {
  const { FixtureSource, fixture, serve } = await prepare();
  const source = new FixtureSource(fixture({ nodes, edges }));
  const from = performance.now();
  const graph = await source.graph(nodes);
  const layout = performance.now() - from;
  // The browser is measured, not the layout: both servers give the graph at once.
  source.graph = async () => graph;
  const servers = await Promise.all(['viewer', 'bare'].map((name) => serve({ source, assets: join(folder, name), limit: nodes })));
  const browser = await chromium.launch({
    executablePath: ensureChrome(false).path,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const results = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const at of [0, 1]) results[at].push(await measure(browser, servers[at].url));
  }
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
  console.log(
    `${graph.graph.nodes.length} nodes, ${graph.graph.edges.length} edges; layout on the server ${layout.toFixed(0)} ms; medians of ${ROUNDS} rounds, ms`,
  );
  const row = (name, key) => {
    const [own, bare] = results.map((list) => median(list.map((result) => result[key])));
    return { '': name, viewer: Math.round(own), 'bare sigma': Math.round(bare), ratio: Number((own / bare).toFixed(2)) };
  };
  console.table([
    row('until drawn', 'ready'),
    row('frame while dragging', 'drag'),
    row('frame while zooming', 'wheel'),
    row('frame while the pointer moves', 'hover'),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
