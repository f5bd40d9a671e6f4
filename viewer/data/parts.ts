/** What the server answers from its store, of the graph in a single file. */
import type {
  EntityView,
  FactDetail,
  FactEnd,
  NeighbourhoodView,
  PathsView,
  SerialisedGraph,
  Summary,
  ViewGraph,
} from '../../src/serve/types.js';
import { type EntityGraph, type Part, toGraph } from '../model/graph.js';
import { neighbourhood } from '../model/neighbourhood.js';
import { pathPart, shortestPaths } from '../model/path.js';

function whole(graph: EntityGraph): Part {
  return { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
}

function cut({ graph }: ViewGraph, { nodes, edges }: Part): SerialisedGraph {
  return { ...graph, nodes: graph.nodes.filter(({ key }) => nodes.has(key)), edges: graph.edges.filter(({ key }) => edges.has(key)) };
}

export function embeddedNeighbours(view: ViewGraph, id: string, depth: number): NeighbourhoodView | null {
  const graph = toGraph(view);
  if (!graph.hasNode(id)) return null;
  return { generation: view.generation, id, depth, leftOut: 0, graph: cut(view, neighbourhood(graph, id, depth, whole(graph))) };
}

export function embeddedPaths(view: ViewGraph, from: string, to: string, avoid: readonly string[]): PathsView | null {
  const graph = toGraph(view);
  if (!graph.hasNode(from) || !graph.hasNode(to)) return null;
  const paths = shortestPaths(graph, from, to, whole(graph), new Set(avoid));
  const parts = paths.map(pathPart);
  const walked = { nodes: new Set(parts.flatMap((part) => [...part.nodes])), edges: new Set(parts.flatMap((part) => [...part.edges])) };
  return { generation: view.generation, paths, more: false, graph: cut(view, walked) };
}

/** Every fact is told of at both its ends; the first that is found is enough. */
export function embeddedFact(entities: readonly EntityView[], id: string): FactDetail | null {
  for (const { facts, id: own, name: label, kind } of entities) {
    const fact = facts.find((one) => one.id === id);
    if (!fact) continue;
    const { outgoing, other, ...rest } = fact;
    const end: FactEnd = { id: own, label, kind };
    return { ...rest, source: outgoing ? end : other, target: outgoing ? other : end };
  }
  return null;
}

function counted<T extends string>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The months of facts' first reports. The file knows neither pages nor which place lies in which. */
export function embeddedSummary({ generation, total, graph: { nodes, edges } }: ViewGraph): Summary {
  const facts = edges.map(({ attributes }) => attributes);
  const months = counted(facts.flatMap(({ first }) => (first === null ? [] : [first.slice(0, 7)])));
  return {
    generation,
    total,
    kinds: counted(nodes.map(({ attributes }) => attributes.kind)).map(([kind, count]) => ({ kind, count })),
    types: counted(facts.map(({ type }) => type)).map(([type, count]) => ({ type, count })),
    modalities: counted(facts.map(({ modality }) => modality)).map(([modality, count]) => ({ modality, count })),
    months: months.map(([month, count]) => ({ month, count })).sort((a, b) => (a.month < b.month ? -1 : 1)),
    pages: [],
    places: [],
  };
}
