/** Opens the store that a command's options name, and closes it whatever happens. */
import { hostname } from 'node:os';
import { openStore, releaseHeldLeases, type Store } from '../store/index.js';
import type { ViewOptions } from '../store/view.js';
import type { StoreOptions } from './options.js';
import { askPassword } from './password.js';
import { note } from './terminal.js';

/** By convention 128 and the number of the signal. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
/** A batch that is being written may end in this time before the lease is given back; then it is broken off. */
const ENDING_MS = 5_000;

export interface Opening {
  readonly mode: 'read' | 'write';
  /** Who opens it, for others to read: `gantu build`. */
  readonly command: string;
}

/** Passwords typed in this run: a command may open its store twice. */
const typed = new Map<string, Promise<string | undefined>>();

function askOnce(username: string, address: string): Promise<string | undefined> {
  const key = `${username} ${address}`;
  const answer = typed.get(key) ?? askPassword(username, address);
  typed.set(key, answer);
  return answer;
}

/** How to reach and to wait for the store of some options. */
export function access({ wait, database, passwordFile }: StoreOptions, command: string): ViewOptions {
  const onWait = (holders: readonly string[]): void => note(`waiting for ${holders.join('; ')}`);
  return { waitMs: wait * 1000, command, onWait, database, passwordFile, askPassword: askOnce };
}

/** How a command takes the writer's lease, and who it says that holds it. */
export function leaseOptions(
  { wait }: StoreOptions,
  command: string,
): { holder: string; waitMs: number; onWait: (holder: string) => void } {
  const holder = `${command} (pid ${process.pid} on ${hostname()})`;
  return { holder, waitMs: wait * 1000, onWait: (other) => note(`waiting for ${other}`) };
}

/**
 * Runs work with the store open. A signal to end lets the transaction that runs end (one that takes long is broken off, where
 * the store can do that), gives the lease back and closes the store; a second one ends at once.
 * @throws StoreError as `openStore` does, and what `work` throws.
 */
export async function withStore<T>(options: StoreOptions, { mode, command }: Opening, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(options.store, { ...access(options, command), mode, shared: options.shared });
  let ending: Promise<never> | undefined;
  const onSignal = (signal: keyof typeof EXIT_CODES): void => {
    if (ending) process.exit(EXIT_CODES[signal]);
    note(`${command} is being ended`);
    ending = endWith(store, EXIT_CODES[signal]);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  try {
    return await work(store);
  } catch (error) {
    // What fails because the store is being closed says nothing.
    if (ending) return await ending;
    throw error;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, onSignal);
    await store.close();
  }
}

/** As `withStore` for writing, into a store that is there: opened for writing only, a new one would be made. */
export async function withStoreThere<T>(options: StoreOptions, command: string, work: (store: Store) => Promise<T>): Promise<T> {
  await withStore(options, { mode: 'read', command }, async () => {});
  return withStore(options, { mode: 'write', command }, work);
}

/** Waits so long at most. @returns whether it was done by then. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const done = work.then(
    () => true,
    () => true,
  );
  return Promise.race([done, new Promise<false>((over) => setTimeout(() => over(false), milliseconds))]);
}

async function endWith(store: Store, code: number): Promise<never> {
  const released = await within(ENDING_MS, releaseHeldLeases());
  // The lease's node is locked by the batch that is being written.
  if (!released && store.breakOff) await within(ENDING_MS, store.breakOff().then(releaseHeldLeases));
  if (released) await within(ENDING_MS, store.close());
  process.exit(code);
}
