/**
 * Coordinates for the viewer, the same for the same graph: ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679)
 * for each connected component from start positions that a hash of the id gives; components are then packed side by side.
 */

import { UndirectedGraph } from 'graphology';
import graphologyComponents from 'graphology-components';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import { type Disc, pack } from './pack.js';
import type { RawEdge, RawNode } from './source.js';

const { connectedComponents } = graphologyComponents;
// A CommonJS package whose types describe a default export: in Node the module itself is that function.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Room around a component, in the layout's units (a node of one page has a radius of `nodeSize(1)`). */
const MARGIN = 12;
/** The finishing touch that pushes overlapping discs apart. */
const SPREAD_ITERATIONS = 40;

/** Radius of a node in pixels at the first zoom: grows with the root of its pages, so that area speaks. */
export function nodeSize(pages: number): number {
  return Math.min(22, 2.5 + 1.5 * Math.sqrt(Math.max(1, pages)));
}

/** Steps of the simulation. Drift has settled after a few hundred; large graphs get fewer, for they cost more. */
export function iterations(order: number): number {
  if (order <= 300) return 600;
  if (order <= 1000) return 300;
  return Math.max(80, Math.round(300_000 / order));
}

/** A place for every node. @returns positions by node key; independent of the order of nodes and edges. */
export function layout(nodes: readonly RawNode[], edges: readonly RawEdge[]): Map<string, Point> {
  const graph = simpleGraph(nodes, edges);
  const parts = connectedComponents(graph)
    .map((keys) => keys.sort())
    .sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
  const drawn = parts.map((keys) => settle(graph, keys));
  const places = pack(drawn.map((part) => part.radius + MARGIN));
  const points = new Map<string, Point>();
  drawn.forEach((part, index) => {
    const at: Disc = places[index]!;
    for (const [key, point] of part.points) points.set(key, { x: round(at.x + point.x), y: round(at.y + point.y) });
  });
  return points;
}

/** Parallel edges become one, weighted by their pages; loops pull nowhere. */
function simpleGraph(nodes: readonly RawNode[], edges: readonly RawEdge[]) {
  const graph = new UndirectedGraph();
  for (const node of [...nodes].sort(byKey)) {
    graph.addNode(node.key, { x: hash(`${node.key}/x`), y: hash(`${node.key}/y`), size: nodeSize(node.attributes.pages) });
  }
  for (const edge of [...edges].sort(byKey)) {
    if (edge.source === edge.target || !graph.hasNode(edge.source) || !graph.hasNode(edge.target)) continue;
    const known = graph.edge(edge.source, edge.target);
    if (known === undefined) graph.addEdge(edge.source, edge.target, { weight: 1 });
    else graph.updateEdgeAttribute(known, 'weight', (weight) => (weight ?? 1) + 0.5);
  }
  return graph;
}

interface Part {
  readonly points: ReadonlyMap<string, Point>;
  readonly radius: number;
}

function settle(whole: InstanceType<typeof UndirectedGraph>, keys: readonly string[]): Part {
  if (keys.length === 1) return { points: new Map([[keys[0]!, { x: 0, y: 0 }]]), radius: whole.getNodeAttribute(keys[0]!, 'size') };
  const graph = new UndirectedGraph();
  const scale = 10 * Math.sqrt(keys.length);
  for (const key of keys) {
    const { x, y, size } = whole.getNodeAttributes(key);
    graph.addNode(key, { x: (x - 0.5) * scale, y: (y - 0.5) * scale, size });
  }
  for (const key of keys) {
    whole.forEachEdge(key, (_edge, attributes, source, target) => {
      if (source === key) graph.addEdge(source, target, { weight: attributes.weight });
    });
  }
  simulate(graph);
  return centred(graph);
}

function simulate(graph: InstanceType<typeof UndirectedGraph>): void {
  const inferred = forceAtlas2.inferSettings(graph);
  // linLog parts communities; distributed attraction keeps a hub such as a province from pulling everything into one ball.
  const settings = {
    ...inferred,
    linLogMode: true,
    outboundAttractionDistribution: true,
    gravity: 0.6,
    strongGravityMode: false,
    scalingRatio: 4,
  };
  forceAtlas2.assign(graph, { iterations: iterations(graph.order), settings, getEdgeWeight: 'weight' });
  forceAtlas2.assign(graph, {
    iterations: SPREAD_ITERATIONS,
    settings: { ...settings, adjustSizes: true, slowDown: 10 },
    getEdgeWeight: 'weight',
  });
}

function centred(graph: InstanceType<typeof UndirectedGraph>): Part {
  let x = 0;
  let y = 0;
  graph.forEachNode((_key, at) => {
    x += at.x / graph.order;
    y += at.y / graph.order;
  });
  const points = new Map<string, Point>();
  let radius = 0;
  graph.forEachNode((key, at) => {
    const point = { x: at.x - x, y: at.y - y };
    points.set(key, point);
    radius = Math.max(radius, Math.hypot(point.x, point.y) + at.size);
  });
  return { points, radius };
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** FNV-1a, mapped to [0, 1): a start position that only the id decides. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  // One more mixing round: FNV's last characters hardly reach the high bits.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value ^= value >>> 12;
  return (value >>> 0) / 2 ** 32;
}
