/**
 * The writer's lease, on the `(:Store {id: 'gantu'})` node: one writer at a time, also on a server that takes many.
 * Taking it is one transaction; every writing transaction is fenced, so that a writer who lost it (it slept too long
 * and another one took over) can write nothing any more.
 */
import { randomUUID } from 'node:crypto';
import { type Clock, retryUntil, systemClock } from './clock.js';
import { LeaseLostError, LockedError } from './errors.js';
import { hasEnded, ownName } from './living.js';
import { statement } from './statements.js';
import type { Row, Store, Transaction } from './types.js';

/** How long a lease lasts without being renewed: longer than any pause between two batches. */
export const LEASE_MS = 60_000;

export interface LeaseOptions {
  /** Who takes it, for others to read: `gantu build (pid 12 on host)`. */
  readonly holder: string;
  /** How long to wait for another's lease; 0 tries once. */
  readonly waitMs?: number;
  readonly onWait?: (holder: string) => void;
  readonly lastsMs?: number;
  readonly clock?: Clock;
  /** Names this lease; no two may be alike. */
  readonly token?: string;
  /** Names the process that takes it (living.ts); default: this one. */
  readonly process?: string | undefined;
}

export interface StoreState {
  /** Who holds the lease, null when free or never taken. */
  readonly holder: string | null;
  readonly until: number | null;
  readonly epoch: number;
  /** Counts the transactions that changed the graph. */
  readonly generation: number;
}

/** What the Store node says; zeros where there is none yet. */
export async function storeState(store: Store): Promise<StoreState> {
  const [row] = await store.read((tx) => tx.run(statement('write/lease-state')));
  if (!row) return { holder: null, until: null, epoch: 0, generation: 0 };
  return row as unknown as StoreState;
}

/**
 * Takes the lease.
 * On the embedded store it is taken over at once: whoever has the file open for writing is alone, so another's lease is
 * one of a process that died. On Neo4j so is that of a process of this machine that has ended.
 * @throws LockedError when another holds it and the time is over.
 */
export async function acquireLease(store: Store, options: LeaseOptions): Promise<Lease> {
  const { clock = systemClock, lastsMs = LEASE_MS } = options;
  const token = await whenFree(store, options, async (_, taken) => taken);
  const lease = new Lease(store, token, clock, lastsMs);
  held.add(lease);
  return lease;
}

/**
 * Runs one transaction that takes the lease first and gives it back last: for what is done at once, one commit instead of three.
 * On a server the lock of the Store node keeps other writers out meanwhile.
 * @throws LockedError when another holds the lease and the time is over.
 */
export async function writeOnce<T>(store: Store, options: LeaseOptions, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return whenFree(store, options, async (tx, token) => {
    const result = await work(tx);
    await releaseIn(tx, token);
    return result;
  });
}

/** A transaction that takes the lease and then works, tried until the lease is free or the time is over. */
async function whenFree<T>(store: Store, options: LeaseOptions, work: (tx: Transaction, token: string) => Promise<T>): Promise<T> {
  const { token = randomUUID(), holder, clock = systemClock, lastsMs = LEASE_MS, waitMs = 0 } = options;
  const named = options.process ?? ownName() ?? '';
  const force = store.kind === 'embedded';
  let other = '';
  const take = (ended = ''): Promise<{ row: Row | undefined; done?: { result: T } }> =>
    store.write(async (tx) => {
      const now = clock.now();
      const parameters = { token, holder, process: named, now, until: now + lastsMs, force, ended };
      const [row] = await tx.run(statement('write/lease-acquire'), parameters);
      return row?.free === true ? { row, done: { result: await work(tx, token) } } : { row };
    });
  const attempt = async () => {
    const now = clock.now();
    let { row, done } = await take();
    if (!done && hasEnded(String(row?.process ?? ''))) ({ row, done } = await take(String(row?.lease)));
    other = `${row?.holder ?? 'another writer'} (until ${new Date(Number(row?.until ?? now)).toISOString()} unless renewed)`;
    return done;
  };
  const done = await retryUntil(attempt, waitMs, clock, () => options.onWait?.(other));
  if (!done) throw new LockedError(store.address, [other]);
  return done.result;
}

/** The leases that this process holds. */
const held = new Set<Lease>();

/** For a process that is told to end: gives back what it holds, so that the next writer need not wait for it to run out. */
export async function releaseHeldLeases(): Promise<void> {
  await Promise.allSettled([...held].map((lease) => lease.release()));
}

/** Runs work under the lease, and gives it back whatever happens. */
export async function withLease<T>(store: Store, options: LeaseOptions, work: (lease: Lease) => Promise<T>): Promise<T> {
  const lease = await acquireLease(store, options);
  try {
    return await work(lease);
  } finally {
    // What went wrong before matters more than a lease that runs out by itself.
    await lease.release().catch(() => {});
  }
}

/**
 * To be run first in a writing transaction: renews the lease, and keeps others from taking it until the transaction ends.
 * @throws LeaseLostError if the token is not that of the lease.
 */
export async function fence(tx: Transaction, token: string, until: number): Promise<void> {
  const [row] = await tx.run(statement('write/lease-fence'), { token, until });
  if (!row) throw lost();
}

export class Lease {
  constructor(
    private readonly store: Store,
    readonly token: string,
    private readonly clock: Clock,
    private readonly lastsMs: number,
  ) {}

  /** See the function of this name. */
  fence(tx: Transaction): Promise<void> {
    return fence(tx, this.token, this.until());
  }

  /** Runs a transaction that first proves to hold the lease. @throws LeaseLostError */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.store.write(async (tx) => {
      await this.fence(tx);
      return work(tx);
    });
  }

  /** For long work between two transactions. @throws LeaseLostError */
  async renew(): Promise<void> {
    await this.write(async () => {});
  }

  /** Gives it back; harmless if it was lost. */
  async release(): Promise<void> {
    await this.store.write((tx) => releaseIn(tx, this.token));
    held.delete(this);
  }

  private until(): number {
    return this.clock.now() + this.lastsMs;
  }
}

async function releaseIn(tx: Transaction, token: string): Promise<void> {
  await tx.run(statement('write/lease-release'), { token });
}

function lost(): LeaseLostError {
  return new LeaseLostError('Another writer has taken the store over; nothing of this transaction was written. Run the command again.');
}
