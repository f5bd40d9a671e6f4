/** The whole graph, read once a generation: for the parts that a page draws, and for the search in its names. */
import { held } from '../held.js';
import { type Searcher, searcher } from '../search/searcher.js';
import type { RawGraph, WholeGraph } from '../source.js';
import { edgeView, type GraphArrays, toArrays } from './arrays.js';
import { wholeGraphAside } from './index.js';

/**
 * @param served generation that answers are of.
 * @param read the graph as it is then.
 */
export function heldGraph(
  served: () => Promise<string>,
  read: () => Promise<RawGraph>,
): { readonly whole: () => Promise<WholeGraph>; readonly search: Searcher } {
  const arrays = held(served, async () => toArrays(await read()));
  return {
    whole: held(served, async () => wholeGraphAside(await arrays())),
    search: searcher(served, async () => named(await arrays())),
  };
}

/** Edges are written out only while the names are read. */
function named(graph: GraphArrays): Pick<RawGraph, 'nodes' | 'edges'> {
  return { nodes: graph.nodes, edges: graph.edges.id.map((_, edge) => edgeView(graph, edge)) };
}
