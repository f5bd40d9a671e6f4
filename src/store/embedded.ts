/**
 * The embedded store: @grafeo-db/js, one file, in memory while open.
 * Written by one process at a time, or read by several; the file's own lock sees to it and dies with its process.
 */
import { existsSync, rmSync, statSync } from 'node:fs';
import grafeo, { type GrafeoDB, type Transaction as GrafeoTransaction } from '@grafeo-db/js';
import { inSlices } from '../slices.js';
import { MEMORY } from './address.js';
import { ApartQueries } from './apart.js';
import { type Clock, retryUntil, systemClock } from './clock.js';
import { embeddedQuery } from './embedded-query.js';
import { queryError, type Result, rowSteps, rowsOf } from './embedded-result.js';
import { LockedError, ReadOnlyError, StoreDamagedError, StoreError, StoreMissingError } from './errors.js';
import { onlyReading } from './guarded.js';
import { announce, describeHolder, holdersOf } from './holders.js';
import { statements } from './statements.js';
import type { Parameters, QueryOptions, QueryResult, Row, Store, Transaction } from './types.js';

export interface EmbeddedOptions {
  readonly mode: 'read' | 'write';
  /** How long to wait for a store that others hold; 0 tries once. */
  readonly waitMs?: number;
  /** What to call this process to those who find the store held. */
  readonly command?: string;
  /** Called once with who holds it, when waiting begins. */
  readonly onWait?: (holders: readonly string[]) => void;
  readonly clock?: Clock;
  /** What to call the store in messages, if not by its path. */
  readonly address?: string;
}

/**
 * Opens a file, or memory. Writing creates the file if there is none.
 * @throws StoreMissingError, StoreDamagedError, LockedError (says who holds it)
 */
export async function openEmbedded(path: string | null, options: EmbeddedOptions): Promise<EmbeddedStore> {
  if (path === null) return new EmbeddedStore(MEMORY, grafeo.GrafeoDB.create(), 'write', () => {});
  const { mode, waitMs = 0, command = 'gantu', clock = systemClock } = options;
  const holders = () => holdersOf(path).map(describeHolder);
  const db = await retryUntil(
    () => tryOpen(path, mode),
    waitMs,
    clock,
    () => options.onWait?.(holders()),
  );
  if (!db) throw new LockedError(path, holders());
  return new EmbeddedStore(options.address ?? path, db, mode, announce(path, mode, command, clock.now()));
}

/** @returns undefined if others hold it. */
function tryOpen(path: string, mode: 'read' | 'write'): GrafeoDB | undefined {
  if (mode === 'read' && !existsSync(path)) {
    throw new StoreMissingError(`There is no store at ${path}. Make one with: gantu build <pages> --store ${path}`);
  }
  // What a process leaves that was killed before its first byte.
  if (mode === 'write' && existsSync(path) && statSync(path).size === 0) rmSync(path);
  try {
    return mode === 'read' ? grafeo.GrafeoDB.openReadOnly(path) : grafeo.GrafeoDB.create(path);
  } catch (error) {
    const message = (error as Error).message;
    if (/cannot be locked|is locked/.test(message)) return undefined;
    if (/header magic|damaged|not a database|Serialization/.test(message)) {
      throw new StoreDamagedError(`${path} is no gantu store, or is damaged (${message}). Move it away and build again.`);
    }
    throw new StoreError(`${path} cannot be opened: ${message}`);
  }
}

export class EmbeddedStore implements Store {
  readonly kind = 'embedded';
  /** Writes run one after another: two at once would conflict. */
  private lastWrite: Promise<unknown> = Promise.resolve();
  /** What reads now: the store can close only after it. */
  private readonly reading = new Set<Promise<unknown>>();
  private closed = false;
  private readonly apart = new ApartQueries((path) => this.snapshot(path));
  private prepared = false;

  constructor(
    readonly address: string,
    private readonly db: GrafeoDB,
    private readonly mode: 'read' | 'write',
    private readonly withdraw: () => void,
  ) {}

  async prepare(): Promise<void> {
    this.mustWrite();
    if (this.prepared) return;
    for (const statement of statements('schema/embedded')) await execute(this.db, statement, {});
    this.prepared = true;
  }

  async read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.track(this.readNow(work));
  }

  private async readNow<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const tx = this.begin();
    const statements = new Running((statement, parameters) => runReading(tx, statement, parameters));
    try {
      return await work(statements);
    } finally {
      await statements.settled();
      tx.rollback();
    }
  }

  async write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.mustWrite();
    const turn = this.lastWrite.then(() => this.writeNow(work));
    this.lastWrite = turn.catch(() => {});
    return turn;
  }

  async query(cypher: string, parameters: Parameters = {}, options: QueryOptions = {}): Promise<QueryResult> {
    this.mustBeOpen();
    if (options.apart && this.mode === 'read') return this.track(this.apart.query(cypher, parameters, options));
    const text = options.guarded ? onlyReading(cypher) : cypher;
    return embeddedQuery(this.db, this.mode, text, parameters, options, (running) => this.track(running));
  }

  /** Writes a copy, consistent as of now, into a new file. @throws StoreError if that file exists. */
  snapshot(path: string): void {
    this.mustBeOpen();
    if (existsSync(path)) throw new StoreError(`${path} is there already.`);
    this.db.save(path);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    await this.lastWrite;
    this.closed = true;
    await Promise.all(this.reading);
    await this.apart.close();
    // Writes what the log holds into the file, so that the next opening is fast.
    this.db.close();
    this.withdraw();
  }

  private async writeNow<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const tx = this.begin();
    const statements = new Running(async (statement, parameters) => rowsOf(await execute(tx, statement, parameters)));
    try {
      const result = await work(statements);
      await statements.settled();
      tx.commit();
      return result;
    } finally {
      await statements.settled();
      if (tx.isActive) tx.rollback();
    }
  }

  private track<T>(running: Promise<T>): Promise<T> {
    const settled = running.then(
      () => {},
      () => {},
    );
    this.reading.add(settled);
    settled.then(() => this.reading.delete(settled));
    return running;
  }

  private begin(): GrafeoTransaction {
    this.mustBeOpen();
    return this.db.beginTransaction();
  }

  private mustBeOpen(): void {
    if (this.closed) throw new StoreError(`${this.address} is closed.`);
  }

  private mustWrite(): void {
    this.mustBeOpen();
    if (this.mode === 'read') throw new ReadOnlyError(`${this.address} is open for reading only.`);
  }
}

/** Runs statements one after another, and knows whether one still runs: the store can neither commit nor roll back before it has ended. */
class Running implements Transaction {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly execute: (statement: string, parameters: Parameters) => Promise<Row[]>) {}

  run(statement: string, parameters: Parameters = {}): Promise<Row[]> {
    const rows = this.last.then(() => this.execute(statement, parameters));
    this.last = rows.catch(() => {});
    return rows;
  }

  async settled(): Promise<void> {
    await this.last;
  }
}

async function runReading(tx: GrafeoTransaction, statement: string, parameters: Parameters): Promise<Row[]> {
  const result = await execute(tx, statement, parameters);
  if (Object.values(result.counters).some((count) => count > 0)) throw new ReadOnlyError('A reading transaction may not write.');
  return inSlices(rowSteps(result));
}

async function execute(on: GrafeoDB | GrafeoTransaction, statement: string, parameters: Parameters): Promise<Result> {
  try {
    return await on.executeCypher(statement, parameters);
  } catch (error) {
    throw queryError(error);
  }
}
