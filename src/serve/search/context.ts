/** A few words that tell an entity from others of its name: a person's post, where a place or a firm lies. */
import type { Kind, RelationType } from '../../../graph-schema/schema.js';
import { aboveCode, significant } from '../../gazetteer/division-codes.js';
import type { EdgeAttributes } from '../types.js';
import type { NamedNode } from './data.js';

interface ContextEdge {
  readonly attributes: Pick<EdgeAttributes, 'type' | 'key' | 'count' | 'last' | 'modality'>;
}

/** A relation that tells, read from its source (out) or from its target (in); the first that an entity has is taken. */
type Telling = readonly [type: RelationType, direction: 'out' | 'in'];

const LIES: Telling = ['LOCATED_IN', 'out'];
const BELONGS: Telling = ['PART_OF', 'out'];

const TELLING: Readonly<Record<Kind, readonly Telling[]>> = {
  Person: [['HOLDS_POST', 'out']],
  Place: [LIES],
  Organization: [LIES, BELONGS],
  Enterprise: [LIES, BELONGS],
  Park: [LIES, BELONGS],
  Programme: [BELONGS, LIES, ['ADOPTS', 'in']],
  Industry: [BELONGS, LIES],
  Cluster: [LIES, BELONGS],
  Project: [LIES, ['BUILDS', 'in'], BELONGS],
  Meeting: [LIES, BELONGS],
  Honour: [LIES],
  Product: [LIES, ['PRODUCES', 'in']],
};

/** For each kind and direction how far up in its list a relation stands. */
function preferencesOf(direction: 'out' | 'in'): ReadonlyMap<Kind, ReadonlyMap<RelationType, number>> {
  const lists = Object.entries(TELLING) as [Kind, readonly Telling[]][];
  return new Map(
    lists.map(([kind, list]) => [kind, new Map(list.flatMap(([type, own], at) => (own === direction ? [[type, at] as const] : [])))]),
  );
}
const OUT = preferencesOf('out');
const IN = preferencesOf('in');

/**
 * One text for each node, '' where nothing tells. Of a person's posts the latest is taken, of other relations the one most stated.
 * @param from for each edge the place of its source in the nodes, -1 if it is not there; likewise `to`.
 */
export function contexts(nodes: readonly NamedNode<Kind>[], edges: readonly ContextEdge[], from: Int32Array, to: Int32Array): string[] {
  const best = new Int32Array(nodes.length).fill(-1);
  const rank = new Uint8Array(nodes.length);
  const textOf = (edge: number, own: number): string => {
    const { key, type } = edges[edge]!.attributes;
    const name = nodes[from[edge] === own ? to[edge]! : from[edge]!]!.attributes.label;
    return type === 'HOLDS_POST' && !key.startsWith(name) ? name + key : name;
  };
  const offer = (own: number, edge: number, preferences: typeof OUT): void => {
    const preference = preferences.get(nodes[own]!.attributes.kind)!.get(edges[edge]!.attributes.type);
    if (preference === undefined) return;
    const before = best[own]!;
    const order = before < 0 ? -1 : preference - rank[own]! || compare(edges[edge]!, edges[before]!);
    if (order > 0 || (order === 0 && textOf(edge, own) >= textOf(before, own))) return;
    best[own] = edge;
    rank[own] = preference;
  };
  edges.forEach(({ attributes }, edge) => {
    const [source, target] = [from[edge]!, to[edge]!];
    if (source < 0 || target < 0 || source === target || attributes.modality === 'negated') return;
    offer(source, edge, OUT);
    offer(target, edge, IN);
  });
  const above = divisions(nodes);
  return nodes.map((node, at) => (best[at]! < 0 ? above(node) : textOf(best[at]!, at)));
}

/** @returns a function that names the next division above a place, by its code; '' if the graph has none. */
function divisions(nodes: readonly NamedNode<Kind>[]): (node: NamedNode<Kind>) => string {
  const names = new Map<string, string>();
  for (const { attributes, codes = [] } of nodes) for (const code of codes) names.set(significant(code), attributes.label);
  return ({ codes = [] }) => {
    return names.get(aboveCode(significant(codes[0] ?? ''), names)) ?? '';
  };
}

/** Below 0 if the first tells more. */
function compare({ attributes: a }: ContextEdge, { attributes: b }: ContextEdge): number {
  const later = a.last === b.last ? 0 : (a.last ?? '') > (b.last ?? '') ? -1 : 1;
  return a.type === 'HOLDS_POST' ? later || b.count - a.count : b.count - a.count || later;
}
