/** Results and errors of the embedded store in our terms. */
import type { GrafeoDB } from '@grafeo-db/js';
import { atOnce } from '../at-once.js';
import { QueryError, ReadOnlyError } from './errors.js';
import type { Row } from './types.js';
import { fromEmbedded } from './values.js';

export type Result = Awaited<ReturnType<GrafeoDB['executeCypher']>>;

/** GQL status of a write in a read-only transaction. */
const READ_ONLY_STATUS = '25G03';

export function queryError(error: unknown): QueryError {
  const { message, gqlStatus } = error as Error & { gqlStatus?: string };
  // 'Query error: GRAFEO-Q001: syntax error: …' → 'syntax error: …'
  // Its drawing of the query ends below the place that is wrong, where a mark belongs.
  const plain = message.replace(/^(\w+ error: )?GRAFEO-\w+: /, '').replace(/\n *\| *$/, '$&^');
  return gqlStatus === READ_ONLY_STATUS ? new ReadOnlyError('Only reading is allowed here.', gqlStatus) : new QueryError(plain, gqlStatus);
}

export function rowsOf(result: Result, limit = result.length): Row[] {
  return atOnce(rowSteps(result, limit, Math.max(limit, AT_ONCE)));
}

/** Rows between two yields. */
const PORTION = 500;
/** So many are taken from the store at once, several times as fast as one by one; more would hold up all else for long. */
const AT_ONCE = 5_000;

/** A whole graph's rows take seconds. @yields so that a server can answer meanwhile. */
export function* rowSteps(result: Result, limit = result.length, most = AT_ONCE): Generator<void, Row[]> {
  const { columns } = result;
  const valuesAt = result.length > most ? oneByOne(result, columns) : allOf(result);
  const rows: Row[] = [];
  for (let i = 0; i < Math.min(limit, result.length); i++) {
    if (i % PORTION === PORTION - 1) yield;
    const values = valuesAt(i);
    rows.push(Object.fromEntries(columns.map((key, column) => [key, fromEmbedded(values[column])])));
  }
  return rows;
}

/** Gives the values of a row, in order of the columns. */
type ValuesAt = (row: number) => readonly unknown[];

function allOf(result: Result): ValuesAt {
  const rows = result.rows();
  return (i) => rows[i]!;
}

function oneByOne(result: Result, columns: readonly string[]): ValuesAt {
  return (i) => {
    const row = result.get(i);
    return columns.map((key) => row[key]);
  };
}
