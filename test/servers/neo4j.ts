/**
 * A real Neo4j for tests, from its Maven jars, without Docker (scripts/test.mjs fetches them).
 * One server a test file: the community edition has one database, and files run beside each other.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import neo4j from 'neo4j-driver';
import { describe, it } from 'vitest';

const LIB = resolve(process.env.GANTU_TEST_NEO4J_LIB ?? fetchedJars());
const PASSWORD = 'only-for-tests';
/** The first start of a cold machine takes half a minute. */
const START_MS = 120_000;

export interface Neo4jServer {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  stop(): Promise<void>;
}

/** Where scripts/setup/neo4j.mjs puts them: a folder named for the version. */
function fetchedJars(): string {
  const folder = '.cache/neo4j';
  const versions = existsSync(folder) ? readdirSync(folder).filter((name) => /^[\d.]+$/.test(name)) : [];
  return join(folder, versions.sort().at(-1) ?? 'none');
}

/** Why there can be no server here, or undefined. */
export function neo4jMissing(): string | undefined {
  if (!existsSync(LIB)) return `no Neo4j jars in ${LIB} (npm test fetches them where Java 17 and Maven are)`;
  if (spawnSync('java', ['-version']).status !== 0) return 'no Java';
  return undefined;
}

/** Tests that need Neo4j: skipped with a reason where it cannot be, failed for it with CI=true. */
export function describeNeo4j(name: string, tests: () => void): void {
  const missing = neo4jMissing();
  if (missing === undefined) describe(name, tests);
  else if (process.env.CI === 'true') {
    it(`${name}: needs Neo4j`, () => {
      throw new Error(missing);
    });
  } else describe.skip(`${name} (${missing})`, tests);
}

export async function startNeo4j(): Promise<Neo4jServer> {
  const home = mkdtempSync(join(tmpdir(), 'gantu-neo4j-'));
  const port = await freePort();
  configure(home, port);
  const child = launch(home);
  const uri = `bolt://127.0.0.1:${port}`;
  try {
    await setPassword(uri, child, home);
  } catch (error) {
    await end(child, home);
    throw error;
  }
  return { uri, username: 'neo4j', password: PASSWORD, stop: () => end(child, home) };
}

function configure(home: string, port: number): void {
  mkdirSync(join(home, 'conf'));
  const settings = {
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.memory.pagecache.size': '64m',
    'dbms.usage_report.enabled': 'false',
    'db.tx_log.rotation.retention_policy': 'false',
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
  writeFileSync(join(home, 'conf', 'neo4j.conf'), lines.join('\n'));
}

function launch(home: string): ChildProcess {
  const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
    (name) => `--add-opens=java.base/${name.replace('/', '.')}=ALL-UNNAMED`,
  );
  const args = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', ...opens, '-cp', join(LIB, '*')];
  const child = spawn(
    'java',
    [...args, 'org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`],
    {
      stdio: 'ignore',
    },
  );
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}

/** The server answers when its first user, who must change the password, could change it. */
async function setPassword(uri: string, child: ChildProcess, home: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'));
  const end = Date.now() + START_MS;
  try {
    for (;;) {
      try {
        await driver.executeQuery(
          'ALTER CURRENT USER SET PASSWORD FROM $from TO $to',
          { from: 'neo4j', to: PASSWORD },
          { database: 'system' },
        );
        break;
      } catch (error) {
        if (child.exitCode !== null || Date.now() > end) throw new Error(`Neo4j did not start: ${(error as Error).message}\n${log(home)}`);
        await new Promise((done) => setTimeout(done, 200));
      }
    }
  } finally {
    await driver.close();
  }
  await waitForDatabase(uri, end);
}

/** The system database answers before the one with the data does. */
async function waitForDatabase(uri: string, end: number): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', PASSWORD));
  try {
    for (;;) {
      try {
        await driver.executeQuery('RETURN 1');
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
        await new Promise((done) => setTimeout(done, 200));
      }
    }
  } finally {
    await driver.close();
  }
}

function log(home: string): string {
  const file = join(home, 'logs', 'neo4j.log');
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-2000) : '';
}

async function end(child: ChildProcess, home: string): Promise<void> {
  if (child.exitCode === null) {
    const gone = new Promise((done) => child.once('exit', done));
    // Nothing of it is kept: no need for an orderly end.
    child.kill('SIGKILL');
    await gone;
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 3 });
}

async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
