/** Where a store is: a file, memory, or a Neo4j server. */
import { StoreError } from './errors.js';

export const DEFAULT_ADDRESS = 'gantu.grafeo';
/** An embedded store without a file, gone when closed. */
export const MEMORY = ':memory:';

export type StoreAddress =
  | { readonly kind: 'embedded'; readonly address: string; readonly path: string | null }
  | {
      readonly kind: 'neo4j';
      /** Without credentials, fit for messages. */
      readonly address: string;
      readonly uri: string;
      readonly username: string;
      readonly password: string;
      /** Undefined: the user's home database. */
      readonly database: string | undefined;
    };

const NEO4J_SCHEME = /^(neo4j|bolt)(\+s|\+ssc)?:\/\//;
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * Reads an address: a path, `:memory:`, or `neo4j://[user:password@]host[:port][/database]`
 * (`bolt://`, and `+s` for TLS, likewise).
 * @param given the user's `--store`; without it `NEO4J_URI`, else `gantu.grafeo` in the working folder.
 * @throws StoreError for another scheme or a URI that cannot be read.
 */
export function parseAddress(given: string | undefined, env: NodeJS.ProcessEnv = process.env): StoreAddress {
  const text = (given ?? env.NEO4J_URI)?.trim() || DEFAULT_ADDRESS;
  if (NEO4J_SCHEME.test(text)) return neo4jAddress(text, env);
  if (ANY_SCHEME.test(text)) {
    throw new StoreError(
      `${text.split('://')[0]}:// is no store. Give a file (${DEFAULT_ADDRESS}) or neo4j://host, bolt://host, neo4j+s://host.`,
    );
  }
  return { kind: 'embedded', address: text, path: text === MEMORY ? null : text };
}

function neo4jAddress(text: string, env: NodeJS.ProcessEnv): StoreAddress {
  if (!URL.canParse(text) || new URL(text).hostname === '')
    throw new StoreError('The address of the Neo4j server cannot be read; it should look like neo4j://localhost:7687.');
  const url = new URL(text);
  const username = decoded(url.username) || env.NEO4J_USERNAME || 'neo4j';
  const password = decoded(url.password) || env.NEO4J_PASSWORD || '';
  const database = decoded(url.pathname.slice(1)) || env.NEO4J_DATABASE || undefined;
  const uri = `${url.protocol}//${url.host}${url.search}`;
  return { kind: 'neo4j', address: database ? `${uri}/${database}` : uri, uri, username, password, database };
}

/** A password may hold a lone percent sign. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
