/** Neo4j 5 and later, by its own driver: transactions are retried by it where the server says that it helps. */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import type { StoreAddress } from './address.js';
import { CredentialsError, QueryError, ReadOnlyError, StoreError, StoreMissingError, StoreUnavailableError } from './errors.js';
import { fromNeo4j, toNeo4j } from './neo4j-values.js';
import { statements } from './statements.js';
import { withTimeout } from './timeout.js';
import type { Parameters, QueryOptions, QueryResult, Row, Store, Transaction, Value } from './types.js';

/** A server that does not answer within this time is not there. */
const CONNECT_MS = 5_000;
/** Building an index of a full store takes its time. */
const INDEX_SECONDS = 300;

type Neo4jAddress = Extract<StoreAddress, { kind: 'neo4j' }>;

/**
 * Connects. @throws StoreUnavailableError, CredentialsError, StoreMissingError (no such database)
 */
export async function openNeo4j(address: Neo4jAddress, mode: 'read' | 'write'): Promise<Neo4jStore> {
  let driver: Driver | undefined;
  try {
    driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: 2 * CONNECT_MS,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      userAgent: 'gantu',
    });
    const store = new Neo4jStore(address, driver, mode);
    await store.check();
    return store;
  } catch (error) {
    await driver?.close();
    throw explained(error, address);
  }
}

function databaseOf(address: Neo4jAddress): { database?: string } {
  return address.database === undefined ? {} : { database: address.database };
}

export class Neo4jStore implements Store {
  readonly kind = 'neo4j';
  readonly address: string;

  constructor(
    private readonly where: Neo4jAddress,
    private readonly driver: Driver,
    private readonly mode: 'read' | 'write',
  ) {
    this.address = where.address;
  }

  /** Asks once: unlike a transaction this is not retried, so that a server that is not there is known at once. */
  async check(): Promise<void> {
    await this.inSession('READ', (session) => session.run('RETURN 1'));
  }

  async prepare(): Promise<void> {
    this.mustWrite();
    await this.inSession('WRITE', async (session) => {
      for (const text of statements('schema/neo4j')) await session.run(text);
      await session.run('CALL db.awaitIndexes($seconds)', { seconds: neo4j.int(INDEX_SECONDS) });
    });
  }

  async read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.inSession('READ', (session) => session.executeRead((tx) => work(wrapped(tx))));
  }

  async write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.mustWrite();
    return this.inSession('WRITE', (session) => session.executeWrite((tx) => work(wrapped(tx))));
  }

  /** The server refuses writes: the session's access mode is READ. */
  async query(cypher: string, parameters: Parameters = {}, options: QueryOptions = {}): Promise<QueryResult> {
    // The server looks at its own timeout only every few seconds; closing the session ends the query at once.
    return this.inSession('READ', (session) => withTimeout(queryIn(session, cypher, parameters, options), options.timeoutMs));
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private async inSession<T>(access: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.driver.session({ defaultAccessMode: access, ...databaseOf(this.where) });
    try {
      return await work(session);
    } catch (error) {
      throw explained(error, this.where);
    } finally {
      await session.close();
    }
  }

  private mustWrite(): void {
    if (this.mode === 'read') throw new ReadOnlyError(`${this.address} is open for reading only.`);
  }
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

function wrapped(tx: ManagedTransaction): Transaction {
  return {
    run: async (text, parameters = {}) => {
      const result = await tx.run(text, toNeo4j(parameters) as Parameters);
      return result.records.map((record) => rowOf(record.toObject()));
    },
  };
}

function rowOf(record: Record<string, unknown>): Row {
  return Object.fromEntries(Object.entries(record).map(([key, value]): [string, Value] => [key, fromNeo4j(value)]));
}

/** The driver's and the server's errors in our words; others (a caller's own) as they are. */
function explained(error: unknown, address: Neo4jAddress): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code, message } = error;
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    return new StoreUnavailableError(
      `Neo4j does not answer at ${address.address} (${firstLine(message)}). Is it running, and is the address right?`,
    );
  }
  if (code.startsWith('Neo.ClientError.Security.') && !code.endsWith('Forbidden')) {
    return new CredentialsError(`Neo4j at ${address.address} refuses user ${address.username}: set NEO4J_USERNAME and NEO4J_PASSWORD.`);
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound')
    return new StoreMissingError(`Neo4j at ${address.address} has no database of that name.`);
  if (READ_ONLY_CODES.has(code) || /READ access mode|overridden by READ/i.test(message))
    return new ReadOnlyError('Only reading is allowed here.', code);
  if (/TransactionTimedOut/.test(code)) return new QueryError('The query took too long and was ended.', code);
  return new QueryError(message, code);
}

const READ_ONLY_CODES = new Set(['Neo.ClientError.Statement.AccessMode', 'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase']);

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
