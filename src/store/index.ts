/** Stores: open one by its address, and speak Cypher to it. */
import { type LoginOptions, locate } from './address.js';
import { type EmbeddedOptions, openEmbedded } from './embedded.js';
import type { Neo4jOptions } from './neo4j.js';
import type { Store } from './types.js';

export type OpenOptions = EmbeddedOptions & LoginOptions & Neo4jOptions;

/**
 * Opens a store.
 * @param address a path, `:memory:`, or `neo4j://…`; undefined: NEO4J_URI, else `gantu.grafeo`.
 * @throws StoreError and its kinds (errors.ts): missing, damaged, held by another, no server, wrong password.
 */
export async function openStore(address: string | undefined, options: OpenOptions): Promise<Store> {
  const where = await locate(address, options);
  if (where.kind === 'embedded') return openEmbedded(where.path, options);
  // Only here: to load the driver takes longer than many a command.
  const { openNeo4j } = await import('./neo4j.js');
  return openNeo4j(where, options);
}

export { DEFAULT_ADDRESS, holdsPassword, type LoginOptions, MEMORY, parseAddress, type StoreAddress } from './address.js';
export { type Clock, systemClock } from './clock.js';
export * from './errors.js';
export { acquireLease, fence, Lease, type LeaseOptions, releaseHeldLeases, type StoreState, storeState, withLease } from './lease.js';
export { forEpoch, INTERNAL_LABELS, statement, statements } from './statements.js';
export type * from './types.js';
export { openView, type StoreView } from './view.js';
