import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CredentialsError, openStore, ReadOnlyError, StoreMissingError, StoreUnavailableError } from '../../src/store/index.js';
import { startChild } from '../servers/child.js';
import { describeNeo4j, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';
import { storeContract } from './contract.js';

describeNeo4j('Neo4j', () => {
  let server: Neo4jServer;
  const address = (password = server.password, path = '') => server.uri.replace('://', `://neo4j:${password}@`) + path;
  beforeAll(async () => {
    const from = performance.now();
    server = await startNeo4j();
    console.log(`Neo4j answered after ${Math.round(performance.now() - from)} ms`);
  });
  afterAll(() => server?.stop());

  storeContract(() => openStore(address(), { mode: 'write' }));

  it('does not show the password in its address', async () => {
    const store = await openStore(address(), { mode: 'read' });
    expect(store.address).toBe(server.uri);
    await store.close();
  });

  it.each(['neo4j', 'bolt'])('is reached by %s://', async (scheme) => {
    const store = await openStore(address().replace('bolt:', `${scheme}:`), { mode: 'read' });
    expect((await store.query('RETURN 1 AS one')).rows).toEqual([{ one: 1 }]);
    await store.close();
  });

  it('takes user name and password from the environment', async () => {
    process.env.NEO4J_URI = server.uri;
    process.env.NEO4J_USERNAME = server.username;
    process.env.NEO4J_PASSWORD = server.password;
    try {
      const store = await openStore(undefined, { mode: 'read' });
      expect(store.kind).toBe('neo4j');
      await store.close();
    } finally {
      delete process.env.NEO4J_URI;
      delete process.env.NEO4J_USERNAME;
      delete process.env.NEO4J_PASSWORD;
    }
  });

  it('refuses to write when opened for reading', async () => {
    const store = await openStore(address(), { mode: 'read' });
    await expect(store.write((tx) => tx.run('CREATE (:X)'))).rejects.toThrow(ReadOnlyError);
    await store.close();
  });

  it('says in a word that the password is wrong', async () => {
    await expect(openStore(address('wrong'), { mode: 'read' })).rejects.toThrow(CredentialsError);
  });

  it('says in a word that there is no such database', async () => {
    await expect(openStore(address(server.password, '/nowhere'), { mode: 'read' })).rejects.toThrow(StoreMissingError);
  });

  it('serves two processes, one writer at a time', async () => {
    const writers = await Promise.all([1, 2, 3].map(() => startChild('test/store/writer.child.ts', ['lease', address()])));
    const events: string[] = [];
    await Promise.all(
      writers.map(async (writer) => {
        events.push(await writer.line());
        events.push(await writer.line());
        await once(writer.process, 'exit');
      }),
    );
    expect(events).toEqual(['leased', 'releases', 'leased', 'releases', 'leased', 'releases']);
  });

  it('says at once that there is no server', async () => {
    await expect(openStore('bolt://127.0.0.1:1', { mode: 'read' })).rejects.toThrow(StoreUnavailableError);
  });
});
