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
  return nodes.map(({ key }, at) => (best[at]! < 0 ? '' : textOf(edges[best[at]!]!, key)));
}

/** Below 0 if the first tells more. */
function compare({ attributes: a }: ContextEdge, { attributes: b }: ContextEdge): number {
  const later = a.last === b.last ? 0 : (a.last ?? '') > (b.last ?? '') ? -1 : 1;
  return a.type === 'HOLDS_POST' ? later || b.count - a.count : b.count - a.count || later;
}
