/** Everything that a store holds of ours, node by node and edge by edge, in portions: for checking, copying and bulk export. */
import { isRelationType, keyProperty, type PropertyType, type RelationType, STRUCTURE } from '../../graph-schema/schema.js';
import { compareText } from '../order.js';
import { EPOCH_LABELS, statement } from '../store/statements.js';
import type { Row, Transaction } from '../store/types.js';
import { targetLabel } from './fact-edges.js';

/** The labels under which nodes are walked. */
export const NODE_LABELS: readonly string[] = EPOCH_LABELS;

/** Pages are large (their text, and what was read in it); hubs have many edges. */
const AT_ONCE: Readonly<Record<string, number>> = { Page: 100, Entity: 500 };
const MOST_AT_ONCE = 5_000;

export interface WholeNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Row;
}

export interface WholeEdge {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly targetLabels: readonly string[];
  readonly properties: Row;
}

/** Nodes of one label, in the store's order of id. Those without an id are not walked. */
export async function* walkNodes(tx: Transaction, LABEL: string): AsyncGenerator<WholeNode[]> {
  const text = statement('maintain/nodes', { LABEL });
  const limit = AT_ONCE[LABEL] ?? MOST_AT_ONCE;
  let after = '';
  for (;;) {
    const rows = (await tx.run(text, { after, limit })) as unknown as WholeNode[];
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    after = rows.at(-1)!.id;
  }
}

/** The edges that start at nodes of one label, in an order that every store gives. */
export async function edgesFrom(tx: Transaction, LABEL: string, ids: readonly string[]): Promise<WholeEdge[]> {
  const edges = (await tx.run(statement('maintain/edges', { LABEL }), { ids })) as unknown as WholeEdge[];
  const fact = ({ properties }: WholeEdge): string => String(properties.id ?? '');
  return edges.sort(
    (a, b) =>
      compareText(a.type, b.type) || compareText(a.source, b.source) || compareText(a.target, b.target) || compareText(fact(a), fact(b)),
  );
}

/** The labels by which the ends of a type are found. */
export function endLabels(type: string): { source: string; target: string } {
  if (Object.hasOwn(STRUCTURE, type)) return STRUCTURE[type as keyof typeof STRUCTURE];
  return { source: 'Entity', target: targetLabel(type as RelationType) };
}

/** Which properties a node or an edge may have. */
export type Spec = Readonly<Record<string, PropertyType>>;

/** What an edge of a type may bear: a fact its summary, of the others only mentions anything. */
export function edgeSpec(type: string): Spec {
  if (!isRelationType(type)) return type === 'MENTIONED_IN' ? { count: 'number' } : {};
  const key = keyProperty(type);
  return {
    id: 'string',
    ...(key === undefined ? {} : { [key]: 'string' }),
    count: 'number',
    first: 'date',
    last: 'date',
    modality: 'string',
  };
}
