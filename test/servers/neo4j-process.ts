/** A real Neo4j as a process, from its Maven jars, without Docker (scripts/test.mjs fetches them). */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import neo4j from 'neo4j-driver';

export const NEO4J_LIB = resolve(process.env.GANTU_TEST_NEO4J_LIB ?? fetchedJars());
const PASSWORD = 'only-for-tests';
/** The first start of a cold machine takes half a minute. */
const START_MS = 120_000;

export interface Login {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

export interface Neo4jProcess extends Login {
  readonly process: ChildProcess;
  /** Its folder, to start it again there. */
  readonly home: string;
  /** Ends it, and keeps its folder. */
  end(signal: NodeJS.Signals): Promise<void>;
  /** Kills it and removes its folder: nothing of it is kept. */
  stop(): Promise<void>;
}

export interface LaunchOptions {
  /** Lines of neo4j.conf beside or instead of those of the tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Options of the Java machine instead of those of the tests, which save memory and start fast. */
  readonly java?: readonly string[];
  /** Its folder, with a password set, of a server that ran there before; default: a new one. */
  readonly home?: string;
  /** How it is spoken to; default: bolt, without TLS. */
  readonly scheme?: 'bolt' | 'bolt+ssc';
}

/** Where scripts/setup/neo4j.mjs puts them: a folder named for the version. */
function fetchedJars(): string {
  const folder = '.cache/neo4j';
  const versions = existsSync(folder) ? readdirSync(folder).filter((name) => /^[\d.]+$/.test(name)) : [];
  return join(folder, versions.sort().at(-1) ?? 'none');
}

/** The person's server, from the environment as vitest.config.ts hands it on. */
export function givenNeo4j(): Login | undefined {
  const { GANTU_TEST_NEO4J_URI: uri, GANTU_TEST_NEO4J_USERNAME: username, GANTU_TEST_NEO4J_PASSWORD: password } = process.env;
  return uri ? { uri, username: username || 'neo4j', password: password ?? '' } : undefined;
}

/** Starts a server and waits until it answers, with a password of its own. @throws Error with the end of its log. */
export async function launchNeo4j({ settings = {}, home, java = SMALL, scheme = 'bolt' }: LaunchOptions = {}): Promise<Neo4jProcess> {
  const folder = home ?? mkdtempSync(join(tmpdir(), 'gantu-neo4j-'));
  const port = await freePort();
  configure(folder, { ...settingsFor(port), ...settings });
  const child = launch(folder, java);
  const login = { uri: `${scheme}://127.0.0.1:${port}`, username: 'neo4j', password: PASSWORD };
  try {
    const until = Date.now() + START_MS;
    if (home === undefined) await answered(login.uri, 'neo4j', until, child, folder, setPassword);
    // The system database answers before the one with the data does.
    await answered(login.uri, PASSWORD, until, child, folder, (driver) => driver.executeQuery('RETURN 1'));
  } catch (error) {
    await end(child, 'SIGKILL');
    if (home === undefined) remove(folder);
    throw error;
  }
  const stop = async (): Promise<void> => {
    await end(child, 'SIGKILL');
    remove(folder);
  };
  return { ...login, process: child, home: folder, end: (signal) => end(child, signal), stop };
}

function settingsFor(port: number): Record<string, string> {
  return {
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.memory.pagecache.size': '64m',
    'dbms.usage_report.enabled': 'false',
    'db.tx_log.rotation.retention_policy': 'false',
    'db.tx_log.preallocate': 'false',
  };
}

function configure(home: string, settings: Readonly<Record<string, string>>): void {
  mkdirSync(join(home, 'conf'), { recursive: true });
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
  writeFileSync(join(home, 'conf', 'neo4j.conf'), lines.join('\n'));
}

const SMALL = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

function launch(home: string, java: readonly string[]): ChildProcess {
  const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
    (name) => `--add-opens=java.base/${name.replace('/', '.')}=ALL-UNNAMED`,
  );
  const args = [...java, ...opens, '-cp', join(NEO4J_LIB, '*')];
  const child = spawn(
    'java',
    [...args, 'org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`],
    { stdio: 'ignore' },
  );
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

/** Runs what `neo4j-admin` runs, for a server that is not running. @returns its exit code and what it said. */
export function neo4jAdmin(home: string, args: readonly string[], cwd: string): { status: number | null; said: string } {
  const java = [...SMALL, '-cp', join(NEO4J_LIB, '*'), 'org.neo4j.cli.AdminTool'];
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  const { status, stdout, stderr } = spawnSync('java', [...java, ...args], { cwd, env, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { status, said: `${stdout}${stderr}` };
}

/** The first user must change the password before anything else. */
const setPassword = (driver: neo4j.Driver): Promise<unknown> =>
  driver.executeQuery('ALTER CURRENT USER SET PASSWORD FROM $from TO $to', { from: 'neo4j', to: PASSWORD }, { database: 'system' });

async function answered(
  uri: string,
  password: string,
  until: number,
  child: ChildProcess,
  home: string,
  ask: (driver: neo4j.Driver) => Promise<unknown>,
): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password));
  try {
    for (;;) {
      try {
        await ask(driver);
        return;
      } catch (error) {
        if (child.exitCode !== null || Date.now() > until)
          throw new Error(`Neo4j did not start: ${(error as Error).message}\n${log(home)}`);
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

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await gone;
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

export async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
