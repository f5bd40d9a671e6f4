/**
 * What a query of the pack does after its Cypher ran, where Cypher that both stores understand cannot say it: its header names
 * a step (`// step: holders`), a pure function of the rows and the parameters.
 */
import { compareText } from '../order.js';
import type { QueryResult, Row } from '../store/types.js';
import type { ParameterValue } from './header.js';

export type Bound = Readonly<Record<string, ParameterValue>>;

/** Columns that begin with _ are not printed: `_fact` and `_node` are the ids of what a row speaks of (answer.ts). */
export type Step = (rows: readonly Row[], parameters: Bound) => Pick<QueryResult, 'columns' | 'rows'>;

/** What every row about a fact ends with. */
export const SOURCE = ['date', 'sentence', 'page'] as const;

/** A text of a row; '' where it has none. */
export function text(row: Row, column: string): string {
  return String(row[column] ?? '');
}

/** Orders rows by the texts of some columns, the first that differs decides. */
export function byColumns(columns: readonly string[]): (a: Row, b: Row) => number {
  return (a, b) => columns.reduce((order, column) => order || compareText(text(a, column), text(b, column)), 0);
}

/** Ids of a row: a list, or one. */
export function idsIn(value: Row[string] | undefined): string[] {
  return (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string' && id !== '');
}
