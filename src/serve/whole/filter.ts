/** Which nodes and edges of the whole meet a filter: one walk over the arrays. */
import { KIND_NAMES, type Kind, MODALITIES, RELATION_TYPES } from '../../../graph-schema/schema.js';
import type { GraphFilter } from '../types.js';
import { type GraphArrays, THOUSANDTHS } from './arrays.js';
import { dayNumber, lastDayNumber } from './dates.js';

export interface Mask {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
  /** How many of either. */
  readonly size: { readonly nodes: number; readonly edges: number };
}

/** What ids in a filter stand for. */
export interface Grounds {
  /** Nodes at a place. */
  readonly there?: Iterable<number> | undefined;
  /** Nodes of a community. */
  readonly community?: Iterable<number> | undefined;
  /** Ids of the facts that a page states. */
  readonly pageFacts?: ReadonlySet<string> | undefined;
}

/** Whether nothing is asked for. */
export function isEmpty(filter: GraphFilter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}

/** An entity is let through if its kind is and, where the filter speaks of facts, one of its facts is. */
export function maskOf(graph: GraphArrays, filter: GraphFilter, grounds: Grounds): Mask {
  const { edges } = graph;
  const kind = kindMask(graph, filter.kinds);
  const inside = grounds.community ? marked(graph.nodes.length, grounds.community) : null;
  if (inside) for (let n = 0; n < kind.length; n += 1) kind[n]! &= inside[n]!;
  const there = grounds.there ? marked(graph.nodes.length, grounds.there) : null;
  const passes = edgeTest(graph, filter);
  const mask = new Uint8Array(edges.id.length);
  const linked = new Uint8Array(graph.nodes.length);
  let count = 0;
  for (let edge = 0; edge < mask.length; edge += 1) {
    const source = edges.source[edge]!;
    const target = edges.target[edge]!;
    if (!kind[source] || !kind[target] || (there && !there[source] && !there[target]) || !passes(edge)) continue;
    if (grounds.pageFacts && !grounds.pageFacts.has(edges.id[edge]!)) continue;
    mask[edge] = linked[source] = linked[target] = 1;
    count += 1;
  }
  const nodes = speaksOfFacts(filter, grounds) ? linked : kind;
  return { nodes, edges: mask, size: { nodes: nodes.reduce((sum, one) => sum + one, 0), edges: count } };
}

function speaksOfFacts({ types, modalities, from, to, count, certainty }: GraphFilter, { there, pageFacts }: Grounds): boolean {
  return [types, modalities, from, to, certainty, there, pageFacts].some((value) => value !== undefined) || (count ?? 1) > 1;
}

function kindMask({ kind }: GraphArrays, kinds: readonly Kind[] | undefined): Uint8Array {
  const wanted = KIND_NAMES.map((name) => (!kinds || kinds.includes(name) ? 1 : 0));
  return kind.map((name) => wanted[name]!);
}

function marked(order: number, members: Iterable<number>): Uint8Array {
  const mask = new Uint8Array(order);
  for (const n of members) mask[n] = 1;
  return mask;
}

/** A fact was reported from its first to its last page; one without dates meets no dates. */
function edgeTest({ edges }: GraphArrays, filter: GraphFilter): (edge: number) => boolean {
  const { types, modalities, from, to, count = 1, certainty = 0 } = filter;
  const sure = Math.round(certainty * THOUSANDTHS);
  const typeShown = RELATION_TYPES.map((type) => !types || types.includes(type));
  const modalityShown = MODALITIES.map((modality) => !modalities || modalities.includes(modality));
  const dated = from !== undefined || to !== undefined;
  const earliest = from === undefined ? 0 : dayNumber(from);
  const latest = to === undefined ? Number.MAX_SAFE_INTEGER : lastDayNumber(to);
  return (edge) =>
    typeShown[edges.type[edge]!]! &&
    modalityShown[edges.modality[edge]!]! &&
    edges.count[edge]! >= count &&
    edges.certainty[edge]! >= sure &&
    (!dated ||
      (edges.lastDay[edge]! > 0 && edges.lastDay[edge]! >= earliest && edges.firstDay[edge]! > 0 && edges.firstDay[edge]! <= latest));
}
