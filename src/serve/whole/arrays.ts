/**
 * The whole graph as arrays: nodes and edges by number, in the order of their ids, so that nothing depends on the order in which a
 * store gives them. An edge costs some 30 bytes and its id.
 */
import { KIND_NAMES, MODALITIES, RELATION_TYPES, type RelationType } from '../../../graph-schema/schema.js';
import { atOnce } from '../../at-once.js';
import type { RawEdge, RawGraph, RawNode } from '../source.js';
import type { SerialisedGraph } from '../types.js';
import { Days } from './dates.js';
import { inOrder, PORTION } from './sort.js';

/** Which edges touch a node: `edge[at]` leads to `node[at]`, for `at` from `start[n]` up to `start[n + 1]`. */
export interface Adjacency {
  readonly start: Uint32Array;
  readonly node: Uint32Array;
  readonly edge: Uint32Array;
}

export interface GraphArrays {
  readonly generation: string;
  readonly nodes: readonly RawNode[];
  /** By node: its place in KIND_NAMES, and the pages that name it. */
  readonly kind: Uint8Array;
  readonly pages: Uint32Array;
  /** A node's number by its id. */
  readonly at: ReadonlyMap<string, number>;
  readonly edges: EdgeArrays;
  /** Both ways; a loop is not in it. */
  readonly adjacency: Adjacency;
}

export interface EdgeArrays {
  readonly id: readonly string[];
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Place in RELATION_TYPES, and in MODALITIES. */
  readonly type: Uint8Array;
  readonly modality: Uint8Array;
  readonly count: Uint32Array;
  readonly first: readonly (string | null)[];
  readonly last: readonly (string | null)[];
  /** The same as numbers (dates.ts); 0 without a date. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly key: readonly string[];
  /** In thousandths, which is all that is counted of it; 0 where it is not known. */
  readonly certainty: Uint16Array;
}

export const THOUSANDTHS = 1000;

/** Edges whose ends are not there are left out. @yields so that a server can answer meanwhile. */
export function* arraysOf(raw: RawGraph): Generator<void, GraphArrays> {
  const nodes = yield* inOrder(raw.nodes);
  const at = new Map<string, number>();
  for (const { key } of nodes) {
    if (at.size % PORTION === 0) yield;
    at.set(key, at.size);
  }
  const edges = yield* edgeArrays(yield* inOrder(yield* between(raw.edges, at)), at);
  yield;
  return {
    generation: raw.generation,
    nodes,
    kind: Uint8Array.from(nodes, ({ attributes }) => KIND_NAMES.indexOf(attributes.kind)),
    pages: Uint32Array.from(nodes, ({ attributes }) => attributes.pages),
    at,
    edges,
    adjacency: adjacent(nodes.length, edges.source, edges.target),
  };
}

/** The same at once. */
export function toArrays(raw: RawGraph): GraphArrays {
  return atOnce(arraysOf(raw));
}

function* between(edges: readonly RawEdge[], at: ReadonlyMap<string, number>): Generator<void, RawEdge[]> {
  const found: RawEdge[] = [];
  for (const [place, edge] of edges.entries()) {
    if (place % PORTION === 0) yield;
    if (at.has(edge.source) && at.has(edge.target)) found.push(edge);
  }
  return found;
}

/** One pass and plain loops: `TypedArray.from` takes ten times as long. */
function* edgeArrays(list: readonly RawEdge[], at: ReadonlyMap<string, number>): Generator<void, EdgeArrays> {
  const types = new Map<RelationType, number>(RELATION_TYPES.map((type, index) => [type, index]));
  const days = new Days();
  const size = list.length;
  const edges = {
    id: new Array<string>(size),
    source: new Uint32Array(size),
    target: new Uint32Array(size),
    type: new Uint8Array(size),
    modality: new Uint8Array(size),
    count: new Uint32Array(size),
    first: new Array<string | null>(size),
    last: new Array<string | null>(size),
    firstDay: new Int32Array(size),
    lastDay: new Int32Array(size),
    key: new Array<string>(size),
    certainty: new Uint16Array(size),
  };
  for (let edge = 0; edge < size; edge += 1) {
    if (edge % PORTION === 0) yield;
    const { key: id, source, target, attributes } = list[edge]!;
    edges.id[edge] = id;
    edges.source[edge] = at.get(source)!;
    edges.target[edge] = at.get(target)!;
    edges.type[edge] = types.get(attributes.type)!;
    edges.modality[edge] = MODALITIES.indexOf(attributes.modality);
    edges.count[edge] = attributes.count;
    edges.first[edge] = attributes.first;
    edges.last[edge] = attributes.last;
    edges.firstDay[edge] = days.number(attributes.first);
    edges.lastDay[edge] = days.number(attributes.last);
    edges.key[edge] = attributes.key;
    edges.certainty[edge] = Math.round((attributes.certainty ?? 0) * THOUSANDTHS);
  }
  return edges;
}

/** Adjacency both ways by counting (compressed sparse rows). */
export function adjacent(order: number, source: ArrayLike<number>, target: ArrayLike<number>): Adjacency {
  const start = new Uint32Array(order + 1);
  let size = 0;
  for (let edge = 0; edge < source.length; edge += 1) {
    if (source[edge] === target[edge]) continue;
    start[source[edge]! + 1]! += 1;
    start[target[edge]! + 1]! += 1;
    size += 2;
  }
  for (let node = 0; node < order; node += 1) start[node + 1]! += start[node]!;
  const next = start.slice(0, order);
  const node = new Uint32Array(size);
  const edges = new Uint32Array(size);
  const put = (from: number, to: number, edge: number): void => {
    const at = next[from]!++;
    node[at] = to;
    edges[at] = edge;
  };
  for (let edge = 0; edge < source.length; edge += 1) {
    const [a, b] = [source[edge]!, target[edge]!];
    if (a === b) continue;
    put(a, b, edge);
    put(b, a, edge);
  }
  return { start, node, edge: edges };
}

/** An edge as the viewer gets it. */
export function edgeView({ nodes, edges }: GraphArrays, edge: number): RawEdge {
  const certainty = edges.certainty[edge]!;
  return {
    key: edges.id[edge]!,
    source: nodes[edges.source[edge]!]!.key,
    target: nodes[edges.target[edge]!]!.key,
    attributes: {
      type: RELATION_TYPES[edges.type[edge]!]!,
      key: edges.key[edge]!,
      count: edges.count[edge]!,
      first: edges.first[edge]!,
      last: edges.last[edge]!,
      modality: MODALITIES[edges.modality[edge]!]!,
      ...(certainty > 0 ? { certainty: certainty / THOUSANDTHS } : {}),
    },
  };
}

/** A part as the viewer gets it. @param edges by number. */
export function serialised(graph: GraphArrays, nodes: SerialisedGraph['nodes'], edges: Iterable<number>): SerialisedGraph {
  return {
    attributes: {},
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes,
    edges: Array.from(edges, (edge) => edgeView(graph, edge)),
  };
}
