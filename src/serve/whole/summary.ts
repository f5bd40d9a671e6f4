/** What the whole graph has, counted: what can be filtered by. */
import { KIND_NAMES, MODALITIES, RELATION_TYPES } from '../../../graph-schema/schema.js';
import type { PlaceBranch, Summary } from '../types.js';
import type { GraphArrays } from './arrays.js';
import type { PlaceTree, Whereabouts } from './place-tree.js';

/** Significant digits of a county's code: places down to it are named even if nothing else is there. */
const COUNTY = 6;

export function summaryOf(graph: GraphArrays, whereabouts: Whereabouts): Summary {
  const { nodes, edges } = graph;
  const kinds = tally(nodes.map(({ attributes }) => attributes.kind));
  return {
    generation: graph.generation,
    total: { nodes: nodes.length, edges: edges.id.length },
    kinds: ranked(KIND_NAMES, (kind) => kinds.get(kind)).map(([kind, count]) => ({ kind, count })),
    types: ranked(RELATION_TYPES, counter(edges.type)).map(([type, count]) => ({ type, count })),
    modalities: ranked(MODALITIES, counter(edges.modality)).map(([modality, count]) => ({ modality, count })),
    months: months(graph),
    pages: [],
    places: branches(graph, whereabouts),
  };
}

function tally<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function counter(column: Uint8Array): (name: string, index: number) => number | undefined {
  const counts = tally(column);
  return (_name, index) => counts.get(index);
}

/** Those that there are, most first, else in the order of the schema. */
function ranked<T extends string>(names: readonly T[], count: (name: T, index: number) => number | undefined): [T, number][] {
  const found = names.map((name, index): [T, number] => [name, count(name, index) ?? 0]);
  return found.filter(([, number]) => number > 0).sort((a, b) => b[1] - a[1]);
}

/** First and last report of each fact; those between are not in the graph. */
function months({ edges }: GraphArrays): { month: string; count: number }[] {
  const dates = edges.first.flatMap((first, edge) => (edges.last[edge] === first ? [first] : [first, edges.last[edge]!]));
  const counts = tally(dates.flatMap((date) => (date !== null && date.length >= 7 ? [date.slice(0, 7)] : [])));
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, count]) => ({ month, count }));
}

/** Places with something in them, those with most first. */
function branches({ nodes }: GraphArrays, whereabouts: Whereabouts): PlaceBranch[] {
  const { tree } = whereabouts;
  const branch = (n: number): PlaceBranch => ({
    id: nodes[n]!.key,
    name: nodes[n]!.attributes.label,
    count: whereabouts.at(n).length,
    below: grown(whereabouts.below(n)),
  });
  const grown = (places: readonly number[]): PlaceBranch[] =>
    places
      .map((n) => ({ n, ...branch(n) }))
      .filter(({ n, count }) => count > 1 || isDivision(tree, n))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
      .map(({ n: _n, ...rest }) => rest);
  return grown(tree.places.filter((n) => tree.above[n]! < 0));
}

function isDivision({ code }: PlaceTree, n: number): boolean {
  const digits = code.get(n)!;
  return digits !== '' && digits.length <= COUNTY;
}
