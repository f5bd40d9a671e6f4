/**
 * `npm run bench:whole`: the whole graph behind the viewer, on a graph as newspapers make one: how long it takes to make, and then
 * to answer.
 *   npm run bench:whole -- [nodes] [edges]
 * Times are those of the processor, the median of several rounds, so that other programs on the machine count less.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wholeGraph as generated } from './whole-graph.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
if (!existsSync(join(root, 'dist'))) execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
const { wholeGraph } = await import('../../dist/src/serve/index.js');

const [nodes = 100_000, edges = 300_000] = process.argv.slice(2).map(Number);
const LIMIT = 3000;
const ROUNDS = 5;

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Milliseconds of the processor. */
function timed(work) {
  const from = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(from);
  return { ms: (user + system) / 1000, result };
}

const rows = [];
function measure(what, work, rounds = ROUNDS) {
  const runs = Array.from({ length: rounds }, (_, round) => timed(() => work(round)));
  const { result } = runs.at(-1);
  const shown = result.graph ? `${result.graph.nodes.length} nodes, ${result.graph.edges.length} edges` : '';
  rows.push({ what, ms: Math.round(median(runs.map(({ ms }) => ms))), answer: shown });
  return result;
}

const raw = generated(nodes, edges);
console.log(`${raw.nodes.length} nodes, ${raw.edges.length} edges; medians of ${ROUNDS} rounds, ms of the processor`);
globalThis.gc?.();
const before = process.memoryUsage();
const whole = measure('making it: arrays, importance, communities, their places', () => wholeGraph(raw), 1);
globalThis.gc?.();
const after = process.memoryUsage();

const first = measure('first view', () => whole.select({}, LIMIT));
measure('filter by dates and pages', (round) => whole.select({ from: '2024-03', to: `2024-1${round % 3}`, count: 2 }, LIMIT));
measure('filter by kinds and relations', (round) =>
  whole.select({ kinds: ['Person', 'Organization'], types: ['HOLDS_POST'], count: 1 + (round % 2) }, LIMIT),
);
measure('filter by a city and all below it', (round) => whole.select({ place: `place/360${1 + round}00` }, LIMIT));
measure('filter by a community', (round) => whole.select({ community: first.communities[round].id }, LIMIT));
const hubs = first.graph.nodes.slice(0, ROUNDS).map(({ key }) => key);
const others = first.graph.nodes.slice(-2 * ROUNDS).map(({ key }) => key);
for (const depth of [1, 2, 3]) measure(`neighbourhood of a hub, ${depth} steps`, (round) => whole.neighbourhood(hubs[round], depth, 300));
measure('shortest paths', (round) => whole.paths(others[round], others[round + ROUNDS], new Set(), 20));
measure('summary', () => whole.summary(), 1);
console.table(rows);
const mb = (bytes) => (bytes / 2 ** 20).toFixed(0);
if (globalThis.gc)
  console.log(
    `memory held: ${mb(after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers)} MB beside the rows that a store gave`,
  );
