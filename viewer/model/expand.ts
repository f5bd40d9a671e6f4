/** Puts an entity that the budget left out into the graph, with its facts to entities that are there. */
import { RELATIONS } from '../../graph-schema/schema.js';
import type { EntityView } from '../../src/serve/types.js';
import type { EntityGraph } from './graph.js';

/** Distance from its neighbours' centre, in the layout's units, so that it does not lie on one of them. */
const ASIDE = 8;

/** Changes the graph; does nothing if the entity is there. */
export function addEntity(graph: EntityGraph, entity: EntityView): void {
  if (graph.hasNode(entity.id)) return;
  const facts = entity.facts.filter(({ other, type }) => graph.hasNode(other.id) && type in RELATIONS);
  const places = facts.map(({ other }) => graph.getNodeAttributes(other.id));
  const { id, kind, name: label, aliases, pages, first, last } = entity;
  const mean = (axis: 'x' | 'y') => places.reduce((sum, place) => sum + place[axis], 0) / (places.length || 1);
  const size = Math.min(22, 2.5 + 1.5 * Math.sqrt(pages));
  graph.addNode(id, { label, kind, aliases, official: false, pages, first, last, size, x: mean('x') + ASIDE, y: mean('y') + ASIDE });
  for (const fact of facts) {
    if (graph.hasEdge(fact.id)) continue;
    const [source, target] = fact.outgoing ? [id, fact.other.id] : [fact.other.id, id];
    const { type, key, count, modality } = fact;
    graph.addDirectedEdgeWithKey(fact.id, source, target, { type, key, count, modality, first: fact.first, last: fact.last });
  }
}
