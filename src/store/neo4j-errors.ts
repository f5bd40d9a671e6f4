/** What the driver and the server say, in our words: what is wrong and what to do. No message holds a password. */
import neo4j from 'neo4j-driver';
import type { Neo4jAddress } from './address.js';
import {
  CredentialsError,
  QueryError,
  ReadOnlyError,
  RightsError,
  ServerError,
  StoreError,
  StoreMissingError,
  StoreUnavailableError,
  TlsError,
} from './errors.js';

export type Access = 'READ' | 'WRITE';

/** The driver's and the server's errors as ours; others (a caller's own) as they are. */
export function explained(error: unknown, where: Neo4jAddress, access: Access): unknown {
  if (error instanceof StoreError || !(error instanceof neo4j.Neo4jError)) return error;
  return (
    unreachable(error, where) ??
    refusedLogin(error, where) ??
    refusedAccess(error, where, access) ??
    (error.code.includes('TransactionTimedOut')
      ? new QueryError('The query took too long and was ended.', error.code)
      : new QueryError(error.message, error.code))
  );
}

function unreachable(error: neo4j.Neo4jError, where: Neo4jAddress): StoreError | undefined {
  const { address } = where;
  const said = wholeMessage(error);
  if (/responded HTTP/.test(said))
    return new ServerError(`What answers at ${address} speaks HTTP: that is the port of Neo4j's browser (7474). Give that of Bolt (7687).`);
  if (/Unknown Bolt protocol version/.test(said))
    return new ServerError(`What answers at ${address} is no Neo4j. Is the port right (Bolt's is 7687)?`);
  if (/does not support any of the protocol versions/.test(said))
    return new ServerError(
      `The Neo4j at ${address} speaks no version of Bolt that is understood here: it is too old, 5.26 or newer is needed.`,
    );
  if (/acquisition timed out/.test(said))
    return new StoreUnavailableError(`Nothing that speaks Bolt answers in time at ${address}. Is the port right (Bolt's is 7687)?`);
  if (error.code === 'Neo.TransientError.Database.DatabaseUnavailable')
    return new StoreUnavailableError(`The database at ${address} is not online. Start it, or wait until it has started.`);
  if (error.code !== 'ServiceUnavailable' && error.code !== 'SessionExpired') return undefined;
  return noTls(said, where) ?? new StoreUnavailableError(`Neo4j does not answer at ${address} (${reason(said)}). ${advice(said)}`);
}

function noTls(said: string, { address, uri }: Neo4jAddress): TlsError | undefined {
  const plain = address.replace(/\+s(sc)?:/, ':');
  if (plain === address) return undefined;
  if (/certificate|self.signed|altname/i.test(said)) {
    const any = uri.replace('+s:', '+ssc:');
    return new TlsError(
      `The certificate of ${address} is not trusted (${reason(said)}). Name its authority in NODE_EXTRA_CA_CERTS, or take any certificate with ${any}.`,
    );
  }
  if (/secure TLS connection|SSL routines|EPROTO|socket hang up/i.test(said))
    return new TlsError(`The server at ${address} does not speak TLS. Switch it on there, or on a network you trust use ${plain}.`);
  return undefined;
}

function advice(said: string): string {
  if (/ENOTFOUND|EAI_AGAIN/.test(said)) return 'Is the name of the host right?';
  if (/closed by server/.test(said)) return 'It may want TLS (neo4j+s://), or not be Bolt (port 7687).';
  return 'Is it running, and is the address right?';
}

/** Routing and the pool wrap what really happened. */
function wholeMessage(error: Error): string {
  return error.cause instanceof Error ? `${error.message}\n${wholeMessage(error.cause)}` : error.message;
}

/** The operating system's own words, which the driver puts last. */
function reason(said: string): string {
  const own = /Socket responded with: (\S+)/.exec(said)?.[1] ?? said.split('Caused by: ').slice(1).at(-1) ?? said.split('\n').at(-1) ?? '';
  return own.split('\n', 1)[0]!.trim();
}

function refusedLogin({ code }: neo4j.Neo4jError, { address, username, password }: Neo4jAddress): StoreError | undefined {
  if (!code.startsWith('Neo.ClientError.Security.') || code.endsWith('.Forbidden')) return undefined;
  if (code.endsWith('.AuthenticationRateLimit'))
    return new CredentialsError(
      `Neo4j at ${address} takes no more tries of user ${username} after too many wrong passwords. Wait some seconds, then try the right one.`,
    );
  if (code.endsWith('.CredentialsExpired'))
    return new CredentialsError(
      `The first password of user ${username} at ${address} must be changed: ALTER CURRENT USER SET PASSWORD FROM … TO … (in Neo4j's browser or cypher-shell).`,
    );
  const how = 'set NEO4J_USERNAME and NEO4J_PASSWORD, or give --password-file';
  return new CredentialsError(
    password === undefined
      ? `Neo4j at ${address} wants a password, and there is none: ${how}.`
      : `Neo4j at ${address} refuses user ${username} with this password: ${how}.`,
  );
}

function refusedAccess({ code, message }: neo4j.Neo4jError, where: Neo4jAddress, access: Access): StoreError | undefined {
  const { address, username, database } = where;
  if (code === 'Neo.ClientError.Database.DatabaseNotFound')
    return new StoreMissingError(`Neo4j at ${address} has no database "${database ?? ''}": SHOW DATABASES lists those that it has.`);
  if (code === 'Neo.ClientError.Security.Forbidden')
    return new RightsError(
      `User ${username} may not do this at ${address} (${firstSentence(message)}). A build needs the rights to write, and to create constraints and indexes.`,
    );
  if (code === 'Neo.ClientError.Cluster.NotALeader')
    return new RightsError(`This member of the cluster takes no writes: reach ${address} by neo4j:// instead of bolt://.`);
  if (access === 'WRITE' && READ_ONLY_CODES.has(code))
    return new RightsError(`The database at ${address} is read-only: nothing can be built there.`);
  if (READ_ONLY_CODES.has(code) || /READ access mode|overridden by READ/i.test(message))
    return new ReadOnlyError('Only reading is allowed here.', code);
  return undefined;
}

const READ_ONLY_CODES = new Set([
  'Neo.ClientError.Statement.AccessMode',
  'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase',
  'Neo.ClientError.Database.ReadOnlyDatabase',
]);

function firstSentence(text: string): string {
  return text.split(/\.(\s|$)/, 1)[0] ?? '';
}
