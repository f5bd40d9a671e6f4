/**
 * A store as the viewer looks at it: without ever locking it. An embedded store is copied (under its shared lock, for
 * as long as that takes) and the copy is read; Neo4j is read as it is.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoginOptions, locate } from './address.js';
import { type EmbeddedOptions, type EmbeddedStore, openEmbedded } from './embedded.js';
import { LockedError, StoreMissingError } from './errors.js';
import { storeState } from './lease.js';
import type { Store } from './types.js';

export interface StoreView {
  /** The store to read from; another one after `refresh`. */
  readonly store: Store;
  /** Of the graph in `store`. */
  readonly generation: string;
  /** Of the graph as it is now: cheap enough to be asked every second. While a writer has the store, the last one known. */
  latest(): Promise<string>;
  /** Calls with the store to read from: however often it reads, none is closed before it has ended, whatever `refresh` does meanwhile. */
  lend<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Takes a new copy. @throws LockedError while a writer has the store. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

export type ViewOptions = Omit<EmbeddedOptions, 'mode'> & LoginOptions;

/** @throws as `openStore` does. */
export async function openView(address: string | undefined, options: ViewOptions = {}): Promise<StoreView> {
  const where = await locate(address, options);
  if (where.kind === 'embedded' && where.path !== null) return EmbeddedView.open(where.path, options);
  const store =
    where.kind === 'neo4j'
      ? await (await import('./neo4j.js')).openNeo4j(where, { mode: 'read' })
      : await openEmbedded(null, { ...options, mode: 'write' });
  return new DirectView(store, await generationOf(store));
}

async function generationOf(store: Store): Promise<string> {
  const { epoch, generation } = await storeState(store);
  return `${epoch}.${generation}`;
}

class DirectView implements StoreView {
  constructor(
    readonly store: Store,
    public generation: string,
  ) {}

  latest(): Promise<string> {
    return generationOf(this.store);
  }

  lend<T>(work: (store: Store) => Promise<T>): Promise<T> {
    return work(this.store);
  }

  async refresh(): Promise<void> {
    this.generation = await this.latest();
  }

  close(): Promise<void> {
    return this.store.close();
  }
}

class EmbeddedView implements StoreView {
  private copy: EmbeddedStore | undefined;
  generation = '';
  /** What works with the copy. */
  private lent = new Set<Promise<unknown>>();
  /** The file as it was when its generation was last read. */
  private seen = { stamp: '', generation: '' };

  private constructor(
    private readonly path: string,
    private readonly options: ViewOptions,
  ) {}

  static async open(path: string, options: ViewOptions): Promise<EmbeddedView> {
    const view = new EmbeddedView(path, options);
    await view.refresh();
    return view;
  }

  get store(): Store {
    return this.copy!;
  }

  /** The file's size and time tell cheaply that something was written; the count on the Store node, whether it was the graph. */
  async latest(): Promise<string> {
    const stamp = stampOf(this.path);
    if (stamp === this.seen.stamp) return this.seen.generation;
    try {
      const original = await openEmbedded(this.path, { ...this.options, mode: 'read', waitMs: 0 });
      try {
        // Read again under the lock: nobody writes now.
        this.seen = { stamp: stampOf(this.path), generation: await generationOf(original) };
      } finally {
        await original.close();
      }
    } catch (error) {
      if (!(error instanceof LockedError || error instanceof StoreMissingError)) throw error;
    }
    return this.seen.generation;
  }

  lend<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const { lent } = this;
    const working = work(this.store).finally(() => lent.delete(working));
    lent.add(working);
    return working;
  }

  async refresh(): Promise<void> {
    const original = await openEmbedded(this.path, { ...this.options, mode: 'read' });
    let next: EmbeddedStore;
    try {
      next = await copyOf(original);
      this.seen = { stamp: stampOf(this.path), generation: await generationOf(original) };
    } finally {
      await original.close();
    }
    const [old, lent] = [this.copy, this.lent];
    this.copy = next;
    this.lent = new Set();
    this.generation = this.seen.generation;
    // What is being read from it comes to its end first.
    Promise.allSettled(lent)
      .then(() => old?.close())
      .catch(() => {});
  }

  close(): Promise<void> {
    return this.store.close();
  }
}

/** A copy in the folder for temporary files, gone from there as soon as it is in memory. */
async function copyOf(original: EmbeddedStore): Promise<EmbeddedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'gantu-view-'));
  try {
    const path = join(folder, 'copy.grafeo');
    original.snapshot(path);
    return await openEmbedded(path, { mode: 'read', address: original.address });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function stampOf(path: string): string {
  try {
    const { mtimeMs, size } = statSync(path);
    return `${mtimeMs}-${size}`;
  } catch {
    return 'none';
  }
}
