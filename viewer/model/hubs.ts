/** Edges of a hub say little: a province is joined to everything. They are drawn paler and thinner than those between others. */
import type { EntityGraph } from './graph.js';

/** Facts of an entity from which its edges begin to fade. */
const HUB = 24;
/** What is left of the palest. */
const LEAST = 0.3;

/** Of each edge that ends in a hub, how much of its weight is left, 0 to 1, by key. */
export function fading(graph: EntityGraph): Map<string, number> {
  const hubs = graph.filterNodes((node) => graph.degree(node) > HUB);
  const left = new Map<string, number>();
  for (const hub of hubs) {
    const share = Math.max(LEAST, Math.sqrt(HUB / graph.degree(hub)));
    graph.forEachEdge(hub, (edge) => left.set(edge, Math.min(share, left.get(edge) ?? 1)));
  }
  return left;
}
