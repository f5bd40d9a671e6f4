/** Everything that a store holds of ours, node by node and edge by edge, in portions: for checking, copying and bulk export. */
import { INTERNAL_LABELS, statement } from '../store/statements.js';
import type { Row, Transaction } from '../store/types.js';

/** The labels under which nodes are walked: each node of the graph bears exactly one of them. */
export const NODE_LABELS: readonly string[] = INTERNAL_LABELS.filter((label) => label !== 'Store');

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

/** The edges that start at nodes of one label. */
export async function edgesFrom(tx: Transaction, LABEL: string, ids: readonly string[]): Promise<WholeEdge[]> {
  return (await tx.run(statement('maintain/edges', { LABEL }), { ids })) as unknown as WholeEdge[];
}
