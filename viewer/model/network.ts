/** What a worker is sent of a graph, and what it is asked for. */
import type { EntityGraph, Part } from './graph.js';

/** A part as arrays, to be sent to a worker. */
export interface Network {
  readonly nodes: readonly { readonly x: number; readonly y: number; readonly size: number }[];
  /** Ends by number, and how many facts join them; each pair once. */
  readonly ties: readonly (readonly [a: number, b: number, facts: number])[];
}

export type Task = 'communities' | 'rank' | 'force';

/** By node, in the order of the network. */
export type Values = readonly number[];
export type Places = readonly (readonly [x: number, y: number])[];

export function networkOf(graph: EntityGraph, { edges, nodes }: Part): { readonly network: Network; readonly keys: readonly string[] } {
  const keys = [...nodes];
  const at = new Map(keys.map((key, index) => [key, index]));
  const facts = new Map<string, [number, number, number]>();
  for (const edge of edges) {
    const [a, b] = graph.extremities(edge).map((key) => at.get(key)!);
    if (a === b) continue;
    const key = `${Math.min(a!, b!)} ${Math.max(a!, b!)}`;
    const known = facts.get(key);
    if (known) known[2] += 1;
    else facts.set(key, [Math.min(a!, b!), Math.max(a!, b!), 1]);
  }
  return {
    keys,
    network: {
      nodes: keys.map((key) => {
        const { size, x, y } = graph.getNodeAttributes(key);
        return { x, y, size };
      }),
      ties: [...facts.values()],
    },
  };
}
