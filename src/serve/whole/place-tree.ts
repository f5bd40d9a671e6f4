/**
 * Which place lies in which, and what is there. Division codes give the tree of places (GB/T 2260 and its extension to townships:
 * the code of what is above is the beginning of the own); a place without a code hangs where it is said to be located.
 */
import { MODALITIES, RELATION_TYPES } from '../../../graph-schema/schema.js';
import { aboveCode, significant } from '../../gazetteer/division-codes.js';
import type { GraphArrays } from './arrays.js';

const LOCATED_IN = RELATION_TYPES.indexOf('LOCATED_IN');
/** What is located in a place, or part of something there, is there. */
const THERE: ReadonlySet<number> = new Set([LOCATED_IN, RELATION_TYPES.indexOf('PART_OF')]);
const NEGATED = MODALITIES.indexOf('negated');

export interface PlaceTree {
  /** All places, by node. */
  readonly places: readonly number[];
  /** By node: the place above; -1 for the uppermost and for what is no place. */
  readonly above: Int32Array;
  /** By node: the significant digits of its code, '' without one. */
  readonly code: ReadonlyMap<number, string>;
}

/** @param order all nodes, the most telling first. */
export function placeTree(graph: GraphArrays, order: Uint32Array): PlaceTree {
  const { nodes } = graph;
  const places = [...order].filter((n) => nodes[n]!.attributes.kind === 'Place');
  const code = new Map(places.map((n) => [n, significant(nodes[n]!.codes?.[0] ?? '')]));
  const byCode = new Map<string, number>();
  for (const n of places) {
    for (const own of nodes[n]!.codes ?? []) if (!byCode.has(significant(own))) byCode.set(significant(own), n);
  }
  const above = new Int32Array(nodes.length).fill(-1);
  for (const n of places) if (code.get(n) !== '') above[n] = byCode.get(aboveCode(code.get(n)!, byCode)) ?? -1;
  for (const n of places) if (code.get(n) === '') above[n] = said(graph, n, above);
  return { places, above, code };
}

/** The place that most pages locate it in, unless that lies in it; -1 if none. */
function said({ nodes, edges, adjacency }: GraphArrays, n: number, above: Int32Array): number {
  let best = -1;
  let most = 0;
  for (let at = adjacency.start[n]!; at < adjacency.start[n + 1]!; at += 1) {
    const edge = adjacency.edge[at]!;
    const other = edges.target[edge]!;
    if (edges.type[edge] !== LOCATED_IN || edges.source[edge] !== n || nodes[other]!.attributes.kind !== 'Place') continue;
    if (edges.count[edge]! > most && edges.modality[edge] !== NEGATED && !liesIn(above, other, n)) {
      [best, most] = [other, edges.count[edge]!];
    }
  }
  return best;
}

function liesIn(above: Int32Array, place: number, other: number): boolean {
  for (let at = place; at >= 0; at = above[at]!) if (at === other) return true;
  return false;
}

/** Tells what is at a place or below it; a mark instead of a set, for it is asked of every place. */
export class Whereabouts {
  readonly #below: ReadonlyMap<number, readonly number[]>;
  readonly #mark: Uint32Array;
  #stamp = 0;

  constructor(
    readonly graph: GraphArrays,
    readonly tree: PlaceTree,
  ) {
    const below = new Map<number, number[]>();
    for (const n of tree.places) {
      const above = tree.above[n]!;
      const beside = below.get(above);
      if (beside) beside.push(n);
      else if (above >= 0) below.set(above, [n]);
    }
    this.#below = below;
    this.#mark = new Uint32Array(graph.nodes.length);
  }

  below(place: number): readonly number[] {
    return this.#below.get(place) ?? [];
  }

  /** The place, those below it, and all that is located in or part of any of them, step by step. */
  at(place: number): number[] {
    const { edges, adjacency } = this.graph;
    this.#stamp += 1;
    const found: number[] = [];
    const visit = (n: number): void => {
      if (this.#mark[n] === this.#stamp) return;
      this.#mark[n] = this.#stamp;
      found.push(n);
    };
    visit(place);
    for (let index = 0; index < found.length; index += 1) {
      const n = found[index]!;
      for (const lower of this.below(n)) visit(lower);
      for (let at = adjacency.start[n]!; at < adjacency.start[n + 1]!; at += 1) {
        const edge = adjacency.edge[at]!;
        if (THERE.has(edges.type[edge]!) && edges.target[edge] === n && edges.modality[edge] !== NEGATED) visit(edges.source[edge]!);
      }
    }
    return found;
  }

  /** The same of a place by its id: an unknown one has nothing; undefined where none is asked for. */
  named(id: string | undefined): number[] | undefined {
    if (id === undefined) return undefined;
    const place = this.graph.at.get(id);
    return place === undefined ? [] : this.at(place);
  }
}
