/** What is computed of a part on demand: communities, PageRank, a layout by forces. Deterministic; runs in a worker. */

import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import type { Network, Places } from './network.js';

// CommonJS packages whose types describe a default export: the module itself is that function.
const callable = <T>(module: T): T => (module as { default?: T }).default ?? module;
const louvain = callable(louvainModule as unknown as typeof louvainModule.default);
const forceAtlas2 = callable(forceAtlas2Module as unknown as typeof forceAtlas2Module.default);
const pagerank = callable(pagerankModule as unknown as typeof pagerankModule.default);

function toGraph({ nodes, ties }: Network): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const [index, { size, x, y }] of nodes.entries()) graph.addNode(index, { x, y, size });
  for (const [a, b, weight] of ties) graph.addEdge(a, b, { weight });
  return graph;
}

/** The community of each node by modularity (Louvain), numbered by size, the largest 0; nodes joined to nothing have none: -1. */
export function communities(network: Network): number[] {
  const graph = toGraph(network);
  if (graph.size === 0) return network.nodes.map(() => -1);
  const found = louvain(graph, { randomWalk: false, getEdgeWeight: 'weight' });
  const own = network.nodes.map((_node, index) => (graph.degree(index) === 0 ? -1 : found[index]!));
  const sizes = new Map<number, number>();
  for (const community of own) if (community >= 0) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  const rank = new Map([...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([community], at) => [community, at]));
  return own.map((community) => rank.get(community) ?? -1);
}

/** PageRank (Page and Brin 1998) over the facts read both ways: which end a sentence begins with says little of importance. */
export function ranks(network: Network): number[] {
  const graph = toGraph(network);
  const found = graph.size === 0 ? {} : pagerank(graph, { getEdgeWeight: 'weight', maxIterations: 300, tolerance: 1e-6 });
  return network.nodes.map((_node, index) => found[index] ?? 0);
}

/** Rounds in all, and between two tellings of how far it is. */
export const ROUNDS = 240;
const STEP = 20;

/** ForceAtlas2 (Jacomy et al. 2014) from the places given. @param told after every few rounds, 0 to 1. */
export function forces(network: Network, told: (share: number, places: Places) => void = () => {}): Places {
  const graph = toGraph(network);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    adjustSizes: false,
    scalingRatio: 12,
    gravity: 0.6,
    barnesHutOptimize: network.nodes.length > 400,
  };
  const places = (): Places =>
    network.nodes.map((_node, index) => [graph.getNodeAttribute(index, 'x'), graph.getNodeAttribute(index, 'y')]);
  for (let round = 0; round < ROUNDS && network.nodes.length > 1; round += STEP) {
    forceAtlas2.assign(graph, { iterations: STEP, settings });
    told(Math.min(1, (round + STEP) / ROUNDS), places());
  }
  return places();
}
