/** From the store's nodes and edges to what the viewer draws: the part within the budget, with places and sizes. */
import { DEFAULT_NODE_LIMIT, withinBudget } from './budget.js';
import { layout, nodeSize } from './layout.js';
import type { RawGraph } from './source.js';
import type { ViewGraph } from './types.js';

/** @param limit most nodes to show; `total` tells what the whole has. */
export function buildViewGraph(raw: RawGraph, limit = DEFAULT_NODE_LIMIT): ViewGraph {
  const part = withinBudget(raw.nodes, raw.edges, limit);
  const places = layout(part.nodes, part.edges);
  return {
    generation: raw.generation,
    total: { nodes: raw.nodes.length, edges: raw.edges.length },
    graph: {
      attributes: {},
      options: { type: 'directed', multi: true, allowSelfLoops: true },
      nodes: part.nodes.map(({ key, attributes }) => {
        const { x, y } = places.get(key)!;
        return { key, attributes: { ...attributes, x, y, size: nodeSize(attributes.pages) } };
      }),
      edges: part.edges.map(({ key, source, target, attributes }) => ({ key, source, target, attributes })),
    },
  };
}
