/** Shortest chains of facts between two entities, walked both ways. */
import type { PathsView } from '../types.js';
import type { GraphArrays } from './arrays.js';
import type { Ties } from './ties.js';

interface Paths {
  /** Node numbers from one end to the other, best first. */
  readonly chains: readonly (readonly number[])[];
  /** Whether there are more than were asked for. */
  readonly more: boolean;
}

/** Chains looked at before the best are taken: two hubs may have thousands. */
const LOOKED_AT = 2000;

/**
 * All shortest paths, those over rarely joined entities first: that two bodies lie in one province says less than that one firm
 * deals with both.
 * @param avoid nodes that no path may go through.
 */
function shortestPaths({ nodes }: GraphArrays, ties: Ties, from: number, to: number, avoid: ReadonlySet<number>, limit: number): Paths {
  if (from === to) return { chains: [], more: false };
  const depth = depths(ties, from, to, avoid, nodes.length);
  if (depth[to]! < 0) return { chains: [], more: false };
  const chains: number[][] = [];
  const collect = (tail: readonly number[]): void => {
    const head = tail[0]!;
    if (head === from) chains.push([...tail]);
    else {
      for (let at = ties.start[head]!; at < ties.start[head + 1]! && chains.length <= LOOKED_AT; at += 1) {
        const before = ties.node[at]!;
        if (depth[before] === depth[head]! - 1) collect([before, ...tail]);
      }
    }
  };
  collect([to]);
  const degree = (n: number): number => ties.start[n + 1]! - ties.start[n]!;
  const weight = (chain: readonly number[]) => chain.slice(1, -1).reduce((sum, n) => sum + Math.log(1 + degree(n)), 0);
  const ranked = chains.map((chain) => ({ chain, weight: weight(chain) }));
  ranked.sort((a, b) => a.weight - b.weight || compare(a.chain, b.chain));
  return { chains: ranked.slice(0, limit).map(({ chain }) => chain), more: ranked.length > limit };
}

/** Breadth first from `from`, no further than `to`: steps to each node reached, -1 for the others. */
function depths({ start, node }: Ties, from: number, to: number, avoid: ReadonlySet<number>, order: number): Int32Array {
  const depth = new Int32Array(order).fill(-1);
  depth[from] = 0;
  let rim = [from];
  for (let step = 1; rim.length > 0 && depth[to]! < 0; step += 1) {
    const next: number[] = [];
    for (const n of rim) {
      for (let at = start[n]!; at < start[n + 1]!; at += 1) {
        const other = node[at]!;
        if (depth[other]! >= 0 || (avoid.has(other) && other !== to)) continue;
        depth[other] = step;
        next.push(other);
      }
    }
    rim = next;
  }
  return depth;
}

/** The paths by ids, with what they walk by number; null if an end is not in the graph. */
export function pathsBetween(
  graph: GraphArrays,
  ties: Ties,
  [from, to]: readonly [from: string, to: string],
  avoid: Iterable<string>,
  limit: number,
): (Pick<PathsView, 'paths' | 'more'> & { readonly nodes: readonly number[]; readonly edges: readonly number[] }) | null {
  const [start, end] = [graph.at.get(from), graph.at.get(to)];
  if (start === undefined || end === undefined) return null;
  const avoided = new Set([...avoid].flatMap((id) => graph.at.get(id) ?? []));
  const { chains, more } = shortestPaths(graph, ties, start, end, avoided, limit);
  const walked = chains.map((chain) => chain.slice(1).map((n, at) => hop(graph, chain[at]!, n)));
  const paths = chains.map((chain, at) => ({
    nodes: chain.map((n) => graph.nodes[n]!.key),
    hops: walked[at]!.map((edges) => edges.map((edge) => graph.edges.id[edge]!)),
  }));
  return { paths, more, nodes: chains.flat(), edges: walked.flat(2) };
}

/** Facts between two nodes. */
function hop({ adjacency }: GraphArrays, a: number, b: number): number[] {
  const degree = (n: number): number => adjacency.start[n + 1]! - adjacency.start[n]!;
  const [few, other] = degree(a) <= degree(b) ? [a, b] : [b, a];
  const found: number[] = [];
  for (let at = adjacency.start[few]!; at < adjacency.start[few + 1]!; at += 1) {
    if (adjacency.node[at] === other) found.push(adjacency.edge[at]!);
  }
  return found;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return 0;
}
