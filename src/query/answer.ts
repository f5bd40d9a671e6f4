/** Runs a query of the pack: its Cypher, its step, and what the rows speak of. */
import { compareText, sortedUnique } from '../order.js';
import type { QueryOptions, Row, Store, Value } from '../store/types.js';
import { lookedUp } from './named.js';
import type { PackQuery } from './pack.js';
import { type Bound, idsIn } from './step.js';

/** Ids of facts and of entities, sorted. */
export interface Spoken {
  readonly facts: readonly string[];
  readonly nodes: readonly string[];
}

/** What the rows speak of is the graph of the answer. */
export interface Answer extends Spoken {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** What each row speaks of. */
  readonly about: readonly Spoken[];
  /** Whether the store had more rows than were asked for. */
  readonly truncated: boolean;
}

const isHidden = (column: string): boolean => column.startsWith('_');

/** Lists of names have no order in a graph: each store gathers them in its own. */
function tidy(value: Value | undefined): Value {
  if (!Array.isArray(value)) return value ?? null;
  return value.every((item) => typeof item === 'string') ? [...value].sort(compareText) : value;
}

function answerOf(columns: readonly string[], rows: readonly Row[], about: readonly Spoken[], truncated: boolean): Answer {
  const all = (which: keyof Spoken): string[] => sortedUnique(about.flatMap((row) => row[which]));
  return { columns, rows, about, truncated, facts: all('facts'), nodes: all('nodes') };
}

/** @throws ParameterError for a value that the query cannot take. */
export async function ask(store: Store, query: PackQuery, parameters: Bound, options: Omit<QueryOptions, 'limit'> = {}): Promise<Answer> {
  const looked = await lookedUp(store, query.cypher, parameters);
  const result = await store.query(looked.cypher, looked.parameters, options);
  const made = query.step ? query.step(result.rows, parameters) : result;
  const columns = made.columns.filter((c) => !isHidden(c));
  return answerOf(
    columns,
    made.rows.map((row) => Object.fromEntries(columns.map((c) => [c, tidy(row[c])]))),
    made.rows.map((row) => ({ facts: sortedUnique(idsIn(row._fact)), nodes: sortedUnique(idsIn(row._node)) })),
    result.truncated,
  );
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
export async function askFreely(
  store: Store,
  cypher: string,
  parameters: Readonly<Record<string, unknown>>,
  options: QueryOptions = {},
): Promise<Answer> {
  const { columns, rows, truncated } = await store.query(cypher, parameters, options);
  const about = rows.map((row) => {
    const spoken = (label: '_type' | '_labels'): string[] => sortedUnique(Object.values(row).flatMap((value) => [...idsOf(value, label)]));
    return { facts: spoken('_type'), nodes: spoken('_labels') };
  });
  return answerOf(columns, rows, about, truncated);
}
