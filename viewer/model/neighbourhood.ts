/** The part of the graph within a few steps of an entity. */
import type { EntityGraph, Part } from './graph.js';
import type { Path } from './path.js';

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

/** A relation with its ends. */
export function relationPart(graph: EntityGraph, edge: string): Part {
  return { nodes: new Set(graph.extremities(edge)), edges: new Set([edge]) };
}

/** Two entities, those that both are joined to, and the facts that join them. */
export function common(graph: EntityGraph, a: string, b: string, shown: Part): Part {
  const [ofA, ofB] = [a, b].map((id) =>
    shown.nodes.has(id) ? star(graph, id, shown) : { nodes: new Set<string>(), edges: new Set<string>() },
  );
  const nodes = new Set([...ofA!.nodes].filter((node) => ofB!.nodes.has(node)));
  for (const id of [a, b]) if (shown.nodes.has(id)) nodes.add(id);
  const edges = new Set([...ofA!.edges, ...ofB!.edges].filter((edge) => graph.extremities(edge).every((end) => nodes.has(end))));
  return { nodes, edges };
}

/** The part without these entities and their facts; itself if there are none. */
export function without(graph: EntityGraph, part: Part, hidden: ReadonlySet<string>): Part {
  if (hidden.size === 0) return part;
  const stays = (edge: string) => !graph.extremities(edge).some((end) => hidden.has(end));
  return { nodes: new Set([...part.nodes].filter((node) => !hidden.has(node))), edges: new Set([...part.edges].filter(stays)) };
}

/** The part and a path: as much of it as the graph has. */
export function united(graph: EntityGraph, part: Part, path: Path | null): Part {
  if (!path) return part;
  const nodes = path.nodes.filter((node) => graph.hasNode(node));
  const edges = path.hops.flat().filter((edge) => graph.hasEdge(edge));
  return { nodes: new Set([...part.nodes, ...nodes]), edges: new Set([...part.edges, ...edges]) };
}
