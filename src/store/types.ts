/** The store interface: one property graph, embedded or Neo4j, spoken to in Cypher (statements in cypher/). */

/** A value as both stores give it back: integers are JavaScript numbers, those beyond 2^53 their digits as text; dates are ISO strings. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };
export type Row = Record<string, Value>;
export type Parameters = Record<string, unknown>;

export interface Transaction {
  /**
   * Runs one statement; its text is constant, data travels in the parameters only. Statements run in the order in which they were
   * asked for, also where none was waited for.
   */
  run(statement: string, parameters?: Parameters): Promise<Row[]>;
}

export interface QueryOptions {
  /** Rows to give back at most. */
  readonly limit?: number;
  /** After this many milliseconds the query fails with a QueryError. */
  readonly timeoutMs?: number;
  /** Only what the plan shows to read the graph and nothing else: no files, no network, no procedures that may do more. */
  readonly guarded?: boolean;
  /** In a process of its own where the store cannot break a query off (embedded, open for reading): guarded, whatever else is said. */
  readonly apart?: boolean;
  /** Ends it when nobody waits any more. */
  readonly signal?: AbortSignal;
}

export interface QueryResult {
  readonly columns: readonly string[];
  /** Nodes are objects of their properties and `_labels`, relationships of theirs and `_type`, paths `{nodes, edges}`. */
  readonly rows: readonly Row[];
  /** Whether there were more rows than the limit asked for. */
  readonly truncated: boolean;
}

export interface Store {
  /** As the user named it: a path, or neo4j://host. */
  readonly address: string;
  readonly kind: 'embedded' | 'neo4j';
  /** Creates constraints and indexes that are missing. Needs a store opened for writing. */
  prepare(): Promise<void>;
  /** One transaction that may not write. @throws ReadOnlyError if `work` writes. */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** One transaction: all or nothing. May be retried, so `work` must give the same result when run again. */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** A user's query, with write clauses refused. @throws QueryError with the store's message. */
  query(cypher: string, parameters?: Parameters, options?: QueryOptions): Promise<QueryResult>;
  /** Breaks off what runs, of which nothing is written then; for a process that must end. Missing where that cannot be done. */
  breakOff?(): Promise<void>;
  close(): Promise<void>;
}
