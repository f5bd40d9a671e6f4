/** How much may be asked for at once: one interface, one default object. */

/** Entities drawn where nobody says otherwise: a picture of more is read by nobody. */
export const DEFAULT_NODE_LIMIT = 3000;

export interface Limits {
  /** Entities of one graph: above it neither the layout nor a browser keeps up. */
  readonly nodes: number;
  /** Steps of a neighbourhood: of three, a hub already reaches most of a graph. */
  readonly depth: number;
  readonly neighbours: number;
  readonly paths: number;
  readonly hits: number;
  /** Characters of one parameter: a name may be long, but no question needs more. */
  readonly parameter: number;
  /** Items of a list in a parameter. */
  readonly items: number;
  /** Characters of a person's own Cypher. */
  readonly cypher: number;
  /** Bytes of a request's body. */
  readonly body: number;
  /** Rows of an answer. */
  readonly rows: number;
  /** Milliseconds that a question may take. */
  readonly timeMs: number;
}

export const DEFAULT_LIMITS: Limits = {
  nodes: 20_000,
  depth: 3,
  neighbours: 2_000,
  paths: 100,
  hits: 100,
  parameter: 1_000,
  items: 200,
  cypher: 20_000,
  body: 100_000,
  rows: 1_000,
  timeMs: 30_000,
};
