/**
 * The graph of entities as the writers of GraphML, GEXF and JSON take it, wherever it comes from: a store, read in portions, or
 * what the viewer shows. Neither these types nor the writers need Node.
 */
import type { Kind } from '../../graph-schema/schema.js';
import type { Attribute } from './attributes.js';

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly first: string | null;
  readonly last: string | null;
  /** Where and how large it is drawn, where it is. */
  readonly place?: { readonly x: number; readonly y: number; readonly size: number };
}

export interface NetworkEdge {
  readonly id: string;
  readonly source: { readonly id: string };
  readonly target: { readonly id: string };
  readonly type: string;
  /** Value of the type's key property, '' without one. */
  readonly key: string;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** What the file says of itself. */
export interface Origin {
  readonly program: { readonly name: string; readonly version?: string };
}

export interface Items<T> {
  readonly attributes: readonly Attribute<T>[];
  readonly portions: () => Iterable<readonly T[]> | AsyncIterable<readonly T[]>;
}

export interface Network<N extends NetworkNode = NetworkNode, E extends NetworkEdge = NetworkEdge> {
  readonly origin: Origin;
  readonly nodes: Items<N>;
  readonly edges: Items<E>;
}
