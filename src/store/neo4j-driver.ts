/** One driver for each server and user of this process: it holds the connections, and what was written through it. */
import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jAddress } from './address.js';
import { StoreError } from './errors.js';

/** A server that does not answer within this time is not there. */
const CONNECT_MS = 5_000;

interface Shared {
  driver: Driver;
  users: number;
}

const drivers = new Map<string, Shared>();

export interface HeldDriver {
  readonly driver: Driver;
  /** Closes all connections, whatever runs on them: the server rolls back what was open. What is asked afterwards gets new ones. */
  renew(): Promise<void>;
  /** Closes the driver if nobody else of this process holds it. */
  release(): Promise<void>;
}

/** @throws StoreError if the address cannot be one of a server. */
export function holdDriver(where: Neo4jAddress): HeldDriver {
  const key = JSON.stringify([where.uri, where.username, where.password]);
  const shared = drivers.get(key) ?? { driver: connect(where), users: 0 };
  drivers.set(key, shared);
  shared.users++;
  let held = true;
  return {
    get driver() {
      return shared.driver;
    },
    async renew() {
      const old = shared.driver;
      shared.driver = connect(where);
      await old.close();
    },
    async release() {
      if (!held) return;
      held = false;
      if (--shared.users > 0) return;
      drivers.delete(key);
      await shared.driver.close();
    },
  };
}

/** Integers stay the driver's own, which lose no digit; neo4j-values.ts makes numbers of those that fit. */
function connect({ uri, address, username, password }: Neo4jAddress): Driver {
  const auth = password === undefined ? undefined : neo4j.auth.basic(username, password);
  try {
    return neo4j.driver(uri, auth, {
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: 2 * CONNECT_MS,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
      userAgent: 'gantu',
    });
  } catch (error) {
    throw new StoreError(`${address} is no address of a Neo4j server: ${(error as Error).message}`);
  }
}
