/**
 * The Neo4j of the tests: one for all test files, which take turns (neo4j-keeper.child.ts), each with an empty
 * database; and servers of their own for those that configure or kill one. With NEO4J_URI (and NEO4J_USERNAME,
 * NEO4J_PASSWORD) it is a server that the person has; what its database holds is never deleted.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { describe, it } from 'vitest';
import { bundled } from './child.js';
import { givenNeo4j, type Login, NEO4J_LIB } from './neo4j-process.js';

export { launchNeo4j, type Neo4jProcess, neo4jAdmin } from './neo4j-process.js';

/** The keeper listens a moment after it was started. */
const KEEPER_MS = 30_000;

export interface Neo4jServer extends Login {
  /** Ends the turn: the next test file gets the server, emptied. */
  stop(): Promise<void>;
}

/** As `openStore` takes it. */
export function addressOf({ uri, username, password }: Login): string {
  return uri.replace('://', `://${username}:${password}@`);
}

/** Why there can be no server here, or undefined. */
export function neo4jMissing(): string | undefined {
  if (givenNeo4j()) return undefined;
  return jarsMissing();
}

function jarsMissing(): string | undefined {
  if (!existsSync(NEO4J_LIB)) return `no Neo4j jars in ${NEO4J_LIB} (npm test fetches them where Java 17 and Maven are)`;
  if (spawnSync('java', ['-version']).status !== 0) return 'no Java';
  return undefined;
}

/** Tests that need Neo4j: skipped with a reason where it cannot be, failed for it with CI=true. */
export function describeNeo4j(name: string, tests: () => void): void {
  describeUnless(neo4jMissing(), name, tests);
}

/** Tests that start servers of their own, whatever NEO4J_URI says. */
export function describeOwnNeo4j(name: string, tests: () => void): void {
  describeUnless(jarsMissing(), name, tests);
}

function describeUnless(missing: string | undefined, name: string, tests: () => void): void {
  if (missing === undefined) describe(name, tests);
  else if (process.env.CI === 'true') {
    it(`${name}: needs Neo4j`, () => {
      throw new Error(missing);
    });
  } else describe.skip(`${name} (${missing})`, tests);
}

/** Waits for its turn with the server, which is empty then: no nodes, no constraints, no indexes. */
export async function startNeo4j(): Promise<Neo4jServer> {
  const socket = await keeper();
  try {
    const [said] = (await once(createInterface({ input: socket }), 'line')) as [string];
    const answer = JSON.parse(said) as Login & { error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    await withDriver(answer, async (driver) => {
      if (givenNeo4j()) await mustBeEmpty(driver, answer.uri);
      await clear(driver);
    });
    return { ...answer, stop: () => leave(socket, answer) };
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

async function leave(socket: Socket, login: Login): Promise<void> {
  // A person's server is left as it was found; ours is cleared by the next one.
  if (givenNeo4j()) await withDriver(login, clear);
  const gone = once(socket, 'close');
  socket.destroy();
  await gone;
}

/** A connection to the keeper, who is started if there is none. */
async function keeper(): Promise<Socket> {
  const login = givenNeo4j();
  // One for each checkout and server.
  const name = createHash('sha256')
    .update(`${resolve('.')} ${login?.uri ?? NEO4J_LIB}`)
    .digest('hex')
    .slice(0, 12);
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\gantu-neo4j-${name}` : join(tmpdir(), `gantu-neo4j-${name}.sock`);
  const there = await connected(path);
  if (there) return there;
  rmSync(path, { force: true });
  const program = await bundled('test/servers/neo4j-keeper.child.ts');
  spawn(process.execPath, [program, path], { detached: true, stdio: 'ignore' }).unref();
  for (const until = Date.now() + KEEPER_MS; ; await new Promise((done) => setTimeout(done, 50))) {
    const socket = await connected(path);
    if (socket) return socket;
    if (Date.now() > until) throw new Error('The keeper of the test server does not answer.');
  }
}

function connected(path: string): Promise<Socket | undefined> {
  return new Promise((done) => {
    const socket = createConnection(path);
    socket.once('connect', () => {
      socket.removeAllListeners('error').on('error', () => {});
      done(socket);
    });
    socket.once('error', () => done(undefined));
  });
}

async function withDriver(login: Login, work: (driver: Driver) => Promise<void>): Promise<void> {
  const driver = neo4j.driver(login.uri, neo4j.auth.basic(login.username, login.password));
  try {
    await work(driver);
  } finally {
    await driver.close();
  }
}

const operators = ({ operatorType, children }: Plan): string[] => [operatorType.split('@')[0]!, ...children.flatMap(operators)];

/** How the server means to run a query: its operators. */
export async function operatorsOf(driver: Driver, cypher: string, parameters: Record<string, unknown> = {}): Promise<string[]> {
  const { summary } = await driver.executeQuery(`EXPLAIN ${cypher}`, parameters);
  return operators(summary.plan as Plan);
}

/** What a query would look through from end to end, as the server means to run it. */
export async function scansOf(driver: Driver, cypher: string, parameters: Record<string, unknown> = {}): Promise<string[]> {
  return (await operatorsOf(driver, cypher, parameters)).filter((operator) => /Scan/.test(operator));
}

/** Tests delete all there is. */
async function mustBeEmpty(driver: Driver, uri: string): Promise<void> {
  const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS n');
  if (neo4j.integer.toNumber(records[0]!.get('n')) > 0)
    throw new Error(`The database at ${uri} is not empty, and tests delete all there is: empty it, or unset NEO4J_URI.`);
}

async function clear(driver: Driver): Promise<void> {
  const session = driver.session();
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
    const names = async (show: string) => (await session.run(show)).records.map((r) => String(r.get('name')).replaceAll('`', '``'));
    for (const name of await names('SHOW CONSTRAINTS YIELD name')) await session.run(`DROP CONSTRAINT \`${name}\``);
    for (const name of await names("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) await session.run(`DROP INDEX \`${name}\``);
  } finally {
    await session.close();
  }
}
