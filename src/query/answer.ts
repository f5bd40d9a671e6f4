/** Runs a query of the pack: its Cypher, its step, and what the rows speak of. */
import { compareText, sortedUnique } from '../order.js';
import type { Row, Store, Value } from '../store/types.js';
import type { PackQuery } from './pack.js';
import { type Bound, idsIn } from './step.js';

export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Ids of the facts and of the entities that the rows speak of, sorted: the graph of the answer. */
  readonly facts: readonly string[];
  readonly nodes: readonly string[];
}

const isHidden = (column: string): boolean => column.startsWith('_');

/** Lists of names have no order in a graph: each store gathers them in its own. */
function tidy(value: Value | undefined): Value {
  if (!Array.isArray(value)) return value ?? null;
  return value.every((item) => typeof item === 'string') ? [...value].sort(compareText) : value;
}

/** @throws ParameterError for a value that the query cannot take. */
export async function ask(store: Store, query: PackQuery, parameters: Bound): Promise<Answer> {
  const result = await store.query(query.cypher, parameters);
  const made = query.step ? query.step(result.rows, parameters) : result;
  const columns = made.columns.filter((c) => !isHidden(c));
  return {
    columns,
    rows: made.rows.map((row) => Object.fromEntries(columns.map((c) => [c, tidy(row[c])]))),
    facts: sortedUnique(made.rows.flatMap((row) => idsIn(row._fact))),
    nodes: sortedUnique(made.rows.flatMap((row) => idsIn(row._node))),
  };
}

/** Nodes, relationships and paths in a value of a user's own query, and in the lists and maps that hold them. */
function* idsOf(value: Value, label: '_type' | '_labels'): Generator<string> {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) yield* idsOf(item, label);
    return;
  }
  const isOne = label === '_type' ? '_type' in value : Array.isArray(value._labels) && value._labels.includes('Entity');
  if (isOne && typeof value.id === 'string') yield value.id;
  for (const item of Object.values(value)) yield* idsOf(item, label);
}

/** Runs a user's own Cypher; the graph of its answer are the entities and relationships that it returns. */
export async function askFreely(store: Store, cypher: string, parameters: Readonly<Record<string, unknown>>): Promise<Answer> {
  const { columns, rows } = await store.query(cypher, parameters);
  const values = rows.flatMap((row) => Object.values(row));
  return {
    columns,
    rows,
    facts: sortedUnique(values.flatMap((value) => [...idsOf(value, '_type')])),
    nodes: sortedUnique(values.flatMap((value) => [...idsOf(value, '_labels')])),
  };
}
