/** What is shown as rows of two tables: entities, and the relations between them. */
import type { EdgeAttributes, NodeAttributes } from '../../src/serve/types.js';
import type { EntityGraph, Part } from './graph.js';

/** Which of the tables. */
export type Listed = 'entities' | 'relations';

export interface EntityRow {
  readonly id: string;
  readonly node: NodeAttributes;
  /** Relations shown that it is an end of. */
  readonly degree: number;
}

export interface RelationRow {
  readonly id: string;
  readonly edge: EdgeAttributes;
  readonly source: { readonly id: string; readonly node: NodeAttributes };
  readonly target: { readonly id: string; readonly node: NodeAttributes };
}

export function entityRows(graph: EntityGraph, { edges, nodes }: Part): EntityRow[] {
  const degrees = new Map<string, number>();
  for (const edge of edges) for (const end of new Set(graph.extremities(edge))) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  return [...nodes].map((id) => ({ id, node: graph.getNodeAttributes(id), degree: degrees.get(id) ?? 0 }));
}

export function relationRows(graph: EntityGraph, { edges }: Part): RelationRow[] {
  const end = (id: string) => ({ id, node: graph.getNodeAttributes(id) });
  return [...edges].map((id) => ({
    id,
    edge: graph.getEdgeAttributes(id),
    source: end(graph.source(id)),
    target: end(graph.target(id)),
  }));
}

/** What a column sorts by; what is not known comes last, either way. */
export type SortValue = string | number | null;

export interface Order {
  readonly column: number;
  readonly descending: boolean;
}

/** Made when something is first sorted: it takes longer than all else that the page is made of. */
let collator: Intl.Collator | undefined;

/** @param value of a row in the column; @param tie tells apart what is equal: the most important first, whichever way it is sorted. */
export function sorted<R>(rows: readonly R[], value: (row: R) => SortValue, descending: boolean, tie: (a: R, b: R) => number): R[] {
  collator ??= new Intl.Collator('zh-CN', { numeric: true });
  const { compare } = collator;
  const keyed = rows.map((row) => ({ row, key: value(row) }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || tie(a.row, b.row);
    const order = typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key : compare(String(a.key), String(b.key));
    return order * sign || tie(a.row, b.row);
  });
  return keyed.map(({ row }) => row);
}
