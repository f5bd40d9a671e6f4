/** The command line on a real Neo4j: where the password comes from, two builds at once, being ended. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openStore, type Store, storeState } from '../../src/store/index.js';
import { addressOf, describeNeo4j, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';
import { ensureBuilt, Folder, GANTU } from './run.js';

const PAGE = '{"id":"a","date":"2026-04-17","province":"江西","text":"本报讯 4月16日，南昌市委书记李明到江西铜业集团有限公司调研。"}\n';
const COUNT = 'MATCH (p:Page) RETURN count(p) AS n';

describeNeo4j('gantu on Neo4j', () => {
  let server: Neo4jServer;
  let store: Store;
  const folder = new Folder();
  let env: Record<string, string>;
  beforeAll(async () => {
    ensureBuilt();
    server = await startNeo4j();
    env = { NEO4J_USERNAME: server.username, NEO4J_PASSWORD: server.password };
    store = await openStore(addressOf(server), { mode: 'write' });
  });
  afterAll(async () => {
    await store?.close();
    await server?.stop();
    folder.remove();
  });
  beforeEach(() => store.write((tx) => tx.run('MATCH (n) DETACH DELETE n')));

  const run = (args: readonly string[], own: Record<string, string> = env, input = '') =>
    folder.run([...args, '--store', server.uri], input, own);
  /** Until a build that waits for pages on its standard input has the lease. */
  const leased = async (): Promise<void> => {
    while ((await storeState(store)).holder === null) await new Promise((done) => setTimeout(done, 100));
  };

  it('takes the password from the environment or a file, and refuses it in an argument without repeating it', () => {
    const file = join(folder.path, 'password.txt');
    writeFileSync(file, `${server.password}\n`);
    const user = { NEO4J_USERNAME: server.username };
    expect(run(['build', '-'], env, PAGE)).toMatchObject({ status: 0, stdout: expect.stringContaining('1 added') });
    const ways: [string[], Record<string, string>][] = [
      [['--password-file', file], { ...user, NEO4J_PASSWORD: 'wrong' }],
      [[], { ...user, NEO4J_PASSWORD_FILE: file }],
    ];
    for (const [args, own] of ways) expect(run(['query', '-', '--json', ...args], own, COUNT).stdout).toContain('"n": 1');
    const argument = server.uri.replace('://', `://${server.username}:geheim-wort@`);
    const refused = folder.run(['query', '-', '--store', argument], COUNT, user);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('shows in the list of processes');
    expect(refused.stderr + refused.stdout).not.toContain('geheim-wort');
  }, 120_000);

  it('asks for the password on a terminal, and does not show it', () => {
    // util-linux: a terminal of its own for the command.
    if (spawnSync('script', ['--version']).status !== 0) return;
    const command = `'${process.execPath}' '${GANTU}' query posts --store ${server.uri}`;
    const { stdout, status } = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd: folder.path,
      input: `${server.password}\n`,
      encoding: 'utf8',
      env: { ...process.env, NEO4J_USERNAME: server.username, NEO4J_PASSWORD: '', NEO4J_URI: '' },
    });
    expect(stdout).toContain(`Password of user ${server.username} at ${server.uri}: `);
    expect(stdout).toContain('0 rows');
    expect(stdout.split('Password of user')[1]).not.toContain(server.password);
    expect(status).toBe(0);
  });

  it('lets a second build wait for the first, or says who it is', async () => {
    const first = folder.start(['build', '-', '--store', server.uri], env);
    await leased();
    const named = `gantu build (pid ${first.pid} on ${hostname()})`;
    const refused = run(['build', '-', '--wait', '0'], env, PAGE);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(`is held by ${named}`);

    const second = folder.start(['build', '-', '--wait', '60', '--store', server.uri], env);
    second.stdin!.end(PAGE.replace('"a"', '"b"'));
    const [said] = (await once(second.stderr!, 'data')) as [Buffer];
    expect(said.toString()).toContain(`waiting for ${named}`);
    first.stdin!.end(PAGE);
    const exits = await Promise.all([first, second].map(async (child) => ((await once(child, 'exit')) as [number])[0]));
    expect(exits).toEqual([0, 0]);
    expect(run(['query', '-', '--json'], env, COUNT).stdout).toContain('"n": 2');
  }, 120_000);

  it('gives the lease back when it is ended', async () => {
    const first = folder.start(['build', '-', '--store', server.uri], env);
    await leased();
    const gone = once(first, 'exit');
    first.kill('SIGINT');
    expect(await gone).toEqual([130, null]);
    expect(await storeState(store)).toMatchObject({ holder: null });
    expect(run(['build', '-', '--wait', '0'], env, PAGE).status).toBe(0);
  }, 60_000);

  it('gives the lease back though its batch does not end, of which nothing is written', async () => {
    expect(run(['build', '-'], env, PAGE).status).toBe(0);
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
    const other = driver.session();
    // Holds the page, so that the batch that changes it waits for as long as it likes.
    const blocking = await other.beginTransaction();
    await blocking.run("MATCH (p:Page {id: 'a'}) SET p.id = p.id");
    const first = folder.start(['build', '-', '--store', server.uri], env);
    first.stdin!.end(PAGE.replace('江西铜业集团有限公司', '江西省林业局'));
    await leased();
    await new Promise((done) => setTimeout(done, 1_000));
    const gone = once(first, 'exit');
    first.kill('SIGTERM');
    expect(await gone).toEqual([143, null]);
    expect(await storeState(store)).toMatchObject({ holder: null });
    await blocking.rollback();
    await driver.close();
    expect(run(['query', 'about', '--param', 'name=李明', '--format', 'csv']).stdout).toContain('江西铜业集团有限公司');
  }, 60_000);

  it('is taken over at once when its process was killed', async () => {
    const first = folder.start(['build', '-', '--store', server.uri], env);
    await leased();
    const gone = once(first, 'exit');
    first.kill('SIGKILL');
    await gone;
    expect((await storeState(store)).holder).toContain(`pid ${first.pid}`);
    expect(run(['build', '-', '--wait', '0'], env, PAGE).status).toBe(existsSync('/proc/self/stat') ? 0 : 1);
  }, 60_000);

  it('gives the lease back when nobody reads what it prints', async () => {
    const first = folder.start(['build', '-', '--store', server.uri], env);
    first.stdout!.destroy();
    first.stderr!.destroy();
    const gone = once(first, 'exit');
    first.stdin!.end(PAGE);
    expect(await gone).toEqual([0, null]);
    expect(await storeState(store)).toMatchObject({ holder: null });
    expect(run(['query', '-', '--json'], env, COUNT).stdout).toContain('"n": 1');
  }, 60_000);

  it('says whose the nodes are, and builds beside them when told to', async () => {
    await store.write((tx) => tx.run('CREATE (:Customer)'));
    const refused = run(['build', '-'], env, PAGE);
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining("nodes that are not gantu's (:Customer)") });
    expect(run(['build', '-', '--shared'], env, PAGE).status).toBe(0);
    expect(run(['remove', 'a', '--shared'], env).status).toBe(0);
    expect(await store.read((tx) => tx.run('MATCH (c:Customer) RETURN count(c) AS n'))).toEqual([{ n: 1 }]);
  }, 60_000);
});
