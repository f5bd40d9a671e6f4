/** Keeps the laid-out graph until the generation changes: the layout is the dear part. */
import type { GraphSource } from './source.js';
import type { ViewGraph } from './types.js';

/** Graphs of different limits kept at once: the first view and the one after "load more". */
const KEPT = 2;

/** A source that computes each graph once a generation; requests that arrive meanwhile wait for the same one. */
export function cached(source: GraphSource): GraphSource {
  const graphs = new Map<string, Promise<ViewGraph>>();
  return {
    generation: () => source.generation(),
    entity: (id) => source.entity(id),
    search: (query) => source.search(query),
    async graph(limit) {
      const generation = await source.generation();
      const key = `${limit} ${generation}`;
      const known = graphs.get(key);
      if (known) return known;
      const graph = source.graph(limit);
      graphs.set(key, graph);
      // Neither a failure is kept, nor an older graph, given because the newer could not be read yet: the next request tries again.
      graph.then(
        (given) => given.generation !== generation && graphs.delete(key),
        () => graphs.delete(key),
      );
      for (const old of graphs.keys()) if (graphs.size > KEPT) graphs.delete(old);
      return graph;
    },
  };
}
