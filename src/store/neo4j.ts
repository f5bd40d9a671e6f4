/** Neo4j 5 and later, by its own driver: transactions are retried by it where the server says that it helps. */
import neo4j, { type ManagedTransaction, type Session } from 'neo4j-driver';
import type { Neo4jAddress } from './address.js';
import { ReadOnlyError } from './errors.js';
import { mustNotUse, onlyReading, refused } from './guarded.js';
import { checkHolding, checkRights, checkServer, type ServerInfo } from './neo4j-check.js';
import { type HeldDriver, holdDriver } from './neo4j-driver.js';
import { type Access, explained } from './neo4j-errors.js';
import { mustOnlyReadPlan } from './neo4j-plan.js';
import { plannedOnce, type Sent } from './neo4j-planned.js';
import { fromNeo4j, toNeo4j } from './neo4j-values.js';
import { statement, statements } from './statements.js';
import { withTimeout } from './timeout.js';
import type { Parameters, QueryOptions, QueryResult, Row, Store, Transaction, Value } from './types.js';

/** Building an index of a full store takes its time. */
const INDEX_SECONDS = 300;

export interface Neo4jOptions {
  readonly mode: 'read' | 'write';
  /** Whether the database may hold nodes that are not ours. */
  readonly shared?: boolean | undefined;
}

/**
 * Connects, and checks the server first; for writing also whether the user may, and whether the database is ours.
 * @throws StoreUnavailableError, TlsError, ServerError (no Neo4j, or too old), CredentialsError,
 * StoreMissingError (no such database), RightsError, ForeignGraphError
 */
export async function openNeo4j(where: Neo4jAddress, { mode, shared = false }: Neo4jOptions): Promise<Neo4jStore> {
  const held = holdDriver(where);
  try {
    const store = new Neo4jStore(where, held, mode);
    await store.check(shared);
    return store;
  } catch (error) {
    await held.release();
    throw error;
  }
}

export class Neo4jStore implements Store {
  readonly kind = 'neo4j';
  readonly address: string;
  /** Known once it was checked. */
  server: ServerInfo | undefined;
  /** Asking for forty indexes takes longer than adding a page. */
  private prepared = false;

  constructor(
    private readonly where: Neo4jAddress,
    private readonly held: HeldDriver,
    private readonly mode: 'read' | 'write',
  ) {
    this.address = where.address;
  }

  async check(shared: boolean): Promise<void> {
    this.server = await this.inSession('READ', (session) => checkServer(session, this.where));
    if (this.mode === 'read') return;
    await this.inSession('WRITE', checkRights);
    await this.inSession('READ', (session) => checkHolding(session, this.where, shared));
  }

  async prepare(): Promise<void> {
    this.mustWrite();
    if (this.prepared) return;
    await this.inSession('WRITE', async (session) => {
      for (const text of statements('schema/neo4j')) await session.run(text);
      await session.run('CALL db.awaitIndexes($seconds)', { seconds: neo4j.int(INDEX_SECONDS) });
    });
    this.prepared = true;
  }

  async read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.inSession('READ', (session) => session.executeRead((tx) => work(wrapped(tx))));
  }

  async write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.mustWrite();
    return this.inSession('WRITE', (session) => session.executeWrite((tx) => work(wrapped(tx, plannedOnce))));
  }

  /** The server refuses writes: the session's access mode is READ. */
  async query(text: string, parameters: Parameters = {}, options: QueryOptions = {}): Promise<QueryResult> {
    const cypher = options.guarded ? await this.guarded(text, parameters, options) : text;
    // The server looks at its own timeout only every few seconds; closing the session ends the query at once.
    return this.inSession('READ', (session) => withTimeout(queryIn(session, cypher, parameters, options), options));
  }

  /** The text to run, if nothing but reading is in it. @throws ReadOnlyError, QueryError */
  private async guarded(text: string, parameters: Parameters, options: QueryOptions): Promise<string> {
    const cypher = onlyReading(text);
    await this.inSession('READ', (session) => withTimeout(explain(session, cypher, parameters), options));
    return cypher;
  }

  async breakOff(): Promise<void> {
    await this.held.renew();
  }

  async close(): Promise<void> {
    await this.held.release();
  }

  /** Sessions of one driver share their bookmarks: what one wrote, the next one reads, whichever server answers. */
  private async inSession<T>(access: Access, work: (session: Session) => Promise<T>): Promise<T> {
    const { driver } = this.held;
    const { database } = this.where;
    const session = driver.session({
      defaultAccessMode: access,
      bookmarkManager: driver.executeQueryBookmarkManager,
      ...(database === undefined ? {} : { database }),
    });
    try {
      return await work(session);
    } catch (error) {
      throw explained(error, this.where, access);
    } finally {
      await session.close();
    }
  }

  private mustWrite(): void {
    if (this.mode === 'read') throw new ReadOnlyError(`${this.address} is open for reading only.`);
  }
}

/** @throws ReadOnlyError for a query whose plan does more than read */
async function explain(session: Session, cypher: string, parameters: Parameters): Promise<void> {
  await session.executeRead(async (tx) => {
    const { records } = await tx.run(statement('check/added-functions'));
    mustNotUse(
      cypher,
      records.map((record) => String(record.get('name'))),
    );
    const { summary } = await tx.run(`EXPLAIN ${cypher}`, toNeo4j(parameters) as Parameters);
    if (summary.plan === false) throw refused('it has no plan');
    mustOnlyReadPlan(summary.queryType, summary.plan);
  });
}

async function queryIn(session: Session, cypher: string, parameters: Parameters, options: QueryOptions): Promise<QueryResult> {
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  const config = options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs };
  return session.executeRead(async (tx) => {
    const result = tx.run(cypher, toNeo4j(parameters) as Parameters);
    const columns = (await result.keys()).map(String);
    const rows: Row[] = [];
    for await (const record of result) {
      // Leaving the loop tells the server to send no more.
      if (rows.length >= limit) return { columns, rows, truncated: true };
      rows.push(rowOf(record.toObject()));
    }
    return { columns, rows, truncated: false };
  }, config);
}

const asItIs = (text: string, parameters: Parameters): Sent => ({ text, parameters });

function wrapped(tx: ManagedTransaction, sent = asItIs): Transaction {
  return {
    run: async (statement, given = {}) => {
      const { text, parameters } = sent(statement, given);
      const result = await tx.run(text, toNeo4j(parameters) as Parameters);
      return result.records.map((record) => rowOf(record.toObject()));
    },
  };
}

function rowOf(record: Record<string, unknown>): Row {
  return Object.fromEntries(Object.entries(record).map(([key, value]): [string, Value] => [key, fromNeo4j(value)]));
}
