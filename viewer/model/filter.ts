/** What of the graph is shown: by kind, relation type, modality, time, number of pages and certainty. */
import { KIND_NAMES, type Kind, MODALITIES, type Modality, RELATION_TYPES, type RelationType } from '../../graph-schema/schema.js';
import type { EdgeAttributes, GraphFilter } from '../../src/serve/types.js';
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
  /** How certain a fact must be, in percent; 0 is no matter how. */
  readonly minCertainty: number;
  /** Whether entities without any fact are shown: on front pages every second one, a crowd around what is linked. */
  readonly alone: boolean;
  /** Id of a place: it, all below it, and what is there. Only the server knows what lies there. */
  readonly place: string | null;
  /** Id of a page: the facts that it states. Only the server knows which. */
  readonly page: string | null;
}

export const NO_FILTER: Filter = {
  hiddenKinds: new Set(),
  hiddenTypes: new Set(),
  hiddenModalities: new Set(),
  from: null,
  to: null,
  minCount: 1,
  minCertainty: 0,
  alone: false,
  place: null,
  page: null,
};

/** Whether facts are filtered: then an entity is shown only with a fact that is. */
export function filtersFacts(filter: Filter): boolean {
  return (
    filter.hiddenTypes.size > 0 ||
    filter.hiddenModalities.size > 0 ||
    filter.from !== null ||
    filter.to !== null ||
    filter.minCount > 1 ||
    filter.minCertainty > 0 ||
    filter.page !== null
  );
}

export function isFiltering(filter: Filter): boolean {
  return filter.hiddenKinds.size > 0 || filter.alone || filter.place !== null || filtersFacts(filter);
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
    Math.round((edge.certainty ?? 0) * 100) >= filter.minCertainty &&
    !filter.hiddenTypes.has(edge.type) &&
    !filter.hiddenModalities.has(edge.modality) &&
    within(edge, filter.from, filter.to)
  );
}

/**
 * The nodes and edges that the filter lets through. An edge needs both its ends. What has facts in the whole graph does not stand
 * alone, though it may in a part of it.
 * @param within nothing else is looked at.
 */
export function visible(graph: EntityGraph, filter: Filter, within: Part | null = null): Part {
  const kindShown = graph.filterNodes(
    (key, { degree = graph.degree(key), kind }) =>
      !filter.hiddenKinds.has(kind) && (filter.alone || degree > 0) && (within === null || within.nodes.has(key)),
  );
  const nodes = new Set(kindShown);
  const edges = new Set(
    graph.filterEdges(
      (key, attributes, source, target) =>
        nodes.has(source) && nodes.has(target) && passes(attributes, filter) && (within === null || within.edges.has(key)),
    ),
  );
  if (!filtersFacts(filter)) return { nodes, edges };
  const linked = new Set<string>();
  for (const edge of edges) {
    linked.add(graph.source(edge));
    linked.add(graph.target(edge));
  }
  return { nodes: linked, edges };
}

/**
 * The filter as the server takes it: what is hidden becomes what is asked for, and what hides nothing is left out.
 * null: all of something is hidden, so there is nothing to ask for.
 */
export function toGraphFilter(filter: Filter): GraphFilter | null {
  const { hiddenKinds, hiddenTypes, hiddenModalities, from, to, place, page, minCount, minCertainty } = filter;
  const shown = <T>(all: readonly T[], hidden: ReadonlySet<T>): readonly T[] => all.filter((value) => !hidden.has(value));
  const kinds = shown(KIND_NAMES, hiddenKinds);
  const types = shown(RELATION_TYPES, hiddenTypes);
  const modalities = shown(MODALITIES, hiddenModalities);
  if (kinds.length === 0 || types.length === 0 || modalities.length === 0) return null;
  return {
    ...(hiddenKinds.size > 0 ? { kinds } : {}),
    ...(hiddenTypes.size > 0 ? { types } : {}),
    ...(hiddenModalities.size > 0 ? { modalities } : {}),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(place === null ? {} : { place }),
    ...(page === null ? {} : { page }),
    ...(minCount > 1 ? { count: minCount } : {}),
    ...(minCertainty > 0 ? { certainty: minCertainty / 100 } : {}),
  };
}

/** A set with the value put in or taken out. */
export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
