/**
 * A user's Cypher on the embedded store. What it may not do is judged by the store, not by looking for words in its text:
 * the plan tells which files it would read, a read-only handle refuses writes, and on a handle that could write the
 * query runs in a transaction that is always rolled back, its counters telling whether it wrote.
 */
import type { GrafeoDB } from '@grafeo-db/js';
import { queryError, type Result, rowsOf } from './embedded-result.js';
import { type QueryError, ReadOnlyError } from './errors.js';
import { withTimeout } from './timeout.js';
import type { Parameters, QueryOptions, QueryResult } from './types.js';

/** What a query is: one with a plan, or a command on the schema (SHOW, CREATE INDEX), which has none. */
type Plan =
  | { readonly kind: 'plan'; readonly text: string }
  | { readonly kind: 'schema' }
  | { readonly kind: 'wrong'; readonly error: QueryError };

/** @param track told of what runs, which may outlast the answer. */
export async function embeddedQuery(
  db: GrafeoDB,
  mode: 'read' | 'write',
  cypher: string,
  parameters: Parameters,
  options: QueryOptions,
  track: (running: Promise<Result>) => Promise<Result>,
): Promise<QueryResult> {
  const plan = await explain(db, cypher, parameters);
  if (plan.kind === 'plan' && /^ *LoadCsv \(/m.test(plan.text))
    throw new ReadOnlyError('LOAD CSV is not allowed here: a query reads the graph, not files.');
  if (plan.kind === 'schema' && mode === 'write' && !startsWithShow(cypher)) throw new ReadOnlyError('Only reading is allowed here.');
  // The store cannot break a query off: after the time it runs on to its end, unheard. What may take long is asked apart (apart.ts).
  const result = await withTimeout(track(run(db, plan, cypher, parameters)), options);
  // A text that cannot be explained cannot be run either; should it be otherwise, nothing is known of it.
  if (plan.kind === 'wrong') throw plan.error;
  const limit = options.limit ?? result.length;
  return { columns: result.columns, rows: rowsOf(result, limit), truncated: result.length > limit };
}

async function explain(db: GrafeoDB, cypher: string, parameters: Parameters): Promise<Plan> {
  try {
    const result = await db.executeCypher(`EXPLAIN ${cypher}`, parameters);
    return { kind: 'plan', text: String(result.scalar()) };
  } catch (error) {
    return /Schema commands/.test((error as Error).message) ? { kind: 'schema' } : { kind: 'wrong', error: queryError(error) };
  }
}

function startsWithShow(cypher: string): boolean {
  return /^(\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*SHOW\b/i.test(cypher);
}

async function run(db: GrafeoDB, plan: Plan, cypher: string, parameters: Parameters): Promise<Result> {
  if (plan.kind === 'schema') return db.executeCypher(cypher, parameters).catch(fail);
  const tx = db.beginTransaction();
  try {
    const result = await tx.executeCypher(cypher, parameters).catch(fail);
    if (Object.values(result.counters).some((count) => count > 0)) throw new ReadOnlyError('Only reading is allowed here.');
    return result;
  } finally {
    tx.rollback();
  }
}

function fail(error: unknown): never {
  throw queryError(error);
}
