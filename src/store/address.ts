/** Where a store is: a file, memory, or a Neo4j server. */
import { readFileSync } from 'node:fs';
import { StoreError } from './errors.js';

export const DEFAULT_ADDRESS = 'gantu.grafeo';
/** An embedded store without a file, gone when closed. */
export const MEMORY = ':memory:';

/** What of a connection to Neo4j is not in its address. */
export interface LoginOptions {
  /** Goes before the address's own and NEO4J_DATABASE. */
  readonly database?: string | undefined;
  /** A file with the password as its first line; goes before all other places. */
  readonly passwordFile?: string | undefined;
  /** Asked for a password that nothing else gives; without it there is none. */
  readonly askPassword?: ((username: string, address: string) => Promise<string | undefined>) | undefined;
}

export interface Neo4jAddress {
  readonly kind: 'neo4j';
  /** Without credentials, fit for messages. */
  readonly address: string;
  readonly uri: string;
  readonly username: string;
  /** Undefined: nothing gives one. */
  readonly password: string | undefined;
  /** Undefined: the user's home database. */
  readonly database: string | undefined;
}

export interface EmbeddedAddress {
  readonly kind: 'embedded';
  readonly address: string;
  readonly path: string | null;
}

export type StoreAddress = EmbeddedAddress | Neo4jAddress;

const NEO4J_SCHEME = /^(neo4j|bolt)(\+s|\+ssc)?:\/\//;
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
/** Neo4j's own, which holds users and databases, and no graph. */
const SYSTEM_DATABASE = 'system';

/**
 * Reads an address: a path, `:memory:`, or `neo4j://[user:password@]host[:port][/database]`
 * (`bolt://`, and `+s` for TLS, likewise). The password is the first of: the file of the options, the address,
 * NEO4J_PASSWORD, the file that NEO4J_PASSWORD_FILE names.
 * @param given the user's `--store`; without it `NEO4J_URI`, else `gantu.grafeo` in the working folder.
 * @throws StoreError for another scheme, a URI or a password file that cannot be read.
 */
export function parseAddress(given: string | undefined, env: NodeJS.ProcessEnv = process.env, options: LoginOptions = {}): StoreAddress {
  const text = (given ?? env.NEO4J_URI)?.trim() || DEFAULT_ADDRESS;
  if (NEO4J_SCHEME.test(text)) return neo4jAddress(text, env, options);
  if (ANY_SCHEME.test(text)) {
    throw new StoreError(
      `${text.split('://')[0]}:// is no store. Give a file (${DEFAULT_ADDRESS}) or neo4j://host, bolt://host, neo4j+s://host.`,
    );
  }
  if (options.database) throw new StoreError(`${text} is a file; --database is for a Neo4j server (--store neo4j://host).`);
  return { kind: 'embedded', address: text, path: text === MEMORY ? null : text };
}

/** As `parseAddress`, and asks for the password that is missing. */
export async function locate(given: string | undefined, options: LoginOptions): Promise<StoreAddress> {
  const where = parseAddress(given, process.env, options);
  if (where.kind === 'embedded' || where.password !== undefined) return where;
  return { ...where, password: await options.askPassword?.(where.username, where.address) };
}

/** Whether an address names a server and holds a password: what a command line shows to everyone on the machine. */
export function holdsPassword(address: string): boolean {
  const text = address.trim();
  return ANY_SCHEME.test(text) && URL.canParse(text) && new URL(text).password !== '';
}

function neo4jAddress(text: string, env: NodeJS.ProcessEnv, options: LoginOptions): Neo4jAddress {
  if (!URL.canParse(text) || new URL(text).hostname === '')
    throw new StoreError('The address of the Neo4j server cannot be read; it should look like neo4j://localhost:7687.');
  const url = new URL(text);
  const username = decoded(url.username) || env.NEO4J_USERNAME || 'neo4j';
  const database = options.database || decoded(url.pathname.slice(1)) || env.NEO4J_DATABASE || undefined;
  if (database?.toLowerCase() === SYSTEM_DATABASE)
    throw new StoreError('The database "system" is Neo4j\'s own and holds no graph: give another one with --database.');
  const uri = `${url.protocol}//${url.host}${url.search}`;
  const address = database ? `${uri}/${database}` : uri;
  return { kind: 'neo4j', address, uri, username, password: passwordOf(url, env, options), database };
}

function passwordOf(url: URL, env: NodeJS.ProcessEnv, { passwordFile }: LoginOptions): string | undefined {
  if (passwordFile) return readPassword(passwordFile);
  const plain = decoded(url.password) || env.NEO4J_PASSWORD;
  if (plain) return plain;
  return env.NEO4J_PASSWORD_FILE ? readPassword(env.NEO4J_PASSWORD_FILE) : undefined;
}

function readPassword(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new StoreError(`The password file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  const [line = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  if (line === '') throw new StoreError(`The password file ${file} has no password on its first line.`);
  return line;
}

/** A password may hold a lone percent sign. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
