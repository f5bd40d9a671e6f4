/** A few words that tell an entity from others of its name: a person's post, where a place or a firm lies. */
import type { Kind, RelationType } from '../../../graph-schema/schema.js';
import type { EdgeAttributes } from '../types.js';
import type { NamedNode } from './data.js';

interface ContextEdge {
  readonly source: string;
  readonly target: string;
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

/** For each kind how far up in its list a relation stands that it has in a direction. */
const PREFERENCES = new Map(
  Object.entries(TELLING).map(([kind, list]) => [kind, new Map(list.map(([type, direction], at) => [direction + type, at]))]),
);

/** One text for each node, '' where no relation tells. Of a person's posts the latest is taken, of other relations the one most stated. */
export function contexts(nodes: readonly NamedNode<Kind>[], edges: readonly ContextEdge[]): string[] {
  const places = new Map(nodes.map((node, at) => [node.key, at]));
  const preferences = nodes.map(({ attributes }) => PREFERENCES.get(attributes.kind)!);
  const best = new Int32Array(nodes.length).fill(-1);
  const rank = new Uint8Array(nodes.length);
  const label = (key: string): string => nodes[places.get(key)!]!.attributes.label;
  const textOf = ({ attributes: { key, type }, source, target }: ContextEdge, own: string): string => {
    const name = label(source === own ? target : source);
    return type === 'HOLDS_POST' && !key.startsWith(name) ? name + key : name;
  };
  const offer = (own: number, direction: 'out' | 'in', edge: number): void => {
    const preference = preferences[own]!.get(direction + edges[edge]!.attributes.type);
    if (preference === undefined) return;
    const before = best[own]!;
    const { key } = nodes[own]!;
    const order = before < 0 ? -1 : preference - rank[own]! || compare(edges[edge]!, edges[before]!);
    if (order > 0 || (order === 0 && textOf(edges[edge]!, key) >= textOf(edges[before]!, key))) return;
    best[own] = edge;
    rank[own] = preference;
  };
  edges.forEach(({ attributes, source, target }, edge) => {
    const [from, to] = [places.get(source), places.get(target)];
    if (from === undefined || to === undefined || from === to || attributes.modality === 'negated') return;
    offer(from, 'out', edge);
    offer(to, 'in', edge);
  });
  const above = divisions(nodes);
  return nodes.map((node, at) => (best[at]! < 0 ? above(node) : textOf(edges[best[at]!]!, node.key)));
}

/** Lengths of the codes of provinces, cities, counties, townships, villages (GB/T 2260, GB/T 10114) without the zeros that fill them up. */
const CODE_LENGTHS = [2, 4, 6, 9, 12];

function significant(code: string): string {
  const bare = code.replace(/0+$/, '');
  return code.slice(0, CODE_LENGTHS.find((length) => length >= bare.length) ?? code.length);
}

/** @returns a function that names the next division above a place, by its code; '' if the graph has none. */
function divisions(nodes: readonly NamedNode<Kind>[]): (node: NamedNode<Kind>) => string {
  const names = new Map<string, string>();
  for (const { attributes, codes = [] } of nodes) for (const code of codes) names.set(significant(code), attributes.label);
  return ({ codes = [] }) => {
    const own = significant(codes[0] ?? '');
    const above = CODE_LENGTHS.toReversed().find((length) => length < own.length && names.has(own.slice(0, length)));
    return above === undefined ? '' : names.get(own.slice(0, above))!;
  };
}

/** Below 0 if the first tells more. */
function compare({ attributes: a }: ContextEdge, { attributes: b }: ContextEdge): number {
  const later = a.last === b.last ? 0 : (a.last ?? '') > (b.last ?? '') ? -1 : 1;
  return a.type === 'HOLDS_POST' ? later || b.count - a.count : b.count - a.count || later;
}
