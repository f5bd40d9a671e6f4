/**
 * Coordinates for the viewer, the same for the same graph: ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679)
 * for each connected component from start positions that a hash of the id gives; components are then packed side by side.
 */

import { UndirectedGraph } from 'graphology';
import graphologyComponents from 'graphology-components';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import noverlapModule from 'graphology-layout-noverlap';
import { type Box, shelve } from './pack.js';
import type { RawEdge, RawNode } from './source.js';

const { connectedComponents } = graphologyComponents;
// CommonJS packages whose types describe a default export: in Node the module itself is that function.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;
const noverlap = noverlapModule as unknown as typeof noverlapModule.default;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Room around a component, in pixels of the first zoom, as all of the layout. */
const MARGIN = 24;
/** A node without facts: beside it stands its name. */
const ALONE: Box = { width: 150, height: 28 };
/** Room for one node, so that a graph of any size is equally dense. */
const SPACING = 42;
/** Room between the rims of neighbouring nodes. */
const APART = 9;

/** Radius of a node in pixels at the first zoom: grows with the root of its pages, so that area speaks. */
export function nodeSize(pages: number): number {
  return Math.min(22, 2.5 + 1.5 * Math.sqrt(Math.max(1, pages)));
}

/** From here on, forces between far nodes are taken together (Barnes and Hut 1986). */
const MANY = 800;

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
  const boxes = drawn.map((part) => part.box);
  // Nodes without facts are seldom shown: what is linked decides the shape of the whole.
  const places = shelve(
    boxes,
    boxes.filter((box) => box !== ALONE),
  );
  const points = new Map<string, Point>();
  drawn.forEach((part, index) => {
    const at = places[index]!;
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
  readonly box: Box;
}

function settle(whole: Drawn, keys: readonly string[]): Part {
  if (keys.length === 1) return { points: new Map([[keys[0]!, { x: 0, y: 0 }]]), box: ALONE };
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

type Drawn = InstanceType<typeof UndirectedGraph>;

function simulate(graph: Drawn): void {
  // Distributed attraction keeps a hub such as a province from pulling everything into one ball.
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > MANY,
    gravity: 1,
    outboundAttractionDistribution: true,
    scalingRatio: 12,
    strongGravityMode: false,
  };
  forceAtlas2.assign(graph, { iterations: iterations(graph.order), settings, getEdgeWeight: 'weight' });
  rescale(graph);
  noverlap.assign(graph, {
    maxIterations: 80,
    settings: { margin: APART, ratio: 1, expansion: 1.1, gridSize: Math.ceil(Math.sqrt(graph.order)) },
  });
}

/** To the density wanted; a hair's breadth of the start position keeps nodes from lying exactly on each other. */
function rescale(graph: Drawn): void {
  let square = 0;
  graph.forEachNode((_key, { x, y }) => {
    square += x * x + y * y;
  });
  // Of a filled disc, the mean square distance from the centre is half the square of the radius.
  const radius = Math.sqrt((2 * square) / graph.order) || 1;
  const scale = (SPACING * Math.sqrt(graph.order / Math.PI)) / radius;
  graph.updateEachNodeAttributes((key, { x, y, ...rest }) => ({
    ...rest,
    x: x * scale + hash(`${key}/x`),
    y: y * scale + hash(`${key}/y`),
  }));
}

function centred(graph: Drawn): Part {
  const points = new Map<string, Point>();
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  graph.forEachNode((_key, { x, y, size }) => {
    left = Math.min(left, x - size);
    right = Math.max(right, x + size);
    low = Math.min(low, y - size);
    high = Math.max(high, y + size);
  });
  graph.forEachNode((key, { x, y }) => points.set(key, { x: x - (left + right) / 2, y: y - (low + high) / 2 }));
  return { points, box: { width: right - left + 2 * MARGIN, height: high - low + 2 * MARGIN } };
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
