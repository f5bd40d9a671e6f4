/** What of the graph is shown: by kind, relation type, modality, time and number of pages. */
import type { Kind, Modality, RelationType } from '../../graph-schema/schema.js';
import type { EdgeAttributes } from '../../src/serve/types.js';
import type { EntityGraph, Part } from './graph.js';

export interface Filter {
  readonly hiddenKinds: ReadonlySet<Kind>;
  readonly hiddenTypes: ReadonlySet<RelationType>;
  readonly hiddenModalities: ReadonlySet<Modality>;
  /** ISO dates or beginnings of them (2024-03), both inclusive; null is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Pages that must state a fact. */
  readonly minCount: number;
  /** Whether entities without any fact are shown: on front pages every second one, a crowd around what is linked. */
  readonly alone: boolean;
}

export const NO_FILTER: Filter = {
  hiddenKinds: new Set(),
  hiddenTypes: new Set(),
  hiddenModalities: new Set(),
  from: null,
  to: null,
  minCount: 1,
  alone: false,
};

/** Whether facts are filtered: then an entity is shown only with a fact that is. */
export function filtersFacts(filter: Filter): boolean {
  return (
    filter.hiddenTypes.size > 0 || filter.hiddenModalities.size > 0 || filter.from !== null || filter.to !== null || filter.minCount > 1
  );
}

export function isFiltering(filter: Filter): boolean {
  return filter.hiddenKinds.size > 0 || filter.alone || filtersFacts(filter);
}

/** Whether a fact was stated within the dates; one without dates only if no dates are asked for. */
export function within(edge: Pick<EdgeAttributes, 'first' | 'last'>, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  if (edge.first === null || edge.last === null) return false;
  return (from === null || edge.last.slice(0, from.length) >= from) && (to === null || edge.first.slice(0, to.length) <= to);
}

export function passes(edge: EdgeAttributes, filter: Filter): boolean {
  return (
    edge.count >= filter.minCount &&
    !filter.hiddenTypes.has(edge.type) &&
    !filter.hiddenModalities.has(edge.modality) &&
    within(edge, filter.from, filter.to)
  );
}

/** The nodes and edges that the filter lets through. An edge needs both its ends. */
export function visible(graph: EntityGraph, filter: Filter): Part {
  const kindShown = graph.filterNodes((key, { kind }) => !filter.hiddenKinds.has(kind) && (filter.alone || graph.degree(key) > 0));
  const nodes = new Set(kindShown);
  const edges = new Set(
    graph.filterEdges((_key, attributes, source, target) => nodes.has(source) && nodes.has(target) && passes(attributes, filter)),
  );
  if (!filtersFacts(filter)) return { nodes, edges };
  const linked = new Set<string>();
  for (const edge of edges) {
    linked.add(graph.source(edge));
    linked.add(graph.target(edge));
  }
  return { nodes: linked, edges };
}

/** A set with the value put in or taken out. */
export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
