/** Shortest chains of facts between two entities, walked both ways. */
import type { EntityGraph, Part } from './graph.js';

export interface Path {
  readonly nodes: readonly string[];
  /** All shown facts between each two that follow one another. */
  readonly hops: readonly (readonly string[])[];
}

/** Chains looked at before the best are taken: two hubs may have thousands. */
const LOOKED_AT = 500;

/**
 * The shortest paths, at most `limit`, those over rarely linked entities first: that two bodies lie in one province says less
 * than that one firm deals with both.
 * @param avoid entities that no path may go through.
 * @returns [] if there is none.
 */
export function shortestPaths(
  graph: EntityGraph,
  from: string,
  to: string,
  shown: Part,
  avoid: ReadonlySet<string> = new Set(),
  limit = 20,
): Path[] {
  if (from === to || !shown.nodes.has(from) || !shown.nodes.has(to)) return [];
  const before = predecessors(graph, from, to, shown, avoid);
  const chains: string[][] = [];
  const collect = (tail: readonly string[]): void => {
    const head = tail[0]!;
    if (head === from) chains.push([...tail]);
    else for (const previous of before.get(head) ?? []) if (chains.length < LOOKED_AT) collect([previous, ...tail]);
  };
  collect([to]);
  const weight = (chain: readonly string[]) => chain.slice(1, -1).reduce((sum, node) => sum + Math.log(1 + graph.degree(node)), 0);
  const ranked = chains.map((chain) => ({ chain, weight: weight(chain), key: chain.join('\n') }));
  ranked.sort((a, b) => a.weight - b.weight || (a.key < b.key ? -1 : 1));
  return ranked.slice(0, limit).map(({ chain }) => ({ nodes: chain, hops: hops(graph, chain, shown) }));
}

/** Breadth first from `from`: for each node reached, those one step nearer. Empty if `to` is not reached. */
function predecessors(graph: EntityGraph, from: string, to: string, shown: Part, avoid: ReadonlySet<string>): Map<string, Set<string>> {
  const before = new Map<string, Set<string>>();
  const depth = new Map([[from, 0]]);
  let rim = [from];
  for (let step = 1; rim.length > 0 && !depth.has(to); step += 1) {
    const next: string[] = [];
    for (const node of rim) {
      graph.forEachEdge(node, (edge) => {
        const other = graph.opposite(node, edge);
        if (!shown.edges.has(edge) || (avoid.has(other) && other !== to)) return;
        if (!depth.has(other)) {
          depth.set(other, step);
          before.set(other, new Set());
          next.push(other);
        }
        if (depth.get(other) === step) before.get(other)?.add(node);
      });
    }
    rim = next;
  }
  return depth.has(to) ? before : new Map();
}

function hops(graph: EntityGraph, nodes: readonly string[], shown: Part): string[][] {
  return nodes.slice(1).map((node, at) => {
    const facts = graph.edges(nodes[at]!, node).concat(graph.edges(node, nodes[at]!));
    return [...new Set(facts)].filter((edge) => shown.edges.has(edge));
  });
}

/** The path as a part of the graph. */
export function pathPart(path: Path): Part {
  return { nodes: new Set(path.nodes), edges: new Set(path.hops.flat()) };
}
