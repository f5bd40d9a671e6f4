/** The most telling nodes of what may be shown, and the edges that tell most of how they hang together. */
import type { GraphArrays } from './arrays.js';
import type { Mask } from './filter.js';
import type { Prepared } from './prepare.js';
import { statedBy } from './ties.js';

/** Edges that a picture takes: so many, and so many more for each node. Above it, it is a smear and a software renderer crawls. */
const MOST_EDGES = { all: 1500, perNode: 1.5 };
/** Each node keeps so many of its strongest edges, before hubs get more of theirs. */
const OWN = 2;

/**
 * At most `limit` nodes, the most telling first. A node that is joined to none of those chosen tells little: it gives way to one
 * that is. Those without any edge come last.
 */
export function chooseNodes({ adjacency, nodes }: GraphArrays, { order }: Prepared, mask: Mask, limit: number): Uint32Array {
  const chosen = new Uint8Array(nodes.length);
  const joined = (n: number): boolean => {
    for (let at = adjacency.start[n]!; at < adjacency.start[n + 1]!; at += 1) {
      if (mask.edges[adjacency.edge[at]!] && chosen[adjacency.node[at]!]) return true;
    }
    return false;
  };
  const allowed = order.filter((n) => mask.nodes[n]);
  if (allowed.length <= limit) return allowed;
  for (const n of allowed.subarray(0, limit)) chosen[n] = 1;
  const alone = allowed.subarray(0, limit).filter((n) => !joined(n));
  for (const n of alone) chosen[n] = 0;
  let room = alone.length;
  for (const accept of [joined, () => true]) {
    for (const n of allowed) {
      if (room === 0) break;
      if (chosen[n] || !accept(n)) continue;
      chosen[n] = 1;
      room -= 1;
    }
  }
  return allowed.filter((n) => chosen[n]);
}

/** How much a fact tells: much stated, and not between two that are joined to everything. */
export function telling({ edges }: GraphArrays, { ties }: Pick<Prepared, 'ties'>, edge: number): number {
  const degree = (n: number): number => Math.max(1, ties.start[n + 1]! - ties.start[n]!);
  return statedBy(edges.count[edge]!) / Math.sqrt(degree(edges.source[edge]!) * degree(edges.target[edge]!));
}

/** Edges between the given nodes that the mask lets through: the strongest of each node first, then the strongest of all. */
export function chooseEdges(
  graph: GraphArrays,
  prepared: Pick<Prepared, 'ties'>,
  mask: Pick<Mask, 'edges'>,
  nodes: Uint32Array,
): Uint32Array {
  const between = edgesBetween(graph, mask, nodes);
  const most = MOST_EDGES.all + MOST_EDGES.perNode * nodes.length;
  if (between.length <= most) return between;
  const strength = Float64Array.from(between, (edge) => telling(graph, prepared, edge));
  const ranked = Uint32Array.from(between.keys())
    .sort((a, b) => strength[b]! - strength[a]! || a - b)
    .map((at) => between[at]!);
  const kept = backbone(graph, ranked);
  for (const edge of ranked) {
    if (kept.size >= most) break;
    kept.add(edge);
  }
  return Uint32Array.from(kept).sort();
}

function edgesBetween({ nodes: all, edges, adjacency }: GraphArrays, mask: Pick<Mask, 'edges'>, nodes: Uint32Array): Uint32Array {
  const inside = new Uint8Array(all.length);
  for (const n of nodes) inside[n] = 1;
  const found: number[] = [];
  for (const n of nodes) {
    for (let at = adjacency.start[n]!; at < adjacency.start[n + 1]!; at += 1) {
      const edge = adjacency.edge[at]!;
      if (edges.source[edge] === n && mask.edges[edge] && inside[adjacency.node[at]!]) found.push(edge);
    }
  }
  return Uint32Array.from(found).sort();
}

/** @param edges strongest first. */
function backbone({ edges: all }: GraphArrays, edges: Uint32Array): Set<number> {
  const own = new Map<number, number>();
  const kept = new Set<number>();
  for (const edge of edges) {
    for (const end of [all.source[edge]!, all.target[edge]!]) {
      const count = own.get(end) ?? 0;
      if (count >= OWN) continue;
      own.set(end, count + 1);
      kept.add(edge);
    }
  }
  return kept;
}
