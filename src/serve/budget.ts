/**
 * The part of a large graph that is shown: its most connected nodes.
 *
 * Nodes are peeled from the rim: the one with the fewest neighbours left goes first, as in the k-core decomposition
 * (Batagelj and Zaversnik 2003, https://arxiv.org/abs/cs/0310049). Leaves go before what they hang on, so the rest stays connected
 * where the whole was.
 */
import type { RawEdge, RawNode } from './source.js';

export const DEFAULT_NODE_LIMIT = 3000;
/** Edges kept for each node allowed: above it, a picture is a smear and a software renderer crawls. */
export const EDGES_PER_NODE = 4;

export interface Part {
  readonly nodes: readonly RawNode[];
  readonly edges: readonly RawEdge[];
}

/** The given graph if it has at most `limit` nodes, else its most connected part; the result depends on content, not on order. */
export function withinBudget(nodes: readonly RawNode[], edges: readonly RawEdge[], limit = DEFAULT_NODE_LIMIT): Part {
  const known = new Map(nodes.map((node) => [node.key, node]));
  const sound = edges.filter((edge) => known.has(edge.source) && known.has(edge.target));
  const kept = nodes.length > limit ? peel(known, sound, limit) : new Set(known.keys());
  const inside = sound.filter((edge) => kept.has(edge.source) && kept.has(edge.target));
  return { nodes: nodes.filter((node) => kept.has(node.key)), edges: strongest(inside, limit * EDGES_PER_NODE) };
}

function strongest(edges: readonly RawEdge[], limit: number): readonly RawEdge[] {
  if (edges.length <= limit) return edges;
  return [...edges].sort((a, b) => b.attributes.count - a.attributes.count || compare(a.key, b.key)).slice(0, limit);
}

function peel(nodes: ReadonlyMap<string, RawNode>, edges: readonly RawEdge[], limit: number): Set<string> {
  const neighbours = adjacency(nodes, edges);
  const component = componentSizes(neighbours);
  // Buckets by degree; within one, small components and the least named go first, ties by id.
  const buckets: string[][] = [];
  const degree = new Map<string, number>();
  const least = [...nodes.values()].sort(
    (a, b) => component.get(b.key)! - component.get(a.key)! || b.attributes.pages - a.attributes.pages || compare(a.key, b.key),
  );
  for (const { key } of least) {
    const own = neighbours.get(key)?.size ?? 0;
    degree.set(key, own);
    bucket(buckets, own).push(key);
  }
  const kept = new Set(nodes.keys());
  for (let at = 0; kept.size > limit; ) {
    const key = buckets[at]?.pop();
    if (key === undefined) {
      at += 1;
      continue;
    }
    // Stale entry: the node has moved to a lower bucket meanwhile.
    if (!kept.has(key) || degree.get(key) !== at) continue;
    kept.delete(key);
    for (const other of neighbours.get(key) ?? []) {
      if (!kept.has(other)) continue;
      const left = (degree.get(other) ?? 1) - 1;
      degree.set(other, left);
      bucket(buckets, left).push(other);
      if (left < at) at = left;
    }
  }
  return kept;
}

/** Nodes of the connected component that each node is in. */
function componentSizes(neighbours: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const start of neighbours.keys()) {
    if (sizes.has(start)) continue;
    const members = new Set([start]);
    // A set that grows while it is walked is walked to its end.
    for (const key of members) for (const other of neighbours.get(key)!) members.add(other);
    for (const key of members) sizes.set(key, members.size);
  }
  return sizes;
}

function bucket(buckets: string[][], at: number): string[] {
  while (buckets.length <= at) buckets.push([]);
  return buckets[at]!;
}

function adjacency(nodes: ReadonlyMap<string, RawNode>, edges: readonly RawEdge[]): Map<string, Set<string>> {
  const sets = new Map<string, Set<string>>([...nodes.keys()].map((key) => [key, new Set()]));
  // In order of key, so that the order of the input does not decide between equals.
  for (const { source, target } of [...edges].sort((a, b) => compare(a.key, b.key))) {
    if (source === target) continue;
    sets.get(source)?.add(target);
    sets.get(target)?.add(source);
  }
  return sets;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
