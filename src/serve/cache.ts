/** Keeps the laid-out graph until the generation changes: the layout is the dear part. */
import type { GraphSource } from './source.js';
import type { GraphFilter, ViewGraph } from './types.js';

/** Graphs of different limits and filters kept at once: the first view and the ones after it. */
const KEPT = 4;

/** Computes each graph once a generation; requests that arrive meanwhile wait for the same one. */
export function cachedGraph(source: GraphSource): (limit: number, filter: GraphFilter) => Promise<ViewGraph> {
  const graphs = new Map<string, Promise<ViewGraph>>();
  return async (limit, filter) => {
    const key = JSON.stringify([await source.served(), limit, filter]);
    const known = graphs.get(key);
    if (known) return known;
    const graph = source.graph(limit, filter);
    graphs.set(key, graph);
    graph.catch(() => graphs.delete(key));
    for (const old of graphs.keys()) if (graphs.size > KEPT) graphs.delete(old);
    return graph;
  };
}
