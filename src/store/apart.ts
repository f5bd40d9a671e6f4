/**
 * A person's own Cypher on the embedded store, in a process of its own: the store cannot break a query off, but a process can be ended.
 * The process reads a copy, lives on for the next query, and ends when none has come for a while.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../root.js';
import { QueryError, ReadOnlyError, StoreError } from './errors.js';
import { withTimeout } from './timeout.js';
import type { Parameters, QueryOptions, QueryResult } from './types.js';

/** The copy takes as much memory as the store: so long it is kept for nobody. */
const IDLE_MS = 60_000;

/** What the process is asked. */
export interface Asked {
  readonly cypher: string;
  readonly parameters: Parameters;
  readonly limit: number | undefined;
}

/** What it answers. */
export type Told =
  | { readonly result: QueryResult }
  | { readonly error: { readonly name: string; readonly message: string; readonly code?: string } };

interface Running {
  readonly process: ChildProcess;
  /** Fails when it has ended. */
  readonly ended: Promise<never>;
}

export class ApartQueries {
  #running: Promise<Running> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  /** @param snapshot writes a copy of the store into a new file. */
  constructor(readonly snapshot: (path: string) => void) {}

  /** Queries run one after another: who ends one must not end another. @throws as `Store.query` does. */
  query(cypher: string, parameters: Parameters, options: QueryOptions): Promise<QueryResult> {
    const turn = this.#last.then(() => this.#ask({ cypher, parameters, limit: options.limit }, options));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const running = this.#running;
    this.#running = undefined;
    const { ended, process } = (await running?.catch(() => undefined)) ?? {};
    process?.kill('SIGKILL');
    await ended?.catch(() => {});
  }

  async #ask(asked: Asked, options: QueryOptions): Promise<QueryResult> {
    clearTimeout(this.#idle);
    options.signal?.throwIfAborted();
    this.#running ??= begin(this.snapshot);
    try {
      return resultOf(await withTimeout(answerOf(await this.#running, asked), options));
    } catch (error) {
      // A query that is wrong has ended; anything else may still run.
      if (!(error instanceof Refused)) await this.close();
      throw error instanceof Refused ? error.why : error;
    } finally {
      this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref();
    }
  }
}

/** The store's own error. */
class Refused extends Error {
  constructor(readonly why: StoreError) {
    super(why.message);
  }
}

async function begin(snapshot: (path: string) => void): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'gantu-query-'));
  try {
    const path = join(folder, 'copy.grafeo');
    snapshot(path);
    // Of the built program, whichever way this one is run; without the options that it was started with.
    const script = join(packageRoot(), 'dist', 'src', 'store', 'apart.child.js');
    const process = fork(script, [path], { execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    // It keeps nobody from ending.
    process.unref();
    process.channel?.unref();
    const running = { process, ended: ended(process) };
    running.ended.catch(() => {});
    await Promise.race([once(process, 'message'), running.ended]);
    return running;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ended(process: ChildProcess): Promise<never> {
  await once(process, 'exit');
  throw new StoreError('The process that runs queries has ended; ask again.');
}

async function answerOf({ ended, process }: Running, asked: Asked): Promise<Told> {
  const answer = once(process, 'message');
  process.send(asked);
  const [told] = (await Promise.race([answer, ended])) as [Told];
  return told;
}

function resultOf(told: Told): QueryResult {
  if ('result' in told) return told.result;
  const { code, message, name } = told.error;
  throw new Refused(name === 'ReadOnlyError' ? new ReadOnlyError(message, code) : new QueryError(message, code));
}
