/**
 * Communities by modularity (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008), computed by graphology's library over our
 * own arrays: to build its graph of 300,000 edges first would take longer than all the rest.
 */
import louvainModule from 'graphology-communities-louvain';
import type { Ties } from './ties.js';

// A CommonJS package whose types describe a default export: in Node the module itself is that function.
const louvain = louvainModule as unknown as typeof louvainModule.default;

type Read = Parameters<typeof louvain.detailed>[0];

/** @returns the community of each node, level by level from fine to coarse; [] if nothing is joined. */
export function communityLevels(ties: Ties): ArrayLike<number>[] {
  if (ties.node.length === 0) return [];
  const { dendrogram } = louvain.detailed(view(ties), {
    // Nodes in their order, so that chance has no part in it.
    randomWalk: false,
    getEdgeWeight: ((at: number) => ties.strength[at]!) as never,
  });
  // The first level is each node by itself.
  return dendrogram.slice(1);
}

/** The arrays as an undirected graph whose nodes and edges are numbers: what the library reads of one, and no more. */
function view({ start, node }: Ties): Read {
  const order = start.length - 1;
  const graph = {
    type: 'undirected',
    multi: false,
    order,
    size: node.length / 2,
    selfLoopCount: 0,
    forEachNode(visit: (n: number) => void) {
      for (let n = 0; n < order; n += 1) visit(n);
    },
    undirectedDegreeWithoutSelfLoops: (n: number) => start[n + 1]! - start[n]!,
    forEachEdge(visit: (edge: number, attributes: object, source: number, target: number) => void) {
      for (let n = 0; n < order; n += 1) {
        for (let at = start[n]!; at < start[n + 1]!; at += 1) if (node[at]! > n) visit(at, {}, n, node[at]!);
      }
    },
    // The library takes an object for a graph by these.
    addUndirectedEdgeWithKey: notHere,
    dropNode: notHere,
  };
  return graph as unknown as Read;
}

function notHere(): never {
  throw new Error('the whole graph is read, not changed');
}
