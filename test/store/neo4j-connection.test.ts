/** What goes wrong between here and a Neo4j, each with its message; on a real server, and on ports that are something else. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTls } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CredentialsError,
  openStore,
  RightsError,
  ServerError,
  type Store,
  StoreMissingError,
  StoreUnavailableError,
  TlsError,
} from '../../src/store/index.js';
import { holdDriver } from '../../src/store/neo4j-driver.js';
import { describeNeo4j, describeOwnNeo4j, launchNeo4j, type Neo4jProcess, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';

const PASSWORD = 'geheim-口令';

/** The error of opening, which must not tell the password. */
async function failure(address: string, mode: 'read' | 'write' = 'read'): Promise<Error> {
  const store = await openStore(address, { mode }).catch((error: Error) => error);
  if (!(store instanceof Error)) {
    await store.close();
    throw new Error(`${address} could be opened`);
  }
  expect(`${store.message}\n${store.stack}`).not.toContain(PASSWORD);
  expect(`${store.message}\n${store.stack}`).not.toContain(encodeURIComponent(PASSWORD));
  return store;
}

const withLogin = (uri: string, password = PASSWORD, user = 'nobody'): string =>
  uri.replace('://', `://${user}:${encodeURIComponent(password)}@`);

describe('where no Neo4j is', () => {
  const servers: Server[] = [];
  const sockets: Socket[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'gantu-tls-'));
  const listen = async (server: Server): Promise<string> => {
    servers.push(server);
    server.on('connection', (socket) => sockets.push(socket));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    for (const server of servers) await new Promise((done) => server.close(done));
    rmSync(folder, { recursive: true });
  });

  it.each(['neo4j', 'bolt'])('nothing listens: %s://', async (scheme) => {
    const error = await failure(withLogin(`${scheme}://127.0.0.1:1`));
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error.message).toBe(
      `Neo4j does not answer at ${scheme}://127.0.0.1:1 (connect ECONNREFUSED 127.0.0.1:1). Is it running, and is the address right?`,
    );
  });

  it('there is no host of that name', async () => {
    const error = await failure(withLogin('neo4j://no-such-host.invalid'));
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error.message).toContain('Is the name of the host right?');
  });

  it.each(['neo4j', 'bolt'])('HTTP is spoken: %s://', async (scheme) => {
    const at = await listen(createHttp((_, response) => response.end('hello')));
    const error = await failure(withLogin(`${scheme}://${at}`));
    expect(error).toBeInstanceOf(ServerError);
    expect(error.message).toContain('speaks HTTP');
  });

  it('something else is spoken', async () => {
    const at = await listen(createServer((socket) => socket.on('error', () => {}).write('SSH-2.0-OpenSSH_9.2\r\n')));
    const error = await failure(withLogin(`bolt://${at}`));
    expect(error).toBeInstanceOf(ServerError);
    expect(error.message).toContain('is no Neo4j');
  });

  it.each(['neo4j', 'bolt'])('the connection is closed at once: %s://', async (scheme) => {
    const at = await listen(createServer((socket) => socket.destroy()));
    const error = await failure(withLogin(`${scheme}://${at}`));
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error.message).toContain('It may want TLS');
  });

  describeOwnNeo4j('a certificate', () => {
    it('is signed by nobody known', async () => {
      const keystore = join(folder, 'key.p12');
      const made = spawnSync(
        'keytool',
        `-genkeypair -alias a -keyalg RSA -dname CN=localhost -keystore ${keystore} -storetype PKCS12 -storepass changeit`.split(' '),
      );
      expect(made.status).toBe(0);
      const server = createTls({ pfx: readFileSync(keystore), passphrase: 'changeit' }, (socket) => socket.on('error', () => {}));
      const at = await listen(server.on('tlsClientError', () => {}));
      for (const scheme of ['neo4j', 'bolt']) {
        const error = await failure(withLogin(`${scheme}+s://${at}`));
        expect(error).toBeInstanceOf(TlsError);
        expect(error.message).toBe(
          `The certificate of ${scheme}+s://${at} is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT). Name its authority in NODE_EXTRA_CA_CERTS, or take any certificate with ${scheme}+ssc://${at}.`,
        );
      }
    });
  });
});

describeNeo4j('a Neo4j', () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  });
  afterAll(() => server?.stop());
  const scheme = (name: string): string => server.uri.replace(/^\w+:/, `${name}:`);

  it.each(['neo4j', 'bolt'])('refuses a wrong password: %s://', async (name) => {
    const error = await failure(withLogin(scheme(name)));
    expect(error).toBeInstanceOf(CredentialsError);
    expect(error.message).toBe(
      `Neo4j at ${scheme(name)} refuses user nobody with this password: set NEO4J_USERNAME and NEO4J_PASSWORD, or give --password-file.`,
    );
  });

  it('wants a password where there is none', async () => {
    const error = await failure(server.uri);
    expect(error).toBeInstanceOf(CredentialsError);
    expect(error.message).toContain('wants a password, and there is none');
  });

  it.each(['neo4j', 'bolt'])('has no such database: %s://', async (name) => {
    const error = await failure(`${withLogin(scheme(name), server.password, server.username)}/nowhere`);
    expect(error).toBeInstanceOf(StoreMissingError);
    expect(error.message).toContain('has no database "nowhere"');
  });

  it.each(['neo4j+s', 'bolt+s', 'bolt+ssc'])('does not speak TLS: %s://', async (name) => {
    const error = await failure(withLogin(scheme(name)));
    expect(error).toBeInstanceOf(TlsError);
    expect(error.message).toContain(`The server at ${scheme(name)} does not speak TLS.`);
    expect(error.message).toContain(`use ${scheme(name.replace(/\+.*/, ''))}.`);
  });

  it('shows to the next reader what a writer of this process wrote', async () => {
    const address = withLogin(scheme('neo4j'), server.password, server.username);
    const writer = await openStore(address, { mode: 'write' });
    const reader = await openStore(address, { mode: 'read' });
    const { host, protocol } = new URL(address);
    const where = { kind: 'neo4j', address, uri: `${protocol}//${host}`, username: server.username, password: server.password } as const;
    const { driver, release } = holdDriver({ ...where, database: undefined });
    for (let n = 1; n <= 20; n++) {
      const before = [...(await driver.executeQueryBookmarkManager.getBookmarks())];
      await writer.write((tx) => tx.run("MERGE (e:Entity {id: 'counter'}) SET e.pages = $n", { n }));
      expect([...(await driver.executeQueryBookmarkManager.getBookmarks())]).not.toEqual(before);
      expect((await reader.query('MATCH (e:Entity) RETURN e.pages AS n')).rows).toEqual([{ n }]);
    }
    await writer.write((tx) => tx.run('MATCH (n) DETACH DELETE n'));
    await Promise.all([writer.close(), reader.close(), release()]);
  });
});

describeOwnNeo4j('a Neo4j of its own', () => {
  let server: Neo4jProcess;
  const right = (): string => withLogin(server.uri, server.password, server.username);
  const readCount = async (store: Store): Promise<unknown> => (await store.query('MATCH (n) RETURN count(n) AS n')).rows[0]?.n;
  beforeAll(async () => {
    server = await launchNeo4j();
  });
  afterAll(() => server?.stop());

  it('takes no more tries after several wrong passwords, and the right one some seconds later', async () => {
    const messages: string[] = [];
    for (let i = 0; i < 6; i++) messages.push((await failure(withLogin(server.uri, PASSWORD, server.username))).message);
    expect(messages[0]).toContain('refuses user neo4j');
    expect(messages.at(-1)).toBe(
      `Neo4j at ${server.uri} takes no more tries of user neo4j after too many wrong passwords. Wait some seconds, then try the right one.`,
    );
    await expect(openStore(right(), { mode: 'read' })).rejects.toThrow(CredentialsError);
  });

  it('that is read-only can be read and not built', async () => {
    await server.end('SIGTERM');
    server = await launchNeo4j({ home: server.home, settings: { 'server.databases.default_to_read_only': 'true' } });
    const store = await openStore(right(), { mode: 'read' });
    expect(await readCount(store)).toBe(0);
    await store.close();
    const error = await failure(right(), 'write');
    expect(error).toBeInstanceOf(RightsError);
    expect(error.message).toBe(`The database at ${server.uri} is read-only: nothing can be built there.`);
  }, 120_000);
});
