/** Stores: open one by its address, and speak Cypher to it. */
import { type LoginOptions, locate } from './address.js';
import { type EmbeddedOptions, openEmbedded } from './embedded.js';
import { type Neo4jOptions, openNeo4j } from './neo4j.js';
import type { Store } from './types.js';

export type OpenOptions = EmbeddedOptions & LoginOptions & Neo4jOptions;

/**
 * Opens a store.
 * @param address a path, `:memory:`, or `neo4j://…`; undefined: NEO4J_URI, else `gantu.grafeo`.
 * @throws StoreError and its kinds (errors.ts): missing, damaged, held by another, no server, wrong password.
 */
export async function openStore(address: string | undefined, options: OpenOptions): Promise<Store> {
  const where = await locate(address, options);
  return where.kind === 'neo4j' ? openNeo4j(where, options) : openEmbedded(where.path, options);
}

export { DEFAULT_ADDRESS, holdsPassword, type LoginOptions, MEMORY, parseAddress, type StoreAddress } from './address.js';
export { type Clock, systemClock } from './clock.js';
export * from './errors.js';
export { acquireLease, fence, Lease, type LeaseOptions, releaseHeldLeases, type StoreState, storeState, withLease } from './lease.js';
export { forEpoch, INTERNAL_LABELS, statement, statements } from './statements.js';
export type * from './types.js';
export { openView, type StoreView } from './view.js';
