/** Where the server takes the graph from: a store's saved copy, or a fixture of the tests. */
import type { EdgeAttributes, EntityView, NodeAttributes, SearchHit, ViewGraph } from './types.js';

export interface GraphSource {
  /** Changes when the graph changes; asked every few seconds, so it must be cheap. */
  generation(): Promise<string>;
  /** The graph with coordinates, at most `limit` nodes of it (`buildViewGraph` makes one). */
  graph(limit: number): Promise<ViewGraph>;
  /** null if the graph knows no such entity. */
  entity(id: string): Promise<EntityView | null>;
  /** Entities by name and alias, best first. */
  search(query: string): Promise<SearchHit[]>;
}

/** A node as the store has it, before it has a place and a size. */
export interface RawNode {
  readonly key: string;
  readonly attributes: Omit<NodeAttributes, 'x' | 'y' | 'size'>;
}

/** An edge whose ends may lie outside the nodes given; such an edge is left out. */
export interface RawEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

export interface RawGraph {
  readonly generation: string;
  readonly nodes: readonly RawNode[];
  readonly edges: readonly RawEdge[];
}
