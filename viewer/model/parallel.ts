/** Curvature that draws facts between the same two entities apart. */
import type { EntityGraph } from './graph.js';

/** Distance between neighbours of a bundle, as a share of the edge's length; smaller in thick bundles. */
const STEP = 0.22;
const WIDEST = 0.8;

/** Curvature of each edge that is not drawn straight, by key. One of an odd bundle stays straight. */
export function curvatures(graph: EntityGraph): Map<string, number> {
  const curves = new Map<string, number>();
  for (const bundle of bundlesOf(graph)) {
    const step = Math.min(STEP, (2 * WIDEST) / bundle.length);
    bundle.sort().forEach((edge, at) => {
      const offset = (at - (bundle.length - 1) / 2) * step;
      // Seen from its source, an edge that runs the other way bends to the other side.
      const sign = graph.source(edge) < graph.target(edge) ? 1 : -1;
      if (offset !== 0) curves.set(edge, offset * sign);
    });
  }
  return curves;
}

/** Edges between the same two, whichever way, of those between whom there are more than one. */
function bundlesOf(graph: EntityGraph): Iterable<string[]> {
  // As numbers: to put thousands of texts together takes longer than all else here.
  const places = new Map(graph.nodes().map((node, at) => [node, at]));
  const first = new Map<number, string>();
  const bundles = new Map<number, string[]>();
  graph.forEachEdge((edge, _attributes, source, target) => {
    const [from, to] = [places.get(source)!, places.get(target)!];
    if (from === to) return;
    const ends = Math.min(from, to) * places.size + Math.max(from, to);
    const one = first.get(ends);
    if (one === undefined) first.set(ends, edge);
    else if (bundles.has(ends)) bundles.get(ends)!.push(edge);
    else bundles.set(ends, [one, edge]);
  });
  return bundles.values();
}
