/** What the whole graph has, counted: what can be filtered by. */
import { KIND_NAMES, MODALITIES, RELATION_TYPES } from '../../../graph-schema/schema.js';
import { atOnce } from '../../at-once.js';
import type { PlaceBranch, Summary } from '../types.js';
import type { GraphArrays } from './arrays.js';
import type { PlaceTree, Whereabouts } from './place-tree.js';

/** Significant digits of a county's code: places down to it are named even if nothing else is there. */
const COUNTY = 6;

/** @yields so that a server can answer meanwhile: what is at a place is looked for at each of thousands. */
export function* summarySteps(graph: GraphArrays, whereabouts: Whereabouts): Generator<void, Summary> {
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
    places: yield* branches(graph, whereabouts),
  };
}

/** The same at once. */
export function summaryOf(graph: GraphArrays, whereabouts: Whereabouts): Summary {
  return atOnce(summarySteps(graph, whereabouts));
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
function branches({ nodes }: GraphArrays, whereabouts: Whereabouts): Generator<void, PlaceBranch[]> {
  const { tree } = whereabouts;
  function* grown(places: readonly number[]): Generator<void, PlaceBranch[]> {
    const found: PlaceBranch[] = [];
    for (const n of places) {
      yield;
      const count = whereabouts.at(n).length;
      const below = yield* grown(whereabouts.below(n));
      const { attributes, key } = nodes[n]!;
      if (count > 1 || isDivision(tree, n)) found.push({ id: key, name: attributes.label, count, below });
    }
    return found.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  }
  return grown(tree.places.filter((n) => tree.above[n]! < 0));
}

function isDivision({ code }: PlaceTree, n: number): boolean {
  const digits = code.get(n)!;
  return digits !== '' && digits.length <= COUNTY;
}
