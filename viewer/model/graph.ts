/** The served graph as graphology holds it. */
import { MultiDirectedGraph } from 'graphology';
import type { Kind } from '../../graph-schema/schema.js';
import type { Point } from '../../src/serve/layouts/part.js';
import type { EdgeAttributes, NodeAttributes, SerialisedGraph, ViewGraph } from '../../src/serve/types.js';

export type EntityGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** Node keys are entity ids, edge keys fact ids. */
export function toGraph(view: ViewGraph): EntityGraph {
  const graph: EntityGraph = new MultiDirectedGraph();
  fill(graph, view.graph);
  return graph;
}

/** Puts other nodes and edges in the place of all that the graph holds. */
export function refill(graph: EntityGraph, by: SerialisedGraph): void {
  graph.clear();
  fill(graph, by);
}

/** Nodes with attributes of their own: the drawing moves them, and what was served stays as it was. */
function fill(graph: EntityGraph, { nodes, edges }: SerialisedGraph): void {
  for (const node of nodes) graph.addNode(node.key, { ...node.attributes });
  for (const edge of edges) graph.addDirectedEdgeWithKey(edge.key, edge.source, edge.target, edge.attributes);
}

/** Where a node stands, in the layout's units. */
export function placeOf(graph: EntityGraph, node: string): Point {
  const { x, y } = graph.getNodeAttributes(node);
  return { x, y };
}

/** A part of a graph, by keys. */
export interface Part {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** How many entities of each kind a part has; kinds that it has none of are left out. */
export function kindCounts(graph: EntityGraph, { nodes }: Part): Map<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const node of nodes) {
    const { kind } = graph.getNodeAttributes(node);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
