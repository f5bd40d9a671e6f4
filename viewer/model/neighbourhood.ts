/** The part of the graph within a few steps of an entity. */
import type { EntityGraph, Part } from './graph.js';

/** Walks edges both ways, over the shown ones only. The centre is always part of it. */
export function neighbourhood(graph: EntityGraph, centre: string, depth: number, shown: Part): Part {
  const nodes = new Set([centre]);
  let rim = [centre];
  for (let step = 0; step < depth && rim.length > 0; step += 1) {
    const next: string[] = [];
    for (const node of rim) {
      graph.forEachEdge(node, (edge) => {
        const other = graph.opposite(node, edge);
        if (!shown.edges.has(edge) || nodes.has(other)) return;
        nodes.add(other);
        next.push(other);
      });
    }
    rim = next;
  }
  const edges = new Set<string>();
  for (const node of nodes) {
    graph.forEachOutEdge(node, (edge, _attributes, _source, target) => {
      if (shown.edges.has(edge) && nodes.has(target)) edges.add(edge);
    });
  }
  return { nodes, edges };
}

/** An entity with its facts and their other ends: what hovering lights. */
export function star(graph: EntityGraph, centre: string, shown: Part): Part {
  const nodes = new Set([centre]);
  const edges = new Set<string>();
  graph.forEachEdge(centre, (edge, _attributes, source, target) => {
    if (!shown.edges.has(edge)) return;
    edges.add(edge);
    nodes.add(source).add(target);
  });
  return { nodes, edges };
}
